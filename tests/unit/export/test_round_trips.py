"""What was exported is read back as it was: by readers written from the formats' own rules."""

import json
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.export import annotation, brat, delimited, jsonl, parquet
from onrecord.record import digest_of, span_of
from onrecord.record.codec import from_json, to_json
from tests import readback
from tests.exported import records
from tests.records import at, attribution, claim_at, harbour, record_of, report_of


def aide():
    """A record of a source whose terms are told."""
    text = "An aide, who asked for no name as talks go on, said no."
    said = attribution(
        (at(text, "An aide"),),
        (at(text, "said"),),
        (at(text, "no", 1),),
        source_kind="unnamed",
        anonymity=at(text, "who asked for no name as talks go on"),
    )
    return record_of(report_of(text), attributions=(said,))


ALL = [*records(), harbour(), aide()]


def entries(record):
    """The entries that have words, as any format that needs words keeps them."""
    return [each for each in record.entries() if each.id != WORDLESS]


WORDLESS = attribution().id


def without_returns(record):
    """The record as brat's text has it: a carriage return is a space there."""
    return from_json(to_json(record).replace("\\r\\n", " \\n"))


def test_jsonl_gives_the_records_back():
    lines = "".join(jsonl.pieces(ALL, Counter())).splitlines()
    assert [from_json(line) for line in lines] == ALL


def test_csv_gives_the_records_back(tmp_path):
    delimited.fill(ALL, tmp_path, Counter())
    assert readback.records_of_tables(readback.csv_tables(tmp_path)) == ALL


def test_parquet_gives_the_records_back(tmp_path):
    parquet.fill(ALL, tmp_path, Counter())
    assert readback.records_of_tables(readback.parquet_tables(tmp_path)) == ALL


def test_annotations_give_the_entries_back():
    left_out = Counter()
    found = readback.annotation_entries(json.loads("".join(annotation.pieces(ALL, left_out))))
    assert found == {record.report.id: entries(record) for record in ALL}
    assert left_out == {"entries without words": 1}


def test_brat_gives_text_and_entries_back(tmp_path):
    left_out = Counter()
    brat.fill(ALL, tmp_path, left_out)
    for record in map(without_returns, ALL):
        with (tmp_path / f"{record.report.id}.txt").open(encoding="utf-8", newline="") as file:
            text = file.read()
        ann = (tmp_path / f"{record.report.id}.ann").read_text(encoding="utf-8")
        assert text == record.report.text
        assert readback.brat_entries(text, ann.splitlines()) == entries(record)
    assert left_out == {"entries without words": 1}


LINE_ENDS = "\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@settings(deadline=None, max_examples=60)
@given(before=WORDS, words=WORDS, after=WORDS)
def test_any_words_come_back_from_csv(before, words, after):
    text = before + words + after
    record = record_of(report_of(text), claims=(claim_at(at(text, words)),))
    with tempfile.TemporaryDirectory() as folder:
        delimited.fill([record], Path(folder), Counter())
        assert readback.records_of_tables(readback.csv_tables(Path(folder))) == [record]


@settings(deadline=None, max_examples=60)
@given(before=WORDS, words=WORDS, after=WORDS)
def test_any_words_come_back_from_annotations(before, words, after):
    text = before + words + after
    record = record_of(report_of(text), claims=(claim_at(at(text, words)),))
    found = json.loads("".join(annotation.pieces([record], Counter())))
    assert readback.annotation_entries(found) == {record.report.id: list(record.claims)}


@settings(deadline=None, max_examples=60)
@given(words=WORDS)
def test_any_words_make_lines_that_brat_reads(words):
    text = f"She said: {words}"
    content = span_of(text, 10, len(text))
    said = attribution((at(text, "She"),), (at(text, "said"),), (content,))
    lines = list(brat.standoff(record_of(report_of(text), attributions=(said,)), Counter()))
    assert "\n".join(lines).splitlines() == lines
    [found] = readback.brat_entries(text, lines)
    kept = words.strip("\t" + LINE_ENDS)
    begin = text.find(kept, 10)
    assert found == replace(
        said, content=(span_of(text, begin, begin + len(kept)),) if kept else ()
    )


@pytest.mark.parametrize("record", ALL, ids=lambda record: record.report.id)
def test_the_text_in_the_table_is_the_text_of_the_digest(record, tmp_path):
    delimited.fill([record], tmp_path, Counter())
    [row] = readback.csv_tables(tmp_path)["reports"]
    assert digest_of(row["text"]) == row["digest"]
