"""Which way a quantity moved: on the amount of change, never on the level reached."""

from functools import cache
from typing import NamedTuple

from onrecord.lexicon import rows
from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.counted import after_of, noun_phrase
from onrecord.readers.quantities.words import Word, after, before, classes, is_verb
from onrecord.record import Trend

__all__ = ["changes_before", "drop_denied", "moves_up", "set_trend", "tells_change"]


class _Change(NamedTuple):
    trend: Trend
    only: str


_PARTICLES = ("up", "off", "down")
_REACH = 9
_NOUN_GAP = 3
_DENIAL = 4  # words before a verb of change
_DENYING = frozenset("not never cannot nor".split())
_BETWEEN = frozenset("been be have has had yet ever even up down".split())
_UNITS_OF_CHANGE = frozenset(("percent", "money", "measure", "ratio"))


@cache
def _table(use: str) -> dict[str, _Change]:
    return {
        row["words"]: _Change("up" if row["trend"] == "up" else "down", row["only"])
        for row in rows("quantity_trends")
        if row["use"] == use
    }


def _at(words: list[Word], at: int, uses: tuple[str, ...]) -> _Change | None:
    """The change that the word ``at``, or it and the word before it in the text, names."""
    pair = f"{words[at + 1].low} {words[at].low}" if at + 1 < len(words) else ""
    for use in uses:
        for form in (pair, words[at].low):
            if form in _table(use):
                return _table(use)[form]
    return None


def _fits(amount: Amount, change: _Change | None) -> bool:
    if change is None:
        return False
    return change.only == "any" or amount.kind == "percent" or amount.dimension == "score"


def _is_degree(word: Word) -> bool:
    return word.low in classes("degree") or word.low.endswith("ly")


def _directly_before(text: str, amount: Amount) -> Trend | None:
    """The change in "rose (by about) 8 percent", "up 8 percent", "an increase of 8 percent"."""
    words = before(text, amount.floor, amount.left, 8)
    for at, word in enumerate(words):
        if not word.tight:
            return None
        uses = ("verb", "adverb") if not at or words[at - 1].low != "of" else ("noun", "verb")
        change = _at(words, at, uses)
        if change and _fits(amount, change):
            idle = _is_particle(text, words, at, amount) or _is_while(words[:at], amount)
            idle = idle or _acts(text, words[: at + 1], amount) or _is_denied(words[at + 1 :])
            return None if idle else change.trend
        if not _is_degree(word):
            return None
    return None


def _acts(text: str, words: list[Word], amount: Amount) -> bool:
    """Is the verb done to the things counted: "sank 46 boats", "dropped 12 bombs"?

    ``words`` reach from the amount to the verb. Of such verbs only "cut" and its like tell a
    change in number.
    """
    verb = words[-1].low
    if amount.kind not in (None, "count") or verb in classes("cutting"):
        return False
    if verb not in _table("verb") or not {"by", "of"}.isdisjoint(word.low for word in words):
        return False
    return noun_phrase(text, amount.right, amount.ceiling) is not None


def _is_while(between: list[Word], amount: Amount) -> bool:
    """Is it the time that a change took or came after: "rose two days in a row"?"""
    return amount.dimension == "duration" and {"by", "of"}.isdisjoint(w.low for w in between)


def _is_particle(text: str, words: list[Word], at: int, amount: Amount) -> bool:
    """Does the "up" at ``at`` belong to a verb ("set up 12 camps") and tell no way?"""
    if words[at].low not in _PARTICLES or at + 1 == len(words) or not words[at + 1].tight:
        return False
    verb = words[at + 1]
    if f"{verb.low} {words[at].low}" in _table("verb"):
        return False
    if verb.low in classes("phrasal"):
        return True
    if amount.kind not in (None, "count") or verb.low in classes("linking") or _is_degree(verb):
        return False
    of = after_of(text, amount)
    if noun_phrase(text, of or amount.right, amount.ceiling, numbered=of is not None):
        return True
    return is_verb(verb.low) and verb.low not in classes("moving")


def _by(text: str, amount: Amount) -> Trend | None:
    """The change in "cut its forecast by 8 percent": a verb some words before "by"."""
    words = before(text, amount.floor, amount.left, _REACH + 3)
    at = 0
    while at < len(words) and words[at].low != "by" and _is_degree(words[at]):
        at += 1
    if at >= len(words) or words[at].low != "by" or not words[at].tight:
        return None
    for near in range(at + 1, len(words)):
        if not words[near - 1].tight:
            return None
        change = _at(words, near, ("verb",)) or _at(words, near, ("adverb",))
        if change and _fits(amount, change):
            idle = _is_particle(text, words, near, amount) or _is_denied(words[near + 1 :])
            return None if idle else change.trend
    return None


def _after(text: str, amount: Amount) -> Trend | None:
    """The change in "8 percent higher", "an 8 percent (price) increase"."""
    words = after(text, amount.right, amount.ceiling, _NOUN_GAP)
    for at, word in enumerate(words):
        if not word.tight and text[words[at - 1].end if at else amount.right] != "-":
            return None
        if at == 0 and word.low in _table("adjective"):
            more = word.low in ("more", "less", "fewer") and amount.kind not in ("percent", "ratio")
            return None if more else _table("adjective")[word.low].trend
        if word.low in _table("noun"):
            fits = amount.kind in _UNITS_OF_CHANGE and amount.dimension != "duration"
            return _table("noun")[word.low].trend if fits else None
        if word.low in classes("level"):
            return None
    return None


def changes_before(text: str, amount: Amount) -> bool:
    """Does a word of change stand before "from" and this amount ("fell from 10 to 8")?"""
    words = before(text, amount.floor, amount.left, 8)
    for at, word in enumerate(words):
        if not word.tight:
            return False
        if _at(words, at, ("verb", "noun", "adverb")):
            return True
    return False


def tells_change(word: str) -> bool:
    """Is a word, in small letters, a verb or a noun of change ("rose", "rise")?"""
    return word in _table("verb") or word in _table("noun")


def moves_up(word: str) -> bool:
    """Is a word, in small letters, a verb that "up" makes one of change ("gone up")?"""
    change = _table("verb").get(f"{word} up")
    return change is not None and change.only == "any"


def drop_denied(text: str, amount: Amount) -> None:
    """Take the trend from a multiple that is denied ("has not doubled")."""
    words = before(text, amount.floor, amount.left, _DENIAL)
    if amount.rule == "multiple" and _is_denied(words):
        amount.trend = None


def _is_denied(words: list[Word]) -> bool:
    """Do the words before a verb of change, the nearest first, deny it: "has not (yet) risen"?"""
    for word in words[:_DENIAL]:
        if not word.tight:
            return False
        if word.low in _DENYING or word.low.endswith(("n't", "n’t")):
            return True
        if word.low == "only" or not (word.low in _BETWEEN or _is_degree(word)):
            return False
    return False


def set_trend(text: str, amount: Amount) -> None:
    """Give the amount its trend, where it is an amount of change that is not denied."""
    if amount.trend or amount.kind == "rank":
        return
    amount.trend = _directly_before(text, amount) or _by(text, amount) or _after(text, amount)
