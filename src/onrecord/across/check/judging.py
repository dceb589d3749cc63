"""The verdict on a quotation: what its trace in a document comes to."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.across.check.aligning import Block
from onrecord.across.check.matters import Side, matter
from onrecord.across.check.speakers import Speaker
from onrecord.across.check.tracing import Trace
from onrecord.across.check.voices import AUTHOR
from onrecord.across.check.words import Word
from onrecord.record import CheckVerdict, Difference, DifferenceKind, Excerpt

__all__ = ["Finding", "finding"]

_WIDEST = 300
"""So many words of a document are shown as one passage; beyond, the longest stretch of it."""

_ANOTHERS = 0.5
"""The score of words found in another speaker's mouth is halved."""

_LETTERS = re.compile(r"[^\W_]")


class Finding(NamedTuple):
    """What one stretch of a quotation comes to in one document.

    ``text`` is the document's, ``voice`` the speaker whose words they are there, if any. ``worth``
    tells the better of two findings, ``same`` how many words of the quotation are in the document.
    """

    verdict: CheckVerdict
    differences: tuple[Difference, ...]
    source: Excerpt
    score: float
    worth: float
    same: int
    text: str
    voice: Speaker | None


def finding(trace: Trace, names: frozenset[str]) -> Finding:
    """The finding of a trace; ``names`` are the keys of words that are names in the report."""
    verdict = _verdict(trace)
    names |= trace.pair.document.names if verdict in ("altered", "elided") else frozenset()
    shown = [block for block in trace.blocks if _is_shown(block, verdict)]
    own = len(trace.pair.quote.words) - len(trace.pair.quote.put)
    score = min(1.0, trace.same / max(1, own)) * (1.0 if trace.spoken else _ANOTHERS)
    return Finding(
        verdict,
        tuple(_difference(trace, block, names) for block in shown),
        _excerpt(trace),
        round(score, 2),
        trace.worth,
        trace.same,
        trace.pair.document.text,
        _voice(trace),
    )


def _voice(trace: Trace) -> Speaker | None:
    first = next(block.start for block in trace.blocks if block.same)
    voice = trace.pair.stream.voices[first]
    return None if voice == AUTHOR else trace.pair.document.voices.speakers[voice]


def _verdict(trace: Trace) -> CheckVerdict:
    if trace.splices:
        return "spliced"
    if trace.changes:
        return "altered"
    return "verbatim" if all(block.same for block in trace.blocks) else "elided"


def _is_shown(block: Block, verdict: CheckVerdict) -> bool:
    """Is the block one of the differences: the unmarked ones, or the marked of an elided one?"""
    return not block.same and block.marked == (verdict == "elided") and verdict != "spliced"


def _difference(trace: Trace, block: Block, names: frozenset[str]) -> Difference:
    pair = trace.pair
    quote = _side(pair.quote.text, pair.quote.words, block.first, block.after)
    source = _side(pair.document.text, pair.stream.words, block.start, block.end)
    kind: DifferenceKind = "changed"
    if not quote.words or not source.words:
        kind = "inserted" if quote.words else "dropped"
    return Difference(kind, quote.text, source.text, matter(quote, source, names))


def _side(text: str, words: Sequence[Word], first: int, after: int) -> Side:
    following = words[after].key if after < len(words) else ""
    return Side(_written(text, words[first:after]), words[first:after], following)


def _written(text: str, words: Sequence[Word]) -> str:
    """The words with the marks between them, on one line, without what was passed over."""
    if not words:
        return ""
    parts = [text[words[0].start : words[0].end]]
    for word, following in pairwise(words):
        between = text[word.end : following.start]
        parts.append(" " if _LETTERS.search(between) else between)
        parts.append(text[following.start : following.end])
    return " ".join("".join(parts).split())


def _excerpt(trace: Trace) -> Excerpt:
    """The passage from the first word to the last, where it is not too wide to be one."""
    document, words = trace.pair.document, trace.pair.stream.words
    held = [block for block in trace.blocks if block.start < block.end]
    first, last = min(one.start for one in held), max(one.end for one in held)
    if last - first > _WIDEST:
        longest = max((one for one in held if one.same), key=lambda one: one.end - one.start)
        first, last = longest.start, longest.end
    start, end = words[first].start, words[last - 1].end
    return Excerpt(document.record.report.id, start, end, document.text[start:end])
