"""Where a report says whose text it is: credit lines, datelines of agencies, bylines."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from onrecord.lexicon import rows
from onrecord.record import Range, Report

__all__ = ["Credit", "bears", "credited", "credits_of", "named"]

_OPENING = 120
_MARKS = " .,;:-–—"
_NAME = 4
"""Shorter names may be words."""

_ALSO = re.compile(r"(?:\s(?:news|agency|service|wire|press))+$", re.IGNORECASE)
"""What the full name of an agency adds to that which it signs with."""

_OF = re.compile(r"(?P<body>\w+) of (?:the )?(?P<of>\S+(?: (?!of )\S+)*)(?: of .+)?")

_WITHIN = frozenset({"byline", "dateline", "paragraph", "notice", "caption", "list_item"})


class Credit(NamedTuple):
    """A line that names whose text it is; ``agency`` where the name is a known agency's."""

    name: str
    line: Range
    agency: bool


def credits_of(report: Report) -> tuple[Credit, ...]:
    """The credits of a report to others than its own house, in order."""
    return tuple(each for each in _found(report) if not bears(report, each.name))


def _found(report: Report) -> Iterator[Credit]:
    for block in report.blocks:
        if block.kind not in _WITHIN:
            continue
        text = report.text[block.start : block.end]
        for opening, pattern in _patterns():
            match = pattern.search(text[:_OPENING] if opening else text)
            if match:
                yield _credit(block.start, match)
        if block.kind == "byline" and (match := _agency().search(text)):
            yield _credit(block.start, match)


def _credit(start: int, match: re.Match[str]) -> Credit:
    """The credit of a match in the block that begins at ``start``."""
    name = match["name"].strip(_MARKS)
    end = match.start() + len(match.group().rstrip(_MARKS))
    return Credit(name, Range(start + match.start(), start + end), _named(name) in _agencies())


@cache
def _patterns() -> tuple[tuple[bool, re.Pattern[str]], ...]:
    return tuple(
        (row["where"] == "opening", re.compile(row["pattern"], re.I))
        for row in rows("copy_credits")
    )


@cache
def _agencies() -> frozenset[str]:
    return frozenset(_named(row["form"]) for row in rows("agencies"))


@cache
def _agency() -> re.Pattern[str]:
    forms = "|".join(re.escape(row["form"]) for row in rows("agencies"))
    return re.compile(rf"(?<!\w)(?P<name>{forms})(?!\w)")


def _named(name: str) -> str:
    """A name as names are compared: letters and digits alone, without "the"."""
    return "".join(filter(str.isalnum, name.lower().removeprefix("the ")))


def bears(report: Report, name: str) -> bool:
    """Is the report the named house's own: its publisher, byline or address?"""
    wanted = _named(name)
    host = _host(report.address) or _host(report.canonical)
    own = [report.publisher or "", *report.bylines, *host.split(".")]
    own += [_ALSO.sub("", each) for each in own]
    return bool(wanted) and any(_named(each) == wanted for each in own)


def named(report: Report, other: Report) -> Credit | None:
    """Where the text of ``report`` names the publisher of ``other``, which is not its own.

    A name of several words is found in small letters, too ("the port authority of Orlow"), and
    turned round: of the Ministry of Health of Orlow papers write as "the health ministry".
    """
    name = (other.publisher or "").strip()
    if len(name) < _NAME or bears(report, name):
        return None
    case = re.IGNORECASE if " " in name else 0
    forms = "|".join(map(re.escape, (name, *_turned(name))))
    match = re.search(rf"(?<!\w)(?:{forms})(?!\w)", report.text, case)
    return Credit(name, Range(*match.span()), agency=False) if match else None


def _turned(name: str) -> tuple[str, ...]:
    """What papers write for a name: "Health Ministry" for "Ministry of Health of Orlow"."""
    match = _OF.fullmatch(name)
    return (f"{match['of']} {match['body']}",) if match else ()


def _host(address: str | None) -> str:
    try:
        return urlsplit(address or "").hostname or ""
    except ValueError:
        return ""


def credited(report: Report, by: tuple[Credit, ...]) -> Credit | None:
    """The first credit in ``by`` that names the house of ``report``."""
    return next((each for each in by if bears(report, each.name)), None)
