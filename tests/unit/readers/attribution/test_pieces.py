"""Pieces of contents: who was told is none of them, nor what another verb did."""

import re

import pytest

from onrecord.neural import Candidate, Relation
from onrecord.readers.attribution.pieces import own_pieces
from onrecord.readers.attribution.view import View
from onrecord.readers.draft import Draft
from tests.records import report_of

_PART = re.compile(r"<(.*?)>|\{(.*?)\}")

CASES = {
    "told that": ("{Drivers} <were told> {that it was shut}.", ["that it was shut"]),
    "asked whether": ("{He} <was asked> {whether it was shut}.", ["whether it was shut"]),
    "told to do": ("{Drivers} <were told> {to leave}.", ["Drivers", "to leave"]),
    "accused": ("{The firm} <was accused of> {theft}.", ["The firm", "theft"]),
    "who told": ("{The driver}, who <told> police {he slept}, left.", ["he slept"]),
    "said around a cue": ("{It held}, she <said>, {that night}.", ["It held", "that night"]),
    "another verb": (
        "The judge <ordered> {the firm to pay} and <banned> {it from the quay}.",
        ["the firm to pay"],
    ),
    "another verb inside what was said": (
        "She <said> {he had left} and <told> {nobody why}.",
        ["he had left", "nobody why"],
    ),
    "no other verb": (
        "The judge <ordered> {the firm to pay} and {the clerk to go}.",
        ["the firm to pay", "the clerk to go"],
    ),
}


@pytest.mark.parametrize(("marked", "pieces"), CASES.values(), ids=CASES)
def test_which_pieces_are_the_cues_own(marked, pieces):
    text, parts, last = "", [], 0
    for match in _PART.finditer(marked):
        text += marked[last : match.start()]
        role, words = ("cue", match[1]) if match[1] else ("content", match[2])
        parts.append(Candidate(role, len(text), len(text) + len(words), 0.9))
        text, last = text + words, match.end()
    text += marked[last:]
    cues = [one for one in parts if one.role == "cue"]
    content = tuple(one for one in parts if one.role == "content")
    view = View(Draft(report_of(text)))
    kept = own_pieces(view, Relation(None, cues[0], content, 0.9), [one.start for one in cues])
    assert [text[one.start : one.end] for one in kept] == pieces
