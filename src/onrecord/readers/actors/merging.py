"""Which sources are one and the same, by name and description, only where sure."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from operator import itemgetter

from onrecord.readers.actors.described import Description, body, proper
from onrecord.readers.actors.known import head_kinds
from onrecord.readers.actors.names import Name, Names
from onrecord.readers.actors.phrases import Phrase, Phrases
from onrecord.record import ActorKind, Attribution, Span

__all__ = ["Group", "Merging"]

Key = tuple[str, tuple[str, ...]]
"""Kind and words of a name or description."""


_BODIES: tuple[ActorKind, ...] = ("organisation", "government")
_NAMES = ("person", "government")
"""Kinds a bare name may seem to have: a surname may be the name of a town, too."""


@dataclass(slots=True, eq=False)
class Group:
    """What is known of one actor so far; ``how`` is empty for sources of attributions."""

    best: Description
    gender: str
    role: str
    spans: list[Span] = field(default_factory=list)
    score: float = 0.0
    how: str = ""

    def know(self, span: Span, described: Description) -> None:
        """Add a place of the text that introduces the actor, and what it says."""
        self.spans.append(span)
        self.learn(described)

    def take(self, attribution: Attribution, described: Description | None) -> None:
        """Add the source of an attribution, and what it says of the actor."""
        self.spans.extend(attribution.source)
        self.score = max(self.score, attribution.score)
        if described is not None and described.kind == self.best.kind:
            self.learn(described)

    def learn(self, described: Description) -> None:
        """Take over a fuller name, a gender not known so far, a fuller role."""
        if len(described.name) > len(self.best.name):
            self.best = described
        self.gender = self.gender or described.gender
        if len(described.role) > len(self.role):
            self.role = described.role


class _Bearers:
    """Who bears a word, as long as it is only one."""

    def __init__(self) -> None:
        self._first: dict[str, Group] = {}
        self._shared: set[str] = set()

    def add(self, word: str, group: Group) -> None:
        """Note that ``group`` bears ``word``."""
        if self._first.setdefault(word, group) is not group:
            self._shared.add(word)

    def shared(self, word: str) -> bool:
        """Do two groups bear ``word``?"""
        return word in self._shared

    def only(self, word: str) -> Group | None:
        """The one group that bears ``word``."""
        return None if word in self._shared else self._first.get(word)


class Merging:
    """Groups the sources of a report in the order of the text.

    A full name makes a person; a surname, or a first name, joins the one person who bears it, be it
    as a source or earlier in the text; "the mayor" joins the one person whose role it is; the same
    description joins itself.
    """

    def __init__(self, described: list[Description], names: Names, phrases: Phrases) -> None:
        self._written, self._phrases = names, phrases
        self._met: list[tuple[int, int, Group]] = []
        self._groups: dict[Key, Group] = {}
        self._ends: dict[tuple[str, str], Group] = {}
        self._names, self._roles = _Bearers(), _Bearers()
        self._heads: dict[str, _Bearers] = defaultdict(_Bearers)
        for one in described:
            if one.kind == "person" and len(one.key) > 1:
                self._full_name(one)

    def _full_name(self, one: Description) -> Group:
        """Make, or find, the person of a full name; a middle name may be missing."""
        ends = (one.key[0], one.key[-1])
        group = self._ends.get(ends)
        if group is None:
            group = self._ends[ends] = Group(one, one.gender, one.role)
        self._groups["person", one.key] = group
        self._learn(group, one)
        return group

    def _learn(self, group: Group, one: Description) -> None:
        for part in (one.key[0], one.key[-1]):
            self._names.add(part, group)
        role = one.role.lower().split()
        if role:
            head = next((word for word in reversed(role) if word in head_kinds()), role[-1])
            self._roles.add(head, group)

    def group_of(self, described: Description, position: int) -> Group:
        """The group of the source at ``position``, a new one where none is surely the same."""
        key = (described.kind, described.key)
        group = self._groups.get(key) if described.definite else None
        if group and self._is_doubtful(group, described):
            group = None
        if group is None:
            group = self._bearer(described, position)
            group = group or Group(described, described.gender, described.role)
        if described.kind == "person":
            self._learn(group, described)
            self._roled(group, described, position)
        elif len(described.key) > 1:
            for word in (described.key[0], described.key[-1]):
                self._heads[described.kind].add(word, group)
        if described.definite:
            self._groups[key] = group
        return group

    def _is_doubtful(self, group: Group, described: Description) -> bool:
        """Has a surname that stood for one person come to stand for two?"""
        if described.kind != "person" or len(described.key) > 1 or len(group.best.key) == 1:
            return False
        told = group.gender != "" and group.gender == described.gender
        return self._names.shared(described.key[0]) and not told

    def _roled(self, group: Group, described: Description, position: int) -> None:
        """Give a full name that comes without a role the one that stood before it in the text."""
        if group.spans or group.role or len(described.key) < 2:
            return
        name = self._written.roled(described.key[0], described.key[-1], position)
        if name is not None:
            group.know(*self._written.whole(name))

    def meet(self, span: Span, group: Group) -> None:
        """Note that ``group`` is the source at ``span``; spans come in the order of the text."""
        self._met.append((span.start, span.end, group))

    def _source_at(self, start: int, end: int) -> Group | None:
        """The group of the source that a phrase of the text is part of."""
        index = bisect_right(self._met, end, key=itemgetter(0)) - 1
        if index >= 0 and self._met[index][1] > start:
            return self._met[index][2]
        return None

    def _bearer(self, described: Description, position: int) -> Group | None:
        """The one that a surname, "the mayor" or "the ministry" stands for."""
        if len(described.key) != 1:
            return None
        word = described.key[0]
        if described.kind in _NAMES:
            group = self._names.only(word)
            if group and _agree(group.gender, described.gender):
                return group
        if described.kind == "person" and (found := self._introduced(described, position)):
            return found
        if described.kind in _BODIES and (
            name := self._phrases.acronym(described.name.split()[-1])
        ):
            return self.body(name, described.kind)
        if not described.name.lower().startswith("the "):
            return None
        if described.kind == "unnamed":
            return self._roles.only(word)
        known = self._phrases.before(word, position) if described.kind in _BODIES else False
        if isinstance(known, Phrase):
            return self.body(known, described.kind)
        return None if known else self._heads[described.kind].only(word)

    def body(self, phrase: Phrase, kind: ActorKind) -> Group:
        """The body that a phrase of the text introduces."""
        known = self._source_at(phrase.start, phrase.end)
        if known and known.best.kind in _BODIES:
            return known
        group = next((g for one in _BODIES if (g := self._groups.get((one, phrase.key)))), None)
        span = self._phrases.draft.span(phrase.start, phrase.end)
        words = " ".join(span.text.split())
        full = body(words) or Description(proper(words), "", kind, phrase.key, "", True)
        group = group or Group(full, "", "")
        group.know(span, full)
        self._groups[kind, phrase.key] = group
        return group

    def _introduced(self, described: Description, position: int) -> Group | None:
        """The person whose full name stands in the text before a short one."""
        name = self._written.before(described.key[0], position)
        if name is None or self._names.shared(described.key[0]):
            return None
        _, full = self._written.whole(name)
        return self.introduce(name) if _agree(full.gender, described.gender) else None

    def known(self, name: Name) -> Group | None:
        """The group of a full name of the text, if it has one already."""
        return self._ends.get((name.first, name.last))

    def introduce(self, name: Name) -> Group:
        """The group of a full name of the text, which is kept as a place of it."""
        span, full = self._written.whole(name)
        group = self._full_name(full)
        if self._source_at(span.start, span.end) is not group:
            group.know(span, full)
        return group

    def describe(self, phrase: Phrase, described: Description) -> Group:
        """The group of a phrase of the text, which is kept as a place of it."""
        group = self._source_at(phrase.start, phrase.end) or self.group_of(described, phrase.start)
        if self._source_at(phrase.start, phrase.end) is None:
            group.know(self._phrases.draft.span(phrase.start, phrase.end), described)
        return group


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other
