"""The day of writing, which relative times rest on: the dateline's, else that of publication."""

from datetime import date

from onrecord.readers.draft import Draft
from onrecord.readers.times.calendars import first_day, grain
from onrecord.readers.times.context import Context
from onrecord.readers.times.finding import find
from onrecord.readers.times.grammar import Grammar
from onrecord.readers.times.resolving import resolve

__all__ = ["day_of_writing"]

_MOST_DAYS_BEFORE = 7
"""A dateline further back than this is that of an older report published again."""


def day_of_writing(draft: Draft, rules: Grammar) -> Context:
    """A context with the day of writing and its name, ``dateline`` or ``published``.

    The dateline counts where the day of publication is not known, and where it lies up to a week
    before it: "today" in a report of the 9th is the 9th, though it came out on the 10th.
    """
    published = draft.report.published
    stated = _dateline(draft, rules, published)
    if stated and (published is None or 0 < (published - stated).days <= _MOST_DAYS_BEFORE):
        return Context(stated, "dateline")
    return Context(published, "published" if published else None)


def _dateline(draft: Draft, rules: Grammar, published: date | None) -> date | None:
    """The day that the first dateline with a date names."""
    for block in draft.blocks:
        if block.kind != "dateline":
            continue
        scanned = rules.scanner.scan(draft.text, block.start, block.end)
        for hit in find(scanned, rules):
            resolved = resolve(hit.meaning, Context(published, "published"))
            if resolved and "month" in hit.meaning.fields and grain(resolved.value) == "D":
                return first_day(resolved.value)
    return None
