"""Classes of words: tables with the columns ``class`` and ``words``."""

from functools import cache

from onrecord.lexicon.loader import rows

__all__ = ["words_of"]


@cache
def words_of(table: str, name: str) -> frozenset[str]:
    """The words of every row of a table that is of the class ``name``."""
    return frozenset(
        word for row in rows(table) if row["class"] == name for word in row["words"].split()
    )
