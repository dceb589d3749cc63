"""A file is written whole or not at all."""

import os
import stat

import click
import pytest

from onrecord.cli.writing import check_target, write_whole


def test_a_file_is_put_in_place_of_an_older_one(tmp_path):
    path = tmp_path / "record.html"
    path.write_text("old", encoding="utf-8")
    write_whole(path, "new “words”\r\n")
    assert path.read_bytes() == "new “words”\r\n".encode()


def test_a_new_file_has_the_rights_any_new_file_has(tmp_path):
    other = tmp_path / "other"
    other.touch()
    write_whole(tmp_path / "record.html", "x")
    assert stat.S_IMODE((tmp_path / "record.html").stat().st_mode) == stat.S_IMODE(
        other.stat().st_mode
    )


def test_nothing_is_left_where_the_text_cannot_be_written(tmp_path):
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "record.html", "\ud800")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_does_not_take_it_is_a_message(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(click.ClickException, match="No space left on device"):
        write_whole(tmp_path / "record.html", "x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["no/such/record.html", os.devnull], ids=["no folder", "no regular file"]
)
def test_what_cannot_be_written_is_known_beforehand(tmp_path, name):
    with pytest.raises(click.UsageError):
        check_target(tmp_path / name)
