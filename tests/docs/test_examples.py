"""What the docs show is what happens: Python examples as doctests, commands run as written."""

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
KEEPS = ("onrecord add ", "onrecord correct ")
CONSOLE = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_python_examples(page, monkeypatch):
    monkeypatch.chdir(ROOT)
    failed, _ = doctest.testfile(
        str(page), module_relative=False, optionflags=doctest.ELLIPSIS, encoding="utf-8"
    )
    assert failed == 0


def commands():
    for page in PAGES:
        adding = []
        for block in CONSOLE.findall(page.read_text(encoding="utf-8")):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, shown = part.partition("\n")
                yield pytest.param(tuple(adding), command, shown, id=f"{page.stem}: {command}")
                if command.startswith(KEEPS):
                    adding.append(command)


def run(command, library):
    program, *arguments = shlex.split(command)
    done = subprocess.run(
        [str(Path(sys.executable).with_name(program)), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={"COLUMNS": "100", "PATH": "", "NO_COLOR": "1", "ONRECORD_LIBRARY": str(library)},
        check=False,
        timeout=60,
    )
    assert done.stderr == ""
    return done


@pytest.mark.parametrize(("adding", "command", "shown"), list(commands()))
def test_commands(adding, command, shown, tmp_path):
    """Every line shown is printed, in that order; a line of ``…`` stands for any others, and ``…``
    in a line for any words.

    How wide a column is hangs on rows that are not shown, so spaces count as one.
    The library holds what the page has added and corrected before.
    """
    for each in adding:
        run(each, tmp_path / "library.db")
    done = run(command, tmp_path / "library.db")
    printed = iter([" ".join(line.split()) for line in done.stdout.splitlines()])
    wanted = [line for line in shown.splitlines() if line != "…"]
    assert [line for line in wanted if not any(map(like(line).fullmatch, printed))] == []


def like(line):
    """A pattern of the line shown."""
    return re.compile(".*".join(map(re.escape, " ".join(line.split()).split("…"))))
