"""``onrecord doctor`` tells what is there and how to get what is not."""

import json

import pytest

from onrecord.cli import main
from onrecord.desk import doctor


@pytest.fixture
def declared(monkeypatch):
    """Lets a test say what the package declares."""

    def declare(*requirements):
        monkeypatch.setattr(doctor, "requires", lambda _: list(requirements))

    return declare


def test_everything_needed_is_there(capfd):
    assert main(["doctor"]) == 0
    out = capfd.readouterr().out
    for words in ("everything is there", "encoder@", "library.db", "click"):
        assert words in out


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("made.db", "made.db, 0.0 MiB"),
        ("none.db", "none.db, not made yet: onrecord add makes it"),
        ("postgresql://ada:hidden@host/desk", "postgresql://ada@host/desk"),
    ],
)
def test_the_library_is_named(capfd, tmp_path, monkeypatch, location, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "made.db").touch()
    monkeypatch.setenv("ONRECORD_LIBRARY", location)
    main(["doctor"])
    [line] = [each for each in capfd.readouterr().out.splitlines() if each.startswith("store")]
    assert line.split(maxsplit=1)[1] == told


def test_json_gives_the_same_facts(capfd):
    assert main(["doctor", "--json"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert found["sound"] is True
    assert {part["name"] for part in found["parts"]} >= {"click", "lxml", "msgspec"}


def test_a_missing_package_is_named_with_the_way_to_get_it(capfd, declared):
    declared("click>=8", "no-such-package-of-ours>=1")
    assert main(["doctor"]) == 1
    out = capfd.readouterr().out
    assert "missing; get it with: pip install no-such-package-of-ours" in out
    assert "something is missing" in out


def test_a_missing_optional_part_is_no_failure(capfd, declared):
    declared("click>=8", 'no-such-package-of-ours>=1; extra == "pdf"')
    assert main(["doctor"]) == 0
    assert "missing; get it with: pip install onrecord[pdf]" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("line", "name", "extra"),
    [
        ("click>=8.1.7", "click", None),
        ("tzdata", "tzdata", None),
        ("py3langid (>=0.3)", "py3langid", None),
        ('psycopg[binary]>=3; extra == "postgresql"', "psycopg", "postgresql"),
        ("pyarrow>=17 ; python_version >= '3.11' and extra == 'columns'", "pyarrow", "columns"),
    ],
)
def test_requirements_are_read_as_packages_declare_them(declared, line, name, extra):
    declared(line)
    [part] = doctor.examine().parts
    assert (part.name, part.extra) == (name, extra)
