"""What of an attribution is a quotation, and where it says that words are missing."""

import pytest

from onrecord.across.check.quotation import parsed, quoted
from onrecord.record import span_of
from tests.records import at, attribution, record_of, report_of


@pytest.mark.parametrize(
    ("text", "dots", "put"),
    [
        ("We will … go", {2}, set()),
        ("We will ... go", {2}, set()),
        ("We will . . . go", {2}, set()),
        ("We will [...] go", {2}, set()),
        ("We will (…) go", {2}, set()),
        ("… we will go …", {0, 3}, set()),
        ("We will [not] go", set(), {2}),
        ("[W]e will go", set(), {0}),
        ("We walk[ed] home", set(), {1}),
        ("We (all) will go", set(), set()),
        ("We will go. You stay.", set(), set()),
    ],
)
def test_marks_of_omission_and_brackets(text, dots, put):
    found = parsed(text)
    assert (found.dots, found.put) == (dots, put)


def test_letters_in_brackets_belong_to_their_word():
    assert [word.key for word in parsed("[W]e walk[ed] un[der] it").words] == [
        "we", "walked", "under", "it",
    ]  # fmt: skip


def test_endless_marks_are_read_in_no_time():
    for text in ("[" + "." * 20_000 + "x", "(" + ". " * 20_000 + "x", "[" * 20_000 + "x"):
        assert [word.key for word in parsed(text).words] == ["x"]


def quotations(text, *contents, mode="direct", source="Ann Holt", cue=()):
    said = attribution(
        (at(text, source),), cue, tuple(at(text, content) for content in contents), mode=mode
    )
    record = record_of(report_of(text), attributions=(said,))
    return [[part.text for part in found.parts] for found in quoted(record)]


def parts(text, *contents, mode="direct"):
    return [part for found in quotations(text, *contents, mode=mode) for part in found]


def test_marks_that_never_closed_make_one_quotation_of_two_paragraphs():
    text = "“We came.\n\n“We saw,” Ann Holt said."
    assert parts(text, "We came", "We saw") == ["We came. We saw"]


def test_a_clause_within_a_sentence_parts_nothing():
    text = "“We came,” Ann Holt said, “and saw.”"
    assert parts(text, "We came", "and saw") == ["We came and saw"]


def test_a_clause_between_two_sentences_parts_them():
    text = "“We came,” Ann Holt said. “We saw.”"
    assert parts(text, "We came", "We saw") == ["We came", "We saw"]


def test_marks_closed_and_opened_anew_part_what_stands_beside_each_other():
    text = "Ann Holt: “We came.” “We saw.”"
    assert parts(text, "We came", "We saw") == ["We came", "We saw"]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("“We came,” Ann Holt said, “and saw it.”", [["We came and saw it"]]),
        ("“We came,” Ann Holt said on Monday, “and saw it.”", [["We came and saw it"]]),
        ("“We came,” Ann Holt said, adding, “and saw it.”", [["We came and saw it"]]),
        ("“We came,” said Ann Holt “and saw it.”", [["We came and saw it"]]),
        ("“We came.” Ann Holt said. “and saw it.”", [["We came", "and saw it"]]),
        ("“We came,” Ann Holt said, then “and saw it”.", [["We came"], ["and saw it"]]),
        ("“We came,” Ann Holt said, and that they “and saw it”.", [["We came"], ["and saw it"]]),
        ("Ann Holt said: “We came.” It rained. “and saw it.”", [["We came"], ["and saw it"]]),
    ],
    ids=["clause", "day", "adding", "no comma", "stop", "then", "that they", "narrative"],
)
def test_fragments_that_own_words_part_are_two_quotations(clause, expected):
    contents = ("We came", "and saw it")
    assert quotations(clause, *contents, cue=(at(clause, "said"),)) == expected


def test_marked_words_of_a_mixed_content_are_a_quotation_each():
    text = "Ann Holt said that they “came and went” and “saw it all”."
    found = quotations(text, "that they “came and went” and “saw it all”", mode="mixed")
    assert found == [["came and went"], ["saw it all"]]


def test_of_a_mixed_content_the_words_within_marks_are_quoted():
    text = "Ann Holt said that they “came and went” and “saw it all”."
    assert parts(text, "that they “came and went” and “saw it all”", mode="mixed") == [
        "came and went",
        "saw it all",
    ]


def test_indirect_speech_is_no_quotation():
    assert parts("Ann Holt said that they came.", "that they came", mode="indirect") == []


def test_a_quotation_belongs_to_its_innermost_speaker():
    text = "The Courier quoted Ann Holt as saying: “We came and went.”"
    outer = attribution(
        (at(text, "The Courier"),), (), (at(text, "Ann Holt as saying: “We came and went.”"),),
        mode="mixed",
    )  # fmt: skip
    inner = attribution(
        (at(text, "Ann Holt"),), (), (at(text, "We came and went"),), within=outer.id
    )
    record = record_of(report_of(text), attributions=(outer, inner))
    assert [found.attribution.id for found in quoted(record)] == [inner.id]


def test_a_quotation_without_words_is_none():
    text = "“…” Ann Holt said."
    content = (span_of(text, 1, 2),)
    said = attribution((at(text, "Ann Holt"),), (), content)
    assert list(quoted(record_of(report_of(text), attributions=(said,)))) == []
