"""Bytes to text: which encoding, and whether the bytes are text at all."""

import codecs
import re

from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

__all__ = ["decode", "is_binary"]

_BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",  # zip, and with it docx, odt, epub
    b"PK\x05\x06",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",  # the older office formats
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"RIFF",
    b"OggS\x00",
    b"ID3\x03",
    b"ID3\x04",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\x7fELF",
    b"SQLite format 3\x00",
    b"\x00asm",
    b"{\\rtf",
)
_SAMPLE = 8192
# Tab, line feed, vertical tab, form feed, return, escape: they stand in texts.
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27}) + b"\x7f"
_MAX_CONTROLS = 0.05  # of the sample; random bytes hold about 0.11
_WIDE_NULS = 0.3  # of the bytes at even (or odd) places: Latin letters in UTF-16 hold nearly all
# No text holds these: where they come out, the encoding was taken for another.
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
_GOOD_FOR_BAD = 4  # well-formed characters that outweigh one malformed one


def decode(data: bytes, declared: str | None = None) -> tuple[str, bool]:
    """The text of ``data``, and whether anything in it had to be replaced by U+FFFD.

    Tried in this order: a byte order mark; UTF-16 told by its NULs; UTF-8; UTF-8 with a few bad
    bytes; the ``declared`` encoding (read as the WHATWG Encoding Standard reads its label); what
    resiliparse (uchardet) detects; Windows-1252; UTF-8 with replacements. Line ends and NULs stay
    as they are, only the byte order mark is dropped. Never raises.
    """
    marked = _marked(data)
    if marked is not None:
        mark, encoding = marked
        return _replacing(data[len(mark) :], encoding)
    for encoding in filter(None, (_wide(data), "utf-8")):
        text = _strict(data, encoding)
        if text is not None:
            return text, False
    mended = data.decode("utf-8", "replace")
    if _mostly_sound(mended):
        return mended, True
    for encoding in (_standard(declared), detect_encoding(data) or "utf-8", "cp1252"):
        other = _strict(data, encoding)
        if other is not None and not _C1.search(other):
            return other, False
    return mended, True


def is_binary(data: bytes) -> bool:
    """Are these the bytes of a format that is no text (archive, image, PDF, program)?

    Looks at the first bytes, then at how many control bytes the first 8 KiB hold; cheap at any
    size.
    """
    if _marked(data) is not None:
        return False
    if data.startswith(_MAGIC) or data[4:8] == b"ftyp":
        return True
    sample = data[:_SAMPLE]
    if _wide(sample) is not None:
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _MAX_CONTROLS * len(sample)


def _marked(data: bytes) -> tuple[bytes, str] | None:
    return next((pair for pair in _BOMS if data.startswith(pair[0])), None)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: NULs stand at every other place, and hardly at the rest."""
    sample = data[: _SAMPLE // 2]
    if len(data) < 4 or len(data) % 2:
        return None
    half = len(sample) / 2
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if odd > _WIDE_NULS and even < odd / 10:
        return "utf-16-le"
    return "utf-16-be" if even > _WIDE_NULS and odd < even / 10 else None


def _standard(label: str | None) -> str:
    """The encoding a label stands for; UTF-8 for those the standard does not know."""
    if not label:
        return "utf-8"
    return map_encoding_to_html5(label.strip().replace("latin-", "latin")) or "utf-8"


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _replacing(data: bytes, encoding: str) -> tuple[str, bool]:
    text = _strict(data, encoding)
    return (text, False) if text is not None else (data.decode(encoding, "replace"), True)


def _mostly_sound(text: str) -> bool:
    """Is a text with replacements still UTF-8 by weight of its well-formed characters?"""
    bad = text.count("�")
    foreign = len(text) - len(text.encode("ascii", "ignore")) - bad
    return foreign >= _GOOD_FOR_BAD * bad
