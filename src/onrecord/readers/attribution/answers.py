"""Interviews whose questions stand alone, in bold or as headings, with no name before the answers.

A page that asks itself questions is no interview. One is where the page names whom it interviews,
three questions or more stand in blocks of their own, one of them to "you", half of the answers say
"I" or "we", and none names whoever gives it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.interviews import interviewee
from onrecord.readers.attribution.view import View
from onrecord.text.clauses import trimmed

__all__ = ["answers_of"]

_ASKS = ("paragraph", "heading", "list_item")
_FEWEST = 3
_LONGEST_QUESTION = 400
_MOST_PARAGRAPHS = 8
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Mm]e|[Oo]urs?|[Uu]s)\b")
_NOTE = re.compile(r"[(\[]|[^.]{0,60}\b(?:interview|conversation|Q&A) (?:has been|was|is)\b")
"""The head of a paragraph that is nobody's answer."""


class _Turn(NamedTuple):
    """A block that asks, and the pieces of the paragraphs that answer it."""

    question: Piece
    answer: list[Piece]


def answers_of(view: View) -> Iterator[Found]:
    """The answers, where the page leaves no doubt that they are one person's."""
    turns = list(_turns(view))
    if len(turns) < _FEWEST or not _is_talk(view.text, turns):
        return
    source = interviewee(view)
    if source is None or _is_named(view.text, source, turns):
        return
    for turn in turns:
        yield Found([source], [], turn.answer, "asserts", "layout.answer", "direct")


def _turns(view: View) -> Iterator[_Turn]:
    blocks = view.draft.blocks
    asking = [index for index in range(1, len(blocks)) if _asks(view, index)]
    for index, following in zip(asking, [*asking[1:], len(blocks)], strict=False):
        # What stands behind the last answer is as likely the page's own end.
        last = index + 2 if following == len(blocks) else following
        answer = list(_answer(view, index + 1, min(last, following, index + 1 + _MOST_PARAGRAPHS)))
        if answer:
            yield _Turn((blocks[index].start, blocks[index].end), answer)


def _asks(view: View, index: int) -> bool:
    """Is the block a question, asterisks of plain text around it or not?"""
    block = view.draft.blocks[index]
    ends = view.text[max(block.start, block.end - 4) : block.end].rstrip("*_ ")[-1:] == "?"
    short = block.end - block.start <= _LONGEST_QUESTION
    return ends and short and block.kind in _ASKS and view.quote_at(block.start) is None


def _answer(view: View, first: int, end: int) -> Iterator[Piece]:
    for block in view.draft.blocks[first:end]:
        if block.kind != "paragraph" or _NOTE.match(view.text, block.start, block.end):
            return
        if piece := trimmed(view.text, block.start, block.end):
            yield piece


def _is_talk(text: str, turns: list[_Turn]) -> bool:
    """Is somebody asked by "you", and do half of the answers speak of themselves?"""
    own = sum(any(_OWN.search(text, *piece) for piece in turn.answer) for turn in turns)
    return 2 * own >= len(turns) and any(_YOU.search(text, *turn.question) for turn in turns)


def _is_named(text: str, source: Piece, turns: list[_Turn]) -> bool:
    """Does an answer name whoever should give it?"""
    surname = re.compile(rf"\b{re.escape(text[slice(*source)].split()[-1])}\b")
    return any(surname.search(text, *piece) for turn in turns for piece in turn.answer)
