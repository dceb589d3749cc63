"""Speech that the layout attributes: turns, block quotations, signatures."""

from collections.abc import Iterator

from onrecord.readers.attribution.found import Found
from onrecord.readers.attribution.quoted import Quoted
from onrecord.readers.attribution.verbs import Clause
from onrecord.readers.attribution.view import View

__all__ = ["layout"]


def layout(view: View, clauses: list[Clause], quoted: Quoted) -> Iterator[Found]:
    yield from ()
