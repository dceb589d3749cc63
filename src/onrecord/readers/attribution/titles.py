"""Who speaks in a title, and what before its colon is nobody: a place, a topic."""

import re
from collections.abc import Iterable, Iterator

from onrecord.readers.attribution.found import Found
from onrecord.readers.attribution.turns import NAME
from onrecord.readers.attribution.verbs import Clause
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import heads, titles, word_class
from onrecord.text.clauses import trimmed

__all__ = ["Titles"]

_LABEL = re.compile(
    rf"((?:{NAME}\s){{0,4}}{NAME}|[A-Z][\w'’-]{{0,40}}(?: [a-z][\w'’-]{{0,40}}){{0,2}}):\s(?=\S)"
)
_SAYS = re.compile(r"(?:[,;]|(?<=[”’\"']))\s(says?|said)\s([^,;:]{2,60})$")
_TOPICS = word_class("topic")
_HEADLINES = ("title", "heading")
_LONGEST = 400


class Titles:
    """The titles and headings of a report, and whom the report lets speak elsewhere."""

    def __init__(self, view: View, clauses: Iterable[Clause]) -> None:
        self._view = view
        self._speakers = {view.low[each.subject[1] - 1] for each in clauses if each.subject}

    def find(self) -> Iterator[Found]:
        """The forms "Minister: roads are safe" and "Roads are safe, says minister"."""
        for block in self._view.draft.blocks:
            if block.kind in _HEADLINES and block.end - block.start <= _LONGEST:
                found = self._labelled(block.start, block.end) or self._told(block.start, block.end)
                if found:
                    yield found

    def admits(self, found: Found) -> bool:
        """False where the encoder took a place or a topic before a headline's colon for a speaker.

        A headline shares its content with no other block either.
        """
        view = self._view
        home = view.block_of(found.cue[0][0])
        crossed = any(view.block_of(start) != home for start, _ in found.content)
        if crossed and any(self._in_headline(start) for start, _ in [*found.content, *found.cue]):
            return False
        if not found.source or not self._in_headline(found.source[0][0]):
            return True
        start, end = found.source[0]
        return view.text[end : end + 1] != ":" or self._speaks(view.text[start:end])

    def _in_headline(self, position: int) -> bool:
        view = self._view
        return view.draft.blocks[view.block_of(position)].kind in _HEADLINES

    def _labelled(self, start: int, end: int) -> Found | None:
        text = self._view.text
        label = _LABEL.match(text, start, end)
        piece = trimmed(text, label.end(), end) if label else None
        if not label or not piece or not self._speaks(label.group(1)):
            return None
        return Found([label.span(1)], [], [piece], "asserts", "layout.title")

    def _told(self, start: int, end: int) -> Found | None:
        text = self._view.text
        tail = _SAYS.search(text, start, end)
        piece = trimmed(text, start, tail.start()) if tail else None
        source = trimmed(text, *tail.span(2)) if tail else None
        if not tail or not piece or not source:
            return None
        return Found([source], [tail.span(1)], [piece], "asserts", "layout.title")

    def _speaks(self, label: str) -> bool:
        """Could the words before the colon of a title be a speaker?"""
        last = label.split()[-1].lower()
        if last in _TOPICS:
            return False
        return last in heads() or last in titles() or last in self._speakers
