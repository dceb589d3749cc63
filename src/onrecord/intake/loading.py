"""An item to a loaded report: reads its bytes, sniffs the format, hands over to that format."""

import re
from dataclasses import replace

from onrecord.errors import NoText, UnreadableSource
from onrecord.intake.decoding import is_binary
from onrecord.intake.foreign import foreign
from onrecord.intake.language import language
from onrecord.intake.loaded import Loaded
from onrecord.intake.sources import Item, content

__all__ = ["load"]

_PAGE_NAMES = (".html", ".htm", ".xhtml")
_MARKUP = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<!--.{0,4096}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|section|header|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)


def load(item: Item) -> Loaded:
    """The report of an item, its language told where the source does not state it.

    Raises `IntakeError` (`UnreadableSource`, `NoText`, `TooLarge`), naming the item.
    """
    data = content(item)
    if not data.strip():
        raise NoText(f"{item.name}: empty")
    report, troubles = _by_format(item, data)
    if report.language is None:
        body = report.blocks[0].start if report.blocks else 0
        report = replace(report, language=language(report.text[body:]))
    return Loaded(report, troubles)


def _by_format(item: Item, data: bytes) -> Loaded:
    if item.line is not None:
        from onrecord.intake import jsonl

        return jsonl.load(data, name=item.name)
    if _is_page(item.name, data):
        from onrecord.intake import html

        return html.load(data, address=item.address)
    from onrecord.intake import plain

    known = foreign(data)
    if known is not None:
        raise UnreadableSource(f"{item.name}: cannot read {known}")
    if is_binary(data):
        raise UnreadableSource(f"{item.name}: neither a page nor text, but binary data")
    return plain.load(data, address=item.address)


def _is_page(name: str, data: bytes) -> bool:
    """Is this HTML? Its first tag says so, or its name does and it is nothing else."""
    head = data[:8192].replace(b"\0", b"")
    stem = name.lower().removesuffix(".gz")
    named = stem.endswith(_PAGE_NAMES) and b"<" in head and not is_binary(data)
    return _MARKUP.match(head) is not None or (named and foreign(data) is None)
