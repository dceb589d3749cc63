"""Sentences that we wrote ourselves, with their acts marked: made data, not news.

The research data marks one pair a passage and no word of an act; it has hardly a sentence without
an act. These mark every act of a line, and a fifth of the lines has none.

A line is a paragraph. ``[words|labels]`` marks words: ``TYPE1.status`` the word that names act 1,
``a1`` and ``r1`` who acts and whom it is done to; several labels are parted by blanks.
"""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from onrecord.neural.tagset import ACTS, PARTY_TAGS
from onrecord.neural.wordpiece import Word, WordPiece
from workshop.train.labelled import UNKNOWN, Labelled, numbers_of, parted, tagged, worded
from workshop.train.marks import Marked, WrittenError, unmarked

__all__ = ["HELD", "Line", "Mark", "line_of", "marked", "written"]

WRITTEN = Path(__file__).with_name("written")
_PARAGRAPHS = 4
_ACT = re.compile(r"([A-Z]+)(\d+)\.([a-z]+)")
_SIDE = re.compile(r"([ar])(\d+)")
_YIELD = frozenset({"CONCEDE", "RETREAT"})

HELD = {
    "happened": 1.0,
    "ongoing": 1.0,
    "alleged": 0.3,
    "planned": 0.0,
    "threatened": 0.0,
    "hypothetical": 0.0,
    "denied": -1.0,
}
"""How far an act of a status took place, on the scale of UW."""


class Mark(NamedTuple):
    """Marked words: where they stand in the line, and what they are.

    ``acts`` are number, type and status of the acts that the words name; ``actor_of`` and
    ``recipient_of`` the numbers of those whose side they are.
    """

    start: int
    end: int
    acts: tuple[tuple[int, str, str], ...]
    actor_of: tuple[int, ...]
    recipient_of: tuple[int, ...]


class Line(NamedTuple):
    """A line without its marks, and the marks in their order."""

    text: str
    marks: tuple[Mark, ...]


def line_of(marked_line: str) -> Line:
    """Read the marks of a line; `WrittenError` where one is no mark or points to no act."""
    text, found = unmarked(marked_line)
    marks = [_mark(each) for each in found]
    named = [number for mark in marks for number, _, _ in mark.acts]
    asked = {number for mark in marks for number in (*mark.actor_of, *mark.recipient_of)}
    if len(set(named)) != len(named) or not asked <= set(named):
        raise WrittenError(f"not marked as it should be: {marked_line}")
    return Line(text, tuple(marks))


def _mark(found: Marked) -> Mark:
    acts: list[tuple[int, str, str]] = []
    sides: dict[str, list[int]] = {"a": [], "r": []}
    for label in found.labels:
        if act := _ACT.fullmatch(label):
            if (act[1] not in ACTS and act[1] not in _YIELD) or act[3] not in HELD:
                raise WrittenError(f"no type or status: {label}")
            acts.append((int(act[2]), act[1], act[3]))
        elif side := _SIDE.fullmatch(label):
            sides[side[1]].append(int(side[2]))
        else:
            raise WrittenError(f"no label: {label}")
    return Mark(found.start, found.end, tuple(acts), tuple(sides["a"]), tuple(sides["r"]))


def marked(folder: Path = WRITTEN) -> Iterator[Line]:
    """The lines of all files of a folder, in the order of their names."""
    for path in sorted(folder.glob("*.txt")):
        for each in path.read_text(encoding="utf-8").splitlines():
            if each.strip():
                yield line_of(each.strip())


def written(lines: Iterable[Line], cutter: WordPiece, seed: int) -> Iterator[Labelled]:
    """Texts of a few lines drawn by lot.

    Layers: ``parties`` in BIO; ``deeds``, the number of the act's type at the word that names it,
    0 elsewhere; ``deed``, ``actor of`` and ``recipient of``, sums of powers of two of the numbers
    of acts within the text; ``event`` and ``held`` at words that name an act, elsewhere unknown. Of
    two acts of one word the first counts, of a word with its particle the word.
    """
    shuffled = list(lines)
    random.Random(seed).shuffle(shuffled)
    for group in parted(shuffled, _PARAGRAPHS):
        text, paragraphs, marks, acts = "", [], [], 0
        for line in group:
            begin = len(text)
            text += line.text + "\n"
            paragraphs.append((begin, len(text)))
            marks += [_moved(mark, begin, acts) for mark in line.marks]
            acts += max((n for mark in line.marks for n, _, _ in mark.acts), default=0)
        words, kinds = worded(text, paragraphs, cutter)
        yield Labelled(words, kinds, _layers([word for each in words for word in each], marks))


def _moved(mark: Mark, begin: int, acts: int) -> Mark:
    """A mark of a line within a text: its place, and the numbers of its acts."""
    return Mark(
        mark.start + begin,
        mark.end + begin,
        tuple((number + acts, kind, status) for number, kind, status in mark.acts),
        tuple(number + acts for number in mark.actor_of),
        tuple(number + acts for number in mark.recipient_of),
    )


def _layers(words: Sequence[Word], marks: Sequence[Mark]) -> dict[str, list[float]]:
    rows = {name: [0.0] * len(words) for name in ("deeds", "deed", "actor of", "recipient of")}
    rows |= {name: [float(UNKNOWN)] * len(words) for name in ("event", "held", "held widely")}
    parties = []
    for mark in marks:
        if mark.actor_of or mark.recipient_of:
            parties.append((mark.start, mark.end, "party"))
        places = numbers_of(words, mark.start, mark.end)
        for place in places:
            rows["actor of"][place] += sum(2.0**number for number in mark.actor_of)
            rows["recipient of"][place] += sum(2.0**number for number in mark.recipient_of)
        for number, kind, status in mark.acts[:1]:
            for place in places[:1]:
                rows["deeds"][place] = ACTS.index("YIELD" if kind in _YIELD else kind)
                rows["deed"][place] += 2.0**number
                rows["event"][place], rows["held"][place] = 1.0, HELD[status]
    return rows | {"parties": tagged(words, parties, PARTY_TAGS)}
