"""Two records built by hand that try every format: all kinds of entry, and words that are hard to
write. Letters beyond the first plane stand before the words, a span crosses a line, contents and
triggers have several pieces, names begin as formulas do, labels are missing.
"""

from dataclasses import replace
from datetime import date

from onrecord.record import LoadedSpan, Record, Trouble
from tests.records import (
    actor_of,
    at,
    attribution,
    claim_at,
    event_at,
    quantity_at,
    record_of,
    report_of,
    time_at,
)

__all__ = ["harbour_note", "mill", "quay", "records"]

QUAY = """🚢 Dockers shut Varnholm quay

By Ines Calloway

@VarnholmDockers said +400 dockers had struck\r
on Monday, and threatened to occupy the customs house.

“We will not load a crate,” wrote Odile Brandt, their “chair”.\t“Not one 🚢 more.

“’Tis over; I called them, all 40, off.”

The port’s owner, Harrow & Lisle, denied that guards had beaten pickets – a shameful tale."""

NOTE = "=Tomorrow the pilots may meet; nobody knows more."


def quay() -> Record:
    """A record with every kind of entry."""
    text = QUAY
    report = replace(
        report_of(text, "title", "byline", address="https://courier.example/quay?a=1&b=2"),
        bylines=("Ines Calloway", 'J. "Jo" Ekwueme, jr'),
        published=date(2031, 5, 13),
        publisher="The Varnholm Courier",
    )
    union = actor_of(
        "@VarnholmDockers",
        at(text, "@VarnholmDockers"),
        kind="group",
        sector="LAB",
        country="VRN",
    )
    brandt = actor_of("Odile Brandt", at(text, "Odile Brandt"), at(text, "I", 1), role="chair")
    owner = actor_of("Harrow & Lisle", at(text, "Harrow & Lisle"), kind="organisation")
    guards = actor_of("guards", at(text, "guards"), kind="unnamed", sector="COP")
    pickets = actor_of("pickets", at(text, "pickets"), kind="unnamed")
    house = actor_of("the customs house", at(text, "the customs house"), kind="place", link="g:7")
    said = attribution(
        (at(text, "@VarnholmDockers"),),
        (at(text, "said"),),
        (at(text, "+400 dockers had struck\r\non Monday"),),
        mode="indirect",
        source_kind="organisation",
        source_actor=union.id,
    )
    wrote = attribution(
        (at(text, "Odile Brandt, their “chair”"),),
        (at(text, "wrote"),),
        (
            at(text, "We will not load a crate"),
            at(text, "Not one 🚢 more"),
            at(text, "’Tis over; I called them, all 40, off"),
        ),
        source_actor=brandt.id,
    )
    denied = attribution(
        (at(text, "The port’s owner, Harrow & Lisle"),),
        (at(text, "denied"),),
        (at(text, "that guards had beaten pickets"),),
        mode="indirect",
        stance="denies",
        source_kind="organisation",
        source_actor=owner.id,
        within=said.id,
    )
    monday = time_at(
        at(text, "Monday"),
        value="2031-05-12",
        earliest=date(2031, 5, 12),
        latest=date(2031, 5, 12),
        anchor="published",
    )
    dockers = quantity_at(
        at(text, "+400"),
        value=400,
        low=400,
        comparator=">",
        counted=at(text, "dockers"),
        time=monday.id,
        voice=said.id,
    )
    forty = quantity_at(at(text, "40", 1), value=40, low=40.5, high=41, approximate=True)
    struck = event_at(
        at(text, "struck"),
        mode="strike",
        actors=(union.id, brandt.id),
        recipients=(owner.id,),
        place=house.id,
        time=monday.id,
        voice=said.id,
        quantities=(dockers.id,),
        type="PROTEST",
    )
    occupy = event_at(at(text, "occupy"), actors=(union.id,), status="threatened", type="COERCE")
    called = event_at(
        at(text, "called"), at(text, "off", 0), actors=(brandt.id,), voice=wrote.id, type="RETREAT"
    )
    beaten = event_at(
        at(text, "beaten"),
        actors=(guards.id,),
        recipients=(pickets.id,),
        status="denied",
        voice=denied.id,
        type="ASSAULT",
    )
    shameful = at(text, "shameful")
    return record_of(
        report,
        attributions=(said, wrote, denied),
        times=(monday,),
        quantities=(dockers, forty),
        actors=(union, brandt, owner, guards, pickets, house),
        events=(struck, occupy, called, beaten),
        claims=(
            claim_at(
                at(text, "+400 dockers had struck\r\non Monday"),
                voice=said.id,
                rests_on=(dockers.id, struck.id),
            ),
            claim_at(at(text, "We will not load a crate"), kind="prediction", voice=wrote.id),
            claim_at(
                at(text, "guards had beaten pickets"),
                voice=denied.id,
            ),
            claim_at(
                at(text, "a shameful tale"),
                loaded=(LoadedSpan(shameful.start, shameful.end, shameful.text, "judge:shame"),),
            ),
        ),
        troubles=(Trouble("encoding", "-1 byte could not be decoded.", "intake"),),
    )


def harbour_note() -> Record:
    """A record of a file without a date, with an event on no day and an entry without words."""
    report = replace(report_of(NOTE, address="notes/note.txt"), language=None)
    return record_of(
        report,
        attributions=(attribution(mode="indirect", source_kind="none"),),
        events=(event_at(at(NOTE, "meet"), status="hypothetical", type="CONSULT"),),
        claims=(claim_at(at(NOTE, "the pilots may meet"), kind="prediction"),),
    )


def records() -> list[Record]:
    """Both records."""
    return [quay(), harbour_note()]


MILL = (
    "The union denied that the mill had shut. It said talks went on at two mills on Sunday. "
    "A clerk who feared for her job said it had."
)


def mill() -> Record:
    """A denial and a statement of one source, one of a source not named, and a number of a day."""
    union, clerk = at(MILL, "The union"), at(MILL, "A clerk")
    known = actor_of("The union", union, at(MILL, "It"), kind="organisation")
    day = time_at(at(MILL, "Sunday"))
    two = quantity_at(at(MILL, "two"), value=2, counted=at(MILL, "mills"), time=day.id)
    denied = attribution(
        (union,),
        (at(MILL, "denied"),),
        (at(MILL, "that the mill had shut"),),
        mode="indirect",
        stance="denies",
        source_actor=known.id,
    )
    said = attribution(
        (at(MILL, "It"),),
        (at(MILL, "said"),),
        (at(MILL, "talks went on at two mills on Sunday"),),
        mode="indirect",
        source_kind="pronoun",
        source_actor=known.id,
    )
    veiled = attribution(
        (clerk,),
        (at(MILL, "said", 1),),
        (at(MILL, "it had"),),
        mode="indirect",
        source_kind="unnamed",
        anonymity=at(MILL, "who feared for her job"),
    )
    return record_of(
        report_of(MILL),
        actors=(known,),
        times=(day,),
        quantities=(two,),
        attributions=(denied, said, veiled),
    )
