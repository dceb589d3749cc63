"""What changed from one version of a report to the next: in its entries, not in its characters."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from onrecord.record import Record
from onrecord.store.likeness import View, views
from onrecord.store.listing import Version

__all__ = ["Change", "Revision", "What", "changes"]

What = Literal["added", "removed", "revised"]

_ORDER = ("quantity", "attribution", "event", "claim", "time", "actor")
_ALIKE = {"quantity": 0.25, "attribution": 0.5, "event": 0.5, "claim": 0.5, "time": 0.5}
"""The share of words two entries have in common from which on one is the other, revised."""

_COMMON = 40
"""A word that more entries than these have says nothing of who belongs to whom."""

_FACTS = {
    "title": "headline",
    "bylines": "byline",
    "published": "date",
    "publisher": "publisher",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One change. ``kind`` is a kind of entry, or the fact of the report that was revised;
    ``label`` is the word for it ("number", "quotation").

    ``before`` and ``after`` are the ids of the entry in either version, ``was`` and ``now`` its
    words; None on the side where there is none. ``why`` says what of a revised entry is other.
    """

    kind: str
    label: str
    what: What
    before: str | None
    after: str | None
    was: str | None
    now: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Revision:
    """What ``version`` changed in the version with the id ``before``."""

    before: str
    version: Version
    changes: tuple[Change, ...]


def changes(before: Record, after: Record) -> tuple[Change, ...]:
    """What changed, numbers first, then who said what, and so on; within a kind by the text.

    Entries with the same words are one, wherever they stand. Of those left over, one is another
    revised where they share enough words, or for numbers enough of the words around them. Time
    grows with the number of entries times the words they share.
    """
    pairs = _Pairs(list(views(before)), list(views(after)))
    found = sorted(pairs.changed(), key=lambda each: _ORDER.index(each.kind))
    return (*_facts(before, after), *found)


def _facts(before: Record, after: Record) -> Iterator[Change]:
    for name, label in _FACTS.items():
        was, now = (_fact(getattr(each.report, name)) for each in (before, after))
        if was != now:
            yield Change(name, label, "revised", None, None, was, now, f"another {label}")


def _fact(value: object) -> str | None:
    if isinstance(value, tuple):
        return ", ".join(value) or None
    return str(value) if value else None


def _removed(old: View) -> Change:
    return Change(old.kind, old.label, "removed", old.entry.id, None, old.shown, None, "it is gone")


def _added(new: View) -> Change:
    return Change(new.kind, new.label, "added", None, new.entry.id, None, new.shown, "it is new")


def _revised(old: View, new: View) -> Change:
    ids = (old.entry.id, new.entry.id)
    return Change(new.kind, new.label, "revised", *ids, old.shown, new.shown, _difference(old, new))


def _difference(old: View, new: View) -> str:
    """What is other about a revised entry, in a few words."""
    if old.key != new.key:
        return "other words"
    pairs = zip(old.state, new.state, strict=True)
    return "; ".join(
        f"{name} was {was or 'none'}, is {now or 'none'}"
        for (name, was), (_, now) in pairs
        if was != now
    )


class _Pairs:
    """Which entry of one version is which of the other."""

    def __init__(self, old: list[View], new: list[View]) -> None:
        self._old, self._new = old, new
        self._of_new: dict[int, int] = {}
        self._of_old: dict[int, int] = {}
        self._join_same(lambda view: (view.key, view.state))
        self._join_same(lambda view: view.key)
        self._join_alike()

    def changed(self) -> Iterator[Change]:
        """What is gone, and what is new or other, each in the order of its text."""
        yield from (_removed(view) for _, view in self._free_old())
        for number, new in enumerate(self._new):
            if number not in self._of_new:
                yield _added(new)
                continue
            old = self._old[self._of_new[number]]
            if (old.key, old.state) != (new.key, new.state):
                yield _revised(old, new)

    def _join_same(self, sign: Callable[[View], Hashable]) -> None:
        """Join those with the same sign, one to one, in the order of the text."""
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for number, view in self._free_old():
            waiting[sign(view)].append(number)
        for number, view in self._free_new():
            if same := waiting.get(sign(view)):
                self._join(same.popleft(), number)

    def _join_alike(self) -> None:
        """Join what is left by the words it shares, the most alike first."""
        scored = sorted(self._likenesses(), key=lambda each: (-each[0], each[1:]))
        for _, old, new in scored:
            if old not in self._of_old and new not in self._of_new:
                self._join(old, new)

    def _likenesses(self) -> Iterator[tuple[float, int, int]]:
        having: dict[Hashable, list[int]] = defaultdict(list)
        for number, view in self._free_old():
            for token in view.tokens:
                having[view.group, token].append(number)
        for number, view in self._free_new():
            found = [having.get((view.group, token), ()) for token in view.tokens]
            shared = set(chain.from_iterable(each for each in found if len(each) <= _COMMON))
            for old in shared:
                score = _share(self._old[old].tokens, view.tokens)
                if score >= _ALIKE.get(view.kind, 1):
                    yield score, old, number

    def _join(self, old: int, new: int) -> None:
        self._of_old[old], self._of_new[new] = new, old

    def _free_old(self) -> Iterator[tuple[int, View]]:
        return ((n, view) for n, view in enumerate(self._old) if n not in self._of_old)

    def _free_new(self) -> Iterator[tuple[int, View]]:
        return ((n, view) for n, view in enumerate(self._new) if n not in self._of_new)


def _share(some: frozenset[str], others: frozenset[str]) -> float:
    """The share of words in common (Jaccard)."""
    return len(some & others) / len(some | others)
