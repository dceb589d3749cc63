"""The card that a training writes: what it says follows the model's manifest, scores and facts."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from workshop.train import card as module
from workshop.train.card import card, digest_of_files

TEMPLATE = Path(module.__file__).with_name("card.md").read_text(encoding="utf-8")
OWN = {"name", "least", "files", "scores"}
FACTS = {name: f"<{name}>" for name in re.findall(r"\{(\w+)\}", TEMPLATE) if name not in OWN}


@pytest.fixture
def written(tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"weights")
    digest = hashlib.sha256(b"weights").hexdigest()
    manifest = {"name": "pilot@7", "files": {"model.onnx": digest}, "least": {"acts": 0.3}}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    scores = {measure: {"P": 71.26, "R": 60.0, "F": 65.1} for measure in module._SHOWN}
    return card(tmp_path, scores, FACTS)


def test_a_card_has_every_fact(written):
    assert written.startswith("# Card of the embedded model pilot@7\n")
    assert [fact for fact in FACTS.values() if fact not in written] == []


def test_numbers_are_written_for_people(written):
    assert "| rel | 71.3 | 60.0 | 65.1 |" in written
    assert "(acts 0.3)" in written


def test_files_stand_with_size_and_digest(written):
    assert f"| `model.onnx` | 7 | `{hashlib.sha256(b'weights').hexdigest()}` |" in written


def test_a_digest_is_of_all_files_in_order(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_bytes(b"pier ")
    second.write_bytes(b"lamp")
    assert digest_of_files([first, second]) == hashlib.sha256(b"pier lamp").hexdigest()
    assert digest_of_files([second, first]) != digest_of_files([first, second])
