"""Searching: the reports of a library that fit a query, and why."""

from onrecord.desk.keeping import library_at
from onrecord.store.search.found import Found

__all__ = ["search"]


def search(library: str | None, query: str, *, limit: int = 20) -> Found:
    """Search the library that ``library`` names, or else a person's own; see `Library.search`.

    Raises `NotFound` where there is no library, and what `Library.search` raises.
    """
    with library_at(library) as opened:
        return opened.search(query, limit=limit)
