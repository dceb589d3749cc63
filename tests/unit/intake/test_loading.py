"""What kind of thing is it? By its content first, by its name where that does not tell."""

import gzip

import pytest

from onrecord.errors import NoText, UnreadableSource
from onrecord.intake.loading import load
from onrecord.intake.sources import expand

PAGE = (
    b"<html lang=en><head><title>Rain in Port Vale</title></head><body><article>"
    b"<h1>Rain in Port Vale</h1><p>It rained in Port Vale for the third day in a row, and the river"
    b" rose over its banks near the old mill before noon.</p><p>Nobody was hurt, the fire service"
    b" said in the evening, when the water had begun to fall again.</p></article></body></html>"
)


def report_of(source):
    (item,) = expand(source)
    return load(item).report


def test_a_page_is_known_by_its_tags():
    assert report_of(PAGE).title == "Rain in Port Vale"


def test_a_page_is_known_under_any_name(tmp_path):
    file = tmp_path / "saved"
    file.write_bytes(b"\xef\xbb\xbf<!-- saved -->\n<!DOCTYPE html>" + PAGE)
    assert report_of(file).title == "Rain in Port Vale"


def test_text_with_an_angle_bracket_is_text():
    assert report_of(b"a < b, the mayor said.").text == "a < b, the mayor said."


def test_a_name_ending_in_html_is_a_page(tmp_path):
    file = tmp_path / "a.html"
    file.write_bytes(b"<font>" + PAGE)
    assert report_of(file).title == "Rain in Port Vale"


def test_a_line_of_jsonl_is_read_as_one():
    assert report_of(b'{"text": "It rained.", "title": "Rain"}').title == "Rain"


@pytest.mark.parametrize("data", [b"", b" \n\t \r\n"])
def test_nothing_is_no_text(data):
    with pytest.raises(NoText, match="empty"):
        report_of(data)


def test_binary_data_is_unreadable():
    with pytest.raises(UnreadableSource, match="binary"):
        report_of(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)


def test_the_language_is_told():
    text = "Der Bürgermeister sagte am Montag, die Brücke werde im nächsten Jahr neu gebaut. " * 3
    assert report_of(text.encode()).language == "de"


def test_a_text_too_short_has_no_language():
    assert report_of(b"It rained.").language is None


def test_binary_data_named_as_a_page_is_unreadable(tmp_path):
    file = tmp_path / "a.html"
    file.write_bytes(b"\x89PNG\r\n\x1a\n<" + bytes(range(256)) * 20)
    with pytest.raises(UnreadableSource, match="binary"):
        report_of(file)


def test_a_packed_page_is_a_page(tmp_path):
    file = tmp_path / "a.html.gz"
    file.write_bytes(gzip.compress(PAGE))
    assert report_of(file).title == "Rain in Port Vale"


def test_a_feed_named_as_a_page_is_told(tmp_path):
    file = tmp_path / "a.html"
    file.write_bytes(b'<?xml version="1.0"?><rss><channel><title>Post</title></channel></rss>')
    with pytest.raises(UnreadableSource, match=r"a\.html: cannot read a feed"):
        report_of(file)
