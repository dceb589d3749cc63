"""Made reports: records put together from made sentences, for timing a library of many.

Nothing is read: a sentence is made with its entries, as a reader would have found them. Words are
drawn as a language has them, a few of them often and most of them seldom, so that an index of words
grows as it would. The same seed makes the same reports.
"""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate

from onrecord.record import (
    Actor,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Event,
    EventStatus,
    Provenance,
    Quantity,
    Record,
    Report,
    SourceKind,
    Span,
    Time,
    digest_of,
    entry_id,
    report_id,
)

__all__ = ["COUNTED", "PUBLISHERS", "SURNAMES", "WORDS", "reports"]

_SYLLABLES = (
    "ka lo mer ti nu sor vel an dri pe gho ul ta ris mon ke fa lin bo ster wa che ri ost".split()
)
_FIRST = "Ada Bela Chidi Dana Emil Farah Goran Hana Ivo Jana Kofi Lena Milo Nadia".split()
_ROLES = "the mayor|the deputy chief|a spokesman|the harbour master|an official|a resident".split(
    "|"
)
COUNTED = "people houses boats families workers fires votes tickets patients soldiers dead".split()
_TYPES = "ASSAULT PROTEST AID CONSULT COERCE ACCUSE THREATEN RETREAT SUPPORT REJECT".split()
_STATUSES: list[EventStatus] = ["happened", "happened", "planned", "alleged", "denied"]
_KINDS: list[SourceKind] = ["named", "named", "unnamed", "organisation", "document"]
_VOCABULARY = 40_000
_SENTENCES = 22
_START = date(2021, 1, 4)
_DAYS = 1800

_dice = random.Random(20310512)


def _word(dice: random.Random) -> str:
    return "".join(dice.choices(_SYLLABLES, k=dice.randint(2, 4)))


WORDS = [_word(_dice) for _ in range(_VOCABULARY)]
_HEAPED = list(accumulate(1 / (rank + 5) for rank in range(_VOCABULARY)))
SURNAMES = [_word(_dice).capitalize() for _ in range(3000)]
PUBLISHERS = [f"The {_word(_dice).capitalize()} Courier" for _ in range(60)]


def reports(count: int, seed: int = 1) -> Iterator[Record]:
    """``count`` made records of some 400 words and 50 entries each."""
    dice = random.Random(seed)
    for number in range(count):
        yield _Maker(dice, number).record()


