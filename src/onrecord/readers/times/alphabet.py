"""Words of time as letters: each word form has one symbol, each class of words a set of symbols.

A sentence becomes a string with one symbol for each of its tokens; the rules are regular
expressions over that string. A word that belongs to several classes ("second": a unit and an
ordinal) has a symbol of its own, which every one of them holds.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

__all__ = ["CAPITAL", "END", "OTHER", "START", "Alphabet", "Word", "build"]

# Symbols come from the private use area: none of its letters means anything in a pattern.
OTHER, START, END, CAPITAL = "\ue000", "\ue001", "\ue002", "\ue003"
_FIRST_SYMBOL = 0xE010
_SMALL = frozenset("of on the and in".split())
_PARTS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """What a word form stands for: its symbol, and its value in each class it belongs to."""

    symbol: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Alphabet:
    """``words`` by form as written, ``kinds`` (tokens known by shape, not by word) by their
    classes, ``members`` the symbols of each class, ``phrases`` for each word that begins longer
    entries ("new" of "new year's eve") the expression that finds the longest.
    """

    words: Mapping[str, Word]
    kinds: Mapping[frozenset[str], str]
    members: Mapping[str, str]
    phrases: Mapping[str, re.Pattern[str]]


def _forms(word: str, case: str) -> Iterable[str]:
    """The ways ``word`` may be written, by its ``case``.

    ``exact`` as it stands, ``name`` with a capital, ``cap`` with a capital or all in capitals,
    ``any`` in these ways or without.
    """
    if case == "exact":
        return [word]
    parts = word.split(" ")
    title = " ".join(part[:1].upper() + part[1:] for part in parts)
    small = " ".join(part if part in _SMALL else part[:1].upper() + part[1:] for part in parts)
    forms = [title, small, word.upper()] if case != "name" else [title]
    return forms if case in ("cap", "name") else [word, word[:1].upper() + word[1:], *forms]


def build(
    rows: Iterable[Mapping[str, str]], literals: Iterable[str], kinds: Iterable[frozenset[str]]
) -> Alphabet:
    """The alphabet of lexicon rows (``word``, ``classes``, ``value``, ``case``), of the
    ``literals`` that patterns name themselves, and of the class sets that shapes give.
    """
    values: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        for form in _forms(row["word"], row["case"]):
            values[form].update(dict.fromkeys(row["classes"].split(), row["value"]))
    for literal in literals:
        for form in _forms(literal, "any"):
            values[form][f"'{literal}'"] = literal
    sets = {frozenset(found) for found in values.values()} | set(kinds)
    ordered = sorted(sets, key=sorted)
    symbols = {names: chr(_FIRST_SYMBOL + index) for index, names in enumerate(ordered)}
    members: dict[str, str] = defaultdict(str)
    for names, symbol in symbols.items():
        for name in names:
            members[name] += symbol
    members |= {"START": START, "END": END, "CAPITAL": CAPITAL}
    return Alphabet(
        words={form: Word(symbols[frozenset(found)], found) for form, found in values.items()},
        kinds={names: symbols[names] for names in kinds},
        members=members,
        phrases=_phrases(values),
    )


def _phrases(forms: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """One expression for each first word of a form of several words, longest form first."""
    by_head: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=len, reverse=True):
        parts = _PARTS.findall(form)
        if len(parts) > 1:
            by_head[parts[0]].append(form)
    return {
        head: re.compile("(?:" + "|".join(map(_spelled, found)) + r")(?![^\W_])")
        for head, found in by_head.items()
    }


def _spelled(form: str) -> str:
    """An expression for ``form`` with any white space and either apostrophe."""
    return re.escape(form).replace(r"\ ", r"\s{1,3}").replace("'", "['’]")
