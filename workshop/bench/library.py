"""How fast a library of made reports is: adding them, and the size of the file.

``python -m workshop.bench.library`` makes 100,000 reports (they are made, not news:
`workshop.bench.made`) and adds them to a SQLite file in a temporary folder, or to the library that
``--library`` names, which is kept. Making them is not counted. CPU-seconds are this process's own,
for when other work goes on beside it.
"""

import argparse
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from onrecord.store.library import Library, open_library
from workshop.bench.made import reports

_CHUNK = 512
"""Reports made at a time, a batch: those of 100,000 would not fit in memory."""


def adding(library: Library, count: int) -> None:
    """Add ``count`` made reports and say how fast that was, every 10,000 and in all."""
    clock = cpu = 0.0
    added = 0
    made = reports(count)
    while chunk := list(islice(made, _CHUNK)):
        begun, begun_cpu = time.perf_counter(), time.process_time()
        added += sum(1 for _ in library.add_many(chunk))
        clock += time.perf_counter() - begun
        cpu += time.process_time() - begun_cpu
        if added == count or added // 10_000 > (added - len(chunk)) // 10_000:
            print(
                f"added {added:,} made reports: {added / clock:,.0f} a second, "
                f"{added / cpu:,.0f} a CPU-second",
                flush=True,
            )


def main() -> int:
    """Print the figures."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--reports", type=int, default=100_000)
    given.add_argument("--library")
    asked = given.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        location = asked.library or str(Path(folder, "library.db"))
        with open_library(location) as library:
            adding(library, asked.reports)
        if not asked.library:
            size = Path(location).stat().st_size
            print(
                f"the file: {size / 2**20:,.0f} MiB, {size / asked.reports / 1024:.0f} KiB a report"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
