"""Prints words per CPU-second of one thread for each stage of reading plain text.

The text is the development news text beside the project where it is there, else our own samples.
Each stage runs over all of it several times; the best run counts, since other work on the machine
can only slow it.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import get_args

import onrecord
from onrecord.desk.reading import Model
from onrecord.neural import encode
from onrecord.readers import READERS, Draft, Reader, attribution, quantities, times
from onrecord.record import Report

ROOT = Path(__file__).parents[2]
NEWS = ROOT.parent / "shared/data/polnear/dev/text"
OURS = ROOT / "tests/golden/records"
RUNS = 3
FIRST: tuple[Reader, ...] = (times.read, quantities.read, attribution.read)


def texts() -> list[str]:
    """News texts, as read from their files."""
    folder, pattern = (NEWS, "*.txt") if NEWS.exists() else (OURS, "*.txt")
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob(pattern))]


def best(stage: Callable[[], object]) -> float:
    """The least CPU-seconds of several runs."""
    return min(_seconds(stage) for _ in range(RUNS))


def _seconds(stage: Callable[[], object]) -> float:
    begun = time.process_time()
    stage()
    return time.process_time() - begun


def by_stage(reports: list[Report]) -> dict[str, float]:
    """CPU-seconds of each stage over all reports, each run on drafts of its own, in turn."""
    taken: dict[str, list[float]] = {}
    for _ in range(RUNS):
        drafts = [Draft(report) for report in reports]
        taken.setdefault("sentences and tokens", []).append(_seconds(partial(_cut, drafts)))
        for reader in READERS:
            taken.setdefault(_name(reader), []).append(_seconds(partial(_read, drafts, reader)))
    return {name: min(seconds) for name, seconds in taken.items()}


def _cut(drafts: list[Draft]) -> None:
    for draft in drafts:
        _ = draft.sentences, draft.tokens


def _read(drafts: list[Draft], reader: Reader) -> None:
    for draft in drafts:
        draft.add(reader(draft))


def _read_first(reports: list[Report]) -> None:
    """The encoder, and the readers of what was said, when and how many."""
    for report in reports:
        encoded = encode(report.text, [(block.start, block.end) for block in report.blocks])
        draft = Draft(report, encoded)
        for reader in FIRST:
            draft.add(reader(draft))


def _read_all(news: list[str], model: Model) -> None:
    for text in news:
        onrecord.read_text(text, model=model)


def _name(reader: Reader) -> str:
    module, name = reader.__module__, reader.__name__
    return f"{module.removeprefix('onrecord.readers.').partition('.')[0]}.{name}"


def main() -> int:
    """Print the table."""
    news = texts()
    words = sum(len(text.split()) for text in news)
    print(f"{len(news)} texts, {words:,} words, best of {RUNS} runs")
    records = [onrecord.read_text(text, model="none") for text in news]
    seconds = by_stage([record.report for record in records])
    for model in get_args(Model):
        whole = partial(_read_all, news, model)
        seconds[f"read_text, model {model}"] = best(whole)
    first = partial(_read_first, [record.report for record in records])
    seconds["attribution, times, quantities, with the encoder"] = best(first)
    seconds["to_json"] = best(lambda: [onrecord.to_json(record) for record in records])
    for name, taken in seconds.items():
        print(f"{name:50} {words / taken:12,.0f} words per CPU-second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