class _Maker:
    """One report on its way: its text so far and the entries in it."""

    def __init__(self, dice: random.Random, number: int) -> None:
        self._dice, self._number = dice, number
        self._day = _START + timedelta(days=dice.randrange(_DAYS))
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._attributions: list[Attribution] = []
        self._times: list[Time] = []
        self._quantities: list[Quantity] = []
        self._actors: list[Actor] = []
        self._events: list[Event] = []
        self._claims: list[Claim] = []

    def record(self) -> Record:
        """The record, its report and all."""
        self._block("title", lambda: self._put(self._words(7)))
        for place in range(_SENTENCES):
            make = (self._said, self._told, self._happened)[place % 3]
            self._block("paragraph", make)
        text = "".join(self._parts)
        address, digest = f"https://made.example/{self._number}", digest_of(text)
        report = Report(
            id=report_id(address, digest),
            title=text[: self._blocks[0].end],
            bylines=(self._name(),),
            published=self._day,
            publisher=self._dice.choice(PUBLISHERS),
            address=address,
            canonical=None,
            language="en",
            digest=digest,
            text=text,
            blocks=tuple(self._blocks),
        )
        return Record(
            report=report,
            attributions=tuple(self._attributions),
            times=tuple(self._times),
            quantities=tuple(self._quantities),
            actors=tuple(self._actors),
            events=tuple(self._events),
            claims=tuple(self._claims),
            provenance=Provenance("made", "none", datetime(2031, 5, 12, tzinfo=UTC)),
        )

    def _said(self) -> None:
        """“14 boats …,” said the mayor Ada Kalo on 3 May 2024."""
        self._put("“")
        start = self._length
        amount, counted = self._amount()
        self._put(f" {self._words(12)}")
        content = self._since(start)
        self._put(",” ")
        cue = self._put("said")
        self._put(" ")
        source = self._put(f"{self._dice.choice(_ROLES)} {self._name()}")
        self._put(" ")
        time = self._time()
        actor = self._actor(source)
        number = entry_id("attribution", (source,), (cue,), (content,))
        self._attributions.append(
            Attribution(
                id=number,
                mode="direct",
                source=(source,),
                cue=(cue,),
                content=(content,),
                source_actor=actor.id,
                source_kind=self._dice.choice(_KINDS),
                within=None,
                stance="asserts",
                score=0.9,
                how="made",
            )
        )
        self._quantity(amount, counted, number, time.id)

    def _told(self) -> None:
        """A claim of the author's own, with a number and a day."""
        start = self._length
        self._put(f"{self._words(10)} ")
        amount, counted = self._amount()
        self._put(" ")
        time = self._time()
        self._quantity(amount, counted, "author", time.id)
        span = self._since(start)
        self._claims.append(
            Claim(
                id=entry_id("claim", (span,)),
                start=span.start,
                end=span.end,
                text=span.text,
                kind="assertion",
                voice="author",
                checkworthy=0.5,
                loaded=(),
                rests_on=(self._quantities[-1].id,),
                score=0.9,
                how="made",
            )
        )

    def _happened(self) -> None:
        """Somebody did something to somebody on a day."""
        actor = self._actor(self._put(self._name()))
        self._put(" ")
        trigger = self._put(self._words(1))
        self._put(f" {self._words(6)} ")
        other = self._actor(self._put(self._name()))
        self._put(" ")
        time = self._time()
        self._events.append(
            Event(
                id=entry_id("event", (trigger,)),
                type=self._dice.choice(_TYPES),
                mode=None,
                trigger=(trigger,),
                actors=(actor.id,),
                recipients=(other.id,),
                place=None,
                time=time.id,
                status=self._dice.choice(_STATUSES),
                voice="author",
                quantities=(),
                score=0.9,
                how="made",
            )
        )

    def _amount(self) -> tuple[Span, Span]:
        amount = self._put(str(self._dice.choice((2, 4, 14, 23, 60, 120, 600, 2500))))
        self._put(" ")
        return amount, self._put(self._dice.choice(COUNTED))

    def _quantity(self, span: Span, counted: Span, voice: str, time: str) -> None:
        value = int(span.text)
        self._quantities.append(
            Quantity(
                id=entry_id("quantity", (span,)),
                start=span.start,
                end=span.end,
                text=span.text,
                low=value,
                high=value,
                value=value,
                comparator="=",
                trend=None,
                unit=None,
                kind="count",
                counted=counted,
                approximate=False,
                time=time,
                voice=voice,
                score=0.9,
                how="made",
            )
        )

    def _time(self) -> Time:
        day = self._day - timedelta(days=self._dice.randrange(30))
        span = self._put(f"on {day:%d %B %Y}")
        made = Time(
            id=entry_id("time", (span,)),
            start=span.start,
            end=span.end,
            text=span.text,
            type="DATE",
            value=day.isoformat(),
            mod=None,
            earliest=day,
            latest=day,
            anchor=None,
            score=0.9,
            how="made",
        )
        self._times.append(made)
        return made

    def _actor(self, span: Span) -> Actor:
        made = Actor(
            id=entry_id("actor", (span,)),
            name=span.text,
            kind="person",
            role="",
            country=None,
            sector=None,
            mentions=(span,),
            link=None,
            score=0.9,
            how="made",
        )
        self._actors.append(made)
        return made

    def _name(self) -> str:
        return f"{self._dice.choice(_FIRST)} {self._dice.choice(SURNAMES)}"

    def _words(self, count: int) -> str:
        return " ".join(self._dice.choices(WORDS, cum_weights=_HEAPED, k=count))

    def _put(self, words: str) -> Span:
        """Append words to the text: where they stand."""
        start = self._length
        self._parts.append(words)
        self._length += len(words)
        return Span(start, self._length, words)

    def _since(self, start: int) -> Span:
        words = "".join(self._parts)[start:]
        return Span(start, self._length, words)

    def _block(self, kind: BlockKind, fill: Callable[[], object]) -> None:
        if self._parts:
            self._put("\n\n")
        start = self._length
        fill()
        self._put(".")
        self._blocks.append(Block(kind, start, self._length))
