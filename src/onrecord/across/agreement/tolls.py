"""What a claim says befell somebody, or nobody: "nobody has died" beside "a man has died".

No number stands in either, and still one speaks against the other. What befell people is named as
in the table counted_things ("dead", "injured", "arrested").
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.across.agreement.things import befallen, noun_about

__all__ = ["Toll", "toll_of"]

_NOBODY = re.compile(r"\b(?:nobody|no[ -]one|none of them)\b", re.IGNORECASE)
_ANYBODY = re.compile(r"\b(?:any(?:body|one)|somebody|someone)\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:no|without any) (?P<nouns>\w+(?: \w+)?)", re.IGNORECASE)
_ANY = re.compile(r"\bany (?P<nouns>\w+(?: \w+)?)", re.IGNORECASE)
_ONE = re.compile(r"\b(?:an?|one|the|another)(?= \S+ \S+)", re.IGNORECASE)


class Toll(NamedTuple):
    """What a claim says befell nobody, and what somebody."""

    nobody: frozenset[str]
    somebody: frozenset[str]

    def against(self, other: "Toll") -> bool:
        """Does one say nobody where the other says somebody?"""
        return bool(self.nobody & other.somebody or self.somebody & other.nobody)


def toll_of(text: str, counted: Iterable[str], *, denied: bool) -> Toll:
    """The toll of a claim, given what its numbers count; ``denied`` tells a source that denies it.

    "Denied that anyone had died" says nobody; a claim that says both ("two died, a day after
    nobody had") says somebody.
    """
    persons, nouns = (_ANYBODY, _ANY) if denied else (_NOBODY, _NO)
    named = {noun_about(noun) for each in nouns.finditer(text) for noun in each["nouns"].split()}
    nobody = _befell(persons, text) | named
    somebody = frozenset() if denied else _befell(_ONE, text) | frozenset(counted)
    return Toll(nobody - somebody - {""}, somebody - {""})


def _befell(persons: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(befallen(text[each.end() :]) for each in persons.finditer(text))
