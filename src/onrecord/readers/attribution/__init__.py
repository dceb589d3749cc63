"""Who said what: attributions found by rule.

Finding and settling are apart. A finder yields `Found`; `settle` gives mode, kind of source, chain
and score. Labels follow docs/reference/labels.md.
"""

from collections.abc import Iterator

from onrecord.readers.attribution.layout import Layout
from onrecord.readers.attribution.quoted import Quoted
from onrecord.readers.attribution.reported import Reported
from onrecord.readers.attribution.found import Found
from onrecord.readers.attribution.settle import settle
from onrecord.readers.attribution.verbs import clauses
from onrecord.readers.attribution.view import View
from onrecord.readers.draft import Draft
from onrecord.record import Entry, Trouble

__all__ = ["read"]


def by_rule(view: View) -> Iterator[Found]:
    """What the rules find: quotations first, then layout, then indirect speech."""
    known = clauses(view)
    quoted = Quoted(view, known)
    yield from Layout(view, known, quoted).signed()
    yield from quoted.find()
    yield from Layout(view, known, quoted).find()
    yield from Reported(view, known, quoted.paired, quoted.taken).find()


def read(draft: Draft) -> Iterator[Entry | Trouble]:
    """The attributions of a report, in the order of the text."""
    view = View(draft)
    yield from settle(view, by_rule(view))
