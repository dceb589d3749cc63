"""Formats that are known and not read: called by name, so that no markup passes for a report.

A PDF and an archive hold no text as they stand. A feed, a mail and a web archive do, but in codes,
and often several reports at once.
"""

import re

__all__ = ["foreign"]

_ARCHIVE = "an archive or an office document; unpack it, or save it as text"
_BEGINNINGS = (
    (b"%PDF-", "a PDF document; save its text"),
    (b"PK\x03\x04", _ARCHIVE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _ARCHIVE),
    (b"{\\rtf", "rich text; save it as plain text"),
    (b"WARC/", "a web archive (WARC); take the pages out of it"),
)
_HEAD = 4096
# Nothing is tried twice, so that declarations without end take no time.
_XML = re.compile(
    rb"(?:\xef\xbb\xbf|\s++|<\?[^>]*+>|<!--(?:[^-]++|-(?!->))*+-->"
    rb"|<!doctype\b[^>\[]*+(?:\[[^\]]*+\]\s*+)?+>)*+<([a-z][\w:.-]*)",
    re.IGNORECASE,
)
_FEEDS = frozenset({b"rss", b"feed", b"rdf:rdf", b"opml"})
_PAGES = frozenset({b"html", b"body"})
# A header of a mail that no mail pasted as text keeps.
_MAIL = re.compile(
    rb"(?:From |[A-Za-z-]+:)[^\n]*\n(?:[^\r\n][^\n]*\n){0,80}?"
    rb"(?:MIME-Version|Content-Transfer-Encoding|Received):",
    re.IGNORECASE,
)


def foreign(data: bytes) -> str | None:
    """What the bytes are and what to do, where their format is known and not read; else None.

    "a feed; save the pages it leads to". Looks at the first 4 KiB.
    """
    head = data[:_HEAD]
    for beginning, name in _BEGINNINGS:
        if head.startswith(beginning):
            return name
    root = _root(head)
    if root in _FEEDS:
        return "a feed; save the pages it leads to"
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml") and root not in _PAGES:
        return "XML; save its text or the page made of it"
    return "a mail in its transport form; save its text or its page" if _MAIL.match(head) else None


def _root(head: bytes) -> bytes | None:
    """The name of the first element, where nothing but declarations stands before it."""
    found = _XML.match(head)
    return found.group(1).lower() if found else None
