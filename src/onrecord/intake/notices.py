"""Notices: what a page says about itself, not about the news.

Contact lines, calls to subscribe, copyright lines, agency credits, release marks. The patterns
stand in lexicon/notices.tsv, each with an example and a counter-example.
"""

import re
from functools import cache

from onrecord.lexicon import rows

__all__ = ["is_notice"]

_LONGEST = 400
_MARKUP = " \t\r\n*_"


def is_notice(text: str) -> bool:
    """Is a paragraph a notice rather than a part of the report?

    A paragraph of more than 400 characters never is: boilerplate is short, and a paragraph of the
    report that merely ends with a call to readers stays in the body.
    """
    if len(text) > 2 * _LONGEST:
        return False
    bare = text.strip(_MARKUP)
    if not 0 < len(bare) <= _LONGEST:
        return False
    opening, inside = _patterns()
    return bool(opening.match(bare) or inside.search(bare))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns tied to the start of a paragraph, and the others: searching is the dearer."""
    found = [row["pattern"] for row in rows("notices")]
    tied = [pattern for pattern in found if pattern.startswith("^")]
    loose = [pattern for pattern in found if not pattern.startswith("^")]
    return _either(tied), _either(loose)


def _either(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns), re.IGNORECASE | re.DOTALL)
