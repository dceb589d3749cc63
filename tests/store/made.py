"""Records for tests of the library, put together by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime

from onrecord.record import Record
from tests.records import actor_of, at, attribution, quantity_at, record_of, report_of, time_at

FERRY = """Ferry sinks off Varnholm

At least 20 people were hurt on Sunday, the coast guard said.

“We heard no alarm,” said Odile Brandt, a passenger."""


def ferry(text: str = FERRY, address: str | None = "https://news.example/ferry") -> Record:
    """The record of ``text``, which holds what `FERRY` does with other words here and there."""
    report = replace(
        report_of(text, "title", address=address),
        published=date(2031, 5, 12),
        publisher="The Varnholm Courier",
    )
    guard = actor_of("the coast guard", at(text, "the coast guard"), kind="organisation")
    brandt = actor_of("Odile Brandt", at(text, "Odile Brandt"), role="a passenger")
    told = text.split("\n\n")[1].removesuffix(", the coast guard said.")
    hurt = attribution(
        (at(text, "the coast guard"),),
        (at(text, "said"),),
        (at(text, told),),
        mode="indirect",
        source_kind="organisation",
        source_actor=guard.id,
    )
    alarm = attribution(
        (at(text, "Odile Brandt, a passenger"),),
        (at(text, "said", 1),),
        (at(text, text.partition("“")[2].partition(",”")[0]),),
        source_actor=brandt.id,
    )
    sunday = time_at(
        at(text, "Sunday"),
        value="2031-05-11",
        earliest=date(2031, 5, 11),
        latest=date(2031, 5, 11),
        anchor="published",
    )
    words = told.partition(" people")[0]
    value = int(words.rpartition(" ")[2])
    people = quantity_at(
        at(text, words),
        value=value,
        low=value,
        comparator=">=",
        counted=at(text, "people"),
        voice=hurt.id,
        time=sunday.id,
    )
    return record_of(
        report,
        attributions=(hurt, alarm),
        times=(sunday,),
        quantities=(people,),
        actors=(guard, brandt),
    )


def read_anew(record: Record, **others: object) -> Record:
    """``record`` as another reading of the same words gives it, at another time."""
    provenance = replace(record.provenance, read_at=datetime(2032, 1, 1, tzinfo=UTC))
    return replace(record, provenance=provenance, **others)
