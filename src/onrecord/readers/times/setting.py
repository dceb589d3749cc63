"""Times that a clause sets for what is to come: "called a strike for Monday", "shut until May"."""

from onrecord.readers.times.cues import Cue, word_at
from onrecord.readers.times.joining import Hit
from onrecord.readers.times.scanning import Scanned

__all__ = ["is_set_ahead", "is_traded"]

_FOR = frozenset("for starting beginning".split())
_TO_COME = _FOR | frozenset("from until till by to through".split())
_LISTING = frozenset(("and", "or", ","))
_MOST_DAYS = 6  # days of a list before the last
_AUXILIARY = 3  # tokens between "has" and its participle
_GOES_ON = frozenset("and or but when after while as because with if where".split())


def is_set_ahead(scanned: Scanned, hit: Hit, cue: Cue) -> bool:
    """Is the time one to come, although its clause is in the past tense or has none?

    "has called a strike for Monday", "was put off to Tuesday", "has closed it until Friday". A
    month is only after a verb that sets one: "sales rose for May" tells of the May before.
    """
    preposition = word_at(scanned, _first_of_list(scanned, hit) - 1)
    if preposition not in _TO_COME or not _stands_alone(scanned, hit) or cue.at >= hit.first:
        return False
    before = [word_at(scanned, at) for at in range(max(0, cue.at - _AUXILIARY), cue.at)]
    if cue.at >= 0 and "had" in (*before, word_at(scanned, cue.at)):
        return False
    verb = _values(scanned, cue.at)
    if "SETTING" in verb:
        moved = preposition == "from" and "MOVING" in verb
        return not moved and "quarter" not in hit.meaning.fields
    if not hit.names_weekday:
        return False
    perfect = {"has", "have"} & {*before, word_at(scanned, cue.at)}
    return preposition in _FOR or cue.at < 0 or bool(perfect)


def is_traded(scanned: Scanned, hit: Hit) -> bool:
    """Is it the month in which what is traded now will be delivered: "oil for May delivery"?"""
    bare = set(hit.meaning.fields) == {"month"}
    return bare and "TRADED" in _values(scanned, hit.last + 1)


def _first_of_list(scanned: Scanned, hit: Hit) -> int:
    """The first token of the weekdays that the time ends: of "Monday, Tuesday and Friday"."""
    at = hit.first
    for _ in range(_MOST_DAYS):
        if word_at(scanned, at - 1) not in _LISTING or "WEEKDAY" not in _values(scanned, at - 2):
            break
        at -= 2
    return at


def _values(scanned: Scanned, index: int) -> frozenset[str]:
    return frozenset(scanned.values[index]) if 0 <= index < len(scanned.values) else frozenset()


def _stands_alone(scanned: Scanned, hit: Hit) -> bool:
    """Is it the whole of its phrase, and no "Friday prayers" or "Friday's vote"?"""
    follow = word_at(scanned, hit.last + 1)
    if follow in ("'", "’"):
        return False
    known = _values(scanned, hit.last + 1)
    return not follow[:1].isalnum() or follow in _GOES_ON or "PREP" in known
