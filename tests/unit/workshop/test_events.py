"""The converters of the event corpora, on made data."""

import json

import onrecord
from workshop.corpora.plv import as_coded, held_out
from workshop.corpora.status import class_of_status, sentences


def test_every_fifth_passage_measures(tmp_path):
    path = tmp_path / "plv.jsonl"
    path.write_text("".join(json.dumps({"id": str(i)}) + "\n" for i in range(12)))
    assert [each["id"] for each in held_out(path)] == ["4", "9"]


def test_a_refusal_is_coded_and_not_what_is_refused():
    text = "Kesh refused to meet Ida Moss."
    record = onrecord.read_text(text, model="none")
    assert {"REJECT", "CONSULT"} == {event.type for event in record.events}
    assert [event["action"] for event in as_coded(record)] == ["REJECT"]


def test_labels_fall_in_three_classes_at_their_words(tmp_path):
    path = tmp_path / "UW_dev.jsonl"
    row = {
        "text": "They fled , it did n't burn",
        "targets": [
            {"span1": [1, 2], "label": 3.0},
            {"span1": [3, 5], "label": 0.4},
            {"span1": [6, 7], "label": -2.0},
        ],
    }
    path.write_text(json.dumps(row) + "\n")
    (sentence,) = sentences(path)
    assert [(sentence.text[word.start : word.end], word.held) for word in sentence.marked] == [
        ("fled", "held"),
        ("it did", "unclear"),
        ("burn", "did not"),
    ]


def test_what_is_planned_has_not_happened_by_then():
    assert class_of_status("planned", "UW") == "unclear"
    assert class_of_status("planned", "UDS_IH2") == "did not"
    assert class_of_status("alleged", "UDS_IH2") == "unclear"
