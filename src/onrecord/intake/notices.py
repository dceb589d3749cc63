"""Notices: what a page says about itself, not about the news.

Contact lines, calls to subscribe, copyright lines, agency credits, release marks. The patterns
stand in lexicon/notices.tsv, each with an example and a counter-example. An editor's note in
brackets begins with one of the verbs of lexicon/note_words.tsv.
"""

import re
from functools import cache

from onrecord.lexicon import rows

__all__ = ["is_notice", "note_end"]

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
    return bool(note_end(bare) == len(bare) or opening.match(bare) or inside.search(bare))


def note_end(text: str, at: int = 0) -> int:
    """Where an editor's note at ``at`` ends ("(Corrects day)"), the space after it included.

    ``at`` where there is none. A note has at most 300 characters between its brackets.
    """
    found = _note().match(text, at)
    return found.end() if found else at


@cache
def _note() -> re.Pattern[str]:
    verbs = "|".join(row["word"] for row in rows("note_words"))
    return re.compile(rf"\s*[(\[](?:{verbs})\b[^()\[\]\n]{{0,300}}[)\]]\s*", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns tied to the start of a paragraph, and the others: searching is the dearer."""
    found = [row["pattern"] for row in rows("notices")]
    tied = [pattern for pattern in found if pattern.startswith("^")]
    loose = [pattern for pattern in found if not pattern.startswith("^")]
    return _either(tied), _either(loose)


def _either(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns), re.IGNORECASE | re.DOTALL)
