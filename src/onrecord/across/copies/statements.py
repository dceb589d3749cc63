"""Where a report says that it is an official statement: a press release, a communique."""

import re
from functools import cache

from onrecord.lexicon import rows
from onrecord.record import Report

__all__ = ["is_statement"]

_OPENING = 120
"""So much of a block is looked at."""


def is_statement(report: Report) -> bool:
    """Does the report name itself a statement, in its title, a line of its own or its address?"""
    title, lines = _pattern("title"), _pattern("opening")
    addresses = f"{report.address or ''}\n{report.canonical or ''}"
    return _pattern("path").search(addresses) is not None or any(
        (title if block.kind == "title" else lines).search(
            report.text[block.start : min(block.end, block.start + _OPENING)]
        )
        for block in report.blocks
    )


@cache
def _pattern(where: str) -> re.Pattern[str]:
    found = (row["pattern"] for row in rows("copy_statements") if row["where"] == where)
    return re.compile("|".join(f"(?:{each})" for each in found), re.IGNORECASE)
