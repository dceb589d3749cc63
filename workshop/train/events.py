"""Sentences with who acts on whom: the PLV passages and the actor spans with their quad classes.

Neither marks the word that names the act, so the training finds it (see `losses.acts`). Every fifth
PLV passage is left out of both: it measures.
"""

import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.neural.tagset import ACTS, PARTY_TAGS
from onrecord.neural.wordpiece import WordPiece
from workshop.train.labelled import Labelled, numbers_of, parted, tagged, worded

__all__ = ["ACTOR", "RECIPIENT", "Deed", "acted", "plv", "quad"]

ACTOR, RECIPIENT = 1, 2
_PARAGRAPHS = 3
_QUADS = {
    "1": ("AGREE", "CONSULT", "SUPPORT", "YIELD"),
    "2": ("COOPERATE", "AID", "YIELD"),
    "3": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "4": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
_MEASURED = 4  # the remainder by five of the passages that measure


class Deed(NamedTuple):
    """A sentence, the parties in it (`ACTOR` or `RECIPIENT`), and the types it may be of."""

    text: str
    parties: list[tuple[int, int, int]]
    types: tuple[str, ...]


def plv(path: Path) -> Iterator[Deed]:
    """The passages whose number does not leave four by five; their parties are found by words."""
    for passage in _passages(path):
        if _measures(passage):
            continue
        for event in passage["events"]:
            parties = []
            for side, key in ((ACTOR, "source"), (RECIPIENT, "target")):
                for party in event[key]:
                    at = passage["text"].find(party["text"])
                    if at >= 0:
                        parties.append((at, at + len(party["text"]), side))
            if {side for _, _, side in parties} == {ACTOR, RECIPIENT}:
                yield Deed(passage["text"], parties, (event["action"],))


def _passages(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _measures(passage: dict[str, Any]) -> bool:
    return int(passage["id"]) % 5 == _MEASURED


def quad(spans: Path, classes: Path, passages: Path) -> Iterator[Deed]:
    """Sentences with actor spans; those whose quad class is known have types to choose from.

    Sentences that stand among ``passages`` and measure are left out.
    """
    measured = {_bare(each["text"]) for each in _passages(passages) if _measures(each)}
    known = {
        _bare(sentence): found
        for sentence, _, found in (
            line.rpartition("\t") for line in classes.read_text(encoding="utf-8").splitlines()
        )
    }
    for block in spans.read_text(encoding="utf-8").split("\n\n"):
        pairs = [line.rsplit("\t", 1) for line in block.split("\n") if "\t" in line]
        text, parties = "", []
        for token, mark in pairs:
            place = (len(text), len(text) + len(token))
            text += token + " "
            if mark.startswith("B-"):
                parties.append((*place, ACTOR if mark == "B-S" else RECIPIENT))
            elif mark.startswith("I-") and parties:
                start, _, side = parties[-1]
                parties[-1] = (start, place[1], side)
        if text and _bare(text) not in measured:
            yield Deed(text, parties, _QUADS.get(known.get(_bare(text), ""), ()))


def _bare(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


def acted(deeds: Iterable[Deed], cutter: WordPiece, seed: int) -> Iterator[Labelled]:
    """Texts of a few paragraphs drawn by lot, a deed each.

    Layers: ``parties`` in BIO; ``pair``, the side that a word is on or 0; ``types``, for every word
    of a deed the sum of powers of two of its types' numbers, 0 where they are not known.
    """
    shuffled = list(deeds)
    random.Random(seed).shuffle(shuffled)
    for group in parted(shuffled, _PARAGRAPHS):
        text, paragraphs, parties, types = "", [], [], []
        for deed in group:
            begin = len(text)
            text += deed.text + "\n"
            paragraphs.append((begin, len(text)))
            parties += [(begin + start, begin + end, side) for start, end, side in deed.parties]
            types.append(float(sum(2 ** ACTS.index(each) for each in deed.types)))
        words, kinds = worded(text, paragraphs, cutter)
        flat = [word for each in words for word in each]
        pair = [0.0] * len(flat)
        for start, end, side in parties:
            for number in numbers_of(flat, start, end):
                pair[number] = side
        marked = [(start, end, "party") for start, end, _ in sorted(parties)]
        yield Labelled(
            words,
            kinds,
            {
                "parties": tagged(flat, marked, PARTY_TAGS),
                "pair": pair,
                "types": [
                    each for t, ws in zip(types, words, strict=True) for each in [t] * len(ws)
                ],
            },
        )
