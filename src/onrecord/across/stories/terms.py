"""What a report is about, as counted terms: its words, names, numbers and days.

Words lose the endings of number and tense, roughly (after Harman 1991, "How effective is
suffixing?"): "fires" and "fired" are one term. A term is **marked** where it tells one event from
another of its kind: a name, a number, a day.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from onrecord.lexicon import rows
from onrecord.record import Record, Report
from onrecord.text.tokens import tokens

__all__ = ["Terms", "form", "terms_of"]

_LEFT_OUT = frozenset({"byline", "caption", "notice"})
_MOST_WORDS = 4000
_MOST_TERMS = 600
_LEAD = 60
"""How many of the first words tell what the report is about."""

_RECENT = timedelta(days=10)
"""What is further from publication than this is background or outlook."""

_MOST_DAYS = 20

_BEGINS = frozenset(".!?“\"‘'«:;(…”’")
_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("sses", "ss"),
    ("ing", ""),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
)
_STEM = 4
_EMPTY = ("determiner", "pronoun", "relative", "auxiliary", "preposition", "of", "conjunction")


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one report with their counts, most of them in the order of the text.

    ``lead`` are those among the first words, ``marked`` names, numbers and days. ``days`` are the
    times near its publication that it tells, from the first to the last day each.
    ``shown`` gives the words a term stands for.
    """

    report: str
    counts: dict[str, int]
    lead: frozenset[str]
    marked: frozenset[str]
    days: tuple[tuple[date, date], ...]
    shown: dict[str, str]


def form(word: str) -> str:
    """The term a word makes: lower case, without possessive and ending.

    >>> form("Fires"), form("carried"), form("town’s"), form("glass")
    ('fire', 'carry', 'town', 'glass')
    """
    word = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM and word[-2:] != "ss":
            return word[: -len(ending)] + instead
    return word


def terms_of(record: Record) -> Terms:
    """The terms of a record; what a very long report says late is left out."""
    words = list(_words(record.report))
    plain = {form(word) for word, _ in words if word[0].islower()}
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    lead, marked = set(), set()
    for place, (word, begins) in enumerate(words):
        term = form(word)
        if term in _grammar() or (term not in counts and len(counts) >= _MOST_TERMS):
            continue
        counts[term] += 1
        if place < _LEAD:
            lead.add(term)
        if word[0].isdigit() or (word[0].isupper() and not (begins and term in plain)):
            marked.add(term)
            shown.setdefault(term, word)
    days = tuple(_days(record))
    return Terms(record.report.id, dict(counts), frozenset(lead), frozenset(marked), days, shown)


def _words(report: Report) -> Iterator[tuple[str, bool]]:
    """The words of the report, each with whether it begins a sentence or a quotation."""
    left = _MOST_WORDS
    for block in report.blocks:
        if block.kind in _LEFT_OUT:
            continue
        begins = True
        for start, end in tokens(report.text, block.start, block.end):
            word = report.text[start:end]
            if word[0].isalnum():
                yield word, begins
                left -= 1
                if not left:
                    return
            begins = word in _BEGINS


def _days(record: Record) -> Iterator[tuple[date, date]]:
    """The days near publication that the report tells, else those just before publication.

    Without a date of publication a day may as well be one long past: then none is told.
    """
    published = record.report.published
    if published is None:
        return
    since, until = published - _RECENT, published + _RECENT
    told = [
        (time.earliest, time.latest)
        for time in record.times
        if time.earliest and time.latest and since <= time.earliest <= time.latest <= until
    ]
    yield from told[:_MOST_DAYS] or [(published - timedelta(days=1), published)]


@cache
def _grammar() -> frozenset[str]:
    """The terms of words that say nothing of what a text is about."""
    classes = {row["class"]: row["words"].split() for row in rows("grammar")}
    return frozenset(form(word) for name in _EMPTY for word in classes[name])
