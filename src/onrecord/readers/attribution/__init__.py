"""Who said what: attributions found by rule.

Finding and settling are apart. A finder yields `Found`; `settle` gives mode, kind of source, chain
and score. Labels follow docs/reference/labels.md.
"""

from collections.abc import Iterator

from onrecord.readers.attribution.acts import is_act
from onrecord.readers.attribution.anonymity import with_anonymity
from onrecord.readers.attribution.answered import with_answers
from onrecord.readers.attribution.citing import beside
from onrecord.readers.attribution.contents import Contents
from onrecord.readers.attribution.coordinated import Seconds
from onrecord.readers.attribution.encoded import by_encoder
from onrecord.readers.attribution.figures import figures
from onrecord.readers.attribution.found import Found
from onrecord.readers.attribution.joining import joined
from onrecord.readers.attribution.layout import Layout, with_unsourced
from onrecord.readers.attribution.leaning import according, nouns, per
from onrecord.readers.attribution.lines import lines
from onrecord.readers.attribution.notices import outside_notices
from onrecord.readers.attribution.quoted import Quoted
from onrecord.readers.attribution.reported import reported
from onrecord.readers.attribution.settle import settle
from onrecord.readers.attribution.stamps import unstamped
from onrecord.readers.attribution.titles import Titles
from onrecord.readers.attribution.unsaid import is_unsaid
from onrecord.readers.attribution.verbs import Clause, clauses
from onrecord.readers.attribution.view import View
from onrecord.readers.draft import Draft
from onrecord.record import Entry, Trouble

__all__ = ["read"]


def _by_rule(
    view: View, every: list[Clause], titles: Titles, contents: Contents
) -> Iterator[Found]:
    """What the rules find. What layout and quotation marks claim is not offered to weaker rules."""
    quoted = Quoted(view, every)
    layout = Layout(view, every, quoted)
    yield from layout.signed()
    yield from lines(view, quoted.paired, contents)
    yield from quoted.find()
    yield from layout.blocks_and_turns()
    yield from titles.find()
    free = [clause for clause in every if clause.verb not in quoted.paired]
    yield from reported(view, free, contents, quoted.taken)
    yield from according(view, contents)
    yield from per(view, contents)
    yield from nouns(view, contents)
    yield from figures(view, contents)


def read(draft: Draft) -> Iterator[Entry | Trouble]:
    """The attributions of a report, in the order of the text."""
    view = View(draft)
    every = clauses(view)
    titles = Titles(view, every)
    contents = Contents(view, every)
    found = list(beside(view, _by_rule(view, every, titles, contents)))
    if draft.encoded:
        encoded = filter(titles.admits, by_encoder(view, draft.encoded))
        parted = Seconds(view, contents, every, found).part(encoded)
        heard = ((one.start, one.end) for one in draft.encoded.candidates if one.role == "content")
        found = joined(view, found, parted, heard)
    told = outside_notices(view, with_answers(view, found))
    said = (
        one for one in unstamped(view, told) if not is_act(view, one) and not is_unsaid(view, one)
    )
    yield from with_anonymity(draft, settle(view, with_unsourced(view, said)))
