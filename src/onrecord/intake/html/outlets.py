"""The outlet in the title of a page's head: "Harbour trial opens - The Lisk Gazette"."""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from onrecord.intake.plain.outlets import outlet_of

__all__ = ["titled_outlet"]

_SEPARATOR = re.compile(r"\s+[-–—|·•]\s+|\s*\|\s*")
_MOST_WORDS, _LONGEST, _FEWEST_LETTERS = 6, 60, 3
_MOST_LINE = 200  # letters of a line at the foot of a page
_RIGHTS = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
_BRAND = re.compile(r"(?:^|[\s_-])(?:logo|masthead|brand|site-?(?:name|title))(?=$|[\s_-])", re.I)
_WORD = re.compile(r"\w+")


def titled_outlet(head: str, root: HtmlElement) -> str | None:
    """The outlet behind the last bar or dash of a page's title; None where it may be a section.

    It must look like the name of an outlet, or stand in the page's logo or its line of rights.
    """
    parts = _SEPARATOR.split(head)
    name = parts[-1].strip()
    if len(parts) < 2 or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS:
        return None
    if len(_letters(name)) < _FEWEST_LETTERS or not name[0].isupper():
        return None
    outlet = outlet_of(name)
    if outlet is not None:
        return None if outlet.agency else name
    claimed = (line for line in _claims(root) if len(line) <= _MOST_LINE)
    return name if any(_letters(name) in _letters(line) for line in claimed) else None


def _claims(root: HtmlElement) -> Iterable[str]:
    """The lines in which a page names its house: logos and their descriptions, rights reserved."""
    for element in root.iter("a", "img", "div", "span", "p", "footer", "small", "h1", "h2"):
        marks = f"{element.get('class', '')} {element.get('id', '')}"
        if _BRAND.search(marks):
            yield element.get("alt") or " ".join(element.itertext())
        elif element.text and _RIGHTS.search(element.text):
            yield element.text


def _letters(text: str) -> str:
    """The words of a text, each between spaces, in small letters."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
