"""What a bare number is the level of: "the number of [arrests] rose to 112", "a [death toll] of 9".

"Police put it at 14" and "the figure rose to 14" do not tell it.
"""

from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.counted import noun_phrase
from onrecord.readers.quantities.topics import topic
from onrecord.readers.quantities.trends import changes_before
from onrecord.readers.quantities.words import (
    Word,
    classes,
    ends_phrase,
    is_plural,
    is_verb,
    run_before,
)

__all__ = ["set_level"]

Extent = tuple[int, int]

_REACH = 16
_LEADS = frozenset(("to", "at", "from", "as"))
_BREAKS = frozenset("and but while when after before because".split())
_STANDING_IN = frozenset("it them this that".split())


def set_level(text: str, amount: Amount) -> None:
    """Let a bare count be of what stands at, or moves to or from, that level."""
    if amount.counted or amount.kind not in (None, "count"):
        return
    words = run_before(text, amount.floor, amount.left, _REACH)
    if words and (words[0].low in _LEADS | {"of"} or words[0].low in classes("level-verb")):
        amount.counted = _of_tally(text, words, amount) or _of_many(text, words, amount)


def _of_tally(text: str, words: list[Word], amount: Amount) -> Extent | None:
    """The "arrests" of "the number of arrests rose to", the "death toll" of "a death toll of"."""
    for at, word in enumerate(words):
        if word.low in _BREAKS and not _joins_nouns(words, at):
            return None
        if word.low in classes("toll") and at:
            return words[_leader(words, at)].start, word.end
        if word.low in classes("tally") and at > 1 and words[at - 1].low == "of":
            return noun_phrase(text, words[at - 1].end, _verb_after(words, at, amount))
    return None


def _verb_after(words: list[Word], at: int, amount: Amount) -> int:
    """Where the first verb of a level after the word ``at`` begins, else the amount."""
    verbs = (word.start for word in reversed(words[:at]) if word.low in classes("level-verb"))
    return next(verbs, amount.left)


def _joins_nouns(words: list[Word], at: int) -> bool:
    """Is it the "and" of "men and women"?"""
    near = words[at - 1 : at] + words[at + 1 : at + 2]
    return words[at].low == "and" and len(near) == 2 and all(is_plural(word.low) for word in near)


def _leader(words: list[Word], at: int) -> int:
    """The index of the noun that leads the one at ``at`` ("death toll"), else ``at``."""
    if at + 1 == len(words) or not words[at].tight:
        return at
    lead = words[at + 1]
    is_noun = not (ends_phrase(lead) or is_verb(lead.low) or lead.low in classes("base"))
    return at + 1 if is_noun and lead.text.isalpha() else at


def _of_many(text: str, words: list[Word], amount: Amount) -> Extent | None:
    """The "arrests" of "arrests rose to", "arrests stood at", "put arrests at"; only a plural."""
    if words[0].low not in _LEADS:
        return None
    if classes("level-verb").isdisjoint(word.low for word in words) and not changes_before(
        text, amount
    ):
        return None
    found = topic(text, amount.floor, amount.left, direct=False)
    if found is None or any(word.low in _STANDING_IN for word in words if word.start >= found[1]):
        return None
    head = text[slice(*found)].split()[-1].lower()
    return found if is_plural(head) and not is_verb(head) else None
