"""The record in a terminal: the text with marks, then who said what, when, how many.

Marks carry labels (``[1]``, ``[t1]``, ``[q1]``), the same as the first column of the tables, so
that nothing hangs on colour. Nothing is cut short: what does not fit is folded.
"""

from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from itertools import zip_longest
from typing import TextIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.cli.tables import tables
from onrecord.export.marks import Role, Segment, main_part, segments
from onrecord.export.rows import labels
from onrecord.export.setting import groups
from onrecord.export.visible import visible
from onrecord.export.wording import day
from onrecord.record import Record, Report

__all__ = ["Viewer"]

_TEXT_WIDTH = 88
_STYLES = {
    "content": "underline",
    "source": "bold cyan",
    "cue": "italic cyan",
    "time": "green",
    "quantity": "bold yellow",
    "counted": "yellow",
    "mention": "",
    "trigger": "bold red",
    "loaded": "",
    "claim": "",
}
_BLOCKS = {"title": "bold", "heading": "bold", "byline": "dim", "caption": "dim", "notice": "dim"}
_SET_IN = {"blockquote": 4, "list_item": 2}


class _Console(Console):
    """A console that leaves a closed pipe to the program, as every other output does."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class Viewer:
    """Shows records on one stream, in its width and with what styles it can show."""

    def __init__(self, stream: TextIO) -> None:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
        self._console = _Console(file=stream, highlight=False, emoji=False, markup=False)
        self._shown = 0

    def show(self, record: Record) -> None:
        """Print one record; a rule stands between it and the one before."""
        if self._shown:
            self._console.rule()
        self._shown += 1
        width = min(self._console.width, _TEXT_WIDTH)
        self._print(_facts(record.report), width)
        for part in _text(record):
            self._print(part, width)
        for part in tables(record):
            self._print(part, None)

    def show_parts(self, parts: Iterable[RenderableType]) -> None:
        """Print what is no record, a line apart."""
        for part in parts:
            self._print(part, None)

    def _print(self, part: RenderableType, width: int | None) -> None:
        self._console.print(part, width=width, soft_wrap=False, overflow="fold")
        self._console.print()


def _facts(report: Report) -> Text:
    """Where the report comes from, in a line."""
    published = day(report.published) if report.published else "date of publication not known"
    known = (report.address, report.publisher, ", ".join(report.bylines), published)
    return Text(visible(" · ".join(each for each in known if each)), style="dim")


def _text(record: Record) -> Iterator[RenderableType]:
    """The text with its marks, as its blocks are set."""
    labelled, rows = _Labels(record), segments(record)
    for group in groups(record.report):
        kind = record.report.blocks[group[0]].kind
        parts = [_marked(rows[place], labelled) for place in group]
        if kind == "list_item":
            parts = [Text("• ").append_text(part) for part in parts]
        text = Text("\n" if kind == "list_item" else " ").join(parts)
        text.style = _BLOCKS.get(kind, "")
        yield Padding(text, (0, 0, 0, _SET_IN.get(kind, 0)), expand=False)


def _marked(row: list[Segment], labelled: "_Labels") -> Text:
    """One block with its marks and their labels."""
    text = Text()
    for segment, following in zip_longest(row, row[1:]):
        _append(text, segment)
        text.append(labelled.ending(segment, following), style="dim")
    return text


def _append(text: Text, segment: Segment) -> None:
    """The words of a segment, each run of white space as one space, in the styles of its roles."""
    words = " ".join(segment.text.split())
    before = " " if segment.text[:1].isspace() else ""
    after = " " if words and segment.text[-1:].isspace() else ""
    start = len(text)
    text.append(visible(before + words + after))
    for role in segment.roles:
        text.stylize(_STYLES[role.role], start)


class _Labels:
    """Where the label of each entry stands: at the end of its last words."""

    def __init__(self, record: Record) -> None:
        self._labels = labels(record)
        self._ends: dict[Role, int] = {}
        for said in record.attributions:
            name, spans = main_part(said)
            self._ends[Role(said.id, name)] = spans[-1].end
        for time in record.times:
            self._ends[Role(time.id, "time")] = time.end
        for quantity in record.quantities:
            self._ends[Role(quantity.id, "quantity")] = quantity.end
        for event in record.events:
            self._ends[Role(event.id, "trigger")] = event.trigger[-1].end

    def ending(self, segment: Segment, following: Segment | None) -> str:
        """The labels of what ends with ``segment``, the innermost first."""
        after = following.roles if following else ()
        ended = (role for role in reversed(segment.roles) if role not in after)
        return "".join(
            f"[{self._labels[role.entry]}]"
            for role in ended
            if segment.end >= self._ends.get(role, segment.end + 1)
        )
