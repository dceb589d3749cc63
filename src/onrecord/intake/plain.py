"""Plain text and Markdown, as files and as people paste them."""

import re
from datetime import date

from onrecord.errors import NoText, UnreadableSource
from onrecord.intake.decoding import decode
from onrecord.intake.layout import Layout, layout
from onrecord.intake.lines import lines_of
from onrecord.intake.loaded import Loaded, loaded
from onrecord.intake.markdown import is_markdown, render
from onrecord.record import Anchor, Trouble

__all__ = ["from_text", "layout_text", "load"]

_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"[^\W_]")


def load(data: bytes, *, address: str | None) -> Loaded:
    """The report of a text file. Markdown markup is rendered away; other text stays as it is.

    Anchors lead back to the decoded file, node ``""``. Raises `NoText` where no letter or digit is
    left.
    """
    source, replaced = decode(data)
    text, lines, anchors = source, None, (Anchor(0, len(source), "", 0),)
    if is_markdown(source):
        text, lines, anchors = render(source)
    if not _WORD.search(text):
        raise NoText(f"{address or '<text>'}: holds no words")
    found = layout(text, lines if lines is not None else lines_of(text))
    message = "some bytes are not of the text's encoding; each was replaced by U+FFFD"
    return loaded(
        text,
        found.blocks,
        anchors=anchors,
        title=found.title,
        bylines=found.bylines,
        published=found.published,
        address=address,
        troubles=[Trouble("encoding", message, "intake")] if replaced else [],
    )


def layout_text(text: str) -> Layout:
    """The layout of a text whose markup, if any, stays in it: marks stand between the blocks."""
    return layout(text, lines_of(text))


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
    return loaded(
        text,
        found.blocks,
        anchors=[Anchor(0, len(text), "", 0)] if text else [],
        title=title or found.title,
        bylines=found.bylines,
        published=published or found.published,
        address=address,
    )
