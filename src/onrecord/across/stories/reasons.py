"""What the reports of a story share, in a sentence."""

from collections import Counter
from collections.abc import Sequence

from onrecord.across.stories.rarity import in_general
from onrecord.across.stories.terms import Terms

__all__ = ["reason"]

_NAMED = 5
_ALONE = "no other report is on this event"


def reason(members: Sequence[Terms]) -> str:
    """What the members share: the names and numbers that most of them have, else the words."""
    if len(members) < 2:
        return _ALONE
    reports = Counter(term for each in members for term in each.counts)
    marked = Counter(term for each in members for term in each.marked)
    shared = [term for term, count in reports.items() if 2 * count > len(members) or count > 2]
    names = [term for term in shared if 2 * marked[term] > reports[term]]
    told = sorted(names or shared, key=lambda term: (-reports[term] * in_general(term), term))
    words = [_shown(term, members) for term in told[:_NAMED]]
    return f"they share {', '.join(words)}" if words else "their words are alike"


def _shown(term: str, members: Sequence[Terms]) -> str:
    """The words a term stands for, as most members write it."""
    written = Counter(each.shown[term] for each in members if term in each.shown)
    return min(written, key=lambda words: (-written[words], words), default=term)
