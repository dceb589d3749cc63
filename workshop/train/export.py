"""A trained model to the files that are shipped.

Weights in 8 bits (dynamic, a scale a channel), the vocabulary, and a manifest with digests.
"""

import hashlib
import json
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import (
    QuantType,
    quantize_dynamic,
)
from onnxruntime.quantization.shape_inference import (
    quant_pre_process,
)

from onrecord.neural.tagset import TAGS
from workshop.train.crf import Field
from workshop.train.fitting import Model
from workshop.train.network import Network

__all__ = ["EAGER", "export"]

EAGER = {"B-cue": 0.3, "B-content": 0.3, "I-content": 0.03}
"""Added to the scores of tags, chosen on dev: the field alone leaves out more than it makes up."""
_LEAST = {"relations": 0.15, "acts": 0.05}  # scores below which they are not given, chosen on dev


def export(model: Model, vocabulary_file: Path, name: str, folder: Path) -> None:
    """Write ``model.onnx``, ``vocab.txt`` and ``manifest.json`` to ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        plain, prepared = Path(place, "plain.onnx"), Path(place, "prepared.onnx")
        _written(model.network, plain)
        quant_pre_process(plain, prepared, skip_symbolic_shape=True)
        quantize_dynamic(
            prepared, folder / "model.onnx", per_channel=True, weight_type=QuantType.QInt8
        )
    (folder / "vocab.txt").write_bytes(vocabulary_file.read_bytes())
    (folder / "manifest.json").write_text(
        json.dumps(_manifest(model, name, folder), indent=1) + "\n"
    )


def _written(network: Network, path: Path) -> None:
    """The network as ONNX, one window of any length a call."""
    network.eval()
    window = (torch.arange(1000, 1012)[None], torch.zeros(1, 12, dtype=torch.long))
    words = torch.tensor([[0, 1, 2, 4, 5, 8, 10]])
    torch.onnx.export(
        network,
        (*window, words),
        path,
        input_names=["pieces", "kinds", "words"],
        output_names=["emissions", "links"],
        dynamic_axes={
            "pieces": {1: "piece"},
            "kinds": {1: "piece"},
            "words": {1: "word"},
            "emissions": {1: "word"},
            "links": {2: "word", 3: "word"},
        },
        opset_version=17,
        dynamo=False,
    )


def _manifest(model: Model, name: str, folder: Path) -> dict[str, object]:
    transitions = {}
    for head, field in model.fields.items():
        assert isinstance(field, Field)
        pairs, first = (scores.detach().double() for scores in field.scores())
        if head == "tags":
            eager = torch.tensor([EAGER.get(tag, 0.0) for tag in TAGS], dtype=torch.double)
            pairs, first = pairs + eager, first + eager
        transitions[head] = {"pairs": pairs.tolist(), "first": first.tolist()}
    return {
        "name": name,
        "files": {
            path: hashlib.sha256((folder / path).read_bytes()).hexdigest()
            for path in ("model.onnx", "vocab.txt")
        },
        "transitions": transitions,
        "least": _LEAST,
    }
