"""Plain text and Markdown, as files and as people paste them."""

import re
from datetime import date

from onrecord.errors import NoText, UnreadableSource
from onrecord.intake.decoding import decode
from onrecord.intake.loaded import Loaded, loaded
from onrecord.intake.plain.layout import Layout, layout
from onrecord.intake.plain.markdown import is_markdown, lines_and_labels, render
from onrecord.record import Anchor, Trouble

__all__ = ["from_text", "layout_text", "load"]

_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACED = "some bytes are not of the text's encoding; each was replaced by U+FFFD"
_NO_DATE = "The text states no date of publication."
_WORD = re.compile(r"[^\W_]")


def load(data: bytes, *, address: str | None) -> Loaded:
    """The report of a text file. Markdown markup is rendered away; other text stays as it is.

    Anchors lead back to the decoded file, node ``""``. Raises `NoText` where no letter or digit is
    left.
    """
    source, replaced = decode(data)
    if is_markdown(source):
        text, lines, anchors = render(source)
    else:
        text, lines, anchors = source, lines_and_labels(source)[0], _whole(source)
    if not _WORD.search(text):
        raise NoText(f"{address or '<text>'}: holds no words")
    return _loaded(
        text,
        layout(text, lines),
        anchors=anchors,
        address=address,
        troubles=[Trouble("encoding", _REPLACED, "intake")] if replaced else [],
    )


def layout_text(text: str) -> Layout:
    """The layout of a text whose markup, if any, stays in it: marks stand between the blocks."""
    return layout(text, lines_and_labels(text)[0])


def from_text(
    text: str,
    *,
    address: str | None = None,
    published: date | None = None,
    title: str | None = None,
) -> Loaded:
    """The report of ``text``, kept to the letter; what the caller knows goes before its layout.

    Raises `UnreadableSource` where the text holds a lone surrogate, which no encoding can carry.
    """
    lone = _SURROGATE.search(text)
    if lone:
        where = f"U+{ord(lone.group()):04X} at position {lone.start()}"
        raise UnreadableSource(f"{address or '<text>'}: lone surrogate {where}")
    found = layout_text(text)
    stated = found._replace(title=title or found.title, published=published or found.published)
    return _loaded(text, stated, anchors=_whole(text), address=address, troubles=[])


def _whole(text: str) -> tuple[Anchor, ...]:
    """The one anchor of a text that stands as its source does."""
    return (Anchor(0, len(text), "", 0),) if text else ()


def _loaded(
    text: str,
    found: Layout,
    *,
    anchors: tuple[Anchor, ...],
    address: str | None,
    troubles: list[Trouble],
) -> Loaded:
    if found.published is None:
        troubles = [*troubles, Trouble("no-date", _NO_DATE, "intake")]
    return loaded(
        text,
        found.blocks,
        anchors=anchors,
        title=found.title,
        bylines=found.bylines,
        published=found.published,
        publisher=found.publisher,
        address=address,
        troubles=troubles,
    )
