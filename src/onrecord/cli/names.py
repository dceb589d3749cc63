"""Telling a report of a library from a source by its name."""

import re
from pathlib import Path

__all__ = ["is_id"]

_ID = re.compile(r"r[0-9a-f]{1,12}")


def is_id(name: str) -> bool:
    """Is it the id of a report, or its first two signs or more, and no file or folder?"""
    return _ID.fullmatch(name) is not None and not Path(name).exists()
