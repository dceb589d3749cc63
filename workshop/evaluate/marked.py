"""Measures whole events on passages of our own: word, type, sides and status.

marked_news.txt holds 90 made paragraphs in the manner of news, a third of them without any act; a
writer who knew neither the code nor the training sentences wrote and marked them, in the format of
`workshop.train.written`. No corpus marks every act of a text with its word, so what a reader of
plain news is given too much or too little is measured here. marked_second.txt is another such set:
the first was looked at while rules and encoder were joined, the second only counted.

An event and a marked act are one where their words overlap. ``event`` is the F1 of those whose type
is right as well; ``type``, ``status``, ``actor`` and ``recipient`` are shares of the acts found:
a side is right where a mention of it overlaps a marked one or names the same, or both have none.

``python -m workshop.evaluate.marked`` prints the figures, ``second`` behind it those of the second
set, ``errors`` every difference, ``none`` the figures of the rules alone.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import onrecord
from onrecord.desk.reading import Model
from onrecord.record import Event, Record, Span
from workshop.train.written import Line, Mark, line_of

__all__ = ["PASSAGES", "SECOND", "Act", "acts_of", "measure", "passages", "tally"]

PASSAGES = Path(__file__).with_name("marked_news.txt")
SECOND = Path(__file__).with_name("marked_second.txt")


class Act(NamedTuple):
    """A marked act: its word, its type and status, and the places of its sides."""

    start: int
    end: int
    type: str
    status: str
    actors: tuple[tuple[int, int], ...]
    recipients: tuple[tuple[int, int], ...]


def passages(path: Path = PASSAGES) -> list[Line]:
    """The paragraphs without their marks, and the marks."""
    return [line_of(each) for each in path.read_text(encoding="utf-8").splitlines() if each]


def acts_of(line: Line) -> list[Act]:
    """The acts that a paragraph marks, in its order."""
    return [
        Act(
            mark.start,
            mark.end,
            kind,
            status,
            _sides(line.marks, number, "actor_of"),
            _sides(line.marks, number, "recipient_of"),
        )
        for mark in line.marks
        for number, kind, status in mark.acts
    ]


def _sides(marks: tuple[Mark, ...], number: int, side: str) -> tuple[tuple[int, int], ...]:
    return tuple((mark.start, mark.end) for mark in marks if number in getattr(mark, side))


def tally(line: Line, record: Record, counts: Counter[str], errors: list[str]) -> None:
    """Count one paragraph: acts marked and given, matched, and what is right of those."""
    marked, free = acts_of(line), list(record.events)
    counts["marked"] += len(marked)
    counts["given"] += len(free)
    for act in marked:
        event = next((each for each in free if _meets(each.trigger, act)), None)
        if event is None:
            errors.append(f"missed\t{act.type} {act.status}\t{_shown(line, act.start, act.end)}")
            continue
        free.remove(event)
        counts["found"] += 1
        for name, right in _judged(line.text, act, event, record):
            counts[name] += right
            if not right:
                said = f"{event.type} {event.status}"
                place = _shown(line, act.start, act.end)
                errors.append(f"{name}\t{act.type} {act.status}, given {said}\t{place}")
    for event in free:
        first = event.trigger[0]
        place = _shown(line, first.start, first.end)
        errors.append(f"too much\t{event.type} {event.status} {event.how}\t{place}")


def _judged(text: str, act: Act, event: Event, record: Record) -> Iterator[tuple[str, bool]]:
    mentions = {actor.id: actor.mentions for actor in record.actors}
    yield "type", event.type == act.type
    yield "status", event.status == act.status
    for name, marked, told in (
        ("actor", act.actors, event.actors),
        ("recipient", act.recipients, event.recipients),
    ):
        spans = [span for each in told for span in mentions[each]]
        yield name, _share(text, marked, spans) if marked else not told


def _share(text: str, marked: tuple[tuple[int, int], ...], told: list[Span]) -> bool:
    """Is one of the mentions a marked side, at least in part, or does it name the same?"""
    names = {word for start, end in marked for word in _names(text[start:end])}
    return any(
        names & _names(span.text)
        or any(span.start < end and start < span.end for start, end in marked)
        for span in told
    )


def _names(text: str) -> set[str]:
    """The capitalised words behind the first, and the first where it stands alone."""
    words = [word.strip(".,’'“”\"").removesuffix("’s").removesuffix("'s") for word in text.split()]
    return {word for word in words[len(words) > 1 :] if word[:1].isupper()}


def _meets(trigger: tuple[Span, ...], act: Act) -> bool:
    return any(span.start < act.end and act.start < span.end for span in trigger)


def _shown(line: Line, start: int, end: int) -> str:
    text = line.text
    return f"{text[max(0, start - 70) : start]}[{text[start:end]}]{text[end : end + 60]}"


def measure(
    path: Path = PASSAGES, *, model: Model = "embedded", errors: list[str] | None = None
) -> dict[str, float]:
    """Per cent: precision, recall and F1 of acts with the right type, and shares of those found."""
    counts: Counter[str] = Counter()
    told = errors if errors is not None else []
    for line in passages(path):
        tally(line, onrecord.read_text(line.text, model=model), counts, told)
    found, right = counts["found"], counts["type"]
    figures = {
        "event": 200 * right / (counts["marked"] + counts["given"]),
        "event_precision": 100 * right / counts["given"],
        "event_recall": 100 * right / counts["marked"],
        "found_precision": 100 * found / counts["given"],
        "found_recall": 100 * found / counts["marked"],
        **{name: 100 * counts[name] / found for name in ("type", "status", "actor", "recipient")},
    }
    return {name: round(figure, 1) for name, figure in figures.items()}


if __name__ == "__main__":
    differences: list[str] = []
    reading: Model = "none" if "none" in sys.argv else "embedded"
    chosen = SECOND if "second" in sys.argv else PASSAGES
    for name, figure in measure(chosen, model=reading, errors=differences).items():
        print(f"{name:16} {figure:5.1f}")
    if "errors" in sys.argv:
        print(*differences, sep="\n")
