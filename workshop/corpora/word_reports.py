"""Writes lexicon/word_reports.tsv: in how many of some texts a word of English stands.

The texts are those of GUM (all kinds, its development side) and the article bodies of the pages
beside the project. Only words of letters that stand in three texts or more are kept, with their
number: no text can be read back from them.

``python -m workshop.corpora.word_reports``
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from onrecord.text.tokens import tokens
from workshop.corpora.gum import documents

__all__ = ["table"]

_ROOT = Path(__file__).parents[2]
_DATA = _ROOT.parent / "shared/data"
_TABLE = _ROOT / "src/onrecord/lexicon/word_reports.tsv"
_LEAST = 3
_HEAD = """# In how many texts a word stands, of as many as the row "*" says: so how common it is.
# Written by workshop/corpora/word_reports.py.
word\treports
"""


def _texts() -> Iterator[str]:
    for document in documents(_DATA / "gum/dep"):
        yield document.text
    pages = json.loads((_DATA / "pages/ground-truth.json").read_text(encoding="utf-8"))
    for page in pages.values():
        yield page["articleBody"]


def table(texts: Iterator[str]) -> str:
    """The table of the words of ``texts``."""
    counts: Counter[str] = Counter()
    for text in texts:
        words = {text[start:end].lower().replace("’", "'") for start, end in tokens(text)}
        counts.update({word for word in words if word.replace("'", "").isalpha()})
        counts["*"] += 1
    kept = sorted((word, count) for word, count in counts.items() if count >= _LEAST)
    return _HEAD + "".join(f"{word}\t{count}\n" for word, count in kept)


if __name__ == "__main__":
    _TABLE.write_text(table(_texts()), encoding="utf-8")
    sys.exit(0)
