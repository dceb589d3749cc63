"""The claims of a report as propositions: their words, their numbers, and what they deny."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from textwrap import shorten

from onrecord.across.agreement.counting import Counted, counted
from onrecord.across.agreement.figures import fits
from onrecord.across.agreement.known import Known
from onrecord.across.agreement.telling import Desk, Telling
from onrecord.across.agreement.tolls import Toll, toll_of
from onrecord.across.agreement.words import NEGATION, begins_midway, content, negated
from onrecord.record import Claim

__all__ = ["CHARGE", "Proposition", "about", "apart", "propositions"]

CHARGE = re.compile(
    r"\A(?:(?:the|these|those|any|all|such|media|press) )*"
    r"(?:claims?|allegations?|accusations?|reports?|suggestions?|charges?|rumou?rs?|assertions?)"
    r" (?:that |of (?=[^\W\d_]+ing\b))",
    re.IGNORECASE,
)
"""What stands before the words of a claim that somebody rejects: "allegations that it …"."""

_CHECKABLE = ("assertion", "prediction")
_LONGEST_ABOUT = 120
_NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]+")

Numbers = dict[tuple[str, str], Counted]


@dataclass(frozen=True, slots=True)
class Proposition(Telling):
    """A claim as a report tells it: its words, its numbers by unit and thing, its toll.

    ``words`` are those beside its numbers ("million euros" is no subject), ``names`` those of them
    that are capitalised.
    ``before`` are numbers that it names as left behind ("not three, as it had said"), ``scope`` the
    words that its negation negates, none where it has none.
    """

    claim: Claim
    words: frozenset[str]
    names: frozenset[str]
    numbers: Numbers
    before: Numbers
    toll: Toll
    scope: frozenset[str]


def _retold(known: Known, claim: Claim) -> bool:
    """Does a claim repeat another, as a title does, or "the firm denied that …"?"""
    if known.in_heading(claim.start):
        return True
    return claim.voice == "author" and known.reports(claim.start, claim.end)


def propositions(desk: Desk, report: int) -> Iterator[Proposition]:
    """What a report claims or foretells, each claim once, in the order of the text."""
    numbers = counted(desk, report)
    for claim in desk.records[report].claims:
        if claim.kind in _CHECKABLE and not _retold(desk.known[report], claim):
            yield _telling(desk, report, claim, _within(numbers, claim))


def _telling(desk: Desk, report: int, claim: Claim, numbers: list[Counted]) -> Proposition:
    known = desk.known[report]
    speaker = desk.origins.of(report, claim.id, claim.voice, (claim.start, claim.end))
    own = desk.origins.own(report)
    given = {each.speaker for each in numbers}
    if speaker == own and len(given) == 1:
        speaker = given.pop()
    turned = len(NEGATION.findall(claim.text)) % 2 == 1
    denies = known.stance(claim.voice) == "denies"
    told, before = _by_thing(numbers, still=True), _by_thing(numbers, still=False)
    return Proposition(
        report=report,
        entry=claim.id,
        start=claim.start,
        speaker=speaker,
        own=speaker == own,
        day=known.day(claim.voice),
        turn=0,
        denied=turned != denies,
        claim=claim,
        words=_beside(claim, numbers),
        names=content(" ".join(_NAME.findall(claim.text))),
        numbers=told,
        before=before,
        toll=toll_of(claim.text, (about for _, about in told), denied=denies),
        scope=negated(claim.text) if turned else frozenset(),
    )


def _beside(claim: Claim, numbers: Iterable[Counted]) -> frozenset[str]:
    """The words of a claim without those of its numbers."""
    return content(claim.text) - content(" ".join(each.quantity.text for each in numbers))


def _by_thing(numbers: list[Counted], *, still: bool) -> Numbers:
    """The first number for each thing, of those that still stand or of those left behind."""
    return {
        (each.figure.unit, each.thing.about or each.thing.head): each
        for each in reversed(numbers)
        if (each.turn >= 0) == still
    }


def _within(ordered: list[Counted], claim: Claim) -> list[Counted]:
    """The numbers that stand within a claim."""
    low = bisect_left(ordered, claim.start, key=attrgetter("start"))
    high = bisect_left(ordered, claim.end, key=attrgetter("start"))
    return [each for each in ordered[low:high] if each.quantity.end <= claim.end]


def apart(one: Proposition, other: Proposition) -> bool:
    """Do the claims hold numbers for one thing that cannot both be?"""
    return any(
        not fits(one.numbers[key].figure, other.numbers[key].figure)
        for key in one.numbers.keys() & other.numbers.keys()
    )


def about(told: list[Proposition]) -> str:
    """The shortest of the claims, one that begins midway ("to hold its fire") last."""
    texts = [CHARGE.sub("", each.claim.text).removeprefix("that ") for each in told]
    shortest = min(texts, key=lambda text: (begins_midway(text), len(text)))
    return shorten(shortest, _LONGEST_ABOUT, placeholder=" …")
