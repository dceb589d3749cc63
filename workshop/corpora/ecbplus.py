"""Reads ECB+ (Cybulska and Vossen 2014): news texts on 43 topics, two events a topic.

A file ``TOPIC/TOPIC_NUMBERecb.xml`` or ``...ecbplus.xml`` holds tokens with the number of their
sentence. The topics are kinds of event ("a celebrity checks into rehab"); the reports of
``ecb`` are on one such event and those of ``ecbplus`` on another. So the gold of stories is topic
and half together: the story of ``1_10ecb.xml`` is ``1ecb``.

Two things are put back that the corpus took away: the spaces between tokens are closed as print has
them, and the address that opens many ``ecbplus`` files, cut into tokens, is taken out of the text.
The day on which a text was published is read from a line of its head, where one states it with its
year.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lxml import etree

__all__ = ["Item", "items", "printed", "published"]

_NAME = re.compile(r"(\d+)_\d+(ecb(?:plus)?)")
_ADDRESS = re.compile(r"(?:https?:|www\.)")
_CLOSED: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"`` ?"), "“"),
    (re.compile(r" ?''"), "”"),
    (re.compile(r" ([.,;:!?%)\]}])"), r"\1"),
    (re.compile(r"([(\[{$£€]) "), r"\1"),
    (re.compile(r" (n't|'s|'re|'ve|'ll|'d|'m)\b"), r"\1"),
    (re.compile(r"(\w) - (\w)"), r"\1-\2"),
    (re.compile(r"(\d)([:.,]) (\d)"), r"\1\2\3"),
)
_HEAD, _LONGEST = 5, 80
"""Lines of the head that may state the day, and the characters of such a line."""
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NAMED = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAYS = tuple(
    re.compile(way, re.IGNORECASE)
    for way in (
        rf"\b{_NAMED} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:, ?| |-)(?P<year>\d{{4}})\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_NAMED},? (?P<year>\d{{4}})\b",
        r"\b(?P<month>\d{1,2}) ?/ ?(?P<day>\d{1,2}) ?/ ?(?P<year>\d{4}|\d\d)\b",
    )
)


class Item(NamedTuple):
    """A text of the corpus, a paragraph a sentence, with its topic, its story and its address."""

    name: str
    topic: str
    story: str
    text: str
    published: date | None
    address: str | None


def printed(tokens: str) -> str:
    """Tokens with spaces between them, as print sets them."""
    for pattern, closed in _CLOSED:
        tokens = pattern.sub(closed, tokens)
    return tokens


def items(folder: Path) -> Iterator[Item]:
    """The texts of the corpus, topic after topic, each topic in the order of its file names."""
    for path in sorted(folder.glob("*/*.xml"), key=lambda each: (int(each.parent.name), each.name)):
        match = _NAME.fullmatch(path.stem)
        if match:
            topic, half = match.groups()
            address, lines = _sentences(path)
            text = "\n\n".join(lines)
            yield Item(path.stem, topic, topic + half, text, published(lines), address)


def published(lines: Sequence[str]) -> date | None:
    """The day that one of the first lines states, in any of the ways of the corpus's pages.

    Figures alone are month, day, year, as American pages have them.
    """
    head = [line for line in lines[:_HEAD] if len(line) <= _LONGEST and "downloaded" not in line]
    found = (match for line in head for way in _DAYS if (match := way.search(line)))
    return next((day for match in found if (day := _dated(match))), None)


def _dated(match: re.Match[str]) -> date | None:
    month, day, year = match["month"], int(match["day"]), int(match["year"])
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(year + 2000 if year < 100 else year, number, day)
    except ValueError:
        return None


def _sentences(path: Path) -> tuple[str | None, list[str]]:
    """The address that a file opens with, if it does, and its sentences."""
    sentences: dict[str, list[str]] = {}
    for token in etree.parse(path).iter("token"):
        sentences.setdefault(token.get("sentence", ""), []).append(token.text or "")
    lines = [" ".join(words) for words in sentences.values()]
    address = lines[0].replace(" ", "") if lines else ""
    if not _ADDRESS.match(address):
        return None, [printed(line) for line in lines]
    return address, [printed(line) for line in lines[1:]]
