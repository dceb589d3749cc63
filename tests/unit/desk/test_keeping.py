"""Which library is meant, and what becomes of records that are put into it."""

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.desk import keeping
from onrecord.desk.keeping import keep, library_at, location_of
from onrecord.errors import NotFound, StoreError
from onrecord.record import Trouble
from onrecord.store.library import open_library
from tests.records import harbour, record_of, report_of


@pytest.mark.parametrize(
    ("given", "environment", "location"),
    [
        ("a.db", {"ONRECORD_LIBRARY": "b.db"}, "a.db"),
        (None, {"ONRECORD_LIBRARY": "postgresql://host/b"}, "postgresql://host/b"),
        (None, {"XDG_DATA_HOME": "/data"}, "/data/onrecord/library.db"),
        (None, {"XDG_DATA_HOME": "/data", "ONRECORD_LIBRARY": ""}, "/data/onrecord/library.db"),
        (None, {}, str(Path.home() / ".local/share/onrecord/library.db")),
    ],
)
def test_the_library_that_is_meant(given, environment, location):
    assert location_of(given, environment) == location


@pytest.fixture
def own(tmp_path, monkeypatch):
    """Where a person's own library is made."""
    monkeypatch.delenv(keeping.VARIABLE, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data/onrecord/library.db"


def test_a_persons_own_library_is_made_with_its_folder(own):
    library_at(None, make=True).close()
    assert own.exists()


def test_no_library_is_made_to_look_into_it(own):
    with pytest.raises(NotFound, match="onrecord add makes one"):
        library_at(None)
    assert not own.parent.exists()


def test_the_folder_of_a_library_that_is_named_must_be_there(tmp_path):
    with pytest.raises(StoreError, match="unable to open"):
        library_at(str(tmp_path / "no/such/folder/library.db"), make=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path, monkeypatch):
    monkeypatch.delenv(keeping.VARIABLE, raising=False)
    (tmp_path / "data").write_text("a file")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with pytest.raises(StoreError, match="onrecord"):
        library_at(None, make=True)


def failed(name):
    trouble = Trouble("unreadable", f"{name}: no such file or directory", "intake")
    return record_of(report_of("", address=name), troubles=(trouble,))


def test_what_failed_is_handed_back_in_its_place(tmp_path):
    records = [failed("a"), harbour("b"), harbour("c"), failed("d"), harbour("e"), failed("f")]
    with open_library(tmp_path / "library.db") as library:
        kept = list(keep(library, iter(records)))
        assert [each.address for each in library.list()] == ["b", "c", "e"]
    assert [each.record for each in kept] == records
    assert [each.failure for each in kept if each.failure] == [
        f"{name}: no such file or directory" for name in "adf"
    ]


def test_a_record_without_words_and_without_a_reason_is_not_kept(tmp_path):
    empty = replace(record_of(report_of("")), troubles=())
    with open_library(tmp_path / "library.db") as library:
        [kept] = keep(library, [empty])
    assert (kept.added, kept.failure) == (None, f"{empty.report.id}: holds no words")
