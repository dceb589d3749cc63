"""Reading, as a program calls it."""

import io
from datetime import date

import pytest

import onrecord
from onrecord.neural.encoder import load
from onrecord.record import verify

TEXT = '"The bridge is closed," said Ines Okoro, the harbour master.\n'


def test_a_path_is_read_and_kept_as_the_address(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    record = onrecord.read(file)
    assert record.report.address == str(file)
    assert record.attributions[0].source[0].text == "Ines Okoro, the harbour master"


def test_bytes_and_file_objects_are_read():
    assert (
        onrecord.read(TEXT.encode()).attributions
        == onrecord.read(io.BytesIO(TEXT.encode())).attributions
    )


def test_text_is_kept_to_the_letter():
    text = "\r\n *x* \0 🔥 \u202eabc\u202c  "
    assert onrecord.read_text(text).report.text == text


def test_an_empty_text_gives_an_empty_record():
    record = onrecord.read_text("")
    assert list(record.entries()) == []


def test_a_lone_surrogate_is_an_intake_error():
    with pytest.raises(onrecord.IntakeError, match="surrogate"):
        onrecord.read_text("a\ud800b")


def test_the_date_of_publication_is_given():
    record = onrecord.read_text("It closed on Monday.", published=date(2031, 5, 14))
    assert record.report.published == date(2031, 5, 14)
    assert record.times[0].value == "2031-05-12"


def test_without_a_date_nothing_is_bound_to_today():
    record = onrecord.read_text("It closed on Monday.")
    assert (record.report.published, record.times[0].earliest) == (None, None)


def test_a_date_that_is_given_is_no_longer_missing(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    kinds = {trouble.kind for trouble in onrecord.read(file, published=date(2031, 5, 14)).troubles}
    assert "no-date" not in kinds


def test_the_record_says_what_made_it():
    provenance = onrecord.read_text(TEXT).provenance
    assert (provenance.onrecord, provenance.model) == (onrecord.__version__, load().name)


def test_rules_alone_say_so():
    record = onrecord.read_text(TEXT, model="none")
    assert record.provenance.model == "none"
    assert [said.how for said in record.attributions] == ["rule:quote.inverted"]


def test_the_encoder_finds_what_no_rule_does():
    text = "The union was furious at the plan to close the pool."
    assert onrecord.read_text(text, model="none").attributions == ()
    (said,) = onrecord.read_text(text).attributions
    assert (said.how, said.cue[0].text) == (load().name, "was furious at")


def test_attributions_come_in_the_order_in_which_they_are_said():
    text = (
        "Ines Okoro, the harbour master, spoke to us about the quay.\n\n"
        "Q: Why was the quay shut?\n\nA: The wall was cracked.\n\nQ: Who knew of it?\n"
    )
    record = onrecord.read_text(text, model="none")
    said = [each.content[0].text for each in record.attributions]
    assert said == ["Why was the quay shut?", "The wall was cracked", "Who knew of it?"]
    assert record.attributions[1].source[0].text.startswith("Ines Okoro")


def test_another_language_is_a_trouble():
    text = "Der Bürgermeister sagte am Montag, die Brücke werde im nächsten Jahr neu gebaut. " * 3
    troubles = onrecord.read_text(text, model="none").troubles
    assert [each.message for each in troubles if each.kind == "language"] == [
        "the text is in German; the readers know English alone"
    ]


def test_a_missing_file_raises_with_its_name():
    with pytest.raises(onrecord.UnreadableSource, match=r"no/such\.txt: no such file"):
        onrecord.read("no/such.txt")


def test_an_address_raises_with_the_reason():
    with pytest.raises(onrecord.FetchFailed, match="does not fetch"):
        onrecord.read("https://example.org/a")


def test_several_reports_are_for_read_many():
    with pytest.raises(onrecord.UnreadableSource, match="read_many"):
        onrecord.read(b'{"text": "a"}\n{"text": "b"}\n')


SOURCES = [TEXT.encode(), "no/such.txt", b"", b"\x89PNG\r\n\x1a\n" + bytes(999), TEXT.encode()]
KINDS = [[], ["unreadable"], ["no-text"], ["unreadable"], []]


def failures(records):
    names = {"unreadable", "no-text", "too-large", "fetch-failed"}
    return [[each.kind for each in record.troubles if each.kind in names] for record in records]


@pytest.mark.parametrize("workers", [1, 2])
def test_many_are_read_in_order_and_bad_ones_are_troubles(workers):
    assert failures(onrecord.read_many(SOURCES, workers=workers)) == KINDS


def test_one_source_is_a_list_of_one(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    assert len(list(onrecord.read_many(tmp_path))) == 2


def test_a_bad_source_keeps_its_name():
    (record,) = onrecord.read_many("no/such: file.txt")
    assert (record.report.address, record.report.text) == ("no/such: file.txt", "")


def test_reading_stops_where_the_caller_stops():
    many = onrecord.read_many((TEXT.encode() for _ in range(10**9)), workers=2)
    assert next(many).attributions
    many.close()


def test_a_record_of_a_page_keeps_its_promises():
    verify(onrecord.read(b"<p>" + TEXT.encode() * 3))
