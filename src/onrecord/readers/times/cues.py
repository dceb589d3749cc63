"""The words around a time that say whether it is gone or to come."""

from collections.abc import Iterable
from itertools import pairwise, takewhile
from typing import NamedTuple

from onrecord.readers.times.joining import Hit
from onrecord.readers.times.scanning import Scanned

__all__ = ["Cue", "is_ahead_itself", "is_ahead_now", "is_gone_by", "nearest_cue", "word_at"]

_REACH_LEFT, _REACH_RIGHT = 14, 8  # tokens
_REACH_OBJECT = 8  # tokens from "urged" to the "to" of what is urged
_NOT_PAST = frozenset("need feed seed speed indeed exceed proceed succeed bed red wed".split())
# Words that make the participle after them no past tense.
_NOT_FINITE = frozenset(
    "be to being get is are am will would could should might must can may not".split()
)
# Words after which a word in -ed is an adjective.
_BEFORE_ADJECTIVE = frozenset("a an the its his her their our this that these those still".split())
# Classes of words that may be verbs; a word of other classes alone ("to midnight") is none.
_VERBAL = frozenset("TENSE PRESENT INTENT DIRECTIVE SETTING REPORTING BOUNDARY".split())
_STOPS = frozenset((";", '"', "“", "”", "`"))
_ENDS_OBJECT = _STOPS | {"to", ",", "about"}
_REPORTED = frozenset("would could should might".split())
_WAS, _AT_ONCE = frozenset(("was", "were")), frozenset(("about", "ready"))
_FAILED = frozenset("never didn failed nobody".split())
_REACH_FAILED = 4  # tokens from a time to what did not come of it
_CONDITIONS, _WOULD = frozenset(("if", "unless")), frozenset(("would", "will", "could"))


class Cue(NamedTuple):
    """The ``tense``, ``past``, ``future`` or nothing, and the token that gives it, -1 for none."""

    tense: str
    at: int


def word_at(scanned: Scanned, index: int) -> str:
    """The token as written, nothing outside the sentence."""
    return scanned.words(index, index) if 0 <= index < len(scanned.starts) else ""


def nearest_cue(scanned: Scanned, hit: Hit) -> Cue:
    """The nearest cue on the left of a time, else on the right, else an infinitive on the left.

    A reporting verb before a comma on the left ("..., he said, ...") is no cue: what follows goes
    on with what stands before it. Nor is one behind a comma on the right of a weekday.
    """
    left = range(hit.first - 1, max(-1, hit.first - 1 - _REACH_LEFT), -1)
    right = range(hit.last + 1, min(len(scanned.starts), hit.last + 1 + _REACH_RIGHT))
    for side in (left, right):
        cue = _nearest(scanned, side, hit, reported=side is left or hit.names_weekday)
        if cue:
            return cue
    clause = takewhile(lambda at: word_at(scanned, at) not in _STOPS, left)
    bare = hit.names_weekday and any(_is_infinitive(scanned, at) for at in clause)
    return Cue("future" if bare else "", -1)


def is_ahead_itself(scanned: Scanned, cue: Cue) -> bool:
    """Does the cue look ahead by its own meaning: "will", "plans to", but not "was told to"?"""
    if cue.tense != "future" or cue.at < 0:
        return False
    means = cue.at > 0 and "INTENT" in scanned.values[cue.at - 1]
    return means or scanned.values[cue.at].get("TENSE") == "future"


def is_ahead_now(scanned: Scanned, cue: Cue) -> bool:
    """Does the cue look ahead from the day of writing: "will", "is to", but not "would"?"""
    word = word_at(scanned, cue.at)
    if word == "to":
        meant = word_at(scanned, cue.at - 1)
        return "INTENT" in scanned.values[cue.at - 1] and not meant.endswith("ed")
    return bool(word) and word.lower() not in _REPORTED and cue.tense == "future"


