"""Pages that list reports: told, with the titles that belong to the teasers."""

import pytest

from onrecord.intake.html import load

TEASERS = [
    ("Bakery fire leaves street dark", "About 200 homes were dark on Friday after a fire there."),
    ("Council votes to close library", "Councillors voted 14 to 9 to close the library in Garth."),
    ("School bus plan is dropped", "The county dropped its plan to charge pupils for the bus."),
    ("Snow closes the upper pass", "The road over the pass is shut, police said on Saturday."),
]
STORY = "The harbour board said after a long meeting that the ferry to Lisk will run from Monday."


def listed(form, teasers=TEASERS, before=""):
    boxes = "".join(form.format(title=title, words=words) for title, words in teasers)
    page = f"<meta name=date content=2026-01-05><main><h1>Local news</h1>{before}{boxes}</main>"
    return load(page.encode(), address=None)


FORMS = {
    "a link in a heading": "<div class=t><h2><a href=x>{title}</a></h2><p>{words}</p></div>",
    "a heading in a link": "<div class=t><a href=x><h3>{title}</h3></a><p>{words}</p></div>",
    "a title below": "<div class=t><p>{words}</p><h3><a href=x>{title}</a></h3></div>",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_list_of_reports_is_told_and_keeps_its_titles(form):
    found = listed(form)
    blocks = [(b.kind, found.report.text[b.start : b.end]) for b in found.report.blocks]
    assert [trouble.kind for trouble in found.troubles] == ["listing"]
    assert {("heading", title) for title, _ in TEASERS} <= set(blocks)


REPORTS = {
    "headings without links": ("<div class=t><h2>{title}</h2><p>{words}</p></div>", TEASERS, ""),
    "two teasers": (FORMS["a link in a heading"], TEASERS[:2], ""),
    "a report above the teasers": (FORMS["a link in a heading"], TEASERS, f"<p>{STORY}</p>" * 6),
}


@pytest.mark.parametrize(("form", "teasers", "before"), REPORTS.values(), ids=REPORTS)
def test_a_report_is_no_list(form, teasers, before):
    assert listed(form, teasers, before).troubles == ()
