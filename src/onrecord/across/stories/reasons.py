"""What the reports of a story share, in a sentence."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from onrecord.across.stories.rarity import in_general
from onrecord.across.stories.terms import Terms, form
from onrecord.lexicon import rows

__all__ = ["reason"]

_NAMED = 5
_DIGITS = 3
"""Figures of fewer digits stand in many a report by chance."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_CALENDAR = frozenset({"SUREMONTH", "WEEKDAY", "WEEKDAYS"})
_ALONE = "no other report is on this event"


def reason(members: Sequence[Terms]) -> str:
    """What the members share: the names that most of them have, then figures, else the words."""
    if len(members) < 2:
        return _ALONE
    reports = Counter(term for each in members for term in each.counts)
    marked = Counter(term for each in members for term in each.marked)
    shared = [term for term, count in reports.items() if 2 * count > len(members) or count > 2]
    shared.sort(key=lambda term: (-reports[term] * in_general(term), term))
    names = [term for term in shared if 2 * marked[term] > reports[term] and term not in _dates()]
    words = [_shown(term, members) for term in names]
    called = [word for word in words if not word[0].isdigit()]
    telling = called + [word for word in words if _tells(word)]
    plain = (word for word in shared if word.isalpha() and word not in _dates())
    told = (telling or list(plain))[:_NAMED]
    return f"they share {', '.join(told)}" if told else "their words are alike"


def _tells(figure: str) -> bool:
    """Is it a figure that few reports have by chance: none below a hundred, and no bare year?"""
    large = sum(map(str.isdigit, figure)) >= _DIGITS
    return figure[0].isdigit() and large and _YEAR.fullmatch(figure) is None


@cache
def _dates() -> frozenset[str]:
    """The terms of days of the week and months, which most reports of a week share."""
    return frozenset(
        form(row["word"])
        for row in rows("time_words")
        if not _CALENDAR.isdisjoint(row["classes"].split())
    )


def _shown(term: str, members: Sequence[Terms]) -> str:
    """The words a term stands for, as most members write it."""
    written = Counter(each.shown[term] for each in members if term in each.shown)
    return min(written, key=lambda words: (-written[words], words), default=term)
