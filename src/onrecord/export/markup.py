"""A report's text as HTML with balanced marks, every mark tied to its row by links both ways.

Everything that comes from the report passes `visible` and is escaped. Marks are nested, the
widest outside; where two cross, the later one is closed and opened again.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from onrecord.export.marks import Role, Segment, lanes, main_part, segments
from onrecord.export.rows import labels
from onrecord.export.visible import visible
from onrecord.record import Record

__all__ = ["Marked"]

_LANES = 4
"""Lanes that have a line of their own; the few contents nested deeper share the last."""

_LINKED = frozenset({"time", "quantity", "trigger"})
_UNANCHORED = frozenset({"counted", "loaded"})


class Marked:
    """The marked text of one record. ``blocks`` holds the inner HTML of each block, in order.

    ``prefix`` keeps the anchors of several records on one page apart.
    """

    def __init__(self, record: Record, prefix: str = "") -> None:
        self._prefix = prefix
        self._said = {said.id: said for said in record.attributions}
        self._labels = labels(record)
        self._lanes = lanes(record)
        self._badge_at = {said.id: main_part(said)[1][-1].end for said in record.attributions}
        self._anchored: set[str] = set()
        self.blocks = [self._block(row) for row in segments(record)]

    def place(self, entry: str, start: int | None = None) -> str | None:
        """The anchor of an entry (of an actor: of its mention at ``start``), if it is marked."""
        anchor = self._anchor(entry, start)
        return anchor if anchor in self._anchored else None

    def _anchor(self, entry: str, start: int | None) -> str:
        return f"{self._prefix}m-{entry}" + ("" if start is None else f"-{start}")

    def _block(self, row: Sequence[Segment]) -> Markup:
        """The inner HTML of one block."""
        parts: list[Markup] = []
        opened: tuple[Role, ...] = ()
        for segment in row:
            keep = _shared(opened, segment.roles)
            parts.extend(self._closed(opened, keep, segment.roles, segment.start))
            parts.extend(self._opened(opened, keep, segment))
            parts.append(escape(visible(segment.text)))
            opened = segment.roles
        if row:
            parts.extend(self._closed(opened, 0, (), row[-1].end))
        return Markup("").join(parts)

    def _opened(self, before: tuple[Role, ...], keep: int, segment: Segment) -> Iterator[Markup]:
        for depth in range(keep, len(segment.roles)):
            role = segment.roles[depth]
            if role.role == "content" and role not in before:
                yield self._announced(role.entry, segment.start)
            linked = any(each.role in _LINKED for each in segment.roles[:depth])
            yield self._tag(role, segment.start, linked)

    def _closed(
        self, opened: tuple[Role, ...], keep: int, then: tuple[Role, ...], at: int
    ) -> Iterator[Markup]:
        """End tags of what ends at ``at``, the innermost first, and the numbers of quotations."""
        for depth in range(len(opened) - 1, keep - 1, -1):
            role = opened[depth]
            linked = any(each.role in _LINKED for each in opened[:depth])
            is_link = role.role in _LINKED and not linked
            yield Markup("</a>") if is_link else Markup("</span>")
            if role not in then:
                yield self._ended(role, at, linked)

    def _tag(self, role: Role, start: int, linked: bool) -> Markup:
        """The start tag of a mark; the first of an entry carries its anchor."""
        anchor = self._claim(role, start)
        name = Markup(' id="{}"').format(anchor) if anchor else Markup("")
        classes, entry = self._classes(role), self._prefix + role.entry
        if role.role in _LINKED and not linked:
            return Markup('<a class="{}" data-e="{}"{} href="#{}e-{}">').format(
                classes, entry, name, self._prefix, role.entry
            )
        return Markup('<span class="{}" data-e="{}"{}>').format(classes, entry, name)

    def _claim(self, role: Role, start: int) -> str | None:
        """The anchor this mark is to carry: each is given out once, to what is best looked at."""
        said = self._said.get(role.entry)
        if role.role in _UNANCHORED or (said and role.role != main_part(said)[0]):
            return None
        anchor = self._anchor(role.entry, start if role.role == "mention" else None)
        if anchor in self._anchored:
            return None
        self._anchored.add(anchor)
        return anchor

    def _classes(self, role: Role) -> str:
        if role.role != "content":
            return f"m {role.role}"
        lane = min(self._lanes[role.entry], _LANES - 1)
        return f"m content {self._said[role.entry].mode} lane{lane}"

    def _announced(self, entry: str, start: int) -> Markup:
        said = self._said[entry]
        what = "quotation" if said.mode == "direct" else "statement"
        verb = "begins" if start <= said.content[0].start else "goes on"
        return _heard(f"{what} {self._labels[entry]} {verb}")

    def _ended(self, role: Role, at: int, linked: bool) -> Markup:
        """What follows the end of a mark: the number, and for listeners that it ends."""
        said = self._said.get(role.entry)
        if said is None or role.role != main_part(said)[0]:
            return Markup("")
        label = self._labels[role.entry]
        number = self._number(role.entry, label, linked) if at >= self._badge_at[said.id] else ""
        what = "quotation" if said.mode == "direct" else "statement"
        heard = _heard(f"{what} {label} ends") if said.content else Markup("")
        return heard + number

    def _number(self, entry: str, label: str, linked: bool) -> Markup:
        if linked:
            return Markup('<span class="n">{}</span>').format(label)
        return Markup(
            '<a class="n" data-e="{0}{1}" href="#{0}e-{1}" aria-label="{2} on the record">{2}</a>'
        ).format(self._prefix, entry, label)


def _heard(words: str) -> Markup:
    """Words for listeners alone; a switch of the page silences them."""
    return Markup('<span class="heard said"> ({}) </span>').format(words)


def _shared(one: tuple[Role, ...], other: tuple[Role, ...]) -> int:
    """How many roles, counted from outside, two segments have in common."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
