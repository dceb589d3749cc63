"""Bytes to text."""

import codecs

import pytest

from onrecord.intake.decoding import decode, is_binary

WORDS = "The café’s owner paid £5 – “no more”."


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        WORDS.encode("cp1252"),
    ],
    ids=[
        "utf8",
        "bom8",
        "bom16le",
        "bom16be",
        "bom32le",
        "bom32be",
        "utf16le",
        "utf16be",
        "cp1252",
    ],
)
def test_the_encoding_is_told(data):
    assert decode(data) == (WORDS, False)
    assert not is_binary(data)


def test_a_declared_encoding_is_used_where_utf_8_does_not_fit():
    assert decode("Привет всем".encode("koi8-r"), "koi8-r") == ("Привет всем", False)


@pytest.mark.parametrize("label", ["windows-1251", "rot13", "idna", "no such", "\0", "", "latin-1"])
def test_a_wrong_declaration_does_not_spoil_utf_8(label):
    assert decode(WORDS.encode(), label) == (WORDS, False)


def test_a_few_bad_bytes_leave_the_rest_as_it_was():
    text, replaced = decode(WORDS.encode() + b"\xff end")
    assert text == WORDS + "� end"
    assert replaced


def test_a_truncated_mark_is_no_error():
    assert decode(codecs.BOM_UTF16_LE + b"a") == ("�", True)


def test_line_ends_and_nuls_stay():
    assert decode(b"a\r\nb\0c\rd") == ("a\r\nb\0c\rd", False)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n...",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"\x1f\x8b\x08",
        b"\x7fELF\x02",
        b"\x00\x00\x00\x18ftypmp42",
        bytes(range(256)) * 8,
    ],
    ids=["pdf", "zip", "png", "jpeg", "gzip", "elf", "mp4", "bytes"],
)
def test_binary(data):
    assert is_binary(data)


@pytest.mark.parametrize(
    "data", [b"", b"Plain words.\r\n", b"One \0 among a hundred" * 3, "Žluťoučký".encode("cp1250")]
)
def test_not_binary(data):
    assert not is_binary(data)
