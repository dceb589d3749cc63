"""News text that nobody has annotated for attribution, for the teacher to read.

ECB+, TimeBank and the bodies of the pages: what they were annotated for is not looked at.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from workshop.corpora.ecbplus import items

__all__ = ["texts"]

_BODY = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_MARK = re.compile(r"<[^>]+>")
_PARAGRAPH = re.compile(r"\n\s*\n")
_SPACE = re.compile(r"[ \t]+")


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each report, a paragraph a line or with empty lines between them."""
    for item in items(data / "stories/ecbplus"):
        yield f"ecb {item.name}", _even(item.text)
    for path in sorted((data / "timebank").glob("*.tml")):
        yield f"timebank {path.stem}", _even(_timebank(path))
    pages = json.loads((data / "pages/ground-truth.json").read_text(encoding="utf-8"))
    for name, page in pages.items():
        yield f"pages {name}", _even(page.get("articleBody") or "")


def _timebank(path: Path) -> str:
    body = _BODY.search(path.read_text(encoding="utf-8", errors="replace"))
    plain = unescape(_MARK.sub("", body[1])) if body else ""
    paragraphs = (" ".join(part.split()) for part in _PARAGRAPH.split(plain))
    return "\n\n".join(filter(None, paragraphs))


def _even(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
