"""How fast a library of made reports is searched: a mixed list of queries.

``python -m workshop.bench.library_search`` fills a library with 100,000 reports (they are made, not
news: `workshop.bench.made`) in a temporary folder, or takes the one that ``--library`` names, which
``python -m workshop.bench.library --library`` has filled. A query is timed whole, from its text to
the lines shown of 20 reports. Each runs several times, and its median counts, by the clock and in
CPU-seconds of this process, for when other work goes on beside it.
"""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from onrecord.store.library import Library, open_library
from workshop.bench.library import adding
from workshop.bench.made import COUNTED, PUBLISHERS, SURNAMES, WORDS

_COMMON, _USUAL, _RARE = WORDS[10], WORDS[400], WORDS[20_000]
_NAME = SURNAMES[40]

QUERIES = (
    _RARE,
    _USUAL,
    _COMMON,
    f"{_USUAL} {WORDS[500]}",
    f"{_COMMON} {_USUAL} -{WORDS[30]}",
    f"{_RARE} OR {_USUAL}",
    f'"{WORDS[3]} {WORDS[12]}"',
    f"{WORDS[600][:5]}*",
    f"{_USUAL} ({WORDS[700]} OR {WORDS[800][:6]}*)",
    f"speaker:{_NAME}",
    f'speaker:"ada {_NAME}"',
    f"speaker:{_NAME} kind:unnamed",
    f"quote:{_USUAL}",
    f"quote:{_USUAL} kind:document",
    f"speaker:{_NAME} quote:{WORDS[1]}",
    f"counted:{COUNTED[-1]} value:>600",
    f"[counted:{COUNTED[0]} speaker:{_NAME}]",
    f"{_USUAL} counted:{COUNTED[1]}",
    "value:>2000",
    "time:2024-03-09",
    "time:2024-03..2024-04",
    f"{_USUAL} time:2025",
    "type:ASSAULT status:denied",
    "[type:ASSAULT status:denied time:2023-05]",
    f'publisher:"{PUBLISHERS[7]}"',
    f'{_USUAL} publisher:"{PUBLISHERS[7]}"',
    f"{_NAME} type:AID -kind:unnamed",
)


def searching(library: Library, runs: int) -> None:
    """Print a line a query and the median of all."""
    clocks: list[float] = []
    cpus: list[float] = []
    print(f"{'ms':>8} {'CPU-ms':>8}  {'reports':8} query")
    for query in QUERIES:
        clock, cpu, found = _timed(library, query, runs)
        clocks.append(clock)
        cpus.append(cpu)
        print(f"{clock:8.1f} {cpu:8.1f}  {found:8} {query}")
    print(f"{statistics.median(clocks):8.1f} {statistics.median(cpus):8.1f}  median of all")
    print(f"{max(clocks):8.1f} {max(cpus):8.1f}  slowest")


def _timed(library: Library, query: str, runs: int) -> tuple[float, float, str]:
    """The median milliseconds of the clock and of this process, and how many reports there were."""
    clocks: list[float] = []
    cpus: list[float] = []
    for _ in range(runs):
        begun, begun_cpu = time.perf_counter(), time.process_time()
        found = library.search(query)
        clocks.append((time.perf_counter() - begun) * 1000)
        cpus.append((time.process_time() - begun_cpu) * 1000)
    shown = f"{len(found)}{'+' if found.more else ''}"
    return statistics.median(clocks), statistics.median(cpus), shown


def main() -> int:
    """Print the figures."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--reports", type=int, default=100_000)
    given.add_argument("--runs", type=int, default=5)
    given.add_argument("--library", help="one that is filled already")
    asked = given.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        location = asked.library or str(Path(folder, "library.db"))
        with open_library(location) as library:
            if not asked.library:
                adding(library, asked.reports)
            print(f"{len(library.list()):,} made reports")
            searching(library, asked.runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
