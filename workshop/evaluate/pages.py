r"""Body text of pages against the article-extraction-benchmark of Scrapinghub (Zyte).

Reads ``ground-truth.json`` (page id to ``articleBody``) and ``html/ID.html.gz`` of a folder.

The metric is the set's own. Texts are cut into words (``\w+``), words into shingles of four (a
shorter text is one shingle), shingles counted as multisets. For each page TP is the sum of the
smaller counts, FP and FN what the prediction and the gold have over it, all three divided by their
sum, so that long pages weigh no more than short ones (in the two ratios the sum cancels out).
Precision TP / (TP + FP) is averaged over the pages where something was predicted, recall
TP / (TP + FN) over those where there is something to find; F1 is the harmonic mean of the two.

The text measured is the body as read: every block but title, byline, caption and notice.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from onrecord.errors import IntakeError
from onrecord.intake import html

__all__ = ["measure"]

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_NOT_BODY = frozenset({"title", "byline", "caption", "notice"})


class _Page(NamedTuple):
    """Precision and recall of one page, None where undefined."""

    precision: float | None
    recall: float | None


def measure(folder: Path) -> dict[str, float]:
    """Precision, recall and F1, in per cent, of the body over the pages of ``folder``."""
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    pages = []
    for name, truth in gold.items():
        data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        pages.append(_page(truth["articleBody"], _body(data)))
    precision = _mean(page.precision for page in pages)
    recall = _mean(page.recall for page in pages)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    figures = {"f1": f1, "precision": precision, "recall": recall}
    return {name: round(100 * figure, 1) for name, figure in figures.items()}


def _body(data: bytes) -> str:
    try:
        report = html.load(data, address=None).report
    except IntakeError:
        return ""
    return "\n".join(
        report.text[block.start : block.end]
        for block in report.blocks
        if block.kind not in _NOT_BODY
    )


def _page(gold: str, text: str) -> _Page:
    wanted, given = _shingles(gold), _shingles(text)
    shared = (wanted & given).total()
    return _Page(
        shared / given.total() if given else None,
        shared / wanted.total() if wanted else None,
    )


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if not words:
        return Counter()
    return Counter(
        tuple(words[start : start + _SHINGLE]) for start in range(max(1, len(words) - _SHINGLE + 1))
    )


def _mean(values: Iterable[float | None]) -> float:
    defined = [value for value in values if value is not None]
    return sum(defined) / len(defined) if defined else 0.0
