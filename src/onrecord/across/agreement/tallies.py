"""Agreements on numbers: the verdict over all that is told of one thing, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import NamedTuple

from onrecord.across.agreement.alignment import aligned
from onrecord.across.agreement.counting import Counted, Key, gathered
from onrecord.across.agreement.figures import fits, same
from onrecord.across.agreement.succession import succeeds
from onrecord.across.agreement.telling import Desk, later, weightiest
from onrecord.lexicon import rows
from onrecord.record import Agreement, AgreementVerdict

__all__ = ["Tally", "judged", "tallied", "tallies"]

Groups = dict[Key, list[Counted]]


class Tally(NamedTuple):
    """Everything told of one thing; ``about`` names it ("dead", "houses destroyed").

    ``key`` is what the tallies of the thing share, None where nothing but the noun counted and the
    words beside it say that it is one.
    """

    about: str
    key: Key | None
    told: list[Counted]


def tallies(desk: Desk, reports: list[int]) -> Iterator[Tally]:
    """The tallies of a story, its reports given as numbers of the desk; one report may be all."""
    for key, told in gathered(desk, reports).items():
        yield Tally(_about(key, told), key, told)
    for told in aligned(desk, reports):
        yield Tally(_phrase(told), None, told)


def tallied(desk: Desk, counts: Iterable[Tally]) -> Iterator[Agreement]:
    """The agreements on quantities of a story: tallies over two reports or more."""
    groups: Groups = {}
    for tally in counts:
        if len({one.report for one in tally.told}) > 1:
            yield _agreement(desk, tally)
        if tally.key:
            groups[tally.key] = tally.told
    yield from _other_bases(desk, groups)


def judged(desk: Desk, told: list[Counted]) -> tuple[AgreementVerdict, str]:
    """The verdict over the tellings of one thing, and why."""
    found = weightiest(_telling_most(desk, told), partial(_relation, desk, told))
    verdict, one, other = found or ("same", told[0], told[-1])
    return verdict, _why(desk, verdict, told, (one, other))


def _about(key: Key, told: list[Counted]) -> str:
    """What an agreement is on: "dead", "houses destroyed", "children dead", "dead (2011)"."""
    return f"{_phrase(told)} {_named(key)}" if key.noun else _named(key)


def _phrase(told: list[Counted]) -> str:
    """The shortest words for what is counted."""
    return min((one.phrase for one in told), key=lambda each: (len(each), each))


def _agreement(desk: Desk, tally: Tally) -> Agreement:
    verdict, why = judged(desk, tally.told)
    return Agreement(
        kind="quantity",
        about=tally.about,
        verdict=verdict,
        entries=desk.refs(tally.told),
        origins=desk.named(tally.told),
        why=why,
    )


def _telling_most(desk: Desk, told: list[Counted]) -> list[Counted]:
    """The tellings that differ in figure, origin, time or denial, the first of each.

    Those on a source's word come first, and the newer before the older, so that the reason of a
    verdict names figures that still stand.
    """
    kept: dict[object, Counted] = {}
    for one in told:
        kept.setdefault((one.figure, desk.origin(one), one.day, one.turn, one.denied), one)
    return sorted(kept.values(), key=lambda one: (one.own, *(-part for part in _when(one))))


def _when(one: Counted) -> tuple[int, int]:
    return (one.day.toordinal() if one.day else 0), one.turn


def _relation(
    desk: Desk, told: list[Counted], one: Counted, other: Counted
) -> AgreementVerdict | None:
    """How two tellings of one thing stand, None where a denial says nothing of the other figure."""
    if one.denied or other.denied:
        denies = one.denied != other.denied and fits(one.figure, other.figure)
        return "conflict" if denies else None
    if same(one.figure, other.figure):
        return "same"
    moved = later(one, other) or later(other, one)
    changed = one.figure.value is None or one.figure.value != other.figure.value
    if desk.origin(one) == desk.origin(other) and moved and changed:
        return "update"
    if fits(one.figure, other.figure):
        return "compatible"
    return "update" if _left_behind(desk, told, one, other) else "conflict"


def _left_behind(desk: Desk, told: list[Counted], one: Counted, other: Counted) -> bool:
    """Is one of two figures what the other's origin itself said before, or its report calls so?

    Then the newer figure takes the place of both, and of everybody's who still gives the old one.
    """
    for old, new in ((one, other), (other, one)):
        if any(_past(old, now) and succeeds(now, new) for now in told):
            return True
        if any(_gives(new, now) and (_past(old, now) or succeeds(now, old)) for now in told):
            return True
        if later(new, old):
            continue
        for said in told:
            if said.denied or not same(said.figure, old.figure):
                continue
            if succeeds(new, said) or (later(said, new) and _own_before(desk, said, new)):
                return True
    return False


def _past(old: Counted, now: Counted) -> bool:
    """Does the report of ``old`` tell it as the figure before ``now``?"""
    return old.turn < 0 < now.turn and old.report == now.report


def _gives(new: Counted, now: Counted) -> bool:
    """Does ``new`` give the figure ``now``, on its day or from then on?"""
    before = new.day and now.day and new.day < now.day
    return same(new.figure, now.figure) and not before


def _own_before(desk: Desk, said: Counted, new: Counted) -> bool:
    """Did the origin of ``new`` say ``said``, or does its report tell it as the earlier?"""
    corrected = said.report == new.report and said.turn < new.turn
    return corrected or desk.origin(said) == desk.origin(new)


def _other_bases(desk: Desk, groups: Groups) -> Iterator[Agreement]:
    """Two counts a reader could mistake for one, each from a report that has not the other."""
    for (one, first), (other, second) in _pairs(groups):
        why = _unlike(one, other)
        mine, theirs = {each.report for each in first}, {each.report for each in second}
        if not why or not (mine - theirs and theirs - mine):
            continue
        told = [*first, *second]
        about = " and ".join(dict.fromkeys((_named(one), _named(other))))
        yield Agreement(
            kind="quantity",
            about=about,
            verdict="different_base",
            entries=desk.refs(told),
            origins=desk.named(told),
            why=why,
        )


def _named(key: Key) -> str:
    return f"{key.about} ({key.since})" if key.since else key.about


def _pairs(groups: Groups) -> Iterator[tuple[tuple[Key, list[Counted]], tuple[Key, list[Counted]]]]:
    """The groups that could be mistaken for each other, each pair once."""
    by_about: dict[str, list[Key]] = defaultdict(list)
    for key in groups:
        by_about[key.about].append(key)
    order = {key: at for at, key in enumerate(groups)}
    for key in groups:
        near = [other for other in by_about[key.about] if order[key] < order[other]]
        near += [other for about in _mistaken(key.about) for other in by_about.get(about, ())]
        for other in near:
            one, two = groups[key][:1], groups[other][:1]
            if one and two and _alike((key, one[0]), (other, two[0])):
                yield (key, groups[key]), (other, groups[other])


def _alike(one: tuple[Key, Counted], other: tuple[Key, Counted]) -> bool:
    """Are the two alike in all but thing and unit? Jobs and people are counted by their nouns."""
    (first, here), (second, there) = one, other
    nouns = first.noun == second.noun or here.thing.of != there.thing.of
    return nouns and (first.trend, first.since) == (second.trend, second.since)


def _unlike(one: Key, other: Key) -> str:
    """Why two things are counted on different bases."""
    if one.about == other.about:
        if one.unit == other.unit:
            return ""
        units = (one.unit or "plain numbers", other.unit or "plain numbers")
        return f"One figure is in {units[0]}, the other in {units[1]}."
    reason = _mistaken(one.about)[other.about]
    return f"{reason[0].upper()}{reason[1:]}."


@cache
def _bases() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in rows("counted_bases"):
        found.setdefault(row["one"], {})[row["other"]] = row["why"]
    return found


def _mistaken(about: str) -> dict[str, str]:
    """What a thing can be mistaken for, and the reason it differs."""
    return _bases().get(about, {})


def _why(
    desk: Desk, verdict: AgreementVerdict, told: list[Counted], pair: tuple[Counted, Counted]
) -> str:
    one, other = sorted(pair, key=_when)
    words = [" ".join(each.quantity.text.split()) for each in (one, other)]
    names = [desk.name(each) for each in (one, other)]
    if verdict == "conflict" and one.denied != other.denied:
        asserts, denies = (names[0], names[1]) if other.denied else (names[1], names[0])
        return f"{asserts} says “{words[0]}”, which {denies} denies."
    if verdict == "conflict" and desk.origin(one) == desk.origin(other):
        return f"“{words[0]}” and “{words[1]}” are both given on the word of {names[1]}."
    if verdict == "conflict":
        return f"“{words[0]}” ({names[0]}) and “{words[1]}” ({names[1]}) cannot both hold."
    if verdict == "update" and desk.origin(one) != desk.origin(other):
        return f"{names[1]} says that it is “{words[1]}” now; {names[0]} gave “{words[0]}” before."
    if verdict == "update":
        return f"{names[1]} gave “{words[1]}” after “{words[0]}”."
    if verdict == "compatible":
        return f"“{words[0]}” ({names[0]}) leaves room for “{words[1]}” ({names[1]})."
    origins = len(desk.named(told))
    word = "one origin" if origins == 1 else f"{origins} origins"
    return f"All give “{words[0]}”, on the word of {word}."
