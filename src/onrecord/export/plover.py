"""PLOVER: events as newline-delimited JSON with the field names of the PLOVER manual.

One record an event, only fields that are known, ``actor_text`` and ``event_text`` in the words of
the report. ``text`` is not filled, since the report is its publisher's; ``text_info`` and
``cite_info`` lead to the words.

``date`` is required there, as a day: the first that the event's time covers, else the day of
publication (``date_from`` says which); an event without either is left out. ``enddate`` is the last
day that the time covers, and ``date_prec`` says how exactly it is known, so that "in 2027" is not
taken for New Year's Day. PLOVER has no field for that: name and codes are those of UCDP. As there,
an event dated to more than a year is left out.

An act that did not happen carries PLOVER's special ``context``: ``future`` (planned),
``hypothetical`` (hypothetical, threatened) or ``negation`` (denied), so that whoever counts
happenings can leave it out; for an alleged act PLOVER has none. ``status``, ``voice``, ``report``,
``date_from`` and ``date_prec`` are fields of our own, as the manual allows.

Source: PLOVER Event, Actor and Data Interchange Specification, draft 0.8 (Open Event Data
Alliance, 2021), "Special contexts" and "Data Fields"; UCDP Georeferenced Event Dataset Codebook
(Uppsala Conflict Data Program), "date_prec".
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from onrecord.export.moment import iso_utc
from onrecord.export.web import web_page
from onrecord.record import Actor, Event, Record, Span, Time
from onrecord.text.sentences import sentences

__all__ = ["pieces"]

_CODEBOOK = "plover-0.8"
_SPECIAL = {
    "planned": "future",
    "threatened": "hypothetical",
    "hypothetical": "hypothetical",
    "denied": "negation",
}

_MOST_DAYS = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
"""The most days that a time covers by UCDP's precision: the day is known, some days, the week, the
month, the year.
"""

JSON = dict[str, Any]


def pieces(records: Iterable[Record], left_out: Counter[str]) -> Iterator[str]:
    """The file, a line an event."""
    for record in records:
        if not record.events:
            left_out["reports without an event"] += 1
            continue
        coding = _Coding(record)
        for event in record.events:
            coded = coding.coded(event)
            if "date" not in coded:
                left_out["events without a day"] += 1
            elif "enddate" in coded and "date_prec" not in coded:
                left_out["events dated to more than a year"] += 1
            else:
                yield msgspec.json.encode(coded).decode() + "\n"


class _Coding:
    """The events of one record, coded."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._actors = {actor.id: actor for actor in record.actors}
        self._times = {time.id: time for time in record.times}
        self._sentences = _sentences(record)
        self._starts = [start for start, _ in self._sentences]
        self._cited = _cited(record)

    def coded(self, event: Event) -> JSON:
        """The event with its known fields."""
        report, made = self._record.report, self._record.provenance
        special = _SPECIAL.get(event.status)
        day, _, hour = iso_utc(made.read_at).partition("T")
        fields = {
            "id": f"{report.id}-{event.id}",
            **self._days(event),
            "source": [_actor(each) for each in self._known(event.actors)],
            "recipient": [_actor(each) for each in self._known(event.recipients)],
            "event": [event.type],
            "event_loc": self._place(event),
            "event_text": [span.text for span in event.trigger],
            "mode": [event.mode] if event.mode else None,
            "context": [special] if special else None,
            "text_info": self._place_in_text(event.trigger),
            "cite_info": self._cited,
            "coder": f"OnRecord {made.onrecord}",
            "coded_date": day,
            "coded_time": hour,
            "status": event.status,
            "voice": event.voice,
            "report": report.id,
        }
        return {name: value for name, value in fields.items() if value or name == "source"}

    def _days(self, event: Event) -> JSON:
        time = self._times.get(event.time or "")
        if time is not None and time.earliest is not None:
            return {"date": time.earliest.isoformat(), **_exactness(time), "date_from": "event"}
        if self._record.report.published is not None:
            return {"date": self._record.report.published.isoformat(), "date_from": "publication"}
        return {}

    def _known(self, ids: Iterable[str]) -> list[Actor]:
        return [self._actors[each] for each in ids if each in self._actors]

    def _place(self, event: Event) -> JSON | None:
        place = self._actors.get(event.place or "")
        return _without_nulls({"name": place.name, "cc3": place.country}) if place else None

    def _place_in_text(self, trigger: tuple[Span, ...]) -> JSON | None:
        """The sentence that holds the trigger: its number from 0 and its positions."""
        if not trigger:
            return None
        number = bisect_right(self._starts, trigger[0].start) - 1
        if number < 0 or self._sentences[number][1] < trigger[0].end:
            return {"start": trigger[0].start, "end": trigger[-1].end}
        start, end = self._sentences[number]
        return {"sequence": number, "start": start, "end": end}


def _sentences(record: Record) -> list[tuple[int, int]]:
    text, blocks = record.report.text, record.report.blocks
    return [each for block in blocks for each in sentences(text, block.start, block.end)]


def _exactness(time: Time) -> JSON:
    """The last day that a time covers, if it is another, and how exactly the day is known."""
    if time.earliest is None or time.latest is None:
        return {}
    days = (time.latest - time.earliest).days + 1
    known = next(({"date_prec": code} for most, code in _MOST_DAYS if days <= most), {})
    return known if days == 1 else {"enddate": time.latest.isoformat(), **known}


def _actor(actor: Actor) -> JSON:
    return _without_nulls(
        {
            "actor_text": actor.name,
            "code": actor.country,
            "sector": actor.sector,
            "office": actor.role or None,
        }
    )


def _cited(record: Record) -> JSON:
    report = record.report
    return _without_nulls(
        {
            "citation": report.id,
            "url": web_page(report),
            "title": report.title,
            "language": report.language,
            "publication": report.publisher,
            "coder": f"OnRecord {record.provenance.onrecord}, model {record.provenance.model}",
            "codebook": _CODEBOOK,
        }
    )


def _without_nulls(fields: JSON) -> JSON:
    return {name: value for name, value in fields.items() if value is not None}
