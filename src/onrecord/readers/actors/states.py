"""Names that a report uses as a state's, whatever tables know: "Velland's army", "in Velland".

A surname stands in none of these places: nobody has a parliament, and nothing happens in a person.
"""

import re

from onrecord.readers.actors.known import noun_class
from onrecord.readers.draft import Draft

__all__ = ["states_of"]

_OFFICES = "|".join(sorted(noun_class("state_office")))
_NAME = r"[A-ZÀ-ÖØ-Þ]\w*(?:-\w+)?(?:[ \u00a0\n][A-ZÀ-ÖØ-Þ]\w*){0,2}"
_OF = r"(?:capital|government|kingdom|parliament|people|republic|state)\s(?:of|in)"
_IN = r"in|into|across|throughout|[Nn]eighbou?ring"
_STATE = re.compile(
    rf"(?<![\w’'-])({_NAME})(?:[’']s|(?<=s)[’'])\s(?i:{_OFFICES})\b"
    rf"|(?<![\w’'-])({_NAME}),\s(?:which\b|an?\s(?:\w+\s){{0,4}}(?:country|nation|republic)\b)"
    rf"|\b(?:{_OF}|{_IN})\s({_NAME})(?![\w’'-])"
)


def states_of(draft: Draft) -> frozenset[str]:
    """The names, of three words at most, that stand where a state's does; one pass."""
    found = set[str]()
    for block in draft.blocks:
        for match in _STATE.finditer(draft.text, block.start, block.end):
            found.add(" ".join(match[match.lastindex or 0].split()))
    return frozenset(found)
