"""Bytes to a page's tree: its encoding, and the bounds no page may cross."""

import re
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from onrecord.errors import NoText, TooLarge
from onrecord.intake.decoding import decode
from onrecord.intake.html.tags import MAX_ATTRIBUTES, is_overloaded

__all__ = ["MAX_DEPTH", "MAX_ELEMENTS", "Page", "parse"]

MAX_ELEMENTS = 150_000
"""The most elements a page may have; a liveblog of a long day has some 30,000."""

MAX_DEPTH = 150
"""How deep elements may nest; what is deeper moves up. Hand-built pages stay below 60."""

_HEAD = 4096
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""", re.I
)
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Browsers read these references as Windows-1252, the parser as control characters.
_WINDOWS = re.compile(r"&#(?:0*(1[2-5]\d)|[xX]0*([89][0-9a-fA-F]));?")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,60})[^<>]*>")
_OF_HEAD = frozenset("base basefont bgsound link meta noscript script style template title".split())
_NO_CONTENT = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track"
    " wbr".split()
)


class Page(NamedTuple):
    """A parsed page; ``damaged``: some bytes were no text in its encoding; ``flattened``: it
    nested deeper than `MAX_DEPTH`.
    """

    root: HtmlElement
    damaged: bool
    flattened: bool


def parse(data: bytes, name: str) -> Page:
    """The tree of a page, comments kept, so that paths into it hold for the page as served.

    Raises `NoText` where there is no element at all and `TooLarge` over `MAX_ELEMENTS` or
    `MAX_ATTRIBUTES`, both naming the source by ``name``. Linear in the size of ``data``.
    """
    text, damaged = decode(data, _declared(data))
    text = _WINDOWS.sub(_as_browsers_read, _NOT_IN_XML.sub("", text))
    if is_overloaded(text):
        raise TooLarge(f"{name}: an element of more than {MAX_ATTRIBUTES:,} attributes")
    root = _tree(text, name)
    flattened = _depth(root, name) > MAX_DEPTH
    if flattened:
        root = _tree(_flatten(text), name)
        _depth(root, name)
    return Page(root, damaged, flattened)


def _declared(data: bytes) -> str | None:
    """The encoding a page declares for itself near its beginning."""
    found = _DECLARED.search(data, 0, _HEAD)
    return found.group(1).decode("ascii") if found else None


def _as_browsers_read(reference: re.Match[str]) -> str:
    decimal, hexadecimal = reference.groups()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if not 128 <= code < 160:
        return reference.group()
    return bytes([code]).decode("cp1252", "ignore")


def _tree(text: str, name: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise NoText(f"{name}: a page without content") from error
    _parted(root)
    return root


def _parted(root: HtmlElement) -> None:
    """Moves to the body what the parser left in the head, as browsers do.

    A page may leave out the tags of its body, and the parser takes the elements of HTML 5 for ones
    it does not know.
    """
    head = root.find("head")
    children = list(head) if head is not None else []
    first = next((at for at, child in enumerate(children) if _shows(child)), len(children))
    if first == len(children):
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    body[:0] = children[first:]


def _shows(element: HtmlElement) -> bool:
    return isinstance(element.tag, str) and element.tag not in _OF_HEAD


def _depth(root: HtmlElement, name: str) -> int:
    """The depth of a tree. Raises `TooLarge` over `MAX_ELEMENTS`."""
    depth = deepest = elements = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        elements += 1
        deepest = max(depth, deepest)
        if elements > MAX_ELEMENTS:
            raise TooLarge(f"{name}: a page of more than {MAX_ELEMENTS:,} elements")
    return deepest


def _flatten(text: str) -> str:
    """A page without the tags that nest too deep; their text moves up to the last that does not.

    Counts open elements as they stand in the source, so end tags left out count as depth: such a
    page loses more tags than it must, and no text.
    """
    # Half, for elements a parser puts in by itself.
    bound = MAX_DEPTH // 2
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        closes, name = tag.groups()
        if name.lower() in _NO_CONTENT or tag.group().endswith("/>"):
            return tag.group()
        if closes:
            depth = max(0, depth - 1)
            return tag.group() if depth < bound else " "
        depth += 1
        return tag.group() if depth <= bound else " "

    return _TAG.sub(kept, text)
