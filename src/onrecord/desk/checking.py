"""Checking: the quotations of a report held against the documents they were taken from."""

from collections.abc import Iterable

from onrecord.across.check import checked
from onrecord.record import Checks, Record

__all__ = ["check"]


def check(record: Record, against: Iterable[Record]) -> Checks:
    """The checks of all quotations of ``record``, in the order of its text.

    ``against`` are the records of the source documents; each is looked at once, so they may come
    from a generator. Without one every quotation is ``no_source``. How to read a verdict stands in
    docs/howto/check-quotations.md.
    """
    return checked(record, against)
