"""The blocks of a plain text: what each paragraph is."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from onrecord.intake.bylines import signed_names
from onrecord.intake.datelines import leading
from onrecord.intake.daydates import date_in
from onrecord.intake.notices import is_notice
from onrecord.intake.plain.front import Front, front_of
from onrecord.intake.plain.lines import Line
from onrecord.intake.plain.paragraphs import (
    Paragraph,
    ends_sentence,
    is_listed,
    is_turn,
    paragraphs_of,
)
from onrecord.intake.plain.quoted import is_block_quotation
from onrecord.lexicon import rows
from onrecord.record import Block, BlockKind

__all__ = ["Layout", "layout"]


class Layout(NamedTuple):
    """What the layout of a text says: title, names, outlet, day of publication, blocks in order."""

    title: str | None
    bylines: tuple[str, ...]
    published: date | None
    publisher: str | None
    blocks: tuple[Block, ...]


_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{1,300}\)")  # stands in a text kept to the letter
_END_MARK = re.compile(r"#(?:\s?#){2,}|[-–—]\s?30\s?[-–—]|--|\W{0,4}ends\W{0,4}", re.IGNORECASE)
_MAX_HEADING = 90
_MAX_HEADING_WORDS = 13
_MIN_BODY = 80  # characters of a paragraph that a heading may stand over
_MOST_AFTER_END = 0.3  # of a text may follow its end mark
_SET_IN = 2  # columns
_MIN_BROKEN = 40  # characters of a paragraph that a page break may cut
_HEAD, _LONGEST = 600, 400


def layout(text: str, lines: Sequence[Line]) -> Layout:
    """The layout of ``text``, whose lines are ``lines``. Linear in length.

    Blocks are in order, never overlap, are never empty and have no white space at either end. A
    paragraph that a page break cut in mid-sentence is one block, the break inside it.
    """
    paragraphs = paragraphs_of(text, lines)
    front = front_of(text, paragraphs)
    blocks = list(_Body(text, paragraphs, front).blocks())
    return Layout(
        title=front.title,
        bylines=front.bylines or _closing_names(text, blocks),
        published=front.published or _filed(text, blocks),
        publisher=front.publisher,
        blocks=tuple(blocks),
    )


def _filed(text: str, blocks: Sequence[Block]) -> date | None:
    """The full date of the first dateline."""
    first = next((block for block in blocks if block.kind == "dateline"), None)
    return date_in(text[first.start : first.end]) if first else None


def _closing_names(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    last = next((block for block in reversed(blocks) if block.kind == "byline"), None)
    return signed_names(text[last.start : last.end]) if last else ()


class _Body:
    """One pass down the paragraphs; each is judged with the one before and the one after."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], front: Front) -> None:
        self._text, self._paragraphs, self._front = text, paragraphs, front
        indented = sum(each.indent >= _SET_IN for each in paragraphs)
        self._sets_in = 3 * indented <= len(paragraphs)
        self._ended = False
        self._listing = False
        self._bodies = 0

    def blocks(self) -> Iterator[Block]:
        """The blocks, the front's among them."""
        held: Block | None = None
        for index, paragraph in enumerate(self._paragraphs):
            if index in self._front.blocks:
                made = [self._front.blocks[index]]
            elif held and self._goes_on(held, paragraph):
                held = Block(held.kind, held.start, paragraph.end)
                continue
            else:
                made = list(self._made(index, held))
            if held:
                yield held
            yield from made[:-1]
            held = made[-1]
        if held:
            yield held

    def _goes_on(self, held: Block, paragraph: Paragraph) -> bool:
        """Did a page break cut the block before in mid-sentence, and does this go on with it?"""
        if held.kind not in ("paragraph", "blockquote") or paragraph.kind != "text":
            return False
        if not self._text[paragraph.start].islower() or held.end - held.start < _MIN_BROKEN:
            return False
        return not ends_sentence(self._text, held.end)

    def _made(self, index: int, before: Block | None) -> Iterator[Block]:
        paragraph = self._paragraphs[index]
        kind = self._kind(index, before)
        start = paragraph.start
        if kind == "paragraph":
            for name, begins, ends in self._leading(start, paragraph.end):
                yield Block(name, begins, begins + len(self._text[begins:ends].rstrip()))
                start = ends
            self._bodies += 1
        if start < paragraph.end:
            yield Block(kind, start, paragraph.end)

    def _leading(self, start: int, end: int) -> Iterator[tuple[BlockKind, int, int]]:
        """The dateline and the notes at ``start``. A bare place is one in the first words only."""
        for kind, begins, ends in leading(self._text[start : min(end, start + _HEAD)]):
            words = self._text[start + begins : start + ends]
            if kind == "dateline" and self._bodies > 1 and not re.search(r"[\d(/]", words):
                return
            yield kind, start + begins, start + ends

    def _kind(self, index: int, before: Block | None) -> BlockKind:
        paragraph = self._paragraphs[index]
        words = self._text[paragraph.start : min(paragraph.end, paragraph.start + 2 * _LONGEST)]
        words = _LINK.sub(r"\1", words) if "](" in words else words
        if self._is_notice(paragraph, words):
            return "notice"
        given = _GIVEN.get(paragraph.kind)
        if given:
            return given
        if self._is_set_in(paragraph, words):
            return "blockquote"
        if _is_caption(words):
            return "caption"
        if before and is_block_quotation(
            self._text[max(before.start, before.end - _HEAD) : before.end], words
        ):
            return "blockquote"
        if self._signs_off(index, words):
            return "byline"
        return "heading" if self._is_heading(index, before) else "paragraph"

    def _is_notice(self, paragraph: Paragraph, words: str) -> bool:
        """A notice, a line of a list that one opened with a colon, or words after the end mark."""
        found = is_notice(words) or (self._listing and is_listed(self._text, paragraph))
        self._listing = found and (self._listing or words.endswith(":"))
        self._ended = self._ended or (found and self._is_end(paragraph, words))
        return found or self._ended

    def _is_end(self, paragraph: Paragraph, words: str) -> bool:
        """Is a mark the end of the report, not a rule between two of its parts?"""
        left = len(self._text) - paragraph.end
        return left <= _MOST_AFTER_END * len(self._text) and bool(_END_MARK.fullmatch(words))

    def _is_set_in(self, paragraph: Paragraph, words: str) -> bool:
        """Is a paragraph indented as a whole where most are not, and without marks of its own?"""
        if not self._sets_in or paragraph.indent < _SET_IN or not paragraph.gap:
            return False
        return words[0].isalnum() and ends_sentence(self._text, paragraph.end)

    def _signs_off(self, index: int, words: str) -> bool:
        """A byline under the last words."""
        near_end = index >= len(self._paragraphs) - 3
        return near_end and self._paragraphs[index].lines == 1 and bool(signed_names(words))

    def _is_heading(self, index: int, before: Block | None) -> bool:
        """A short line without a stop over a paragraph that begins a sentence."""
        paragraph = self._paragraphs[index]
        words = self._text[paragraph.start : paragraph.end][: _MAX_HEADING + 1]
        if paragraph.lines > 1 or len(words) > _MAX_HEADING or index + 1 >= len(self._paragraphs):
            return False
        if len(words.split()) > _MAX_HEADING_WORDS or words[0].islower() or is_turn(words):
            return False
        if _is_closed(words) or (before and self._text[before.end - 1] in ":,"):
            return False
        following = self._paragraphs[index + 1]
        long = following.end - following.start >= max(_MIN_BODY, len(words))
        begins = not self._text[following.start].islower()
        return following.kind == "text" and long and begins and any(map(str.isalpha, words))


_GIVEN: dict[str, BlockKind] = {
    "heading": "heading",
    "quote": "blockquote",
    "image": "caption",
    "item": "list_item",
}


def _is_closed(words: str) -> bool:
    """Does a line begin or end like a sentence, a clause or speech?"""
    return not words[0].isalnum() or words[-1] in ".?!:;,…\"”’'»)—-"


def _is_caption(words: str) -> bool:
    if len(words) > _LONGEST:
        return False
    return bool(_captions("start").match(words) or _captions("any").search(words))


@cache
def _captions(place: str) -> re.Pattern[str]:
    found = (row["pattern"] for row in rows("captions") if row["place"] == place)
    return re.compile("|".join(f"(?:{each})" for each in found), re.IGNORECASE | re.DOTALL)
