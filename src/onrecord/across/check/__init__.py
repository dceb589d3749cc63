"""Checks of quotations: what a report quotes, held against the documents it was taken from.

Five words in a row locate a passage; a token diff judges it. Labels follow
docs/reference/labels.md, the choices within them docs/howto/check-quotations.md.
"""

from collections.abc import Iterable

from onrecord.across.check.searching import Search
from onrecord.record import Checks, Record

__all__ = ["checked"]


def checked(record: Record, against: Iterable[Record]) -> Checks:
    """Every quotation of a record held against documents, which are looked at one by one.

    Direct attributions are quotations whole, mixed ones in the words within marks. Time grows with
    the length of the documents and with that of the quotations, not with their product.
    """
    search = Search(record)
    for document in against:
        search.look_in(document)
    return Checks(tuple(search.checks()))
