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
    return 0 < len(bare) <= _LONGEST and any(p.search(bare) for p in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["pattern"], re.IGNORECASE | re.DOTALL) for row in rows("notices"))
