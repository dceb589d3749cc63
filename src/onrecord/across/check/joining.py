"""A part too short to be found changed by itself: looked for beside the part it stands with.

“This was sabotage,” she said. “We found a broken valve.” The first three words are nowhere; with
the second part they lead to "This was not sabotage. We found a broken valve".
"""

from collections.abc import Sequence

from onrecord.across.check.judging import Finding
from onrecord.across.check.quotation import Quotation, Quoted, parsed

__all__ = ["joined", "settled"]

_STOPS = (".", "!", "?", "…", ":")
_MOST_DROPPED = 3
"""More words of a document between two parts are what the report may have left out there."""


def joined(quote: Quoted) -> Quotation | None:
    """All parts of a quotation as one, a sentence each; None where it has one alone."""
    if len(quote.parts) == 1:
        return None
    return parsed(" ".join(_sentence(part.text) for part in quote.parts))


def _sentence(text: str) -> str:
    bare = text.rstrip(" ,")
    return bare if bare.endswith(_STOPS) else f"{bare}."


def settled(
    quote: Quoted, findings: Sequence[Finding | None], whole: Finding | None
) -> tuple[Quoted, Sequence[Finding | None]]:
    """The parts that a quotation is judged by, with their findings: its own, or all as one.

    As one where a part was not found and most of its words stand beside another's.
    """
    one = joined(quote)
    if one is None or whole is None or all(findings) or not any(findings):
        return quote, findings
    missing = sum(
        len(part.words) for part, found in zip(quote.parts, findings, strict=True) if not found
    )
    gained = whole.same - sum(found.same for found in findings if found)
    if 2 * gained <= missing or whole.verdict == "spliced" or _leaves_out(whole):
        return quote, findings
    return quote._replace(parts=(one,)), (whole,)


def _leaves_out(found: Finding) -> bool:
    return any(
        each.kind == "dropped" and len(each.source.split()) > _MOST_DROPPED
        for each in found.differences
    )
