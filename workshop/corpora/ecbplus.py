"""Reads ECB+ (Cybulska and Vossen 2014): news texts on 43 topics, two events a topic.

A file ``TOPIC/TOPIC_NUMBERecb.xml`` or ``...ecbplus.xml`` holds tokens with the number of their
sentence. The topics are kinds of event ("a celebrity checks into rehab"); the reports of
``ecb`` are on one such event and those of ``ecbplus`` on another. So the gold of stories is topic
and half together: the story of ``1_10ecb.xml`` is ``1ecb``.

Two things are put back that the corpus took away: the spaces between tokens are closed as print has
them, and the address that opens many ``ecbplus`` files, cut into tokens, is left out.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

__all__ = ["Item", "items", "printed"]

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


class Item(NamedTuple):
    """A text of the corpus, a paragraph a sentence, with its topic and its story."""

    name: str
    topic: str
    story: str
    text: str


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
            yield Item(path.stem, topic, topic + half, "\n\n".join(_sentences(path)))


def _sentences(path: Path) -> list[str]:
    sentences: dict[str, list[str]] = {}
    for token in etree.parse(path).iter("token"):
        sentences.setdefault(token.get("sentence", ""), []).append(token.text or "")
    lines = [" ".join(words) for words in sentences.values()]
    if lines and _ADDRESS.match(lines[0].replace(" ", "")):
        del lines[0]
    return [printed(line) for line in lines]
