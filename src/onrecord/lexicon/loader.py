"""Reads the tables that stand beside this file."""

from functools import cache
from importlib.resources import files

from onrecord.errors import SettingsError

__all__ = ["rows"]


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the table ``name`` (``"cues"`` reads cues.tsv), column name to field.

    Raises `SettingsError`, naming file and line, where a row has another number of fields than the
    first line names.
    """
    lines = files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    columns: list[str] | None = None
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if columns is None:
            columns = fields
        elif len(fields) != len(columns):
            raise SettingsError(
                f"{name}.tsv:{number}: {len(fields)} fields where {len(columns)} are named"
            )
        else:
            found.append(dict(zip(columns, fields, strict=True)))
    return tuple(found)
