"""Telling a report of a library from a source by its name."""

import re
from collections.abc import Iterable
from pathlib import Path

from onrecord.cli.telling import tell

__all__ = ["is_id", "not_found"]

_ID = re.compile(r"r[0-9a-f]{1,12}")
_LIKE_ID = re.compile(r"[0-9A-Za-z]{1,13}")


def is_id(name: str, library: str | None = None) -> bool:
    """Is it the id of a report, or its first two signs or more, and no file or folder?

    Where a ``library`` is given, whatever else looks like an id is asked of it too.
    """
    form = _LIKE_ID if library else _ID
    return form.fullmatch(name) is not None and not Path(name).exists()


def not_found(names: Iterable[str]) -> None:
    """Say on standard error that neither a file nor a report of the library has each name."""
    for name in names:
        reason = "neither a file nor a report of the library; onrecord list shows its ids"
        tell(f"{name}: {reason}")
