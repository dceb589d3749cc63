"""Reading: a source to a record, one or many."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from itertools import islice
from typing import Literal, TypeVar, cast

import onrecord
from onrecord.errors import (
    BulkError,
    FetchFailed,
    IntakeError,
    NoText,
    SpanError,
    TooLarge,
    UnreadableSource,
)
from onrecord.intake.language import called, language
from onrecord.intake.loaded import Loaded, loaded
from onrecord.intake.loading import load
from onrecord.intake.plain import from_text
from onrecord.intake.sources import Failure, Item, Source, expand
from onrecord.neural import Encoded, encode
from onrecord.readers import READERS, Draft
from onrecord.record import (
    Actor,
    Attribution,
    Claim,
    Entry,
    Event,
    Provenance,
    Quantity,
    Record,
    Report,
    Span,
    Time,
    Trouble,
    spans_of,
)
from onrecord.record.codec import from_json, is_record

__all__ = ["FAILURES", "failure", "read", "read_many", "read_text"]

FAILURES: dict[type[IntakeError], str] = {
    UnreadableSource: "unreadable",
    NoText: "no-text",
    FetchFailed: "fetch-failed",
    TooLarge: "too-large",
}
"""The kind of trouble each intake error becomes on the record of a source that failed."""

_READ_LANGUAGE = "en"
_PENDING_PER_WORKER = 4

E = TypeVar("E", bound=Entry)

Model = Literal["embedded", "none"]
"""Which encoder reads beside the rules."""


def read(source: Source, *, published: date | None = None, model: Model = "embedded") -> Record:
    """The record of one report: a path, bytes, or a file object open for reading.

    ``published`` stands in for the date of publication that the source states, if any; ``model``
    ``"none"`` reads by rules alone. Raises `IntakeError`, naming the source and the reason, also
    where the source holds several reports, and `ModelError` where the model is missing or damaged.
    """
    first, *more = islice(expand(source), 2)
    if more:
        raise UnreadableSource(f"{first.name}: one report of several; read_many reads them all")
    if isinstance(first, Failure):
        raise first.error
    return _record(load(first), published, model)


def read_text(text: str, *, published: date | None = None, model: Model = "embedded") -> Record:
    """The record of plain text, kept to the letter: ``record.report.text == text``.

    ``published`` and ``model`` as in `read`. Raises `IntakeError` where the text holds a lone
    surrogate, which no encoding can carry, and `ModelError` as `read` does.
    """
    report, troubles = from_text(text)
    return _record(Loaded(replace(report, language=language(text)), troubles), published, model)


def read_many(
    sources: Source | Iterable[Source],
    *,
    workers: int = 1,
    published: date | None = None,
    model: Model = "embedded",
) -> Iterator[Record]:
    """The records of many sources, in their order; folders and JSONL files give one a report.

    A line of JSONL that is a record already (``onrecord read --json`` wrote it) is given as it is.
    A source that fails gives a record without text whose `Trouble` says why. ``workers`` processes
    read beside each other; a few items a worker wait in memory, however many there are.
    ``published`` and ``model`` as in `read`. Raises `ModelError` as `read` does, and `BulkError`
    where a worker process dies.
    """
    items = (item for source in _each(sources) for item in expand(source))
    work = partial(_read_item, published=published, model=model)
    return map(work, items) if workers <= 1 else _side_by_side(work, items, workers)


def failure(record: Record) -> str | None:
    """Why a source gave no report, None where it gave one: for records that `read_many` gives."""
    if record.report.text:
        return None
    kinds = set(FAILURES.values())
    return next((each.message for each in record.troubles if each.kind in kinds), None)


def _each(sources: Source | Iterable[Source]) -> Iterable[Source]:
    """One source stands for a list of one; a file object is a source, though it can be iterated."""
    if isinstance(sources, str | bytes | bytearray | os.PathLike) or hasattr(sources, "read"):
        return [cast("Source", sources)]
    return sources


def _side_by_side(
    work: Callable[[Item | Failure], Record], items: Iterator[Item | Failure], workers: int
) -> Iterator[Record]:
    pending: deque[Future[Record]] = deque()
    with ProcessPoolExecutor(workers) as pool:
        try:
            for item in items:
                pending.append(pool.submit(work, item))
                if len(pending) >= workers * _PENDING_PER_WORKER:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        except BrokenProcessPool as error:
            raise BulkError("a worker process died; was it out of memory?") from error
        finally:
            for future in pending:
                future.cancel()


def _read_item(item: Item | Failure, published: date | None, model: Model) -> Record:
    if isinstance(item, Failure):
        return _failed(item)
    try:
        return _kept(item) or _record(load(item), published, model)
    except IntakeError as error:
        return _failed(Failure(item.name, error))


def _kept(item: Item) -> Record | None:
    """The record that a line of JSONL is already, None where it is none: it is not read again."""
    if item.line is None or item.data is None or not is_record(item.data):
        return None
    try:
        return from_json(item.data)
    except (UnreadableSource, SpanError) as error:
        raise UnreadableSource(f"{item.name}: {error}") from error


def _failed(failure: Failure) -> Record:
    message = str(failure.error).encode("utf-8", "backslashreplace").decode()
    trouble = Trouble(FAILURES[type(failure.error)], message, "intake")
    report = loaded("", (), address=failure.name).report
    return Record(report=report, troubles=(trouble,), provenance=_provenance("none"))


def _record(found: Loaded, published: date | None, model: Model) -> Record:
    """Read a loaded report with every reader, in their order."""
    report = replace(found.report, published=published) if published else found.report
    encoded = _encoded(report) if model == "embedded" else None
    troubles = [*_still_true(found.troubles, report), *_language_trouble(report)]
    draft = Draft(report, encoded, troubles)
    for reader in READERS:
        draft.add(reader(draft))
    return Record(
        report=report,
        attributions=_in_order(draft, Attribution),
        times=_in_order(draft, Time),
        quantities=_in_order(draft, Quantity),
        actors=_in_order(draft, Actor),
        events=_in_order(draft, Event),
        claims=_in_order(draft, Claim),
        troubles=tuple(draft.troubles),
        provenance=_provenance(encoded.model if encoded else "none"),
    )


def _in_order(draft: Draft, kind: type[E]) -> tuple[E, ...]:
    """The entries of a kind in the order of the text, each at the place where it is told."""
    return tuple(sorted(draft.of(kind), key=_place))


def _place(entry: Entry) -> list[Span]:
    """The spans of an entry, first those where it is told: words said stand where they are said.

    A speaker of a dialogue may be named in its introduction alone.
    """
    told = sorted((*entry.cue, *entry.content)) if isinstance(entry, Attribution) else []
    return told + sorted(spans_of(entry))


def _still_true(troubles: Iterable[Trouble], report: Report) -> list[Trouble]:
    """A missing date is no trouble once the caller has given it."""
    return [each for each in troubles if not (each.kind == "no-date" and report.published)]


def _language_trouble(report: Report) -> Iterator[Trouble]:
    if report.language not in (None, _READ_LANGUAGE):
        message = f"the text is in {called(report.language)}; the readers know English alone"
        yield Trouble("language", message, "desk")


def _encoded(report: Report) -> Encoded:
    """What the embedded encoder finds in the blocks that are read."""
    return encode(report.text, [(block.start, block.end) for block in report.blocks])


def _provenance(model: str) -> Provenance:
    now = datetime.now(UTC).replace(microsecond=0)
    return Provenance(onrecord.__version__, model, now)
