"""brat standoff: files any reader can read, and a configuration that knows what they hold."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from onrecord.export.brat import fill, standoff
from onrecord.record import Span
from tests.exported import quay, records
from tests.records import actor_of, at, attribution, event_at, harbour, record_of, report_of

TEXT = "“One.\n\n“Two,” she said."


def lines_of(record):
    return list(standoff(record, Counter()))


def written(folder, *given):
    fill(given, folder, Counter())
    return sorted(path.name for path in folder.iterdir())


def test_each_report_is_a_text_and_its_annotations(tmp_path):
    one, two = (record.report.id for record in records())
    assert written(tmp_path, *records()) == sorted(
        ["annotation.conf", f"{one}.ann", f"{one}.txt", f"{two}.ann", f"{two}.txt"]
    )


def test_offsets_hold_whether_or_not_a_reader_changes_line_ends(tmp_path):
    written(tmp_path, quay())
    path = tmp_path / f"{quay().report.id}.txt"
    with path.open(encoding="utf-8", newline="") as file:
        untouched = file.read()
    assert untouched == path.read_text(encoding="utf-8")
    assert len(untouched) == len(quay().report.text)


def test_pieces_of_one_content_are_one_discontinuous_annotation():
    said = attribution((at(TEXT, "she"),), (at(TEXT, "said"),), (at(TEXT, "One"), at(TEXT, "Two")))
    lines = lines_of(record_of(report_of(TEXT), attributions=(said,)))
    assert lines[:5] == [
        "T1\tSource 14 17\tshe",
        "T2\tCue 18 22\tsaid",
        "T3\tContent 1 4;8 11\tOne Two",
        "T4\tAttribution 18 22\tsaid",
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
    ]


def test_an_attribution_without_a_cue_hangs_on_its_source():
    said = attribution((at(TEXT, "she"),), (), (at(TEXT, "Two"),))
    lines = lines_of(record_of(report_of(TEXT), attributions=(said,)))
    assert "T3\tAttribution 14 17\tshe" in lines
    assert "E1\tAttribution:T3 Source:T1 Content:T2" in lines


def test_a_second_actor_of_a_role_is_numbered():
    text = "Ann and Ben met."
    ann, ben = actor_of("Ann", at(text, "Ann")), actor_of("Ben", at(text, "Ben"))
    event = event_at(at(text, "met"), actors=(ann.id, ben.id), type="CONSULT")
    lines = lines_of(record_of(report_of(text), actors=(ann, ben), events=(event,)))
    assert "E1\tCONSULT:T3 Actor:T1 Actor2:T2" in lines


def test_mentions_of_one_actor_are_tied():
    text = "Ann said she would."
    ann = actor_of("Ann", at(text, "Ann"), at(text, "she"))
    assert "*\tSameActor T1 T2" in lines_of(record_of(report_of(text), actors=(ann,)))


BAD_NAMES = ["../../etc/passwd", "a/b", "", ".hidden", "con\nfig", "x" * 300, "annotation.conf"]


@pytest.mark.parametrize("name", BAD_NAMES, ids=[repr(name[:20]) for name in BAD_NAMES])
def test_an_id_that_cannot_name_a_file_does_not(tmp_path, name):
    record, folder = quay(), tmp_path / "out"
    folder.mkdir()
    made = written(folder, replace(record, report=replace(record.report, id=name)))
    assert made[0] == "annotation.conf"
    assert [re.sub("[0-9a-f]{12}", "", each) for each in made[1:]] == ["r.ann", "r.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_report_that_comes_twice_is_two_files(tmp_path):
    name = quay().report.id
    made = written(tmp_path, quay(), quay())
    assert made[1:] == [f"{name}-2.ann", f"{name}-2.txt", f"{name}.ann", f"{name}.txt"]


def test_no_file_is_written_over(tmp_path):
    report = quay().report
    ids = ["a", "a", "a-2", "a"]
    made = written(tmp_path, *(replace(quay(), report=replace(report, id=each)) for each in ids))
    assert len(made) == 1 + 2 * len(ids)


def test_a_type_with_spaces_is_one_word():
    text = "They met."
    record = record_of(report_of(text), events=(event_at(at(text, "met"), type="MET: twice"),))
    assert "E1\tMET__twice:T1" in lines_of(record)


def test_words_that_are_line_ends_alone_have_no_line():
    text = "She said \n it."
    said = attribution((at(text, "She"),), (at(text, "said"),), (Span(9, 10, "\n"),))
    lines = lines_of(record_of(report_of(text), attributions=(said,)))
    assert [line for line in lines if "Content" in line] == []


def test_the_configuration_knows_every_type_label_and_value(tmp_path):
    written(tmp_path, *records(), harbour())
    known = (tmp_path / "annotation.conf").read_text(encoding="utf-8")
    for path in tmp_path.glob("*.ann"):
        for line in path.read_text(encoding="utf-8").splitlines():
            handle, told = line.split("\t")[:2]
            name = re.split("[ :]", told)[0]
            if handle.startswith("#"):
                continue
            assert re.search(rf"^\t?{name}\b", known, re.MULTILINE), line
            if handle.startswith("A") and " " in told.partition(" ")[2]:
                assert re.search(rf"^{name}\t.*[:|]{told.split()[2]}\b", known, re.MULTILINE), line
