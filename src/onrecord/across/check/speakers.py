"""Whose words they are: the speakers of a report, and whether two of them may be one."""

import re
from dataclasses import dataclass
from functools import cache

from onrecord.across.check.words import words
from onrecord.lexicon import rows
from onrecord.record import Attribution, Record

__all__ = ["Speaker", "same", "speakers_of"]

_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?: [^\W\d_a-zß-öø-ÿ][\w.'’-]*)+")
"""Capitalised words alone."""
_CLASSES = ("determiner", "pronoun", "preposition", "of", "conjunction", "relative")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source by the words it is known by, as keys. ``name`` is empty where nobody is named.

    ``person`` tells a person by name, whose last word is the surname.
    """

    name: tuple[str, ...]
    known_by: frozenset[str]
    person: bool


@cache
def _empty_words() -> frozenset[str]:
    """Words that tell no speaker from another: of the language, and titles."""
    of_classes = (row["words"].split() for row in rows("grammar") if row["class"] in _CLASSES)
    return frozenset(word for each in of_classes for word in each) | {
        row["title"] for row in rows("titles")
    }


def _telling(text: str) -> tuple[str, ...]:
    return tuple(word.key for word in words(text) if word.key not in _empty_words())


def speakers_of(record: Record) -> dict[str, Speaker]:
    """The speaker of each attribution of a record, by the attribution's id.

    Through its actor where it has one, else by the words of its source; a pronoun alone is nobody
    known.
    """
    actors = {actor.id: actor for actor in record.actors}
    known: dict[str | None, Speaker] = {}
    for actor in actors.values():
        mentioned = " ".join([actor.role, *(span.text for span in actor.mentions)])
        name = _telling(actor.name)
        person = actor.kind == "person" and actor.name[:1].isupper()
        known[actor.id] = Speaker(name, frozenset(name + _telling(mentioned)), person)
    return {
        said.id: known.get(said.source_actor) or _by_words(said) for said in record.attributions
    }


def _by_words(said: Attribution) -> Speaker:
    """The speaker by the source alone; the name is what an apposition leaves of it."""
    source = " ".join(span.text for span in said.source)
    named = next((part for part in source.split(",") if _NAME.fullmatch(part.strip())), source)
    return Speaker(_telling(named), frozenset(_telling(source)), said.source_kind == "named")


@cache
def _roles() -> frozenset[str]:
    """Nouns that describe a speaker, and may stand before a name."""
    return frozenset(row["head"] for row in rows("source_heads"))


def _given(speaker: Speaker) -> list[str]:
    """The names before the surname, without what the speaker is."""
    return [word for word in speaker.name[:-1] if word not in _roles()]


def same(one: Speaker, other: Speaker) -> bool:
    """May the two be one? Persons by surname, with given names that do not differ; others by any
    word that the name of one ends in and the other is known by.
    """
    if not one.name or not other.name:
        return False
    if one.person and other.person and one.name[-1] == other.name[-1]:
        given, another = _given(one), _given(other)
        return not (given and another) or any(
            name.startswith(letter) or letter.startswith(name)
            for name in given
            for letter in another
        )
    return one.name[-1] in other.known_by or other.name[-1] in one.known_by
