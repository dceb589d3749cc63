"""Checking against a library."""

from dataclasses import replace

import pytest

import onrecord
from onrecord.desk.consulting import check_in_library

SPEECH = "We do not sell the old pier, and we never will. It has stood for ninety years."
REPORT = "“We sell the old pier, and we never will,” said Odile Brandt, the mayor."


def read(text):
    return onrecord.read_text(text, model="none")


@pytest.fixture
def library(tmp_path):
    path = str(tmp_path / "library.db")
    speeches = [f"The ferry left at {hour} and came in late, as ever." for hour in range(1, 12)]
    with onrecord.open_library(path) as opened:
        for text in (SPEECH, REPORT, "“It rains,” said Ivo Lund, a fisherman.", *speeches):
            opened.add(read(text))
    return path


def verdicts(report, library):
    return [check.verdict for check in check_in_library(read(report), library).checks]


def test_of_a_library_only_documents_that_share_words_are_looked_in(library):
    found = check_in_library(read(REPORT), library)
    assert [check.verdict for check in found.checks] == ["altered"]
    assert [document.id for document in found.documents] == [read(SPEECH).report.id]


def test_no_version_of_a_report_is_a_source_of_what_it_quotes(library):
    words = "“It has stood for ninety years,” said Odile Brandt, the mayor, at the pier."
    record, later = read(words), read(f"{words} Lund fished.")
    with onrecord.open_library(library) as opened:
        for each in (record, later):
            opened.add(replace(each, report=replace(each.report, address="pier.txt")))
        old, new = (opened.get(each.id) for each in opened.versions(later.report.id))
    for version in (old, new):
        assert version.report.text.startswith(words)
        found = check_in_library(version, library)
        assert [document.id for document in found.documents] == [read(SPEECH).report.id]


def test_a_speaker_who_speaks_in_the_library_is_not_found_and_another_has_no_source(library):
    words = "“Every lantern of the pier will burn until the morning,” said"
    assert verdicts(f"{words} Ivo Lund, a fisherman.", library) == ["not_found"]
    assert verdicts(f"{words} Lea Moore, a baker.", library) == ["no_source"]


def test_a_long_quotation_is_looked_for_by_phrases_from_all_over_it(library):
    long = " ".join(f"Then came number {number} and went its way." for number in range(80))
    report = f"“{long} We never will. It has stood for ninety years,” said Odile Brandt, the mayor."
    assert verdicts(report, library) == ["altered"]


def test_a_change_in_few_words_is_found_in_a_library(library):
    report = "“We do never sell the old pier,” said Odile Brandt, the mayor."
    assert verdicts(report, library) == ["altered"]


def test_words_without_end_are_not_looked_for(library):
    endless = " ".join(["x" * 900] * 6 + ["1/2" * 90] * 6)
    assert verdicts(f"“{endless},” said Lea Moore, a baker.", library) == ["no_source"]