def is_gone_by(scanned: Scanned, hit: Hit, cue: Cue) -> bool:
    """Is what was to come then told as gone: "was due on Monday but never came"?

    So is the clock time of "were ready to sign at midnight".
    """
    if cue.tense != "future" or not 0 <= cue.at < hit.first:
        return False
    words = [word_at(scanned, at) for at in range(cue.at - 3, cue.at)]
    if not _WAS & set(words):
        return False
    if "clock" in hit.meaning.fields and word_at(scanned, cue.at) == "to":
        return words[-1] in _AT_ONCE
    after = [word_at(scanned, at) for at in range(hit.last + 1, hit.last + 1 + _REACH_FAILED)]
    failed = _FAILED & set(after) or ("did", "not") in pairwise(after)
    return "but" in after and bool(failed)


def _nearest(scanned: Scanned, side: Iterable[int], hit: Hit, *, reported: bool) -> Cue | None:
    commas = 0
    for index in side:
        commas += word_at(scanned, index) == ","
        tense = _tense(scanned, index, hit.last)
        if tense == "stop":
            return None
        if tense and not (commas and reported and "REPORTING" in scanned.values[index]):
            ahead = tense == "past" and _is_condition(scanned, index)
            return Cue("future" if ahead else tense, index)
    return None


def _is_condition(scanned: Scanned, at: int) -> bool:
    """Is it the past tense of a condition: "would strike if no deal was reached"?"""
    before = [word_at(scanned, index).lower() for index in range(max(0, at - _REACH_LEFT), at)]
    inner = before[-_REACH_OBJECT:]
    if not _CONDITIONS & set(inner):
        return False
    return bool(_WOULD & set(before)) or word_at(scanned, 0).lower() in _CONDITIONS


def _tense(scanned: Scanned, index: int, own: int) -> str:
    """What one token says of a time that ends in the token ``own``; "stop" where a clause ends."""
    word = word_at(scanned, index)
    if word in _STOPS:
        return "stop"
    tense = _tense_of_word(scanned, index, word)
    if word == "to" and _looks_ahead(scanned, index, own):
        tense = "future"
    before = [word_at(scanned, at) for at in range(index - 4, index)]
    if "SETTING" in scanned.values[index] and {"is", "are"} & set(before[2:]):
        return "future"
    if not tense:
        return ""
    if tense == "future":
        return "past" if "had" in before else tense
    return "" if _NOT_FINITE & set(before[2:]) else tense


def _tense_of_word(scanned: Scanned, index: int, word: str) -> str:
    known = scanned.values[index]
    if "TENSE" in known:
        return known["TENSE"]
    ahead = word_at(scanned, index - 1)
    if "PRESENT" in known:
        return "" if ahead in _NOT_FINITE | _BEFORE_ADJECTIVE else "future"
    if word.endswith("ed") and word.islower() and word not in _NOT_PAST:
        return "" if ahead in _BEFORE_ADJECTIVE else "past"
    return ""


def _looks_ahead(scanned: Scanned, to: int, own: int) -> bool:
    """Is it the "to" of what somebody means to do, or urged others to do?

    So is one behind the day of the verb before it: "voted on Thursday to strike on Monday".
    """
    if to and "INTENT" in scanned.values[to - 1]:
        return True
    if not to or not _is_infinitive(scanned, to):
        return False
    if to - 1 != own and {"WEEKDAY", "DAYWORD"} & set(scanned.values[to - 1]):
        return True
    for index in range(to - 1, max(-1, to - 1 - _REACH_OBJECT), -1):
        if "DIRECTIVE" in scanned.values[index]:
            return True
        if word_at(scanned, index) in _ENDS_OBJECT:
            return False
    return False


def _is_infinitive(scanned: Scanned, to: int) -> bool:
    """Is it a "to" with a verb behind it, as far as its form tells?"""
    follow = word_at(scanned, to + 1)
    if word_at(scanned, to) != "to" or not (follow.isalpha() and follow.islower()):
        return False
    known = frozenset(scanned.values[to + 1])
    return follow not in _BEFORE_ADJECTIVE and (not known or bool(known & _VERBAL))
