"""Words that stand for what was counted before: "four of them", "eleven others", "four more"."""

from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.counted import after_of
from onrecord.readers.quantities.elided import befalling
from onrecord.readers.quantities.words import after, ends_phrase, is_verb, run, run_before

__all__ = ["befalls_people", "stands_in"]

_JOINING = frozenset(("and", "or", "with", "plus"))


def stands_in(text: str, amount: Amount) -> bool:
    """Does the amount count more of, or some of, what the sentences before it counted?

    "The mayor and three others" does not: whose like the three are is not said.
    """
    of = after_of(text, amount)
    if of is not None:
        words = after(text, of, amount.ceiling, 1)
        return bool(words) and words[0].low in ("them", "those", "these", "whom")
    if amount.kind not in (None, "count") or _is_joined(text, amount):
        return False
    if amount.counted:
        return text[slice(*amount.counted)].lower() == "others"
    return _is_more(text, amount)


def befalls_people(text: str, amount: Amount) -> bool:
    """Does a verb by the amount befall people alone: "detained 75 of them", "75 of them died"?"""
    ahead = {word.low for word in run_before(text, amount.floor, amount.left, 1)}
    of = after_of(text, amount)
    behind = {word.low for word in run(text, of or amount.right, amount.ceiling, 3)}
    return not (befalling("before").isdisjoint(ahead) and befalling("after").isdisjoint(behind))


def _is_joined(text: str, amount: Amount) -> bool:
    """Does "and" tie it to a noun, rather than to a verb?"""
    words = run_before(text, amount.floor, amount.left, 2)
    if not words or words[0].low not in _JOINING:
        return False
    return len(words) < 2 or not (is_verb(words[1].low) or ends_phrase(words[1]))


def _is_more(text: str, amount: Amount) -> bool:
    """Is it the subject "four more" of a verb?"""
    words = after(text, amount.right, amount.ceiling, 2)
    if len(words) < 2 or words[0].low != "more" or not (words[0].tight and words[1].tight):
        return False
    return words[1].low != "than" and (is_verb(words[1].low) or ends_phrase(words[1]))
