"""From what a person names to items."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import FetchFailed, TooLarge, UnreadableSource
from onrecord.intake.sources import MAX_BYTES, Failure, content, expand


def names(source):
    return [item.name for item in expand(source)]


def failures(source):
    return [item.error for item in expand(source) if isinstance(item, Failure)]


def test_a_file_is_one_item_with_its_path_as_given(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("It rained.")
    (item,) = expand(str(file))
    assert (item.address, content(item)) == (str(file), b"It rained.")


def test_a_path_object_is_a_path(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("It rained.")
    assert names(file) == [str(file)]


def test_bytes_are_one_item_without_address():
    (item,) = expand(b"It rained.")
    assert (item.address, content(item)) == (None, b"It rained.")


def test_a_file_object_is_read():
    (item,) = expand(io.BytesIO(b"It rained."))
    assert content(item) == b"It rained."


def test_a_file_object_of_text_is_read():
    (item,) = expand(io.StringIO("Es regnete, später."))
    assert content(item) == "Es regnete, später.".encode()


def test_a_folder_gives_its_files_in_order(tmp_path):
    for name in ("b.txt", "a.html", "picture.png", ".hidden.txt", "sub/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [str(Path(each).relative_to(tmp_path)) for each in names(tmp_path)]
    assert found == ["a.html", "b.txt", "sub/c.md"]


def test_a_folder_without_reports_is_a_failure(tmp_path):
    (error,) = failures(tmp_path)
    assert "holds no file" in str(error)


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (error,) = failures(tmp_path)
    assert "holds no file" in str(error)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_named(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    (error,) = failures(tmp_path)
    assert str(closed) in str(error)


def test_a_missing_file_is_named():
    (error,) = failures("no/such/file.txt")
    assert isinstance(error, UnreadableSource)
    assert str(error) == "no/such/file.txt: no such file or directory"


def test_a_name_with_a_nul_is_named():
    assert isinstance(failures("a\0b")[0], UnreadableSource)


@pytest.mark.parametrize("address", ["http://example.org/a", "https://example.org/b"])
def test_an_address_says_that_fetching_is_not_there(address):
    (error,) = failures(address)
    assert isinstance(error, FetchFailed)
    assert "does not fetch" in str(error)


def test_lines_of_jsonl_are_items_with_their_numbers(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "a"}\n\n{"text": "b"}\r\n')
    assert names(str(file)) == [f"{file}:1", f"{file}:3"]


def test_jsonl_is_known_without_a_name():
    assert names(b'{"title": "A", "text": "a"}\n{"text": "b"}\n') == ["<bytes>:1", "<bytes>:2"]


def test_an_empty_jsonl_is_a_failure(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"")
    assert "holds no line" in str(failures(str(file))[0])


def test_text_that_begins_with_a_brace_is_text():
    assert names(b"{sic} the mayor said\nmore") == ["<bytes>"]


def test_too_many_bytes_are_too_large():
    assert isinstance(failures(b"x" * (MAX_BYTES + 1))[0], TooLarge)


def test_too_large_a_file_is_not_read_whole(tmp_path):
    file = tmp_path / "big.txt"
    with file.open("wb") as big:
        big.truncate(MAX_BYTES * 100)
    (item,) = expand(str(file))
    with pytest.raises(TooLarge, match="larger than 32 MiB"):
        content(item)


def test_too_long_a_line_does_not_stop_the_rest(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "' + b"x" * MAX_BYTES + b'"}\n{"text": "b"}\n')
    first, second = expand(str(file))
    assert isinstance(first, Failure)
    assert second.name == f"{file}:2"


def test_a_file_that_grows_while_it_is_read_ends(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "a"}\n{"text": "b"}\n')
    found = []
    for item in expand(str(file)):
        found.append(item.line)
        with file.open("ab") as more:
            more.write(b'{"text": "more"}\n')
    assert found == [1, 2]


def test_a_folder_leaves_out_where_standard_output_goes(tmp_path):
    (tmp_path / "a.txt").write_text("It rained.")
    code = (
        "import sys; from onrecord.intake.sources import expand;"
        "print(*(item.name for item in expand(sys.argv[1])), file=sys.stderr)"
    )
    with (tmp_path / "all.jsonl").open("wb") as output:
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)],
            stdout=output,
            stderr=subprocess.PIPE,
            text=True,
            check=True,
        )
    assert done.stderr.split() == [str(tmp_path / "a.txt")]


def test_a_folder_is_searched_for_packed_reports_too(tmp_path):
    for name in ("a.html.gz", "b.jsonl.gz", "c.tar.gz", "d.gz"):
        (tmp_path / name).write_bytes(b"x")
    assert [Path(name).name for name in names(tmp_path)] == ["a.html.gz"]


def test_packed_lines_of_json_are_told(tmp_path):
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(b"x")
    (error,) = failures(file)
    assert str(error) == f"{file}: packed lines of JSON; unpack them first"


def test_a_link_to_nothing_in_a_folder_is_told(tmp_path):
    (tmp_path / "a.txt").write_text("It rained.")
    (tmp_path / "b.txt").symlink_to("nowhere.txt")
    kept, gone = expand(tmp_path)
    assert content(kept) == b"It rained."
    with pytest.raises(UnreadableSource, match=r"b\.txt: no such file or directory"):
        content(gone)
