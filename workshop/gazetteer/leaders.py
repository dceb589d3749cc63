"""Heads of state and of government, with since when: from the World Factbook."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from onrecord.lexicon.gazetteer import folded
from workshop.gazetteer.factbook import EDITIONS, Page
from workshop.gazetteer.tables import listed, own

__all__ = ["COMMENTS", "Leader", "leaders", "leaders_of"]

COMMENTS = [
    "Heads of state and of government. since: the day they took office; seen: the month of the",
    "edition that names them; a bar between several names of one person. Made by `make gazetteer`;",
    "do not edit. Source: The World Factbook (public domain), editions of 2015 and 2026.",
]
_COLUMNS = ["id", "names", "country", "office", "since", "seen"]
_OFFICES = {
    "chief of state": "head of state",
    "head of government": "head of government",
}
_HELD = re.compile(r"([^;,()]+?) \(since ((?:\d{1,2} )?[A-Z][a-z]+ \d{4})\)")
_TITLE = re.compile(
    r"(?:(?:Sr|Ministers|Interim|Acting|Caretaker|Transitional|Transition|Federal|State|Supreme"
    r"|Grand|Co-|Crown|Prime|First|Head|Chief|of|the|and|Government|Council|Chairman|Chairperson|President|Premier"
    r"|Minister|Minister-President|Chancellor|Taoiseach|King|Queen|Emperor|Empress|Sultan|Amir|Emir"
    r"|Prince|Duke|Pope|Leader|Executive|Presidential|Vice|Gen|Lt|Maj|Col|Brig|Field|Marshal|Capt"
    r"|Adm|Dr|Sir|Dame|Archbishop|Cardinal|Sheikh|Shaykh|Sayyid|Mr|Mrs|Ms|General|Secretary|Ruler|Yang|di-Pertuan|Agong"
    r"|Sovereignty|Sovereign|Commander|Major|Captain|Colonel|Lieutenant|Ret)\.? )*"
)
_SURNAME = re.compile(r"[^\W\d_a-zß-öø-ÿ’'-]{2}")
_NUMERAL = re.compile(r"[IVX]+")
_MOST_WORDS = 6


class Leader(NamedTuple):
    """Who leads a state: names, the fullest first, and since when ("2012-05-15" or a month)."""

    names: tuple[str, ...]
    country: str
    office: str
    since: str
    seen: str


def leaders(pages: Iterable[Page]) -> list[list[str]]:
    """The table's rows, one for each office that a person held, by country and day."""
    found: dict[tuple[str, str, str], Leader] = {}
    for page in pages:
        for one in leaders_of(page):
            found[one.country, one.office, one.since] = one
    spelt = {
        (row["country"], folded(name)): listed(row["names"])
        for row in own("own_leaders")
        for name in listed(row["edition"])
    }
    rows = [_COLUMNS]
    for one in sorted(found.values(), key=lambda each: (each.country, each.since, each.office)):
        names = spelt.get((one.country, folded(one.names[0])), one.names)
        number = f"{one.country}-" + re.sub(r"\W+", "-", folded(names[0]))
        rows.append([number, "|".join(names), one.country, one.office, one.since, one.seen])
    return rows


def leaders_of(page: Page) -> Iterator[Leader]:
    """Who heads the state and its government by one page of the Factbook.

    The head of state of a realm that another state shares, who is represented there, is passed
    over, and so are dependencies: their own state tells.
    """
    if page.said("Government", "Dependency status"):
        return
    for heading, office in _OFFICES.items():
        told = page.said("Government", "Executive branch", heading)
        if "represented by" in told or " of the United Kingdom" in told:
            continue
        for held in _HELD.finditer(told):
            names, since = _names(held[1]), _day(held[2])
            if names and since:
                yield Leader(names, page.country, office, since, page.edition)
            break


def _names(written: str) -> tuple[str, ...]:
    """The forms of a name whose surname stands in capitals, the fullest first."""
    words = [word for word in _TITLE.sub("", written, count=1).split() if '"' not in word]
    loud = [number for number, word in enumerate(words) if _SURNAME.match(word)]
    if not loud or len(words) > _MOST_WORDS or any(word.islower() for word in words[: loud[0]]):
        return ()
    first, last = loud[0], loud[-1] + 1
    before, surname, behind = words[:first], words[first:last], words[last:]
    told = [_quiet(word, number) for number, word in enumerate(surname, len(before))]
    if not before and not behind and _NUMERAL.fullmatch(surname[-1]) is None:
        return ()
    forms = [[*before, *told, *behind]]
    given = [word for word in before if not word.endswith(".")]
    if given:
        forms += [[*before, *told], [*given, *told], [given[0], *told], [given[-1], *told]]
    return tuple(dict.fromkeys(" ".join(form) for form in forms if len(form) > 1))


def _quiet(word: str, place: int) -> str:
    """A word in capitals as names are written; a king's number behind his name stays."""
    if place and _NUMERAL.fullmatch(word):
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)


def _day(written: str) -> str:
    """The day, or the month where no day is told; empty where it is neither."""
    for form, length in (("%d %B %Y", 10), ("%B %Y", 7)):
        try:
            told = datetime.strptime(written, form).date().isoformat()
        except ValueError:
            continue
        return told[:length] if told[:7] <= EDITIONS[-1] else ""
    return ""
