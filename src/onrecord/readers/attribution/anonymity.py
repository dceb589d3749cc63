"""Why a source is not named, where the report says so.

"…, said an official, who asked not to be named because the inquiry is not public": the words from
"who" on belong to the attribution, and to no part of its source.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from onrecord.lexicon import rows
from onrecord.readers.draft import Draft
from onrecord.record import Attribution, Span
from onrecord.text.clauses import trimmed

__all__ = ["with_anonymity"]

_REASON = (
    r"(?:(?:(?!\sthat\s)[^.;,“”\"]){0,60}?,?\s(?:because|as|since|for\s+fear|fearing|citing|due\s+to|given|owing\s+to|lest"
    r"|in\s+order\s+to|to\s+discuss|to\s+protect)\b[^.;“”\"]*?(?=[.;,“”\"]|$))?"
)
_VEILED = {"unnamed", "collective"}
_FARTHEST = 300  # characters from the source to the words that veil it


def with_anonymity(draft: Draft, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """The attributions, each unnamed source with the words that state why it is unnamed."""
    every = list(found)
    clauses = _clauses(draft)
    veiled = sorted(
        (each.source[-1].end, number)
        for number, each in enumerate(every)
        if clauses and each.source and each.source_kind in _VEILED
    )
    ends = [end for end, _ in veiled]
    for clause, opening in clauses:
        at = bisect_right(ends, clause.start)
        if at and ends[at - 1] >= max(opening, clause.start - _FARTHEST):
            for end, number in veiled[:at]:
                if end == ends[at - 1] and not _says(every[number], clause):
                    every[number] = replace(every[number], anonymity=clause)
    yield from every


def _clauses(draft: Draft) -> list[tuple[Span, int]]:
    """The clauses that veil a source, each with the place where its sentence begins."""
    starts = [sentence.start for sentence in draft.sentences]
    found = []
    for match in _pattern().finditer(draft.text):
        sentence = bisect_right(starts, match.start()) - 1
        bounds = trimmed(draft.text, *match.span())
        if bounds and sentence >= 0 and bounds[1] <= draft.sentences[sentence].end:
            found.append((draft.span(*bounds), starts[sentence]))
    return found


def _says(attribution: Attribution, clause: Span) -> bool:
    """Is the clause part of what is said?"""
    return any(
        piece.start < clause.end and clause.start < piece.end for piece in attribution.content
    )


@cache
def _pattern() -> re.Pattern[str]:
    branches = "|".join(row["pattern"] for row in rows("anonymity"))
    return re.compile(rf"\b(?:{branches})\b{_REASON}", re.IGNORECASE)
