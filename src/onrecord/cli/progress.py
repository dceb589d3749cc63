"""How far a long reading is: on standard error, and only where a person looks at it."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from onrecord.cli.telling import tell, told

__all__ = ["Tick", "count", "progress"]

Tick = Callable[[str | None], None]
"""Called once a report, with the reason where it failed."""

_PATIENCE_SECONDS = 1.0
"""One report shows nothing for so long."""

_LINES = (".jsonl", ".ndjson", ".json")


def count(sources: Sequence[str]) -> int | None:
    """How many reports there will be, None where a source may hold several."""
    several = any(name.endswith(_LINES) or Path(name).is_dir() for name in sources)
    return None if several else len(sources)


@contextmanager
def progress(total: int | None, *, beside: bool) -> Iterator[Tick]:
    """A `Tick` that names failures on standard error, with a bar above several reports.

    There is no bar where standard error is no terminal, or where the records themselves pass by
    ``beside`` it on the same terminal. Above one report that takes long there is a clock.
    """
    if total == 0 or not sys.stderr.isatty() or (beside and total != 1):
        yield _tell
        return
    with _clock() if total == 1 else _bar(total) as tick:
        yield tick


def _tell(reason: str | None) -> None:
    if reason is not None:
        tell(reason)


@contextmanager
def _clock() -> Iterator[Tick]:
    """A `Tick` above one report, with a clock that runs until it is called."""
    done = Event()
    clock = Thread(target=_run_clock, args=(done,), daemon=True)
    clock.start()

    def stop() -> None:
        done.set()
        clock.join()

    def tick(reason: str | None) -> None:
        stop()
        _tell(reason)

    try:
        yield tick
    finally:
        stop()


def _run_clock(done: Event) -> None:
    """Show how long the reading takes, from the moment that a person may ask."""
    if done.wait(_PATIENCE_SECONDS):
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = SpinnerColumn("line"), TextColumn("reading"), TimeElapsedColumn()
    console = Console(stderr=True, highlight=False)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as shown:
        shown.add_task("", total=None)
        shown.tasks[0].start_time = time.monotonic() - _PATIENCE_SECONDS
        done.wait()


@contextmanager
def _bar(total: int | None) -> Iterator[Tick]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        BarColumn(),
        TextColumn("{task.completed:,} read, {task.fields[failed]:,} failed"),
        TimeElapsedColumn(),
    )
    console = Console(stderr=True, highlight=False)
    failed = 0
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total, failed=0)

        def tick(reason: str | None) -> None:
            nonlocal failed
            if reason is not None:
                failed += 1
                console.print(told(reason), markup=False, soft_wrap=True)
            bar.update(task, advance=1, failed=failed)

        yield tick
