"""Claims: the propositions of a report, each with its voice, its kind and what checking it needs.

What the author says in their own voice and what each attribution reports is cut into propositions.
A claim describes wording; it says nothing on whether it is true.
"""

from collections.abc import Iterator

from onrecord.readers.claims.kinds import kind_of
from onrecord.readers.claims.loading import LoadedWords
from onrecord.readers.claims.propositions import propositions
from onrecord.readers.claims.worth import Needs
from onrecord.readers.draft import Draft
from onrecord.record import Attribution, Claim, entry_id

__all__ = ["read"]


def read(draft: Draft) -> Iterator[Claim]:
    """The claims of a draft that holds its attributions, times, quantities, actors and events."""
    attributions = {each.id: each for each in draft.of(Attribution)}
    needs, loaded = Needs(draft), LoadedWords(draft.text)
    for found in propositions(draft):
        span = draft.span(found.start, found.end)
        kind, rule = kind_of(span.text, attributions.get(found.voice))
        worth, reasons = needs.worth(span, kind)
        own = () if found.voice == "author" else (found.voice,)
        yield Claim(
            id=entry_id("claim", (span,)),
            start=span.start,
            end=span.end,
            text=span.text,
            kind=kind,
            voice=found.voice,
            checkworthy=worth,
            loaded=loaded.within(span, marks_count=found.voice != "author"),
            rests_on=(*own, *needs.entries(span)),
            score=found.score,
            how=f"rule:claim/{rule}" + "".join(f"+{reason}" for reason in reasons),
        )
