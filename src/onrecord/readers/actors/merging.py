"""Which sources are one and the same: names, descriptions and pronouns, only where sure."""

from dataclasses import dataclass, field

from onrecord.readers.actors.described import Description, head_kinds
from onrecord.record import Attribution, Span

__all__ = ["Group", "Merging"]


@dataclass(slots=True, eq=False)
class Group:
    """What is known of one actor so far."""

    best: Description
    gender: str
    role: str
    spans: list[Span] = field(default_factory=list)
    score: float = 0.0

    def take(self, attribution: Attribution, described: Description | None) -> None:
        """Add the source of an attribution, and what it says of the actor."""
        self.spans.extend(attribution.source)
        self.score = max(self.score, attribution.score)
        if described is None or described.kind != self.best.kind:
            return
        if len(described.name) > len(self.best.name):
            self.best = described
        self.gender = self.gender or described.gender
        if len(described.role) > len(self.role):
            self.role = described.role


class Merging:
    """Groups the sources of a report in the order of the text.

    A full name makes a person; a surname, or a first name, joins the one person who bears it; "the
    mayor" joins the one person whose role it is; the same description joins itself.
    """

    def __init__(self, described: list[Description]) -> None:
        self.groups: list[Group] = []
        self.by_key: dict[tuple[str, tuple[str, ...]], Group] = {}
        self.by_part: dict[str, list[Group]] = {}
        self.by_role: dict[str, list[Group]] = {}
        self.full = [one for one in described if one.kind == "person" and len(one.key) > 1]

    def open_persons(self) -> None:
        """Make the groups of all full names, so that a surname may stand before its full name."""
        for one in self.full:
            if ("person", one.key) not in self.by_key:
                group = self._middle_twin(one) or self._new(one)
                self.by_key["person", one.key] = group
            self._learn(self.by_key["person", one.key], one)

    def _middle_twin(self, one: Description) -> Group | None:
        """The person with the same first and last name, and perhaps another middle."""
        for group in self.by_part.get(one.key[-1], ()):
            if group.best.key[0] == one.key[0] and group.best.key[-1] == one.key[-1]:
                return group
        return None

    def _learn(self, group: Group, one: Description) -> None:
        for part in {one.key[0], one.key[-1]}:
            known = self.by_part.setdefault(part, [])
            if group not in known:
                known.append(group)
        role = one.role.lower().split()
        if role:
            head = next((word for word in reversed(role) if word in head_kinds()), role[-1])
            bearers = self.by_role.setdefault(head, [])
            if group not in bearers:
                bearers.append(group)

    def _new(self, described: Description) -> Group:
        group = Group(described, described.gender, described.role)
        self.groups.append(group)
        return group

    def group_of(self, described: Description) -> Group:
        """The group of a described source, a new one where none is surely the same."""
        key = (described.kind, described.key)
        if described.kind == "person":
            return self._person(described, key)
        if not described.definite:
            return self._new(described)
        if key in self.by_key:
            return self.by_key[key]
        group = self._bearer(described) or self._new(described)
        self.by_key[key] = group
        return group

    def _person(self, described: Description, key: tuple[str, tuple[str, ...]]) -> Group:
        group = self.by_key.get(key)
        if group is None:
            bearers = self.by_part.get(described.key[-1], [])
            fitting = [one for one in bearers if _agree(one.gender, described.gender)]
            group = fitting[0] if len(fitting) == 1 and len(described.key) == 1 else None
        if group is None:
            group = self._new(described)
        self.by_key[key] = group
        self._learn(group, described)
        return group

    def _bearer(self, described: Description) -> Group | None:
        """The one person, or body, that "the mayor" or "the ministry" stands for."""
        if len(described.key) != 1 or not described.name.lower().startswith("the "):
            return None
        head = described.key[0]
        if described.kind == "unnamed":
            bearers = self.by_role.get(head, [])
            return bearers[0] if len(bearers) == 1 else None
        fuller = [
            group
            for (kind, key), group in self.by_key.items()
            if kind == described.kind and len(key) > 1 and head in (key[0], key[-1])
        ]
        distinct = {id(group): group for group in fuller}
        return next(iter(distinct.values())) if len(distinct) == 1 else None


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other
