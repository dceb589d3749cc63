"""Paragraphs that we wrote ourselves, with their attributions marked: made data, not news.

PolNeAR is politics of one year. These are of conflict, courts, councils, science and sport, with
several speakers a sentence and much in the author's own voice.

A line is a paragraph. ``s1`` marks the source of attribution 1, ``q1`` its cue, ``c1`` a piece of
its content; what rests on an attribution within another's content is not marked, as in PolNeAR.
"""

import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from workshop.train.articles import Article, Attributed
from workshop.train.labelled import parted
from workshop.train.marks import Marked, WrittenError, unmarked

__all__ = ["SAID", "lines_of", "said"]

SAID = Path(__file__).with_name("said")
_PARAGRAPHS = 4
_LABEL = re.compile(r"([sqc])(\d+)")
_ROLES = {"s": "source", "q": "cue", "c": "content"}


def lines_of(path: Path) -> Iterator[tuple[str, tuple[Attributed, ...]]]:
    """Each paragraph of a file without its marks, and its attributions."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            text, marks = unmarked(line.strip())
            yield text, _attributions(marks, text)


def said(folder: Path, seed: int) -> Iterator[Article]:
    """Texts of a few paragraphs drawn by lot, those of all files of the folder mixed."""
    every = [each for path in sorted(folder.glob("*.txt")) for each in lines_of(path)]
    random.Random(seed).shuffle(every)
    for number, group in enumerate(parted(every, _PARAGRAPHS)):
        yield Article(f"made {number}", "made", *_joined(group))


def _joined(
    group: Iterable[tuple[str, tuple[Attributed, ...]]],
) -> tuple[str, tuple[Attributed, ...]]:
    text, found = "", []
    for line, attributions in group:
        found += [_moved(each, len(text)) for each in attributions]
        text += line + "\n"
    return text, tuple(found)


def _moved(one: Attributed, by: int) -> Attributed:
    return Attributed(
        *(
            tuple((start + by, end + by) for start, end in places)
            for places in (one.source, one.cue, one.content)
        )
    )


def _attributions(marks: Iterable[Marked], text: str) -> tuple[Attributed, ...]:
    found: dict[int, dict[str, list[tuple[int, int]]]] = {}
    for start, end, labels in marks:
        for label in labels:
            match = _LABEL.fullmatch(label)
            if match is None:
                raise WrittenError(f"no label: {label}")
            roles = found.setdefault(int(match[2]), {role: [] for role in _ROLES.values()})
            roles[_ROLES[match[1]]].append((start, end))
    for number, roles in found.items():
        if not roles["content"]:
            raise WrittenError(f"attribution {number} has no content: {text}")
    return tuple(
        Attributed(**{role: tuple(places) for role, places in roles.items()})
        for roles in found.values()
    )
