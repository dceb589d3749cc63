"""A file or a folder is there whole, or not at all."""

import pytest

from onrecord.export.whole import whole_file, whole_folder


def _fail(_, error):
    raise error


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_file_takes_the_place_of_an_older_one_at_the_end(tmp_path):
    path = tmp_path / "records.jsonl"
    path.write_bytes(b"old")
    with whole_file(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["records.jsonl"]


def test_a_file_that_fails_leaves_the_older_one(tmp_path):
    path = tmp_path / "records.jsonl"
    path.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), whole_file(path) as file:
        _fail(file.write(b"new"), KeyboardInterrupt)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["records.jsonl"]


def test_a_folder_is_not_there_before_it_is_whole(tmp_path):
    path = tmp_path / "tables"
    with whole_folder(path) as folder:
        (folder / "a.csv").write_bytes(b"a")
        assert not path.exists()
    assert names(tmp_path) == ["tables"]
    assert names(path) == ["a.csv"]
    assert path.stat().st_mode & 0o700 == 0o700


def test_an_empty_folder_is_filled(tmp_path):
    path = tmp_path / "tables"
    path.mkdir()
    with whole_folder(path) as folder:
        (folder / "a.csv").write_bytes(b"a")
    assert names(path) == ["a.csv"]


def test_a_folder_with_something_in_it_is_left_as_it_is(tmp_path):
    path = tmp_path / "tables"
    path.mkdir()
    (path / "mine.txt").write_bytes(b"mine")
    with pytest.raises(OSError, match="not empty"), whole_folder(path) as folder:
        (folder / "a.csv").write_bytes(b"a")
    assert names(path) == ["mine.txt"]
    assert names(tmp_path) == ["tables"]


def test_a_folder_that_fails_leaves_nothing(tmp_path):
    with pytest.raises(MemoryError), whole_folder(tmp_path / "tables") as folder:
        _fail((folder / "a.csv").write_bytes(b"a"), MemoryError)
    assert names(tmp_path) == []
