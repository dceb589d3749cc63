"""What holds for every text: to the letter, blocks in order, anchors equal to the source."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import IntakeError
from onrecord.intake.decoding import decode
from onrecord.intake.plain import from_text, load

MARKS = [
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "](https://a.example)",
    "> ",
    "# ",
    "- ",
    "\\",
    "![",
    "[^1]",
]
BREAKS = [
    "\n",
    "\n\n",
    "\r\n",
    "  \n",
    "\t",
    "    ",
    "***\n",
    "===\n",
    "###\n",
    "<br>",
    "&amp;",
    " ",
    "\0",
    "😀",
]
WORDS = [
    "By Ana Lee",
    "10 July 2024",
    "OSLO, May 9, 2023 - ",
    "A title",
    "The mayor said:",
    "“",
    "”",
    "Q. ",
]
SENTENCES = ["We will go, and you will stay here.", "the river rose.", "Photo: ", "Media contact:"]
PIECES = st.sampled_from([*MARKS, *BREAKS, *WORDS, *SENTENCES])
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


def assert_sound(report):
    at = 0
    for block in report.blocks:
        assert at <= block.start < block.end <= len(report.text)
        words = report.text[block.start : block.end]
        assert words == words.strip()
        at = block.end


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_a_pasted_text_is_kept_to_the_letter(text):
    report = from_text(text).report
    assert report.text == text
    assert_sound(report)


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_every_character_leads_back_to_the_file(text):
    data = text.encode()
    try:
        report = load(data, address=None).report
    except IntakeError:
        return
    assert_sound(report)
    source, _ = decode(data)
    at = 0
    for anchor in report.anchors:
        assert at <= anchor.start < anchor.end <= len(report.text)
        words = report.text[anchor.start : anchor.end]
        assert words == source[anchor.offset : anchor.offset + len(words)]
        at = anchor.end


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=400), st.one_of(st.none(), st.text(max_size=12)))
def test_any_bytes_decode(data, declared):
    text, _ = decode(data, declared)
    text.encode()
