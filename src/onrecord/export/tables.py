"""The tables of records: one a kind of entry, and those of reports, blocks, troubles and spans.

CSV and Parquet are written from here, and so is the data dictionary beside them. The tables hold
all of a record: whoever joins them by ``report`` and ``entry`` has it back.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from onrecord.export.parts import kind_of, parts
from onrecord.record import Entry, LoadedSpan, Record, Span

__all__ = ["TABLES", "Column", "ColumnType", "Table"]

ColumnType = Literal["text", "list", "integer", "number", "boolean", "date", "datetime"]
"""``list`` is a list of texts; ``number`` whole or broken; ``datetime`` in UTC."""

Row = tuple[Any, ...]

_BETWEEN_PIECES = " … "


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``null`` says whether a value may be missing, ``means`` what it holds."""

    name: str
    type: ColumnType
    means: str
    null: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what a row is, its columns in order, and the rows of a record."""

    name: str
    means: str
    columns: tuple[Column, ...]
    rows: Callable[[Record], Iterator[Row]]


_REPORT = Column("report", "text", "id of the report")
_ID = Column("id", "text", "id of the entry, the same whenever the same words are read")
_START = Column("start", "integer", "position of the first character, in code points of the text")
_END = Column("end", "integer", "position after the last character")
_TEXT = Column("text", "text", "the words of the report from start to end")
_SCORE = Column("score", "number", "how sure the reading is, 0 to 1")
_HOW = Column("how", "text", "the rule or model that found the entry")
_VOICE = Column("voice", "text", "author, or the id of the attribution on whose word it rests")
_TIME = Column("time", "text", "id of the time it holds for", null=True)


def _reports(record: Record) -> Iterator[Row]:
    report, made = record.report, record.provenance
    known = tuple(getattr(report, column.name) for column in _REPORT_COLUMNS)
    yield (*known, made.onrecord, made.model, made.read_at)


def _blocks(record: Record) -> Iterator[Row]:
    for number, block in enumerate(record.report.blocks):
        yield record.report.id, number, block.kind, block.start, block.end


def _troubles(record: Record) -> Iterator[Row]:
    for number, trouble in enumerate(record.troubles):
        yield record.report.id, number, trouble.kind, trouble.message, trouble.where


def _spans(record: Record) -> Iterator[Row]:
    for entry in record.entries():
        for role, spans in parts(entry):
            for number, span in enumerate(spans):
                place = (span.start, span.end, span.text)
                yield record.report.id, entry.id, kind_of(entry), role, number, *place


def _entries(name: str, columns: tuple[Column, ...]) -> Callable[[Record], Iterator[Row]]:
    """The rows of the entries that stand in ``record.name``, a field a column."""

    def rows(record: Record) -> Iterator[Row]:
        entries: Iterable[Entry] = getattr(record, name)
        for entry in entries:
            yield (record.report.id, *(_cell(entry, column) for column in columns[1:]))

    return rows


def _cell(entry: Entry, column: Column) -> Any:
    """A field as a cell holds it: spans become their words."""
    value = getattr(entry, column.name)
    if isinstance(value, Span):
        return value.text
    if isinstance(value, tuple) and column.type == "text":
        return _BETWEEN_PIECES.join(span.text for span in value)
    if isinstance(value, tuple):
        return tuple(each.lexicon if isinstance(each, LoadedSpan) else each for each in value)
    return value


def _kind(name: str, means: str, *columns: Column) -> Table:
    whole = (_REPORT, *columns, _SCORE, _HOW)
    return Table(name, means, whole, _entries(name, whole))


_REPORT_COLUMNS = (
    Column("id", "text", "id of the report: a hash of its address and its text"),
    Column("title", "text", "title of the report", null=True),
    Column("bylines", "list", "who wrote it"),
    Column("published", "date", "day of publication", null=True),
    Column("publisher", "text", "who published it", null=True),
    Column("address", "text", "path as given, or the address it was read from", null=True),
    Column("canonical", "text", "the address the page states for itself", null=True),
    Column("language", "text", "language of the text, ISO 639-1", null=True),
    Column("digest", "text", "sha256: and the hash of the text in UTF-8"),
    Column("text", "text", "the whole text, unaltered"),
)

TABLES: tuple[Table, ...] = (
    Table(
        "reports",
        "one report",
        (
            *_REPORT_COLUMNS,
            Column("onrecord", "text", "version of OnRecord that made the record"),
            Column("model", "text", "encoder that read, none for rules alone"),
            Column("read_at", "datetime", "when it was read, UTC"),
        ),
        _reports,
    ),
    Table(
        "blocks",
        "one block of a report",
        (
            _REPORT,
            Column("number", "integer", "its place in the report, from 0"),
            Column("kind", "text", "title, byline, dateline, paragraph, heading, ..."),
            _START,
            _END,
        ),
        _blocks,
    ),
    Table(
        "troubles",
        "one thing a reader of the record must know",
        (
            _REPORT,
            Column("number", "integer", "its place on the record, from 0"),
            Column("kind", "text", "a short stable word"),
            Column("message", "text", "one sentence"),
            Column("where", "text", "the part of OnRecord that says so"),
        ),
        _troubles,
    ),
    _kind(
        "attributions",
        "one attribution: who said what",
        _ID,
        Column("mode", "text", "direct, indirect or mixed"),
        Column("source", "text", "words of the source, pieces joined by …; places in spans"),
        Column("cue", "text", "words that attribute"),
        Column("content", "text", "words attributed"),
        Column("anonymity", "text", "words on why the source is not named", null=True),
        Column("source_actor", "text", "id of the actor the source stands for", null=True),
        Column(
            "source_kind",
            "text",
            "named, unnamed, document, organisation, collective, pronoun or none",
        ),
        Column("within", "text", "id of the attribution on whose word this one rests", null=True),
        Column("stance", "text", "asserts, denies, refuses, asks, urges, believes or predicts"),
    ),
    _kind(
        "times",
        "one time expression",
        _ID,
        _START,
        _END,
        _TEXT,
        Column("type", "text", "TIMEX3 type: DATE, TIME, DURATION or SET"),
        Column("value", "text", "TIMEX3 value"),
        Column("mod", "text", "TIMEX3 mod", null=True),
        Column("earliest", "date", "first day it covers", null=True),
        Column("latest", "date", "last day it covers", null=True),
        Column(
            "anchor", "text", "published, dateline or the id of the time it leans on", null=True
        ),
    ),
    _kind(
        "quantities",
        "one number with what it counts",
        _ID,
        _START,
        _END,
        _TEXT,
        Column("low", "number", "lower bound", null=True),
        Column("high", "number", "upper bound", null=True),
        Column("value", "number", "the number, missing for ranges and vague words", null=True),
        Column("comparator", "text", "= > >= < <= ~ (about) <~ (nearly) >~ (just over)"),
        Column("trend", "text", "up or down, of an amount of change", null=True),
        Column("unit", "text", "unit, for money its ISO 4217 code", null=True),
        Column("kind", "text", "count, money, percent, measure, rate, ratio or rank"),
        Column("counted", "text", "words of what is counted", null=True),
        Column("approximate", "boolean", "read from a range or a vague word"),
        _TIME,
        _VOICE,
    ),
    _kind(
        "actors",
        "one source or participant",
        _ID,
        Column("name", "text", "fullest form of the name, or the description"),
        Column(
            "kind", "text", "person, organisation, government, group, document, place or unnamed"
        ),
        Column("role", "text", "title or office as written, may be empty"),
        Column("country", "text", "ISO 3166 alpha-3", null=True),
        Column("sector", "text", "PLOVER sector", null=True),
        Column("link", "text", "gazetteer id", null=True),
    ),
    _kind(
        "events",
        "one event: who did what to whom",
        _ID,
        Column("type", "text", "PLOVER type"),
        Column("mode", "text", "PLOVER mode", null=True),
        Column("trigger", "text", "words that name the act"),
        Column("actors", "list", "ids of who acts"),
        Column("recipients", "list", "ids of whom it is done to"),
        Column("place", "text", "id of the actor that is its place", null=True),
        _TIME,
        Column(
            "status",
            "text",
            "happened, ongoing, planned, threatened, alleged, denied or hypothetical",
        ),
        _VOICE,
        Column("quantities", "list", "ids of its quantities"),
    ),
    _kind(
        "claims",
        "one checkable proposition",
        _ID,
        _START,
        _END,
        _TEXT,
        Column("kind", "text", "assertion, opinion, prediction, question or directive"),
        _VOICE,
        Column("checkworthy", "number", "how worth checking, 0 to 1"),
        Column("loaded", "list", "ids of the lexicon rows of its loaded words, which are in spans"),
        Column("rests_on", "list", "ids of the entries it rests on"),
    ),
    Table(
        "spans",
        "one stretch of text that carries an entry",
        (
            _REPORT,
            Column("entry", "text", "id of the entry"),
            Column("kind", "text", "kind of the entry"),
            Column(
                "role",
                "text",
                "source, cue, content, mention, trigger, counted, loaded, or the kind itself",
            ),
            Column("number", "integer", "its place among the spans of that role, from 0"),
            _START,
            _END,
            _TEXT,
        ),
        _spans,
    ),
)
"""Every table, in the order in which they are best read."""
