"""Measures the status of acts on UW, UDS-IH2 and MEANTIME, and on two sets of our own.

``own`` are 200 sentences that the rules were put right on. Of a second 120, labelled before the
reader saw them, its misjudged of one half (``second``) were looked at while fixing, those of the
other (``unseen``) were only counted.

Two questions of the corpora. Of each marked word, whatever it names: does the status that the rules
would give an act there fall in the right one of three classes? And of the words that did not take
place or are unclear: how many did the reader put on the record as something that happened?

``python -m workshop.evaluate.status`` prints the figures, ``errors`` behind it the misjudged of our
own sentences.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import onrecord
from onrecord.intake.loaded import loaded
from onrecord.readers import times
from onrecord.readers.draft import Draft
from onrecord.readers.events.status import Statuses
from onrecord.readers.events.view import View
from onrecord.record import Block, Event
from workshop.corpora.status import CLASSES, Sentence, class_of_status, sentences

__all__ = ["OWN", "SECOND", "measure"]

_DATA = Path(__file__).parents[3] / "shared/data/status"
_GOLDEN = Path(__file__).parents[2] / "tests/golden/status"
OWN, SECOND = _GOLDEN / "labelled.jsonl", _GOLDEN / "second.jsonl"
_CORPORA = ("UW", "UDS_IH2", "MEANTIME")
_HAPPENED = ("happened", "ongoing")
_UNREAL = ("planned", "threatened", "denied", "hypothetical")


Row = dict[str, Any]


def _judge(text: str) -> tuple[View, Statuses]:
    draft = Draft(loaded(text, [Block("paragraph", 0, len(text))]).report)
    draft.add(times.read(draft))
    view = View(draft)
    return view, Statuses(view)


def _three_way(corpus: str, read: list[Sentence]) -> float:
    """Macro F1 over the three classes of every marked word."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for sentence in read:
        view, statuses = _judge(sentence.text)
        for word in sentence.marked:
            at = min(view.at(word.start), len(view.tokens) - 1)
            judged = statuses.of(at, at + 1, noun=view.names_thing(at))
            found = class_of_status(judged.status, corpus)
            gold[word.held] += 1
            said[found] += 1
            right[found] += found == word.held
    return sum(2 * right[each] / max(1, said[each] + gold[each]) for each in CLASSES) / 3


def _given_as_happened(read: list[Sentence]) -> float:
    """The share of words that are unclear or did not hold with an event on it that happened."""
    unreal = wrong = 0
    for sentence in read:
        words = [word for word in sentence.marked if word.held != "held"]
        unreal += len(words)
        if words:
            events = onrecord.read_text(sentence.text).events
            wrong += sum(any(_states(each, word) for each in events) for word in words)
    return wrong / max(1, unreal)


def _states(event: Event, word: tuple[int, int, str]) -> bool:
    if event.status not in _HAPPENED:
        return False
    return any(span.start < word[1] and word[0] < span.end for span in event.trigger)


def _own(name: str, rows: list[Row], errors: list[str]) -> dict[str, float]:
    """Our own sentences: recall of each status, voice told, and the unreal given as happened."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    voices = unreal = wrong = 0
    for row in rows:
        start, end = row["trigger"]["start"], row["trigger"]["end"]
        events = onrecord.read_text(row["text"]).events
        here = [e for e in events if e.trigger[0].start < end and start < e.trigger[0].end]
        status = here[0].status if here else "none"
        asked[row["status"]] += 1
        right[row["status"]] += status == row["status"]
        voices += bool(here) and (here[0].voice == "author") == (row["voice"] == "author")
        unreal += row["status"] in _UNREAL
        wrong += row["status"] in _UNREAL and status in _HAPPENED
        if status != row["status"]:
            errors.append(f"{row['status']} not {status}: {row['trigger']['text']}: {row['text']}")
    figures = {each: right[each] / asked[each] for each in asked}
    figures |= {"voice": voices / len(rows), "unreal_as_happened": wrong / unreal}
    return {f"{name}_{each}": figure for each, figure in figures.items()}


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def measure(data: Path = _DATA, errors: list[str] | None = None) -> dict[str, float]:
    """In per cent, by corpus: three-way macro F1, and the share given as happened that was not."""
    figures: dict[str, float] = {}
    for corpus in _CORPORA:
        read = list(sentences(data / f"{corpus}_dev.jsonl"))
        figures[corpus] = _three_way(corpus, read)
        figures[f"{corpus}_as_happened"] = _given_as_happened(read)
    second = _rows(SECOND)
    told = [] if errors is None else errors
    figures |= _own("own", _rows(OWN), told)
    figures |= _own("second", [row for row in second if row["looked_at"]], told)
    figures |= _own("unseen", [row for row in second if not row["looked_at"]], [])
    return {name: round(100 * figure, 1) for name, figure in figures.items()}


if __name__ == "__main__":
    misjudged: list[str] = []
    for name, figure in measure(errors=misjudged).items():
        print(f"{name:24} {figure:5.1f}")
    if sys.argv[1:] == ["errors"]:
        print(*misjudged, sep="\n")
