"""A model that is missing or damaged is named as such, in one plain sentence."""

import hashlib
import json

import pytest

from onrecord.errors import ModelError
from onrecord.neural.encoder import Encoder

VOCABULARY = b"[PAD]\n[UNK]\n[CLS]\n[SEP]\n"


def folder_with(tmp_path, manifest, **written):
    content = {"manifest.json": json.dumps(manifest).encode(), "vocab.txt": VOCABULARY}
    for name, data in (content | written).items():
        if data is not None:
            (tmp_path / name).write_bytes(data)
    return tmp_path


def manifest():
    digest = hashlib.sha256(VOCABULARY).hexdigest()
    return {
        "name": "encoder@0",
        "files": {"vocab.txt": digest, "model.onnx": hashlib.sha256(b"right").hexdigest()},
        "least": {"relations": 0.5, "acts": 0.5},
        "transitions": {"tags": {"pairs": [[0.0]], "first": [0.0]}},
    }


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param(
            {"manifest.json": None}, "missing: manifest.json cannot be read", id="no list"
        ),
        pytest.param(
            {"manifest.json": b"{"}, "damaged: manifest.json is no JSON", id="broken list"
        ),
        pytest.param(
            {"manifest.json": b"{}"}, "damaged: manifest.json is not complete", id="empty"
        ),
        pytest.param(
            {"manifest.json": b"[]"}, "damaged: manifest.json is not complete", id="array"
        ),
        pytest.param({"vocab.txt": None}, "missing: vocab.txt cannot be read", id="no vocabulary"),
        pytest.param({"vocab.txt": b"x"}, "damaged: vocab.txt has another digest", id="changed"),
        pytest.param({}, "missing: model.onnx cannot be read", id="no weights"),
        pytest.param(
            {"model.onnx": b"wrong"}, "damaged: model.onnx has another digest", id="other weights"
        ),
        pytest.param(
            {"model.onnx": b"right"}, "damaged: model.onnx cannot be loaded", id="no ONNX at all"
        ),
    ],
)
def test_a_bad_model_is_refused(tmp_path, written, said):
    folder = folder_with(tmp_path, manifest(), **written)
    with pytest.raises(ModelError, match=said):
        Encoder(folder, threads=1)
