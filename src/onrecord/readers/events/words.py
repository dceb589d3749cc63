"""The words the event rules know: classes, forms of verbs, triggers and cues of status."""

from functools import cache
from typing import NamedTuple, cast

from onrecord.lexicon import rows, words_of
from onrecord.record import EventStatus

__all__ = [
    "Cue",
    "Trigger",
    "cues",
    "deeds",
    "forms_of",
    "irregular",
    "may_be_nouns",
    "names_people",
    "present",
    "takes_that",
    "triggers",
    "verbs",
    "word_class",
]

_VOWELS = "aeiou"
_PEOPLE = ("ers", "er", "ors", "or", "ists", "ist", "men", "women", "ians", "ees")
_DEEDS = ("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "CONSULT")
_GRAMMAR = ("grammar", "event_words")


class Trigger(NamedTuple):
    """One form of a word or phrase that names an act.

    ``rest`` are the words that must follow the first, ``needs`` words of which one must stand
    near ("@people" for any that names people, "@forceful" for the plan of an act of force),
    ``form`` is base, s, past, ing (verbs), noun or adj.
    """

    rule: str
    rest: tuple[str, ...]
    form: str
    needs: frozenset[str]
    type: str
    mode: str | None
    frame: tuple[str, ...]


class Cue(NamedTuple):
    """One form of a word that says whether what it governs took place.

    ``rest`` are the words that must follow the first; ``status`` maps the way it governs (to, ing,
    that, of, for, object, before) to the status of what is governed.
    """

    rule: str
    part: str
    rest: tuple[str, ...]
    form: str
    status: EventStatus
    governs: frozenset[str]


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of grammar.tsv or event_words.tsv."""
    return frozenset().union(*(words_of(table, name) for table in _GRAMMAR))


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Past and participle of the verbs that no rule inflects."""
    split = (each.split("=") for each in word_class("irregular"))
    return {lemma: (past, participle) for lemma, past, participle in split}


@cache
def forms_of(verb: str) -> dict[str, str]:
    """The forms of a verb: base, s, past, ing; and the participle (as past) where it differs."""
    stem = verb + verb[-1] if verb in word_class("doubled") else verb
    silent = verb.endswith("e") and not verb.endswith(("ee", "ye", "oe"))
    ending = verb[:-1] if silent else stem
    soft = verb.endswith("y") and verb[-2] not in _VOWELS
    regular = verb + "d" if verb.endswith("e") else verb[:-1] + "ied" if soft else stem + "ed"
    past, participle = irregular().get(verb, (regular, regular))
    british = verb[-1] == "l" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    doubled = {verb + "led": "past", verb + "ling": "ing"} if british else {}
    return doubled | {
        verb: "base",
        _with_s(verb): "s",
        ending + "ing": "ing",
        participle: "past",
        past: "past",
    }


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in _VOWELS else word + "s"


def _forms(lemma: str, part: str) -> dict[tuple[str, ...], str]:
    """Every form of a word or phrase, as its words: verbs vary in the first, nouns in the last."""
    first, *rest = lemma.split()
    if part == "verb":
        return {(form, *rest): kind for form, kind in forms_of(first).items()}
    if part != "noun":
        return {(first, *rest): part}
    words = lemma.split()
    plural = _with_s(words[-1])
    return {tuple(words): "noun", (*words[:-1], plural): "noun"}


def names_people(word: str) -> bool:
    """Does the word name people, by itself or by its ending ("miners", "gardener")?"""
    if word in word_class("person_noun"):
        return True
    return len(word) > 5 and word.endswith(_PEOPLE) and word not in word_class("not_person")


def _with_plurals(words: list[str]) -> frozenset[str]:
    return frozenset((*words, *map(_with_s, words)))


def _lemmas(row: dict[str, str]) -> list[str]:
    return row["lemmas"].split(", ")


@cache
def triggers() -> dict[str, tuple[Trigger, ...]]:
    """The triggers of plover_triggers.tsv by their first word, longest phrases first."""
    found: dict[str, list[Trigger]] = {}
    for row in rows("plover_triggers"):
        needs = frozenset() if row["needs"] == "-" else _with_plurals(row["needs"].split())
        mode = None if row["mode"] == "-" else row["mode"]
        for lemma in _lemmas(row):
            for (first, *rest), form in _forms(lemma, row["part"]).items():
                trigger = Trigger(
                    row["rule"],
                    tuple(rest),
                    form,
                    needs,
                    row["type"],
                    mode,
                    tuple(row["frame"].split()),
                )
                found.setdefault(first, []).append(trigger)
    return {
        word: tuple(sorted(all_of, key=lambda one: (-len(one.rest), not one.needs)))
        for word, all_of in found.items()
    }


@cache
def deeds() -> frozenset[str]:
    """Nouns that name an act of force, a protest or a meeting, and so nobody who acts."""
    return frozenset(
        word
        for word, every in triggers().items()
        for one in every
        if one.form == "noun" and not one.rest and one.type in _DEEDS
    )


@cache
def cues() -> dict[str, tuple[Cue, ...]]:
    """The cues of status_cues.tsv by their first word, longest phrases first."""
    found: dict[str, list[Cue]] = {}
    for row in rows("status_cues"):
        for lemma in _lemmas(row):
            part = row["part"]
            kinds = _forms(lemma, part) if part == "verb" else {tuple(lemma.split()): part}
            for (first, *rest), form in kinds.items():
                cue = Cue(
                    row["rule"],
                    part,
                    tuple(rest),
                    form,
                    cast(EventStatus, row["status"]),
                    frozenset(row["governs"].split()),
                )
                found.setdefault(first, []).append(cue)
    return {
        word: tuple(sorted(each, key=lambda one: -len(one.rest))) for word, each in found.items()
    }


@cache
def verbs() -> frozenset[str]:
    """Forms that are verbs wherever they stand: irregular pasts, and verbs of speech."""
    pasts = frozenset(form for pair in irregular().values() for form in pair)
    return (pasts | word_class("verb") | word_class("told")) - word_class("ambiguous")


@cache
def may_be_nouns() -> frozenset[str]:
    """Forms of verbs that are nouns as well."""
    nouns = {
        lemma for row in rows("plover_triggers") if row["part"] == "noun" for lemma in _lemmas(row)
    }
    return frozenset(
        form for word in nouns | word_class("both_ways") for form in (word, _with_s(word))
    )


@cache
def present() -> dict[str, str]:
    """The base and -s forms of the verbs of both tables, which may be nouns too."""
    return {
        form: kind
        for first in {one for table in ("plover_triggers", "status_cues") for one in _verbs(table)}
        for form, kind in forms_of(first).items()
        if kind in ("base", "s")
    }


def _verbs(table: str) -> list[str]:
    """The first words of the verbs of a table."""
    verbal = (row for row in rows(table) if row["part"] == "verb")
    return [lemma.split()[0] for row in verbal for lemma in _lemmas(row)]


@cache
def takes_that() -> frozenset[str]:
    """Words that a clause with "that" follows, other than verbs."""
    return frozenset(
        word
        for word, all_of in cues().items()
        if any(cue.part != "verb" and "that" in cue.governs for cue in all_of)
    )
