"""What a bare number counts because the number before it says so.

"killed three workers and injured eleven", "three workers died and eleven were hurt", "112 arrests,
not 84", "rose from 3 to 5 arrests", "340 flights and a further 120".
"""

import re
from functools import cache
from itertools import takewhile

from onrecord.lexicon import rows
from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.trends import changes_before
from onrecord.readers.quantities.words import Word, classes, is_verb, run, run_before

__all__ = ["befalling", "is_person", "share_counted"]

_NOT = re.compile(
    r"(?:\s[\w'’-]{1,30}){0,6},?\s(?:and\s)?(?:not|rather than|instead of)\s"
    r"(?:the\s|an?\s)?(?:earlier\s|initial\s)?"
)
_FROM = re.compile(
    r"(?:\s[\w'’-]{1,30}){0,8}(?:,?\s(?:up|down)\sfrom|,\s(?:against|compared\swith))\s"
    r"(?:the\s|an?\s)?(?:earlier\s|initial\s)?"
)
_MOVE = re.compile(r",?\s(?:from|to)\s(?:the\s|an?\s)?(?:earlier\s|initial\s)?")
_JOINING = frozenset("and but while then".split())
_MORE = frozenset("another further additional".split())
_LONGEST = 90


def share_counted(text: str, earlier: list[Amount], amount: Amount) -> None:
    """Let a bare count be of what the nearest count before it is of, or that one of its own."""
    counts = [one for one in earlier if _is_count(one)]
    if not counts or not _is_count(amount):
        return
    last = counts[-1]
    if (
        amount.counted is None
        and last.counted
        and (
            _is_contrast(text, last, amount)
            or _is_second_object(text, last, amount)
            or _is_second_subject(text, last, amount)
            or _is_addition(text, last, amount)
        )
    ):
        amount.counted = last.counted
    elif last.counted is None and amount.counted and _is_contrast(text, last, amount):
        last.counted = amount.counted


def _is_count(amount: Amount) -> bool:
    return amount.kind in (None, "count") and amount.rule not in ("vague", "multiple", "share")


def _is_contrast(text: str, last: Amount, amount: Amount) -> bool:
    """Are they two figures for one thing: "112, not 84", "rose to 18 from 14"?"""
    behind = last.counted[1] if last.counted and last.counted[0] >= last.right else last.right
    if not behind <= amount.left <= behind + _LONGEST:
        return False
    if _NOT.fullmatch(text, behind, amount.left) or _FROM.fullmatch(text, behind, amount.left):
        return True
    moves = _MOVE.fullmatch(text, behind, amount.left) is not None
    return moves and changes_before(text, last)


def _is_second_object(text: str, last: Amount, amount: Amount) -> bool:
    """Is it the object of a second verb of the clause: "killed three workers, injuring eleven"?"""
    words = run_before(text, amount.floor, amount.left, 3)
    while words and words[0].low.endswith("ly"):
        words.pop(0)
    if not words or amount.trend or words[0].low in classes("bare"):
        return False
    verb = words[0]
    if not (is_verb(verb.low) or verb.low in befalling("before")):
        return False
    return _is_joined(text, words[1:], verb.start) and _is_like(text, last, {verb.low}, "before")


def _is_joined(text: str, words: list[Word], at: int) -> bool:
    """Does "and" or a comma stand right before ``at``?"""
    return bool(words and words[0].low in _JOINING) or text[:at].rstrip()[-1:] == ","


def _is_second_subject(text: str, last: Amount, amount: Amount) -> bool:
    """Is it the subject of a second verb: "three workers died and eleven were hurt"?"""
    follow = run(text, amount.right, amount.ceiling, 4)
    if not follow or not (follow[0].low in classes("linking") or is_verb(follow[0].low)):
        return False
    words = run_before(text, amount.floor, amount.left, 1)
    verbs = {word.low for word in follow}
    return _is_joined(text, words, amount.left) and _is_like(text, last, verbs, "after")


def _is_addition(text: str, last: Amount, amount: Amount) -> bool:
    """Is it the "another 12" that comes on top of what was counted?"""
    ahead = [word.low for word in run_before(text, amount.floor, amount.left, 1)]
    verbs = {word.low for word in run(text, amount.right, amount.ceiling, 3)}
    return not _MORE.isdisjoint(ahead) and _is_like(text, last, verbs, "after")


def _is_like(text: str, last: Amount, verbs: set[str], place: str) -> bool:
    """Can the verbs be said of what ``last`` counts? Only people are killed, hurt or arrested."""
    if verbs.isdisjoint(befalling(place)):
        return True
    if last.counted is None:
        return False
    ahead = [word.low for word in run_before(text, last.floor, last.left, 1)]
    behind = [word.low for word in run(text, last.counted[1], last.ceiling, 3)]
    behind = list(takewhile(lambda word: word not in _JOINING, behind))
    if not (befalling("before").isdisjoint(ahead) and befalling("after").isdisjoint(behind)):
        return True
    return is_person(text[slice(*last.counted)].split()[-1].lower())


@cache
def befalling(place: str) -> frozenset[str]:
    """The words of counted_things that stand before or after people and befall them alone."""
    return frozenset(
        row["form"]
        for row in rows("counted_things")
        if place in row["place"].split() and row["of"] == "people"
    )


@cache
def _people() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("counted_people"))


def is_person(noun: str) -> bool:
    """Is a noun, mostly a plural, one of people or animals?"""
    singulars = (noun, noun.removesuffix("s"), f"{noun.removesuffix('men')}man", noun[:-3])
    return not _people().isdisjoint(singulars)
