"""Which words of an entry a query is about: what is marked where the entry is shown."""

from collections.abc import Iterable, Iterator

from onrecord.record import Attribution, Claim, Entry, Event, Quantity, Record, Span, Time, span_of
from onrecord.store.search.locating import Hit, locate
from onrecord.store.search.query import All, AnyOf, Days, Figure, Label, Query, Words

__all__ = ["Marker", "beginning"]

_MOST_MARKS = 3
"""Places marked for one condition; an entry may hold a word any number of times."""

_LONGEST = 120
"""Characters of a span that are shown where the whole of it would be."""


def beginning(text: str, span: Span) -> Span:
    """``span``, or its beginning where it is long."""
    return span_of(text, span.start, min(span.end, span.start + _LONGEST))


class Marker:
    """Marks entries of one record."""

    def __init__(self, record: Record) -> None:
        self._text = record.report.text
        self._names = {each.id: each.name for each in record.actors}
        self._said = {each.id: each for each in record.attributions}
        self._times = {each.id: each for each in record.times}

    def marks(self, entry: Entry, asked: Iterable[Query]) -> list[Span]:
        """The words that ``asked`` is about, or the entry's own where none can be told.

        Of a quantity the figure always: who asks for the dead wants to see how many.
        """
        found = {mark for each in asked for mark in self._of(entry, each)}
        if isinstance(entry, Quantity):
            found.update(self._whole(_own(entry)))
        return sorted(found or {beginning(self._text, each) for each in _own(entry)})

    def _of(self, entry: Entry, asked: Query) -> Iterator[Span]:
        match asked:
            case All(parts) | AnyOf(parts):
                for part in parts:
                    yield from self._of(entry, part)
            case Words():
                yield from self._words(entry, asked)
            case Label("kind"):
                yield from self._whole(self._looked_in(entry, asked))
            case Label() | Figure():
                yield from self._whole(_own(entry))
            case Days():
                time = entry if isinstance(entry, Time) else self._times.get(_time(entry))
                yield from self._whole(_own(time) if time else ())

    def _words(self, entry: Entry, asked: Words) -> Iterator[Span]:
        """The words where they stand; all of a source that means somebody of that name."""
        spans = self._looked_in(entry, asked)
        hits = [hit for span in spans for hit in self._hits(span, asked)]
        for hit in hits[:_MOST_MARKS]:
            yield span_of(self._text, hit.start, hit.end)
        if not hits and asked.field == "speaker" and self._means(entry, asked):
            yield from self._whole(spans)

    def _hits(self, span: Span, asked: Words) -> Iterator[Hit]:
        return locate(self._text, [asked], _MOST_MARKS, span.start, span.end)

    def _looked_in(self, entry: Entry, asked: Words | Label) -> tuple[Span, ...]:
        if asked.field in ("speaker", "kind"):
            said = self._voice(entry)
            return said.source if said else ()
        if asked.field == "quote" and isinstance(entry, Attribution):
            return entry.content
        if asked.field == "counted" and isinstance(entry, Quantity) and entry.counted:
            return (entry.counted,)
        return ()

    def _means(self, entry: Entry, asked: Words) -> bool:
        """Whether who speaks has the words in the name, though not in the source."""
        said = self._voice(entry)
        name = self._names.get(said.source_actor or "", "") if said else ""
        return any(locate(name, [asked], 1))

    def _voice(self, entry: Entry) -> Attribution | None:
        """An attribution, or the one that an entry rests on."""
        if isinstance(entry, Attribution):
            return entry
        return self._said.get(entry.voice) if isinstance(entry, Quantity | Event) else None

    def _whole(self, spans: Iterable[Span]) -> Iterator[Span]:
        yield from (beginning(self._text, each) for each in spans)


def _own(entry: Entry) -> tuple[Span, ...]:
    """The words that stand for an entry as a whole."""
    match entry:
        case Attribution():
            return entry.source or entry.cue or entry.content
        case Time() | Quantity() | Claim():
            return (Span(entry.start, entry.end, entry.text),)
        case Event():
            return entry.trigger
        case _:
            return entry.mentions


def _time(entry: Entry) -> str:
    return (entry.time or "") if isinstance(entry, Quantity | Event) else ""
