"""Disputes: what one source denies and another, of the same report or of another, asserts.

A denial is short and speaks of its subject as "it" or "its men"; so it is not held against a claim
by the share of words alone. The other claim has its verb and most of its words, and its subject:
by the same words, by the name of who denies, or as people of the same side ("rebels", "fighters").
Another word for its verb will do where nearly all the rest is the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from onrecord.across.agreement.alike import acts, is_act, one_act
from onrecord.across.agreement.propositions import CHARGE, Proposition, about, apart
from onrecord.across.agreement.telling import Desk
from onrecord.across.agreement.words import content, stem
from onrecord.record import Agreement, EntryRef

__all__ = ["denies", "disputed"]

_MOST_WORDS = 0.6
"""The share of a denial's words that what it denies has too."""
_MOST_BY_ACT = 0.75
"""That share where the verb is another word for the act, and more is told than is denied."""
_MOST_BY_WORD = 60
"""Claims with one word beyond these are not held against denials."""
_OWN = re.compile(
    r"(?:that )?(?:(?:it|he|she|they|we|I)\b"
    r"|(?:its|his|her|their|our|my)(?: own)? (?:[\w-]+ )??[\w-]+"
    r"(?= (?:had|has|have|was|were|is|are|would|will|did|[^\W\d_]+ed)\b))",
    re.IGNORECASE,
)
"""The subject of a denial that is who denies, or people of theirs."""
_VERB = re.compile(
    r"\b(?:had|has|have|was|were|is|are|would|will|did)\b"
    r"(?: (?:not|ever|also|already|been|be|being|\w+ly))* (?P<verb>[^\W\d_]+)"
    r"|\b(?P<past>[^\W\d_]+ed)\b"
)
_GERUND = re.compile(r"(?:ever |having )*(?P<verb>[^\W\d_]+(?:ing|ed|en))\b")
_OPEN = re.compile(r"\b(?:if|unless|whether|could|might|may)\b", re.IGNORECASE)
"""Words of what is not told as a fact: nobody speaks against it by denying it."""


Group = dict[tuple[int, str], Proposition]


def disputed(
    desk: Desk, told: Sequence[Proposition], settled: Set[EntryRef]
) -> Iterator[Agreement]:
    """The conflicts between denials and what they deny; ``settled`` entries are told of already.

    Both can stand in one report, on the word of two sources.
    """
    by_word: dict[str, list[Proposition]] = defaultdict(list)
    for one in told:
        if not one.denied:
            for word in acts(one.words):
                by_word[word].append(one)
    denials = [one for one in told if one.denied and not one.scope]
    open_yet = [one for one in denials if settled.isdisjoint(desk.refs([one]))]
    for group in _gathered(desk, open_yet, by_word):
        yield _agreement(desk, sorted(group.values(), key=lambda one: (one.report, one.start)))


def _gathered(
    desk: Desk, denials: Iterable[Proposition], by_word: dict[str, list[Proposition]]
) -> list[Group]:
    """Denials with what they deny; those of one source that deny one claim go together."""
    groups: list[tuple[int, Group]] = []
    for denial in denials:
        match = _Denial(desk, denial)
        near = by_word.get(match.verb, [])[:_MOST_BY_WORD]
        origin = desk.origin(denial)
        found = {
            (one.report, one.entry): one
            for one in near
            if desk.origin(one) != origin and match.meets(one)
        }
        if not found:
            continue
        alike = (told for who, told in groups if who == origin and told.keys() & found.keys())
        joined = next(alike, None)
        if joined is None:
            joined = {}
            groups.append((origin, joined))
        joined |= {(denial.report, denial.entry): denial, **found}
    return [group for _, group in groups]


def denies(desk: Desk, denial: Proposition, one: Proposition) -> bool:
    """Does ``denial``, which its source denies, speak against what ``one`` asserts?"""
    return _Denial(desk, denial).meets(one)


class _Denial:
    """What a denial says: its verb, its words, and whether its subject is who denies."""

    def __init__(self, desk: Desk, denial: Proposition) -> None:
        self._desk, self._denial = desk, denial
        text = CHARGE.sub("", denial.claim.text)
        own = _OWN.match(text)
        rest = text[own.end() :] if own else text
        verb = (_VERB.search if own else _GERUND.match)(rest) or _VERB.search(rest)
        self._own = own is not None or _GERUND.match(text) is not None
        self._word = stem(verb[verb.lastgroup or 0]) if verb else _act_in(rest)
        self.verb = one_act(self._word)
        self._words = acts(content(rest)) | {self.verb}
        self._names = content(desk.name(denial))
        self._sides = _sides(desk, denial, len(text))

    def meets(self, one: Proposition) -> bool:
        """Does ``one`` tell as a fact what is denied here?"""
        shared = self._words & acts(one.words)
        if self.verb not in shared or one.scope or apart(one, self._denial):
            return False
        least = _MOST_WORDS if self._word in one.words or self._holds(one) else _MOST_BY_ACT
        if _OPEN.search(one.claim.text) or len(shared) < least * len(self._words):
            return False
        if not self._own:
            return len(shared) > 1
        return self._done_by(one, alone=len(shared) < 2)

    def _done_by(self, one: Proposition, *, alone: bool) -> bool:
        """Does who denies, or people of their side, stand before the verb of ``one``?

        Where the verb is all that is shared, only the name will do.
        """
        found = self._verb_of(one)
        if found is None:
            return False
        before = one.claim.text[: found.start()]
        named = not self._names.isdisjoint(content(before))
        return named or (not alone and bool(self._sides & _sides(self._desk, one, found.start())))

    def _holds(self, one: Proposition) -> bool:
        """Does the denial have all that ``one`` tells behind the verb?"""
        found = self._verb_of(one)
        return found is not None and acts(content(one.claim.text[found.end() :])) <= self._words

    def _verb_of(self, one: Proposition) -> re.Match[str] | None:
        """The verb of the denial, or one for the same act, in ``one``."""
        words = re.finditer(r"[^\W\d_]+", one.claim.text)
        return next((each for each in words if one_act(stem(each.group())) == self.verb), None)


def _act_in(text: str) -> str:
    """The first verb of ``text`` that the table of acts has, which may be irregular ("took")."""
    stems = (stem(word.group()) for word in re.finditer(r"[^\W\d_]+", text))
    return next(filter(is_act, stems), "")


def _sides(desk: Desk, one: Proposition, length: int) -> frozenset[str]:
    """The sides of the actors in the first ``length`` characters of a claim."""
    return desk.known[one.report].sides(one.start, one.start + length)


def _agreement(desk: Desk, told: list[Proposition]) -> Agreement:
    rested = desk.resting(told, lambda one, other: one.words == other.words)
    denies = next(one for one in rested if one.denied)
    asserts = next(one for one in rested if not one.denied)
    return Agreement(
        kind="claim",
        about=about([one for one in told if not one.denied]),
        verdict="conflict",
        entries=desk.refs(rested),
        origins=desk.named(rested),
        why=f"{desk.name(denies)} denies what {desk.name(asserts)} said.",
    )
