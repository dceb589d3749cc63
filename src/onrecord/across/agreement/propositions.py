"""Agreements on claims: propositions of several reports that are about the same thing.

Two claims are aligned by the words they share, the rarer in the story the more. They conflict where
one turns the other into its opposite, by a negation or by a source that denies it, or where their
numbers cannot both hold.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import log
from operator import attrgetter
from textwrap import shorten

from onrecord.across.agreement.figures import figure_of, fits, scale
from onrecord.across.agreement.known import Known
from onrecord.across.agreement.pairing import Pair, joined
from onrecord.across.agreement.telling import Desk, Telling, later, weightiest
from onrecord.across.agreement.words import NEGATION, begins_midway, content, singular
from onrecord.record import Agreement, AgreementVerdict, Claim, Quantity

__all__ = ["claimed"]

_SHARED = 0.5
"""The share of the lesser claim's words, by weight, that two aligned claims have in common."""
_LEAST_SHARED = 3
_ALIKE = 0.8
"""The share of all words at which two claims say the same."""
_CHECKABLE = ("assertion", "prediction")
_MOST_CLAIMS = 2000
_MOST_BY_WORD = 40
"""Claims beyond these, and with one word beyond these, are not held against each other."""
_LONGEST_ABOUT = 120


@dataclass(frozen=True, slots=True)
class Proposition(Telling):
    """A claim as a report tells it: its words, and the numbers in it by unit and noun."""

    claim: Claim
    words: frozenset[str]
    numbers: dict[tuple[str, str], Quantity]


def claimed(desk: Desk, reports: list[int]) -> Iterator[Agreement]:
    """The agreements on claims of a story, its reports given as numbers of the desk."""
    told = [
        _telling(desk, report, claim)
        for report in reports
        for claim in desk.records[report].claims
        if claim.kind in _CHECKABLE and not _retold(desk.known[report], claim)
    ]
    for group in joined(told[:_MOST_CLAIMS], _pairs):
        rested = desk.resting(group, _alike)
        found = weightiest(rested, lambda one, other: _relation(desk, one, other))
        if found:
            yield _agreement(desk, rested, *found)


def _retold(known: Known, claim: Claim) -> bool:
    """Does a claim repeat another, as a title does, or "the firm denied that …"?"""
    if known.in_heading(claim.start):
        return True
    return claim.voice == "author" and known.reports(claim.start, claim.end)


def _telling(desk: Desk, report: int, claim: Claim) -> Proposition:
    known = desk.known[report]
    speaker = desk.origins.of(report, claim.id, claim.voice, (claim.start, claim.end))
    turned = len(NEGATION.findall(claim.text)) % 2 == 1
    return Proposition(
        report=report,
        entry=claim.id,
        start=claim.start,
        speaker=speaker,
        own=speaker == desk.origins.own(report),
        day=known.day(claim.voice),
        turn=0,
        denied=turned != (known.stance(claim.voice) == "denies"),
        claim=claim,
        words=content(claim.text),
        numbers={
            (scale(each.unit)[0], _noun(each)): each for each in _within(known.quantities, claim)
        },
    )


def _within(ordered: list[Quantity], claim: Claim) -> list[Quantity]:
    """The quantities that stand within a claim."""
    low = bisect_left(ordered, claim.start, key=attrgetter("start"))
    high = bisect_left(ordered, claim.end, key=attrgetter("start"))
    return [each for each in ordered[low:high] if each.end <= claim.end]


def _noun(quantity: Quantity) -> str:
    words = quantity.counted.text.casefold().split(" of ")[0].split() if quantity.counted else []
    return singular(words[-1]) if words else ""


def _pairs(told: list[Proposition]) -> Iterator[Pair]:
    """Claims of two reports and one kind that share enough words, found by their rarer words."""
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


def _share(one: Proposition, other: Proposition, weight: dict[str, float]) -> float:
    """How much of the lesser claim's words the other has, 0 where the two are not on one thing."""
    shared = one.words & other.words
    if one.report == other.report or one.claim.kind != other.claim.kind:
        return 0.0
    if len(shared) < _LEAST_SHARED:
        return 0.0
    least = min(sum(weight[word] for word in each.words) for each in (one, other))
    share = sum(weight[word] for word in shared) / least
    return share if share >= _SHARED else 0.0


def _alike(one: Proposition, other: Proposition) -> bool:
    shared, either = len(one.words & other.words), len(one.words | other.words)
    return one.denied == other.denied and shared >= _ALIKE * either and not _apart(one, other)


def _apart(one: Proposition, other: Proposition) -> bool:
    """Do the claims hold numbers for one thing that cannot both be?"""
    return any(
        not fits(figure_of(one.numbers[key]), figure_of(other.numbers[key]))
        for key in one.numbers.keys() & other.numbers.keys()
    )


def _relation(desk: Desk, one: Proposition, other: Proposition) -> AgreementVerdict:
    if one.denied != other.denied or _apart(one, other):
        same = desk.origin(one) == desk.origin(other)
        return "update" if same and (later(one, other) or later(other, one)) else "conflict"
    return "same" if _alike(one, other) else "compatible"


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
        about=_about(told),
        verdict=verdict,
        entries=desk.refs(told),
        origins=desk.named(told),
        why=_why(desk, verdict, first, second),
    )


def _about(told: list[Proposition]) -> str:
    """The shortest of the claims, one that begins midway ("to hold its fire") last."""
    texts = [each.claim.text.removeprefix("that ") for each in told]
    shortest = min(texts, key=lambda text: (begins_midway(text), len(text)))
    return shorten(shortest, _LONGEST_ABOUT, placeholder=" …")


def _why(desk: Desk, verdict: AgreementVerdict, one: Proposition, other: Proposition) -> str:
    names = dict.fromkeys((desk.name(one), desk.name(other)))
    who = " and ".join(names)
    if verdict == "same":
        return "All say the same."
    if verdict == "compatible":
        return f"On one thing, on the word of {who}; both can hold."
    turned = one.denied != other.denied
    what = "one negates the other" if turned else "their numbers cannot both hold"
    if verdict == "update":
        return f"{who} said two things, one after the other: {what}."
    return f"Two things on the word of {who}: {what}."
