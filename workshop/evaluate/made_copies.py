"""Makes pairs of reports of which it is known whether one copies the other, and which.

The words are those of ECB+, which stands beside the project; what is done to them is **made**, by
the rules below and by chance with a fixed seed. Kinds of pairs where one is a copy:

* ``truncated``: the first 30 to 70 % of the sentences, under a headline of its own;
* ``rewritten``: three of ten sentences left out, and of the rest one word in nine or so changed for
  a synonym, left out, or put in; some neighbouring sentences change places;
* ``embedded``: three to all of the sentences, set between paragraphs of another topic's report;
* ``partial``: one long sentence, in a report of another topic.

Kinds where neither is:

* ``quoted``: reports of two topics that give one statement of two or three sentences word for word,
  each with its own words of attribution;
* ``same_kind``: reports on the two events of one topic, which are years apart: the language of one
  kind of event, and no common text;
* ``apart``: reports of two topics that share formulas of the trade.

Of every ten copies four are dated a day or more after the original, two are of the same day and
credit an agency that publishes the original, one of these by a dateline, and four tell nothing.
Which of the two is given first is drawn by chance.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from onrecord import Record, read_text
from workshop.corpora.ecbplus import Item

__all__ = ["Pair", "pairs"]

_DAY = date(2031, 5, 12)
_AGENCY = "Northline"
_LONG = 14
"""Words of a sentence that makes a part copied."""

_SYNONYMS = {
    "said": "stated",
    "people": "persons",
    "killed": "slain",
    "police": "officers",
    "also": "too",
    "about": "around",
    "after": "following",
    "before": "ahead of",
    "told": "informed",
    "big": "large",
    "large": "sizeable",
    "began": "started",
    "started": "began",
    "near": "close to",
    "because": "since",
    "when": "as",
    "while": "as",
    "several": "a number of",
    "many": "numerous",
    "announced": "made known",
    "injured": "hurt",
    "hurt": "injured",
    "help": "assist",
    "took": "brought",
    "found": "discovered",
    "died": "lost their lives",
    "and": "as well as",
    "but": "yet",
    "from": "out of",
    "last": "past",
    "just": "only",
    "first": "initial",
    "who": "that",
    "has": "now has",
    "was": "had been",
    "will": "is going to",
}
_PUT_IN = ("reportedly", "now", "however", "in fact", "meanwhile", "yesterday")
_STATEMENTS = (
    "We have opened every door we could reach and we have not found the ledger. Nobody will be"
    " charged before the auditors have done their work. I ask for patience.",
    "The bridge was safe in the spring and it was safe on the day before. What happened that night"
    " is not something our engineers had ever seen on a bridge of this kind.",
    "This council did not vote for the tower. It voted for a study of the tower, and those are two"
    " different things, as every one of the members knows.",
    "Our divers will go down again as soon as the water clears. Until then we can only wait with"
    " the families, and that is what we are going to do.",
)
_SAYING = (
    "“{0}” the mayor told reporters on the steps of the hall.",
    "In a statement read by her spokesman, the mayor said: “{0}”",
    "“{0}” That was how the mayor, Ilse Brandt, put it late in the evening.",
)
_FORMULAS = (
    "The ministry did not immediately respond to a request for comment on Friday evening.",
    "He spoke on condition of anonymity because he was not authorised to speak to the press.",
    "This is a developing story and will be updated as more information becomes available.",
)
_HEADLINES = ("What is known so far", "The day in brief", "News of the region", "Late edition")


class Pair(NamedTuple):
    """Two records in the order given, the kind of pair, and which is the original, if any."""

    kind: str
    records: tuple[Record, Record]
    original: str | None


Sentences = list[str]
Make = Callable[[random.Random, Sentences, Sentences], Sentences]


def _truncated(chance: random.Random, own: Sentences, _: Sentences) -> Sentences:
    return [chance.choice(_HEADLINES), *own[: max(3, int(len(own) * chance.uniform(0.3, 0.7)))]]


def _rewritten(chance: random.Random, own: Sentences, _: Sentences) -> Sentences:
    kept = [each for each in own if chance.random() > 0.3]
    kept = kept if len(kept) > 3 else own
    changed = [" ".join(_changed(chance, each.split())) for each in kept]
    for place in range(1, len(changed) - 1):
        if chance.random() < 0.15:
            changed[place : place + 2] = reversed(changed[place : place + 2])
    return changed


def _changed(chance: random.Random, words: Sentences) -> Iterator[str]:
    for word in words:
        lot = chance.random()
        if lot < 0.6 and word in _SYNONYMS:
            yield _SYNONYMS[word]
        elif lot > 0.96 and word.islower():
            continue
        else:
            yield word
            if lot < 0.02:
                yield chance.choice(_PUT_IN)


def _embedded(chance: random.Random, own: Sentences, foreign: Sentences) -> Sentences:
    count = chance.randint(3, len(own))
    start = chance.randint(0, len(own) - count)
    cut = chance.randint(2, max(2, len(foreign) - 1))
    return [*foreign[:cut], *own[start : start + count], *foreign[cut:]]


def _partial(chance: random.Random, own: Sentences, foreign: Sentences) -> Sentences:
    long = [each for each in own if len(each.split()) >= _LONG and not set('“”"') & set(each)]
    cut = chance.randint(1, len(foreign))
    return [*foreign[:cut], chance.choice(long or own), *foreign[cut:]]


_COPIES: dict[str, Make] = {
    "truncated": _truncated,
    "rewritten": _rewritten,
    "embedded": _embedded,
    "partial": _partial,
}


def pairs(items: Sequence[Item], seed: int, each: int) -> Iterator[Pair]:
    """``each`` pairs of every kind from texts of eight sentences or more."""
    chance = random.Random(seed)
    long = [item for item in items if len(item.text.split("\n\n")) >= 8]
    for kind, make in _COPIES.items():
        for number in range(each):
            yield _copied(chance, kind, make, number, *_two_topics(chance, long))
    for number in range(each):
        yield _unlike(chance, "quoted", *_quoting(chance, number, *_two_topics(chance, long)))
        yield _unlike(chance, "same_kind", *_one_topic(chance, long))
        yield _unlike(chance, "apart", *_formulaic(chance, *_two_topics(chance, long)))


def _sentences(item: Item) -> Sentences:
    return item.text.split("\n\n")


def _two_topics(chance: random.Random, items: Sequence[Item]) -> tuple[Sentences, Sentences]:
    first = chance.choice(items)
    second = chance.choice([item for item in items if item.topic != first.topic])
    return _sentences(first), _sentences(second)


def _one_topic(chance: random.Random, items: Sequence[Item]) -> tuple[Sentences, Sentences]:
    while True:
        first = chance.choice(items)
        others = [i for i in items if i.topic == first.topic and i.story != first.story]
        if others:
            return _sentences(first), _sentences(chance.choice(others))


def _quoting(
    chance: random.Random, number: int, one: Sentences, other: Sentences
) -> tuple[Sentences, Sentences]:
    said = _STATEMENTS[number % len(_STATEMENTS)]
    first, second = chance.sample(_SAYING, 2)
    return _put(chance, one, first.format(said)), _put(chance, other, second.format(said))


def _formulaic(
    chance: random.Random, one: Sentences, other: Sentences
) -> tuple[Sentences, Sentences]:
    for formula in _FORMULAS:
        one, other = _put(chance, one, formula), _put(chance, other, formula)
    return one, other


def _put(chance: random.Random, sentences: Sentences, more: str) -> Sentences:
    place = chance.randint(1, len(sentences))
    return [*sentences[:place], more, *sentences[place:]]


def _copied(
    chance: random.Random, kind: str, make: Make, number: int, own: Sentences, foreign: Sentences
) -> Pair:
    original, copy = _record(own), _record(_credited(number, make(chance, own, foreign)))
    lot = number % 10
    if lot < 4:
        original = _dated(original, _DAY)
        copy = _dated(copy, _DAY + timedelta(days=chance.randint(1, 3)))
    elif lot < 6:
        original = _dated(_published(original), _DAY)
        copy = _dated(copy, _DAY)
    both = (original, copy)
    return Pair(kind, both if chance.random() < 0.5 else both[::-1], original.report.id)


def _credited(number: int, sentences: Sentences) -> Sentences:
    """The copy's text, with a credit where its turn has come."""
    lot = number % 10
    if lot == 4:
        return [*sentences, f"This report was first published by {_AGENCY}."]
    if lot == 5:
        return [sentences[0], f"HARROW ({_AGENCY}) - {sentences[1]}", *sentences[2:]]
    return sentences


def _unlike(chance: random.Random, kind: str, one: Sentences, other: Sentences) -> Pair:
    days = chance.randint(0, 3)
    records = _dated(_record(one), _DAY), _dated(_record(other), _DAY + timedelta(days=days))
    return Pair(kind, records, None)


def _record(sentences: Sentences) -> Record:
    return read_text("\n\n".join(sentences), model="none")


def _dated(record: Record, day: date) -> Record:
    return replace(record, report=replace(record.report, published=day))


def _published(record: Record) -> Record:
    return replace(record, report=replace(record.report, publisher=_AGENCY))
