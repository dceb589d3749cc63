"""Prints words per CPU-second of one thread for each stage of reading plain text.

The text is the development news text beside the project where it is there, else our own samples.
Each stage runs over all of it several times; the best run counts, since other work on the machine
can only slow it.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import onrecord
from onrecord.readers import READERS, Draft
from onrecord.record import Report

ROOT = Path(__file__).parents[2]
NEWS = ROOT.parent / "shared/data/polnear/dev/text"
OURS = ROOT / "tests/golden/records"
RUNS = 3


def texts() -> list[str]:
    """News texts, as read from their files."""
    folder, pattern = (NEWS, "*.txt") if NEWS.exists() else (OURS, "*.txt")
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob(pattern))]


def best(stage: Callable[[], object]) -> float:
    """The least CPU-seconds of several runs."""
    seconds = []
    for _ in range(RUNS):
        begun = time.process_time()
        stage()
        seconds.append(time.process_time() - begun)
    return min(seconds)


def stages(news: list[str]) -> dict[str, Callable[[], object]]:
    """Each stage as a thing to run; a reader runs on drafts that those before it have filled."""
    reports: list[Report] = [onrecord.read_text(text).report for text in news]
    drafts = [Draft(report) for report in reports]
    found: dict[str, Callable[[], object]] = {
        "sentences and tokens": lambda: [
            (draft.sentences, draft.tokens) for draft in map(Draft, reports)
        ],
    }
    for draft in drafts:
        _ = draft.sentences, draft.tokens
    for reader in READERS:
        name = f"{reader.__module__.removeprefix('onrecord.readers.')}.{reader.__name__}"
        found[name] = lambda reader=reader: [  # type: ignore[misc]
            draft.add(reader(draft)) for draft in drafts
        ]
    records = [onrecord.read_text(text) for text in news]
    found["read_text, all of it"] = lambda: [onrecord.read_text(text) for text in news]
    found["to_json"] = lambda: [onrecord.to_json(record) for record in records]
    return found


def main() -> int:
    """Print the table."""
    news = texts()
    words = sum(len(text.split()) for text in news)
    print(f"{len(news)} texts, {words:,} words, best of {RUNS} runs")
    for name, stage in stages(news).items():
        print(f"{name:36} {words / best(stage):12,.0f} words per CPU-second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
