"""One check for one quotation: what the findings on the parts of its quotation come to."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.across.check.judging import Finding
from onrecord.across.check.matters import Side, matter
from onrecord.across.check.quotation import Quoted
from onrecord.across.check.speakers import same
from onrecord.record import Check, CheckVerdict, Difference, Excerpt

__all__ = ["verdict_on"]

_GRAVEST: tuple[CheckVerdict, ...] = ("spliced", "altered", "elided", "verbatim")
_MOST_PAIRED = 20
_WIDEST = 2000
"""So many characters of a document are shown as the passage of parts that stand near together."""


def verdict_on(
    report: str,
    quote: Quoted,
    findings: Sequence[Finding | None],
    names: frozenset[str],
    may_hold: bool,
) -> Check:
    """The check of a quotation, from the finding of each of its parts.

    The verdict is the gravest of its parts'. A part that was not found where others were is words
    put in. Where none was found, ``may_hold`` tells whether any document may hold its speaker's
    words.
    """
    found = [each for each in findings if each]
    if not found:
        nothing: CheckVerdict = "not_found" if may_hold else "no_source"
        return Check(report, quote.attribution.id, quote.text, nothing, None, (), 0.0)
    verdicts = {each.verdict for each in found}
    if len(found) < len(findings):
        verdicts.add("altered")
    if any(_of_two(*pair) for pair in combinations(found[:_MOST_PAIRED], 2)):
        verdicts.add("spliced")
    verdict = next(each for each in _GRAVEST if each in verdicts)
    differences = tuple(_differences(quote, findings, names)) if verdict != "spliced" else ()
    return Check(
        report,
        quote.attribution.id,
        quote.text,
        verdict,
        _passage(found),
        differences,
        _score(quote, findings),
    )


def _of_two(one: Finding, other: Finding) -> bool:
    """Were two parts found in one document in the mouths of two speakers?"""
    if one.source.report != other.source.report or not one.voice or not other.voice:
        return False
    return one.voice != other.voice and not same(one.voice, other.voice)


def _differences(
    quote: Quoted, findings: Sequence[Finding | None], names: frozenset[str]
) -> Iterator[Difference]:
    for part, found in zip(quote.parts, findings, strict=True):
        if found:
            yield from found.differences
        else:
            words = Side(part.text, part.words)
            yield Difference("inserted", part.text, "", matter(words, Side("", ()), names))


def _score(quote: Quoted, findings: Sequence[Finding | None]) -> float:
    """The scores of the parts, each by its words."""
    lengths = [len(part.words) for part in quote.parts]
    scores = [found.score if found else 0.0 for found in findings]
    weighed = sum(length * score for length, score in zip(lengths, scores, strict=True))
    return round(weighed / sum(lengths), 2)


def _passage(found: Sequence[Finding]) -> Excerpt:
    """From the first to the last part where they stand near together, else the longest."""
    longest = max(found, key=lambda each: each.source.end - each.source.start)
    beside = [each.source for each in found if each.source.report == longest.source.report]
    start, end = min(each.start for each in beside), max(each.end for each in beside)
    if end - start > _WIDEST:
        return longest.source
    return Excerpt(longest.source.report, start, end, longest.text[start:end])
