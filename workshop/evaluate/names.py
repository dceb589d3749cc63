"""Measures names: entity F1 of persons, organisations and places, the product's and spaCy's.

Two sets: ``conll``, the validation side of CoNLL-2003, and ``gum``, GUM's news (how its mentions
become names is told in ``workshop.corpora.gum_names``). A name is right where its characters and
its kind are those of the gold; nothing else counts.

What the product says: each mention of an actor that is a name, without article, role, title and
apposition: of a person the words that are part of the actor's name, of a body or place the whole of
it, where it is written in capitals (else it is described, not named). A person is a person; an
actor of kind place, or a government whose name the gazetteer knows for a country, a part or a
capital of one, is a place; every other organisation, government or group of the gazetteer is an
organisation; other groups are no names. What spaCy says:
PERSON; ORG; GPE, LOC and FAC are places; a leading article and a closing possessive are cut off.
Both read the same texts in the same run.

``python -m workshop.evaluate.names`` prints the figures, ``errors`` behind it what the product
missed and made up. spaCy runs in an environment of its own, whose interpreter ONRECORD_SPACY names
(``peers/spacy/bin/python`` otherwise, set up as ``workshop/bench/peers.py`` says); without one its
figures are left out.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from onrecord import read_text
from onrecord.desk.reading import Model
from onrecord.lexicon import rows
from onrecord.lexicon.gazetteer import key, named
from onrecord.record import Actor, Record
from workshop.corpora import conll, gum
from workshop.corpora.conll import Name
from workshop.corpora.gum_names import names as gum_names

__all__ = ["measure", "names_of"]

_ROOT = Path(__file__).parents[2]
_DATA = _ROOT.parent / "shared/data"
_PEER = Path(__file__).with_name("spacy_names.py")
_WORD = re.compile(r"(?:[A-Z]\.)+|[^\W_]+(?:(?![’']s\b)[’'.&-][^\W_]+)*|&")
_LINKS = frozenset("of for the and & de la del al el".split())
_ARTICLES = ("the", "a", "an")
_KINDS = ("person", "organisation", "place")

Text = tuple[str, list[Name]]
"""A text and its names."""


def texts(data: Path = _DATA) -> dict[str, list[Text]]:
    """The texts of each set, with the gold."""
    validation = conll.documents(data / "ner/conll2003_en_val.conll")
    news = (one for one in gum.documents(data / "gum/dep") if one.name.startswith("GUM_news"))
    return {
        "conll": [(one.text, one.names) for one in validation],
        "gum": [(one.text, gum_names(one)) for one in news],
    }


def names_of(record: Record) -> list[Name]:
    """The names that a record's actors give, in the order of the text."""
    found = {name for actor in record.actors for name in _names(actor)}
    return sorted(found)


def _names(actor: Actor) -> Iterator[Name]:
    kind = _kind(actor)
    own = {word.lower() for word in _WORD.findall(actor.name)}
    for span in actor.mentions if kind else ():
        parts = list(_WORD.finditer(span.text, 0, _end(span.text)))
        while parts and parts[0].group().lower() in _ARTICLES:
            parts.pop(0)
        if kind == "person":
            parts = [part for part in parts if part.group().lower() in own]
        elif span.text != actor.name and not all(_is_capital(part.group()) for part in parts):
            continue
        if not parts or not (_is_capital(parts[0].group()) and parts[-1].group()[0].isupper()):
            continue
        if len(parts) > 1 or parts[0].group().lower() not in _no_names():
            end = parts[-1].end() + (parts[-1].end() == len(span.text) - 1 and span.text[-1] == ".")
            yield Name(span.start + parts[0].start(), span.start + end, str(kind))


def _end(text: str) -> int:
    """Where a mention ends that says more in brackets ("World Weather Office (WWO)")."""
    bracket = text.find(" (")
    return bracket if bracket > 0 else len(text)


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word.lower() in _LINKS


@cache
def _no_names() -> frozenset[str]:
    """Words that describe or point: a capital on one alone is that of a sentence."""
    heads = [row[each] for row in rows("source_heads") for each in ("head", "plural")]
    return frozenset(heads + [word for row in rows("grammar") for word in row["words"].split()])


def _kind(actor: Actor) -> str | None:
    link = actor.link or ""
    if actor.kind in ("person", "place"):
        return actor.kind
    states = any(each.what in ("country", "seat", "part") for each in named(key(actor.name)))
    if actor.kind == "government" and (states or link.startswith("country:")):
        return "place"
    if actor.kind in ("organisation", "government") or link.startswith("body:"):
        return "organisation"
    return None


def _spacy(sets: dict[str, list[Text]]) -> dict[str, list[list[Name]]] | None:
    """What spaCy finds in the same texts; None where it is not installed."""
    python = os.environ.get("ONRECORD_SPACY", str(_ROOT / "peers/spacy/bin/python"))
    if not Path(python).exists():
        print("names: spaCy not measured, it is not installed", file=sys.stderr)
        return None
    given = json.dumps({name: [text for text, _ in one] for name, one in sets.items()})
    done = subprocess.run(
        [python, str(_PEER)], input=given, capture_output=True, text=True, check=True
    )
    answered = json.loads(done.stdout)
    return {key: [[Name(*n) for n in each] for each in one] for key, one in answered.items()}


def _f1(gold: list[list[Name]], found: list[list[Name]], kind: str | None = None) -> float:
    """F1 in percent over all texts, of one kind or of all."""
    right = wanted = given = 0
    for ours, theirs in zip(found, gold, strict=True):
        answers = {name for name in ours if kind in (None, name.kind)}
        keys = {name for name in theirs if kind in (None, name.kind)}
        right, wanted, given = right + len(answers & keys), wanted + len(keys), given + len(answers)
    return round(200 * right / max(1, wanted + given), 1)


def measure(data: Path = _DATA, *, model: Model = "embedded") -> dict[str, float]:
    """F1 in percent: ``conll``, ``gum``, by kind (``gum_person``); ``_spacy`` behind the peer's."""
    sets = texts(data)
    peer = _spacy(sets) or {}
    figures: dict[str, float] = {}
    for name, pairs in sets.items():
        gold = [names for _, names in pairs]
        found = [names_of(read_text(text, model=model)) for text, _ in pairs]
        figures[name] = _f1(gold, found)
        for kind in _KINDS:
            figures[f"{name}_{kind}"] = _f1(gold, found, kind)
        if name in peer:
            figures[f"{name}_spacy"] = _f1(gold, peer[name])
    return figures


def _print_errors(model: Model) -> None:
    for name, pairs in texts().items():
        for text, gold in pairs:
            found = names_of(read_text(text, model=model))
            for mark, wrong in (("-", set(gold) - set(found)), ("+", set(found) - set(gold))):
                for one in sorted(wrong):
                    around = text[max(0, one.start - 30) : one.end + 30].replace("\n", " ")
                    print(name, mark, one.kind, text[one.start : one.end], around, sep="\t")


if __name__ == "__main__":
    reading: Model = "none" if "none" in sys.argv else "embedded"
    if "errors" in sys.argv:
        _print_errors(reading)
    else:
        for measured, figure in measure(model=reading).items():
            print(f"{measured:20} {figure:5.1f}")
