"""Words that bound or soften a number: "at least", "nearly", "or more", "+"."""

from functools import cache
from itertools import takewhile

from onrecord.lexicon import rows
from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.trends import moves_up, tells_change
from onrecord.readers.quantities.words import (
    Word,
    before,
    classes,
    ends_phrase,
    is_plural,
    run,
    run_before,
)
from onrecord.record import Comparator

__all__ = ["set_bounds"]

_FILLERS = (
    "another",
    "additional",
    "further",
    "total of",
    "a total of",
    "an additional",
    "a further",
)
_LONGEST = 5
_SUBJECT = 8
_OF = 4
"""How many words a toll may stand before the verb ("the number of new cases is")."""
_MANY = frozenset(("are", "were"))
_EACH = frozenset(("per", "each"))
_SINCE = frozenset("now already currently again".split())


@cache
def _table(place: str) -> dict[str, Comparator]:
    return {
        row["words"]: row["comparator"]  # type: ignore[misc]
        for row in rows("quantity_comparators")
        if row["place"] == place
    }


def _leading(text: str, amount: Amount) -> tuple[int, Comparator] | None:
    """The comparator whose words end right before the amount, and where they begin."""
    words = before(text, max(amount.floor, amount.edge), amount.left, _LONGEST)
    if words and f"{words[0].low}." in _table("before") and text[words[0].end] == ".":
        return words[0].start, _table("before")[f"{words[0].low}."]
    words = list(takewhile(lambda word: word.tight, words))
    tight = len(words)
    skip = _filler(words[0].low, words[1].low if tight > 1 else "") if tight else 0
    for start in dict.fromkeys((0, skip)):
        for length in range(min(4, tight - start), 0, -1):
            phrase = " ".join(word.low for word in reversed(words[start : start + length]))
            if phrase in _table("before"):
                first = start + length - 1
                if _is_no_bound(phrase, words[first + 1 :], amount):
                    return None
                if phrase == "up to" and _is_level(text, words[first].start, amount):
                    return None
                return words[first].start, _table("before")[phrase]
    return None


def _is_no_bound(phrase: str, ahead: list[Word], amount: Amount) -> bool:
    """Is it the "over" of a time that something took, or the "up" of "had gone up to nine"?"""
    if phrase == "over":
        return _is_during(ahead, amount)
    return phrase == "up to" and bool(ahead) and moves_up(ahead[0].low)


def _is_level(text: str, up: int, amount: Amount) -> bool:
    """Is it the "up" of a count that has risen: "arrests are up to nine", "the toll is up to 14"?

    So it is where a count is all that follows, and before stands what is counted or its toll.
    """
    behind = run(text, amount.right, amount.ceiling, 1)
    alone = not behind or (ends_phrase(behind[0]) and behind[0].low not in _EACH)
    if not alone or amount.unit or amount.kind not in (None, "count"):
        return False
    ahead = run_before(text, amount.floor, up, _SUBJECT)
    while ahead and ahead[0].low in _SINCE:
        ahead = ahead[1:]
    if ahead and ahead[0].low in classes("linking"):
        many, ahead = ahead[0].low in _MANY, ahead[1:]
        if many and ahead and is_plural(ahead[0].low):
            return True
    return not (classes("toll") | classes("tally")).isdisjoint(word.low for word in ahead[:_OF])


def _is_during(ahead: list[Word], amount: Amount) -> bool:
    """Is it the "over" of "rose over two years", which is no "more than"?"""
    return amount.dimension == "duration" and bool(ahead) and tells_change(ahead[0].low)


def _filler(nearest: str, second: str) -> int:
    """How many words before the amount only fill ("at least [another] 20")."""
    if f"{second} {nearest}" in _FILLERS:
        return 2
    return 1 if nearest in _FILLERS else 0


def _trailing(text: str, at: int, ceiling: int) -> tuple[int, Comparator] | None:
    """The comparator whose words begin right at ``at``, and where they end."""
    words = run(text, at, min(ceiling, at + 40), 3)
    for length in range(len(words), 0, -1):
        phrase = " ".join(word.low for word in words[:length])
        if phrase in _table("after"):
            return words[length - 1].end, _table("after")[phrase]
    return None


def _sign(text: str, amount: Amount) -> None:
    """The comparator in a sign that touches the amount: "~20", "20+", "20-odd"."""
    ahead = (
        text[amount.left - 1 : amount.left] if amount.left > max(amount.floor, amount.edge) else ""
    )
    if ahead in _table("sign"):
        amount.comparator, amount.left = _table("sign")[ahead], amount.left - 1
    for words, comparator in _table("suffix").items():
        if text.startswith(words, amount.right):
            amount.comparator, amount.right = comparator, amount.right + len(words)


def set_bounds(text: str, amount: Amount) -> None:
    """Give the amount its comparator, and take the words for it into the span."""
    _sign(text, amount)
    leading = _leading(text, amount)
    if leading:
        amount.left, amount.comparator = leading
        outer = _leading(text, amount)
        if outer:
            amount.left = outer[0]
            amount.comparator = leading[1] if leading[1] in ("~", "<~", ">~") else outer[1]
        return
    trailing = _trailing(text, amount.right, amount.ceiling)
    if trailing:
        amount.right, amount.comparator = trailing
