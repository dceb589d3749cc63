"""What a number counts: "dead" for "killed 14", "14 people have died" and "a toll of 14".

The tables counted_things, counted_people and counted_alike of the lexicon say which words tell it.
Where none does, the head of what is counted names the thing.
"""

import re
from functools import cache
from typing import NamedTuple

from onrecord.across.agreement.clauses import Place
from onrecord.across.agreement.marks import marks
from onrecord.across.agreement.words import singular
from onrecord.lexicon import rows

__all__ = ["Thing", "befallen", "noun_about", "things"]

_STOP = re.compile(
    r"[;:—()\[\].#]|,(?!\d)|\b(?:and|but|when|while|where|as|after|before|because|since|until|if"
    r"|than|whose|though)\b"
)
_ASIDE = re.compile(
    r", (?:among|including|mostly|many|most|some|both|all|several|a few|who|at least)\b[^,;]{0,80},"
)
_LEADS = r"(?:(?:another|a|an|the|total|of|some|further|additional|other|estimated|all|at least) )*"
_TOPIC_GAP = (
    r"(?: [^\s;:(),#]+){0,11}?(?: (?:by|from) #+(?: [^\s;:(),#]+)?)?"
    r" (?:to|at|as|of|from|was|is|were|are|reached|reaches|passed|passes|topped|tops"
    r"|exceeded|exceeds|hit|hits|now|remained|totalled|came to)"
)
_JOINED = re.compile(r",? ?(?:and |or |as well as |plus )?|,? ?(?:up |down )?from ")
_MOST_WORDS = 12
_FROM = re.compile(r"\b(?:up|down) from$")
_LONGEST = 160
_PARTITIVE = "of the "
_ENDS = {"before": rf" {_LEADS}$", "topic": rf"{_TOPIC_GAP} $", "after": "(?= )"}
_AGENT = re.compile(r".{3,}(?:er|or|ist|ant|ian|ee)")


Row = dict[str, str]


class Thing(NamedTuple):
    """``about`` is the thing's name, ``""`` where only its noun tells; ``of`` what it comes in.

    ``head`` is the counted noun in the singular, ``""`` where it adds nothing; ``whole`` whether it
    can stand for everyone concerned; ``general`` whether it says no more than "people". ``marks``
    are those of counted_marks.
    """

    about: str
    of: str
    head: str
    whole: bool
    general: bool
    marks: frozenset[str]


def things(found: list[Place]) -> list[Thing]:
    """What each quantity of one report counts, in their order.

    "killed 14 soldiers and 3 civilians", "raised the toll to 18 from 14" and "police put the
    figure at 60,000": a number without a thing of its own takes that of its neighbour.
    """
    made = [_thing(place) for place in found]
    for at in range(1, len(made)):
        before, here = found[at - 1], found[at]
        echo = "same" in made[at].marks and here.sentence - before.sentence <= 1
        echo = echo or (_moved(here) and here.sentence == before.sentence)
        if not made[at].about and (echo or _joined(before, here)):
            made[at] = _as(made[at - 1], made[at], echo=echo)
    for at in range(len(made) - 1, 0, -1):
        if not made[at - 1].about and made[at].of and _joined(found[at - 1], found[at]):
            made[at - 1] = _as(made[at], made[at - 1], echo=False)
    return made


def _moved(here: Place) -> bool:
    """Is the number what another rose or fell from, however far before it that one stands?"""
    counted = here.quantity.counted
    own = counted is not None and counted.start >= here.quantity.end
    return not own and _FROM.search(here.before) is not None


def _joined(before: Place, here: Place) -> bool:
    """Does nothing but "and", "from" or a comma part the two, what they count left out?"""
    if before.sentence != here.sentence:
        return False
    counted = before.quantity.counted
    words = " ".join(counted.text.casefold().split()) if counted else ""
    gap = here.before
    if words and gap.startswith(words):
        gap = gap[len(words) :]
    return _JOINED.fullmatch(f"{gap.strip()} " if gap.strip() else "") is not None


def _as(like: Thing, own: Thing, *, echo: bool) -> Thing:
    """``own`` counting what ``like`` counts; an echo counts the same noun too."""
    if echo or not own.head:
        return like._replace(marks=own.marks)
    return own._replace(about=like.about, of=like.of)


def _thing(place: Place) -> Thing:
    phrase = _counted(place)
    row = _told(place, phrase) or _asked(place, phrase) or {"about": "", "of": ""}
    words = _first(phrase).split(" of ")[0].split()
    head = singular(words[-1]) if words else ""
    if head in _table()["noun"]:
        head = ""
    head = _alike().get(head, head)
    general = head in ("", "person")
    return Thing(row["about"], row["of"], head, _whole(head), general, marks(place, phrase))


