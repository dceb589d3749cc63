"""Searching a library: words of reports and fields of their entries."""

from onrecord.errors import SettingsError
from onrecord.store.library import Library
from onrecord.store.search.answering import answer
from onrecord.store.search.found import Found

__all__ = ["search"]

_MOST_REPORTS = 1000


def search(library: Library, query: str, *, limit: int = 20) -> Found:
    """The reports that fit ``query``, the one published last first, at most ``limit``.

    Each comes with lines that show why: words in context and the id of their entry.
    docs/howto/search.md tells what a query can say. Raises `SettingsError` where ``query`` cannot
    be read, with the place of the fault, or where ``limit`` is not from 1 to 1,000, and
    `StoreError` where the library cannot be read.
    """
    if not 1 <= limit <= _MOST_REPORTS:
        raise SettingsError(f"a search gives from 1 to {_MOST_REPORTS:,} reports, not {limit:,}")
    with library.reading() as connection:
        return answer(connection, query, limit)
