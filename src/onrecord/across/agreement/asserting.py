"""Agreements on claims: propositions of several reports that are about the same thing.

Two claims are aligned by the words they share, the rarer in the story the more. They conflict where
one turns the other into its opposite, by a negation or by a source that denies it, where their
numbers cannot both hold, or where one says of somebody what the other says of nobody.
"""

from collections import defaultdict
from collections.abc import Iterator
from math import log

from onrecord.across.agreement.disputes import denies, disputed
from onrecord.across.agreement.figures import same
from onrecord.across.agreement.pairing import Pair, joined
from onrecord.across.agreement.propositions import Proposition, about, apart, propositions
from onrecord.across.agreement.succession import succeeds
from onrecord.across.agreement.telling import Desk, later, weightiest
from onrecord.record import Agreement, AgreementVerdict, EntryRef
from onrecord.text.numerals import numerals

__all__ = ["claimed"]

_SHARED = 0.5
"""The share of the lesser claim's words, by weight, that two aligned claims have in common."""
_LEAST_SHARED = 3
_ALIKE = 0.8
"""The share of all words at which two claims say the same."""
_MOST_CLAIMS = 2000
_MOST_BY_WORD = 40
"""Claims beyond these, and with one word beyond these, are not held against each other."""


def claimed(desk: Desk, reports: list[int]) -> Iterator[Agreement]:
    """The agreements on claims of a story, its reports given as numbers of the desk."""
    told = [one for report in reports for one in propositions(desk, report)]
    told = told[:_MOST_CLAIMS]
    at_odds: set[EntryRef] = set()
    for group in joined(told, _pairs, each=True):
        rested = desk.resting(group, _alike)
        found = weightiest(rested, lambda one, other: _relation(desk, one, other))
        if found:
            yield _agreement(desk, rested, *found)
            if found[0] in ("conflict", "update"):
                at_odds.update(desk.refs(rested))
    yield from disputed(desk, told, at_odds)


def _pairs(told: list[Proposition]) -> Iterator[Pair]:
    """Claims of two reports and one kind that share enough words, found by their rarer words.

    Where one says of nobody what another says of somebody, no more words are asked for.
    """
    yield from _tolls(told)
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        for word in one.words:
            by_word[word].append(at)
    weight = {word: log(1 + len(told) / len(held)) for word, held in by_word.items()}
    for left, one in enumerate(told):
        near: set[int] = set()
        for word in one.words:
            near.update(by_word[word][:_MOST_BY_WORD])
        for right in sorted(near):
            if right > left and (share := _share(one, told[right], weight)):
                yield Pair(share, left, right)


def _tolls(told: list[Proposition]) -> Iterator[Pair]:
    disputed = frozenset[str]().union(*(one.toll.nobody for one in told))
    telling = [
        at for at, one in enumerate(told) if (one.toll.nobody | one.toll.somebody) & disputed
    ][:_MOST_BY_WORD]
    for place, left in enumerate(telling):
        for right in telling[place + 1 :]:
            one, other = told[left], told[right]
            shared = frozenset[str]().union(*one.toll) & frozenset[str]().union(*other.toll)
            if one.report != other.report and shared & disputed:
                yield Pair(1.0 + one.toll.against(other.toll), left, right)


def _share(one: Proposition, other: Proposition, weight: dict[str, float]) -> float:
    """How much of the lesser claim's words the other has, 0 where the two are not on one thing."""
    shared = one.words & other.words
    if one.report == other.report or one.claim.kind != other.claim.kind:
        return 0.0
    if len(shared) < _LEAST_SHARED or not shared - one.names - other.names:
        return 0.0
    least = min(sum(weight[word] for word in each.words) for each in (one, other))
    share = sum(weight[word] for word in shared) / least
    return share if share >= _SHARED else 0.0


def _alike(one: Proposition, other: Proposition) -> bool:
    """Do two claims say the same? "Less than two minutes" and "less than ten" only both hold."""
    shared, either = len(one.words & other.words), len(one.words | other.words)
    if one.denied != other.denied or shared < _ALIKE * either:
        return False
    both = one.numbers.keys() & other.numbers.keys()
    told, retold = ({each.value for each in numerals(it.claim.text)} for it in (one, other))
    return (told <= retold or retold <= told) and all(
        same(one.numbers[key].figure, other.numbers[key].figure) for key in both
    )


def _corrects(one: Proposition, other: Proposition) -> bool:
    """Does one of two claims name the other's number as left behind, or say that it changed?"""
    return any(
        (key in new.before and same(new.before[key].figure, old.numbers[key].figure))
        or (key in new.numbers and succeeds(new.numbers[key], old.numbers[key]))
        for old, new in ((one, other), (other, one))
        for key in old.numbers
    )


def _relation(desk: Desk, one: Proposition, other: Proposition) -> AgreementVerdict:
    if _opposite(desk, one, other) or apart(one, other):
        moved = later(one, other) or later(other, one)
        again = desk.origin(one) == desk.origin(other) or _corrects(one, other)
        return "update" if again and moved else "conflict"
    return "same" if _alike(one, other) else "compatible"


def _opposite(desk: Desk, one: Proposition, other: Proposition) -> bool:
    """Does one negate the other? What befell nobody and somebody says it without a "not".

    A "not" speaks against the other claim only where the other has what it negates.
    """
    if any(one.toll) and any(other.toll):
        return one.toll.against(other.toll)
    if one.denied == other.denied:
        return False
    denial, said = (one, other) if one.denied else (other, one)
    if not denial.scope:
        return denies(desk, denial, said)
    return not any(each.scope and not each.scope & words for each, words in _crossed(one, other))


def _crossed(
    one: Proposition, other: Proposition
) -> tuple[tuple[Proposition, frozenset[str]], ...]:
    """Each of two claims with the words of the other."""
    return (one, other.words), (other, one.words)


def _agreement(
    desk: Desk,
    told: list[Proposition],
    verdict: AgreementVerdict,
    one: Proposition,
    other: Proposition,
) -> Agreement:
    first, second = (other, one) if later(other, one) else (one, other)
    return Agreement(
        kind="claim",
        about=about(told),
        verdict=verdict,
        entries=desk.refs(told),
        origins=desk.named(told),
        why=_why(desk, verdict, first, second),
    )


def _why(desk: Desk, verdict: AgreementVerdict, one: Proposition, other: Proposition) -> str:
    names = dict.fromkeys((desk.name(one), desk.name(other)))
    who = " and ".join(names)
    if verdict == "same":
        return "All say the same."
    if verdict == "compatible":
        return f"On one thing, on the word of {who}; both can hold."
    what = (
        "one negates the other" if _opposite(desk, one, other) else "their numbers cannot both hold"
    )
    if one.toll.against(other.toll):
        what = "one says it of nobody, the other of somebody"
    if verdict == "update" and len(names) > 1:
        return f"{desk.name(other)} said later that it changed, after {desk.name(one)}: {what}."
    if verdict == "update":
        return f"{who} said two things, one after the other: {what}."
    return f"Two things on the word of {who}: {what}."
