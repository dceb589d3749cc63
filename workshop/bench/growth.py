"""What reading costs beside its steady speed: starting, memory, pages, and growth with length.

Prints CPU-seconds, seconds and peak memory of fresh processes, the speed of the intake of pages,
and how the time of reading times and quantities grows from 1 kB of one text to 10 MB. The texts
are those of ``workshop.bench``; the pages are the development pages beside the project where they
are there, else our own samples. The best run counts.
"""

import gzip
import os
import resource
import sys
import time
from functools import partial
from typing import NamedTuple

from onrecord.errors import IntakeError
from onrecord.intake import html
from onrecord.intake.plain import from_text
from onrecord.readers import Draft, quantities, times
from workshop.bench.__main__ import NEWS, OURS, ROOT, best, texts

PAGES = ROOT.parent / "shared/data/pages/html"
SAMPLES = ROOT / "samples"
STARTS = 5
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
LEAST_READ = 1_000_000  # characters a run reads at least, so that short texts are timed too

READ_ALL = """
import sys
from pathlib import Path
import onrecord
for path in sys.argv[1:]:
    onrecord.read_text(Path(path).read_text(encoding="utf-8"))
"""


class Cost(NamedTuple):
    """What a process took: seconds on the clock, CPU-seconds, peak memory in MiB."""

    seconds: float
    cpu: float
    memory: float


def process(*arguments: str) -> Cost:
    """The cost of one Python process, what it prints thrown away."""
    command = [sys.executable, *arguments]
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    begun = time.perf_counter()
    child = os.posix_spawn(sys.executable, command, os.environ, file_actions=silent)
    _, status, used = os.wait4(child, 0)
    seconds = time.perf_counter() - begun
    if status:
        raise SystemExit(f"failed: {' '.join(command)}")
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def least(*arguments: str) -> Cost:
    """The least of each cost over several processes, after one that fills the file cache."""
    process(*arguments)
    runs = [process(*arguments) for _ in range(STARTS)]
    return Cost(*(min(costs) for costs in zip(*runs, strict=True)))


def starting() -> None:
    """Fresh processes: bare Python for comparison, the import, the help, a first record."""
    program = ("-m", "onrecord.cli")
    told = {
        "python, nothing done": ("-c", ""),
        "import onrecord": ("-c", "import onrecord"),
        "onrecord --help": (*program, "--help"),
        "first record, text": (*program, "read", str(SAMPLES / "plain_report.txt"), "--json"),
        "first record, page": (*program, "read", str(SAMPLES / "harbour_fire.html"), "--json"),
        "first record, read_text": ("-c", READ_ALL, str(SAMPLES / "plain_report.txt")),
    }
    for name, arguments in told.items():
        _say(name, least(*arguments))
    folder = NEWS if NEWS.exists() else OURS
    paths = [str(path) for path in sorted(folder.glob("*.txt"))]
    _say(f"read_text, {len(paths)} texts", least("-c", READ_ALL, *paths))


def _say(name: str, cost: Cost) -> None:
    """A line; a peak below this process's own is left out, since the child inherits that one."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    memory = f"{cost.memory:8.0f} MiB" if cost.memory > own else ""
    print(f"{name:26}{cost.seconds:8.2f} s{cost.cpu:8.2f} CPU-s{memory}")


def pages() -> None:
    """The intake of pages: bytes to a report, no reader run."""
    held = [gzip.decompress(path.read_bytes()) for path in sorted(PAGES.glob("*.html.gz"))]
    held = held or [path.read_bytes() for path in sorted(SAMPLES.glob("*.html"))]
    words = sum(_load(page) for page in held)
    size = sum(len(page) for page in held) / 1e6
    seconds = best(lambda: [_load(page) for page in held])
    print(
        f"intake of {len(held)} pages, {size:.1f} MB, {words:,} words kept: "
        f"{words / seconds:,.0f} words, {size / seconds:.1f} MB, "
        f"{len(held) / seconds:,.0f} pages per CPU-second"
    )


def _load(page: bytes) -> int:
    """The words a page is read to, 0 where it has no article."""
    try:
        return len(html.load(page, address=None).report.text.split())
    except IntakeError:
        return 0


def growth() -> None:
    """Times and quantities in ever longer texts: the words per CPU-second should stay level."""
    news = "\n\n".join(texts())
    for size in SIZES:
        text = (news * (size // len(news) + 1))[:size]
        times_over = max(1, LEAST_READ // size)
        seconds = best(partial(_read, text, times_over)) / times_over
        print(
            f"{size:12,} characters{seconds:12.4f} CPU-s"
            f"{len(text.split()) / seconds:12,.0f} words per CPU-second"
        )


def _read(text: str, times_over: int) -> None:
    for _ in range(times_over):
        report, _troubles = from_text(text)
        draft = Draft(report)
        for reader in (times.read, quantities.read, quantities.resolve):
            draft.add(reader(draft))


def main() -> int:
    """Print all of it; the processes come first, while this one is still small."""
    for part in (starting, pages, growth):
        part()
    return 0


if __name__ == "__main__":
    sys.exit(main())
