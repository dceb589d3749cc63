"""Measures copies on pairs that occur in the corpora, labelled by people (natural_copies.tsv).

The first draw was looked at while the rules were tuned; the second was read and labelled after the
rules stood, and is held out. Pairs of which the reader was unsure are not scored. Figures of a
draw, in per cent:

* ``natural``: F1 over pairs, copies and parts against neither;
* ``natural_copy``, ``natural_part``, ``natural_neither``: the share of each that is right;
* ``natural_direction``: of the copies and parts found whose original is known, those given from
  it; ``natural_untold``: the same where the day of publication does not tell it.

``python -m workshop.evaluate.natural_copies`` prints the pairs of the first draw that are wrong.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from onrecord import Record, read_text
from onrecord.across.copies import copies
from onrecord.record import Copy, report_id
from workshop.corpora.ecbplus import items

__all__ = ["Answer", "Gold", "figures", "gold", "measure", "whole"]

_DATA = Path(__file__).parents[3] / "shared/data"
_GOLD = Path(__file__).with_name("natural_copies.tsv")
_COPIED = ("copy", "part")
_DAY = len("2016-01-31")


class Gold(NamedTuple):
    """Two texts by name, the label, which was there first (``""`` if unknown), and what tells."""

    draw: str
    label: str
    one: str
    other: str
    original: str
    by: str


def gold(path: Path = _GOLD) -> list[Gold]:
    """The labelled pairs, in order."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader((line for line in lines if line[0] != "#"), delimiter="\t")
        return [Gold(**row) for row in rows]


class _Text(NamedTuple):
    text: str
    published: date | None
    address: str | None


@cache
def _texts(data: Path) -> dict[str, _Text]:
    found = {
        f"ecbplus/{item.name}": _Text(whole(item.text), item.published, item.address)
        for item in items(data / "stories/ecbplus")
    }
    for path in (data / "polnear/train/text").glob("*.txt"):
        day = path.stem.split("_")[1][:_DAY]
        found[f"polnear/{path.stem}"] = _Text(
            path.read_text(encoding="utf-8"), date.fromisoformat(day), None
        )
    return found


def whole(text: str) -> str:
    """A text of a paragraph a sentence with the sentences of one quotation in one paragraph."""
    joined: list[str] = []
    for line in text.split("\n\n"):
        if joined and _open(joined[-1]):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return "\n\n".join(joined)


def _open(paragraph: str) -> bool:
    """Does a quotation begin in a paragraph that does not end there?"""
    return paragraph.count("“") > paragraph.count("”") or paragraph.count('"') % 2 == 1


@cache
def _record(data: Path, name: str) -> Record:
    """The record of a text, under its name: two texts may be the same to the letter."""
    told = _texts(data)[name]
    read = read_text(told.text, model="none", published=told.published)
    number = report_id(name, read.report.digest)
    report = replace(read.report, address=name, canonical=told.address, id=number)
    return replace(read, report=report)


class Answer(NamedTuple):
    """A pair, what was found between its texts, and the name of that given as the original."""

    pair: Gold
    found: Copy | None
    original: str

    @property
    def right(self) -> bool:
        """Is it rightly found, or rightly not found?"""
        return bool(self.found) == (self.pair.label in _COPIED)


def _answer(pair: Gold, data: Path) -> Answer:
    records = _record(data, pair.one), _record(data, pair.other)
    found = next(iter(copies(records)), None)
    names = {record.report.id: record.report.address or "" for record in records}
    return Answer(pair, found, names[found.from_] if found else "")


def figures(answers: Iterable[Answer]) -> dict[str, float]:
    """The figures of a draw, in per cent."""
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for answer in answers:
        for name, value in _outcomes(answer):
            of[name] += 1
            right[name] += value
    found, copied = of.pop("_found", 0), of.pop("_copied", 0)
    shares = {name: round(100 * right[name] / count, 1) for name, count in of.items()}
    return {"natural": round(200 * right["_found"] / max(1, found + copied), 1)} | shares


def _outcomes(answer: Answer) -> Iterator[tuple[str, bool]]:
    """The counts that a pair adds to, each with whether it is right."""
    pair = answer.pair
    yield f"natural_{pair.label}", answer.right
    if pair.label in _COPIED:
        yield "_copied", answer.right
    if answer.found:
        yield "_found", answer.right
    if answer.found and pair.original:
        yield "natural_direction", answer.original == pair.original
        if pair.by != "day":
            yield "natural_untold", answer.original == pair.original


def _answers(pairs: Iterable[Gold], data: Path) -> list[Answer]:
    return [_answer(pair, data) for pair in pairs if pair.label != "unsure"]


def measure(data: Path = _DATA) -> dict[str, float]:
    """The figures of both draws, those of the second beginning with ``held_``."""
    pairs = gold()
    first = figures(_answers((pair for pair in pairs if pair.draw == "1"), data))
    second = figures(_answers((pair for pair in pairs if pair.draw == "2"), data))
    return first | {f"held_{name}": figure for name, figure in second.items()}


def _show_errors(answers: Sequence[Answer]) -> None:
    for answer in answers:
        pair, why = answer.pair, answer.found.why if answer.found else ""
        if not answer.right:
            print(pair.label, pair.one, pair.other, why, sep="\t")
        elif answer.found and pair.original not in ("", answer.original):
            print("direction", pair.original, answer.original, f"{why} ({pair.by})", sep="\t")


if __name__ == "__main__":
    _show_errors(_answers((pair for pair in gold() if pair.draw == "1"), _DATA))
    for figure_name, figure in measure().items():
        print(f"{figure_name:32} {figure:6.1f}")
