"""Small rooms, told by machine: sizes, names, docstrings, `__all__`."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
CODE = SOURCES + sorted((ROOT / "workshop").rglob("*.py")) + sorted((ROOT / "tests").rglob("*.py"))
NO_NAMES = {"utils", "helpers", "common", "base", "core", "misc", "manager", "processor", "handler"}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", CODE, ids=name)
def test_no_file_is_longer_than_400_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", CODE, ids=name)
def test_no_file_has_a_name_that_says_nothing(path):
    assert not NO_NAMES & set(re.split(r"[_.]", path.name))


@pytest.mark.parametrize("path", CODE, ids=name)
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_all_is_sorted_and_names_what_is_there(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    exported = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    ]
    if exported:
        assert exported[0] == sorted(set(exported[0]), key=_sort_key)


def _sort_key(text: str) -> tuple[int, str]:
    """The order ruff keeps: CONSTANTS, Classes, functions."""
    kind = 0 if text.isupper() else 1 if text[0].isupper() else 2
    return kind, text


@pytest.mark.parametrize("path", CODE, ids=name)
def test_nothing_is_left_to_do_without_a_reason(path):
    marks = re.findall(r"#\s*(?:TODO|FIXME|XXX)\b", path.read_text(encoding="utf-8"))
    assert marks == []


def test_no_tracked_file_names_a_machine_path():
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split("\0")
    if tracked == [""]:
        pytest.skip("not a git checkout")
    path = re.compile(r"(?:^|[^a-z0-9.])/(?:home|root|work|farm)/")
    texts = [
        ROOT / each for each in tracked if each.endswith((".py", ".md", ".toml", ".tsv", ".sh"))
    ]
    named = [
        name(each)
        for each in texts
        if each.exists()
        and each != Path(__file__)
        and path.search(each.read_text(encoding="utf-8"))
    ]
    assert named == []
