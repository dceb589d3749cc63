"""The hand-written tables beside this file, and how the made ones are written."""

from pathlib import Path

__all__ = ["listed", "own", "write"]

_HERE = Path(__file__).parent
_MADE = _HERE.parents[1] / "src/onrecord/lexicon/gazetteer"


def own(name: str) -> list[dict[str, str]]:
    """The rows of ``name``.tsv beside this file, column name to field."""
    lines = (_HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    first, *rest = [line for line in lines if not line.startswith("#")]
    columns = first.split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in rest]


def listed(field: str) -> list[str]:
    """The parts of a field that holds several."""
    return [part for part in field.split(",") if part]


def write(name: str, comments: list[str], rows: list[list[str]]) -> None:
    """Write a made table into the product; the first of ``rows`` names the columns."""
    lines = [*(f"# {comment}" for comment in comments), *("\t".join(row) for row in rows)]
    (_MADE / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