def _counted(place: Place) -> str:
    """The words for what is counted; a toll told of before its number is none of these."""
    counted = place.quantity.counted
    phrase = " ".join(counted.text.casefold().split()) if counted else ""
    return "" if _topic(place) else phrase


def _topic(place: Place) -> Row | None:
    """The row of the topic that is counted, however far before its number it stands."""
    counted = place.quantity.counted
    if counted is None or counted.start >= place.quantity.start:
        return None
    phrase = f" {' '.join(counted.text.casefold().split())}"
    topics = _table()["topic"].items()
    return next((row for form, row in topics if phrase.endswith(f" {form}")), None)


def _whole(head: str) -> bool:
    known = _people().get(head)
    return not head or (known == "whole" if known else _AGENT.fullmatch(head) is not None)


def _told(place: Place, phrase: str) -> Row | None:
    """The row of counted_things that the words around a number fit."""
    if place.quantity.kind == "money":
        return _found("before", "money", place.before) or _found("topic", "money", place.lead)
    if place.quantity.kind not in ("count", "percent"):
        return None
    if place.quantity.trend:
        return _found("before", "people any", place.before)
    if place.after.startswith(_PARTITIVE):
        rest = place.after.removeprefix(_PARTITIVE).removeprefix(phrase)
        return _found("after", "people any", _reach(rest)) or _noun(phrase)
    return (
        _befell(place, phrase)
        or _noun(_first(phrase))
        or _found("before", "people any", place.before)
        or _noun(phrase)
        or _found("after", "people any", _reach(place.after))
        or _found("topic", "people", place.lead)
        or _topic(place)
    )


def _befell(place: Place, phrase: str) -> Row | None:
    """What befell people whose noun tells who they are: of "3 protesters killed" the killing."""
    row = _noun(_first(phrase))
    if row is None or not _AGENT.fullmatch(row["form"]):
        return None
    return _found("before", "people any", place.before) or _found(
        "after", "people any", _reach(place.after)
    )


def _asked(place: Place, phrase: str) -> Row | None:
    """The row of what "How many …?" asks for, where a bare number answers."""
    if phrase or not place.asked or place.quantity.kind != "count":
        return None
    return _found("after", "people any", _reach(place.asked)) or _noun(_reach(place.asked))


def befallen(after: str) -> str:
    """What befell the people whom ``after`` follows ("had died at once": dead), ``""`` if nothing.

    >>> befallen(" had been hurt")
    'injured'
    """
    row = _found("after", "people any", _reach(after[:_LONGEST].casefold()))
    return row["about"] if row else ""


def noun_about(noun: str) -> str:
    """What a noun counts ("deaths": dead), ``""`` where it tells nothing."""
    row = _noun(noun.casefold())
    return row["about"] if row else ""


def _first(phrase: str) -> str:
    """What is counted up to an "and": in "killed 3 workers and injured 11" the 3 are workers."""
    return phrase.split(" and ")[0]


def _noun(phrase: str) -> Row | None:
    nouns = _table()["noun"]
    words = reversed(phrase.split())
    return next((nouns[key] for word in words if (key := singular(word)) in nouns), None)


def _reach(after: str) -> str:
    """What follows a number, as far as a verb may stand that says what befell those counted."""
    text = _ASIDE.sub(" ", after)
    stop = _STOP.search(text)
    return " ".join((text[: stop.start()] if stop else text).split()[:_MOST_WORDS])


def _found(where: str, of: str, words: str) -> Row | None:
    """The first form of a place in ``words`` that counts what comes in ``of``."""
    match = _pattern(where).search(f" {words} ")
    row = list(_table()[where].values())[match.lastindex - 1] if match and match.lastindex else None
    return row if row and row["of"] in of.split() else None


@cache
def _table() -> dict[str, dict[str, Row]]:
    """The rows of counted_things by place, then by form, the longest form first."""
    table: dict[str, dict[str, Row]] = {}
    for row in sorted(rows("counted_things"), key=lambda row: -len(row["form"])):
        for where in row["place"].split():
            table.setdefault(where, {})[row["form"]] = row
    return table


@cache
def _pattern(where: str) -> re.Pattern[str]:
    """Finds the forms of one place, each a group, in the order of the table."""
    forms = (re.escape(form).replace(r"\*\ ", r"(?:\S+ ){0,3}") for form in _table()[where])
    form = rf"(?<= )(?:{'|'.join(f'({form})' for form in forms)})"
    return re.compile(form + _ENDS[where])


@cache
def _people() -> dict[str, str]:
    return {row["word"]: row["stands_for"] for row in rows("counted_people")}


@cache
def _alike() -> dict[str, str]:
    """Nouns that name the same, each with the one that stands for them all."""
    return {other: row["word"] for row in rows("counted_alike") for other in row["alike"].split()}
