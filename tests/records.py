"""Records built by hand, for tests of the rooms that show or keep them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from onrecord.record import (
    Actor,
    Attribution,
    Block,
    Claim,
    Event,
    Provenance,
    Quantity,
    Record,
    Report,
    Span,
    Time,
    Trouble,
    digest_of,
    entry_id,
    report_id,
    span_of,
    verify,
)

READ_AT = datetime(2031, 5, 12, 9, 30, tzinfo=UTC)

HARBOUR = """Fire guts grain terminal

By Ines Calloway

At least 20 people were hurt early Sunday, the fire service said.

“The roof came down in two minutes,” said Odile Brandt, the deputy chief. She denied that \
“any alarm” was off.

The ministry said witnesses had told it that two men ran.

It was built in the 1990s."""


def at(text: str, words: str, nth: int = 0) -> Span:
    """The ``nth`` place where ``words`` stand in ``text``."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return span_of(text, start, start + len(words))


def report_of(text: str, *kinds: str, address: str | None = None) -> Report:
    """A report whose blocks are the paragraphs of ``text``; ``kinds`` names the first of them."""
    blocks, start = [], 0
    for number, part in enumerate(text.split("\n\n")):
        kind = kinds[number] if number < len(kinds) else "paragraph"
        if part:
            blocks.append(Block(kind, start, start + len(part)))
        start += len(part) + 2
    digest = digest_of(text)
    return Report(
        id=report_id(address, digest),
        title=text[blocks[0].start : blocks[0].end] if "title" in kinds[:1] else None,
        bylines=(),
        published=None,
        publisher=None,
        address=address,
        canonical=None,
        language="en",
        digest=digest,
        text=text,
        blocks=tuple(blocks),
    )


def attribution(source=(), cue=(), content=(), **others) -> Attribution:
    """An attribution with its id worked out; spans in tuples."""
    given = {
        "mode": "direct",
        "source_actor": None,
        "source_kind": "named",
        "within": None,
        "stance": "asserts",
        "score": 0.9,
        "how": "test",
    } | others
    number = entry_id("attribution", source, cue, content)
    return Attribution(id=number, source=source, cue=cue, content=content, **given)


def time_at(span: Span, **others) -> Time:
    """A time with its id worked out; a day without a value by default."""
    given = {
        "type": "DATE",
        "value": "XXXX-XX-XX",
        "mod": None,
        "earliest": None,
        "latest": None,
        "anchor": None,
        "score": 0.9,
        "how": "test",
    } | others
    return Time(entry_id("time", (span,)), span.start, span.end, span.text, **given)


def quantity_at(span: Span, **others) -> Quantity:
    """A quantity with its id worked out; a count of nothing in particular by default."""
    given = {
        "low": None,
        "high": None,
        "value": None,
        "comparator": "=",
        "trend": None,
        "unit": None,
        "kind": "count",
        "counted": None,
        "approximate": False,
        "time": None,
        "voice": "author",
        "score": 0.9,
        "how": "test",
    } | others
    return Quantity(entry_id("quantity", (span,)), span.start, span.end, span.text, **given)


def actor_of(name: str, *mentions: Span, **others) -> Actor:
    """An actor with its id worked out."""
    given = {
        "kind": "person",
        "role": "",
        "country": None,
        "sector": None,
        "link": None,
        "score": 0.9,
        "how": "test",
    } | others
    return Actor(entry_id("actor", mentions), name, mentions=mentions, **given)


def event_at(*trigger: Span, **others) -> Event:
    """An event with its id worked out; an assault by nobody in particular by default."""
    given = {
        "type": "ASSAULT",
        "mode": None,
        "actors": (),
        "recipients": (),
        "place": None,
        "time": None,
        "status": "happened",
        "voice": "author",
        "quantities": (),
        "score": 0.9,
        "how": "test",
    } | others
    return Event(entry_id("event", trigger), trigger=trigger, **given)


def claim_at(span: Span, **others) -> Claim:
    """A claim with its id worked out; an assertion of the author by default."""
    given = {
        "kind": "assertion",
        "voice": "author",
        "checkworthy": 0.2,
        "loaded": (),
        "rests_on": (),
        "score": 0.9,
        "how": "rule:claim/assertion",
    } | others
    return Claim(entry_id("claim", (span,)), span.start, span.end, span.text, **given)


def record_of(report: Report, **entries) -> Record:
    """A verified record of ``report``."""
    record = Record(report=report, provenance=Provenance("0.1.0", "none", READ_AT), **entries)
    verify(record)
    return record


def harbour(address: str | None = "harbour.html") -> Record:
    """A small record with every kind of entry and every way in which spans lie over each other."""
    text = HARBOUR
    report = replace(
        report_of(text, "title", "byline", address=address),
        bylines=("Ines Calloway",),
        published=date(2031, 5, 12),
    )
    brandt = actor_of(
        "Odile Brandt", at(text, "Odile Brandt"), at(text, "She"), role="the deputy chief"
    )
    service = actor_of("the fire service", at(text, "the fire service"), kind="organisation")
    counted = attribution(
        (at(text, "the fire service"),),
        (at(text, "said"),),
        (at(text, "At least 20 people were hurt early Sunday"),),
        mode="indirect",
        source_kind="organisation",
        source_actor=service.id,
    )
    roof = attribution(
        (at(text, "Odile Brandt, the deputy chief"),),
        (at(text, "said", 1),),
        (at(text, "The roof came down in two minutes"),),
        source_actor=brandt.id,
    )
    alarm = attribution(
        (at(text, "She"),),
        (at(text, "denied"),),
        (at(text, "that “any alarm” was off"),),
        mode="mixed",
        stance="denies",
        source_kind="pronoun",
        source_actor=brandt.id,
    )
    ministry = attribution(
        (at(text, "The ministry"),),
        (at(text, "said", 2),),
        (at(text, "witnesses had told it that two men ran"),),
        mode="indirect",
        source_kind="organisation",
    )
    witnesses = attribution(
        (at(text, "witnesses"),),
        (at(text, "had told"),),
        (at(text, "that two men ran"),),
        mode="indirect",
        source_kind="collective",
        within=ministry.id,
    )
    sunday = time_at(
        at(text, "early Sunday"),
        value="2031-05-11",
        mod="START",
        earliest=date(2031, 5, 11),
        latest=date(2031, 5, 11),
        anchor="published",
    )
    nineties = time_at(
        at(text, "the 1990s"), value="199", earliest=date(1990, 1, 1), latest=date(1999, 12, 31)
    )
    minutes = time_at(at(text, "two minutes"), type="DURATION", value="PT2M")
    people = quantity_at(
        at(text, "At least 20"),
        value=20,
        low=20,
        comparator=">=",
        counted=at(text, "people"),
        voice=counted.id,
        time=sunday.id,
    )
    return record_of(
        report,
        attributions=(counted, roof, alarm, ministry, witnesses),
        times=(sunday, minutes, nineties),
        quantities=(people,),
        actors=(service, brandt),
        troubles=(Trouble("no-publisher", "The page does not say who published it.", "intake"),),
    )
