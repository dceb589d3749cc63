"""Measures the product on every task whose data is there, beside the pinned floors.

Exit code 1 where a figure lies under its floor.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from workshop.evaluate import (
    attribution,
    chains,
    checks,
    copies,
    events,
    gates,
    marked,
    names,
    pages,
    quantities,
    resolution,
    said,
    sample,
    status,
    stories,
    times,
)

SHARED = Path(__file__).parents[3] / "shared"
DATA, TOOLS = SHARED / "data", SHARED / "tools"


def _shares(figures: dict[str, float]) -> dict[str, float]:
    """Precision and recall alone: counts are no floors."""
    return {name: each for name, each in figures.items() if name.endswith(("precision", "recall"))}


def _without_wrongs(figures: dict[str, float]) -> dict[str, float]:
    """Shares of what was wrong are turned round, so that every floor may only rise."""
    ends = "as_happened"
    return {
        name.replace(ends, "not_" + ends): round(100 - each, 1) if name.endswith(ends) else each
        for name, each in figures.items()
    }


TASKS: dict[str, tuple[Path, Callable[[], dict[str, float]]]] = {
    "sample": (sample.SAMPLE, sample.measure),
    "attribution": (
        DATA / "polnear/dev",
        lambda: attribution.measure(DATA / "polnear/dev", TOOLS / "score_attribution.py"),
    ),
    "rules": (
        DATA / "polnear/dev",
        lambda: attribution.measure(
            DATA / "polnear/dev", TOOLS / "score_attribution.py", model="none"
        ),
    ),
    "said": (TOOLS, lambda: said.measure(TOOLS / "score_attribution.py")),
    "chains": (chains.ITEMS, chains.measure),
    "checks": (checks.CASES, checks.measure),
    "resolution": (DATA / "gum/dep", lambda: _shares(resolution.measure(DATA / "gum/dep"))),
    "names": (DATA / "ner", names.measure),
    "times": (
        DATA / "timebank",
        lambda: times.measure(DATA / "timebank", TOOLS / "score_time.py"),
    ),
    "quantities": (
        DATA / "quantities",
        lambda: quantities.measure(DATA / "quantities", TOOLS / "score_quantity.py"),
    ),
    "pages": (DATA / "pages", lambda: pages.measure(DATA / "pages")),
    "copies": (DATA / "stories/ecbplus", copies.measure),
    "events": (DATA / "events", events.measure),
    "event rules": (DATA / "events", lambda: events.measure(model="none")),
    "marked": (marked.PASSAGES, marked.measure),
    "marked second": (marked.SECOND, lambda: marked.measure(marked.SECOND)),
    "status": (DATA / "status", lambda: _without_wrongs(status.measure())),
    "stories": (DATA / "stories/ecbplus", stories.measure),
}


def measured(names: list[str]) -> gates.Figures:
    """The figures of the named tasks; one whose data is not here is said and left out."""
    figures: gates.Figures = {}
    for name in names:
        data, measure = TASKS[name]
        if not data.exists():
            print(f"{name}: not measured, its data is not here", file=sys.stderr)
            continue
        begun = time.process_time()
        figures[name] = measure()
        seconds = time.process_time() - begun
        print(f"{name}: measured in {seconds:.0f} CPU-seconds", file=sys.stderr)
    return figures


def main() -> int:
    """Print measured figures beside their floors; pin them when asked."""
    parser = argparse.ArgumentParser(prog="python -m workshop.evaluate", description=__doc__)
    parser.add_argument("tasks", nargs="*", choices=[*TASKS, []], help="all where none is named")
    parser.add_argument("--pin", action="store_true", help="write the figures as floors")
    parser.add_argument("--lower", action="store_true", help="let a floor fall while pinning")
    arguments = parser.parse_args()
    figures, floors = measured(arguments.tasks or list(TASKS)), gates.read()
    print(f"{'task':12} {'measure':26} {'measured':>8} {'floor':>8}")
    for task, row in figures.items():
        for name, figure in row.items():
            floor = floors.get(task, {}).get(name)
            print(f"{task:12} {name:26} {figure:8.1f} {'' if floor is None else floor:>8}")
    fallen = gates.below(figures, floors)
    print(*fallen, sep="\n", file=sys.stderr)
    if arguments.pin and (arguments.lower or not fallen):
        text = json.dumps(gates.pinned(figures, floors, lower=arguments.lower), indent=2) + "\n"
        gates.GATES.write_text(text, encoding="utf-8")
    return 1 if fallen and not arguments.lower else 0


if __name__ == "__main__":
    sys.exit(main())
