"""Checking through the public surface."""

import json

import onrecord

SPEECH = "We do not sell the old pier, and we never will. It has stood for ninety years."
REPORT = "“We sell the old pier, and we never will,” said Odile Brandt, the mayor."


def read(text):
    return onrecord.read_text(text, model="none")


def test_a_quotation_is_held_against_documents():
    report, speech = read(REPORT), read(SPEECH)
    checks = onrecord.check(report, against=[speech])
    assert [check.attribution for check in checks] == [report.attributions[0].id]
    assert checks[0].verdict == "altered"
    assert [(one.kind, one.source, one.what) for one in checks[0].differences] == [
        ("dropped", "do not", "negation")
    ]


def test_documents_may_come_one_by_one():
    checks = onrecord.check(read(REPORT), against=(read(text) for text in ("It rained.", SPEECH)))
    assert checks[0].verdict == "altered"


def test_checks_go_to_json():
    checks = onrecord.check(read(REPORT), against=[])
    [check] = json.loads(onrecord.to_json(checks))["checks"]
    assert (check["verdict"], check["source"], check["differences"]) == ("no_source", None, [])
