"""The card that goes with the weights: what they are, whence, and how good."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

__all__ = ["card", "digest_of_files"]

_SHOWN = (
    *("rel", "rel.direct", "rel.mixed", "rel.indirect", "rel_exact", "rel_content"),
    *("content.soft", "content.chunk", "source.soft", "cue.soft"),
)


def digest_of_files(paths: Iterable[Path]) -> str:
    """One SHA-256 over the files, in the order given."""
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.read_bytes())
    return whole.hexdigest()


def card(
    folder: Path, scores: Mapping[str, Mapping[str, float]], facts: Mapping[str, object]
) -> str:
    """The card of the model in ``folder``.

    ``scores`` are those of the scorer's JSON, measure to P, R and F in per cent; ``facts`` fill the
    other places of ``card.md``.
    """
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    files = "\n".join(
        f"| `{name}` | {(folder / name).stat().st_size} | `{digest}` |"
        for name, digest in manifest["files"].items()
    )
    table = "\n".join(
        f"| {measure} | " + " | ".join(f"{scores[measure][part]:.1f}" for part in "PRF") + " |"
        for measure in _SHOWN
    )
    least = ", ".join(f"{name} {score:g}" for name, score in manifest["least"].items())
    template = Path(__file__).with_name("card.md").read_text(encoding="utf-8")
    return template.format(name=manifest["name"], least=least, files=files, scores=table, **facts)
