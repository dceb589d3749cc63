"""A library outlives the processes that write it, and takes several at once."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TIMES = 50


def run(*arguments):
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.processes", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_killing_at_any_moment_loses_nothing_that_was_kept(location):
    seen = run("killed", location, TIMES)
    assert TIMES // 2 <= seen["told"] <= seen["kept"] <= seen["told"] + TIMES


def test_several_processes_make_a_library_and_add_at_once(location):
    assert run("together", location, 3) == {"new": 40, "unchanged": 20, "kept": 40}
