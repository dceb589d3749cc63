"""The wheel runs by itself: a bare virtual environment, none of the development's dependencies."""

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples/harbour_fire.html"
DEVELOPMENT = {"pytest", "hypothesis", "mypy", "ruff", "jsonschema", "playwright", "importlinter"}


def run(*command, cwd=None):
    return subprocess.run(
        [str(each) for each in command],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """A virtual environment with the wheel and what the wheel asks for, at the locked versions."""
    place = tmp_path_factory.mktemp("bare")
    built = run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", place, ROOT)
    assert built.returncode == 0, built.stderr
    venv.create(place / "venv", with_pip=True)
    python = place / "venv/bin/python"
    (wheel,) = place.glob("*.whl")
    installed = run(python, "-m", "pip", "install", "-q", wheel, "-c", ROOT / "requirements.lock")
    assert installed.returncode == 0, installed.stderr
    return python


def test_none_of_the_development_is_there(bare):
    code = (
        "import importlib.util, json, sys;"
        "print(json.dumps([n for n in sys.argv[1:] if importlib.util.find_spec(n)]))"
    )
    assert json.loads(run(bare, "-c", code, *sorted(DEVELOPMENT)).stdout) == []


def test_the_sample_is_read(bare, tmp_path):
    page = tmp_path / "a.html"
    done = run(bare.parent / "onrecord", "read", SAMPLE, "--json", "--html", page)
    assert (done.returncode, done.stderr) == (0, f"onrecord: wrote {page}\n")
    assert json.loads(done.stdout)["attributions"]
    assert "<html" in page.read_text(encoding="utf-8")


def test_the_terminal_view_is_shown(bare):
    done = run(bare.parent / "onrecord", "read", SAMPLE)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_the_doctor_is_well(bare, tmp_path):
    done = run(bare.parent / "onrecord", "doctor", cwd=tmp_path)
    assert done.returncode == 0
    assert "onrecord" in done.stdout


def test_a_library_is_made(bare, tmp_path):
    library = tmp_path / "library.db"
    done = run(bare.parent / "onrecord", "add", SAMPLE, "--library", library)
    assert (done.returncode, done.stderr) == (0, "")
    listed = run(bare.parent / "onrecord", "list", "--library", library)
    assert listed.stdout.split()[0] == done.stdout.split()[0]


def test_types_are_marked(bare):
    code = (
        "from importlib.resources import files;"
        "print(files('onrecord').joinpath('py.typed').is_file())"
    )
    assert run(bare, "-c", code).stdout.strip() == "True"
