"""What is wrong with a query, and where."""

from typing import NoReturn

from onrecord.errors import SettingsError

__all__ = ["refuse"]


def refuse(problem: str, at: int) -> NoReturn:
    """Raise `SettingsError`: ``problem`` and the place in the query, ``at`` counted from 0."""
    raise SettingsError(f"the query cannot be read at character {at + 1}: {problem}")
