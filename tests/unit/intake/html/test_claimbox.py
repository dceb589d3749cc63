"""The box of a fact-check: what others claim is set off from what the page says."""

import pytest

from onrecord.intake.html import load

FIRST = "Posts that many people shared this week say that the ferry to Lisk was shut by the army."
NEXT = "The harbour board told us that the boat lay in dock for repairs that had been announced."
CLAIM = "The army has shut the ferry to Lisk."


def laid(box, rest=f"<p>{FIRST}</p><p>{NEXT}</p>"):
    page = f"<main><h1>No, the army did not shut it</h1>{box}{rest}</main>"
    report = load(page.encode(), address=None).report
    return [(block.kind, report.text[block.start : block.end]) for block in report.blocks][1:]


BODY = [("paragraph", FIRST), ("paragraph", NEXT)]
BOX = [
    ("heading", "Claim"),
    ("blockquote", CLAIM),
    ("heading", "Our verdict"),
    ("paragraph", "False"),
]


def rows(*pairs, box="section", label="h3", value="p"):
    lines = "".join(
        f"<div class=row><{label}>{name}</{label}><{value}>{words}</{value}></div>"
        for name, words in pairs
    )
    return f"<{box}>{lines}</{box}>"


PAIRS = (("Claim", CLAIM), ("Our verdict", "False"))
BOXES = {
    "headings and paragraphs": rows(*PAIRS),
    "boxes alone": rows(*PAIRS, box="div", label="div", value="div"),
    "a list of terms": f"<dl><dt>Claim</dt><dd>{CLAIM}</dd><dt>Our verdict</dt><dd>False</dd></dl>",
    "side by side": f"<h2>Claim</h2><p>{CLAIM}</p><h2>Our verdict</h2><p>False</p>",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
def test_the_claim_is_set_off_and_the_verdict_kept(box):
    assert laid(box) == BOX + BODY


def test_who_made_the_claim_is_kept():
    box = rows(*PAIRS, ("Claimed by", "Posts on social media"))
    assert laid(box)[4:6] == [("heading", "Claimed by"), ("paragraph", "Posts on social media")]


NO_BOX = {
    "a claim without a verdict": rows(("Claim", CLAIM)),
    "a verdict without a claim": rows(("Verdict", "The jury found for the ferry.")),
    "labels without values": "<h3>Claim</h3><h3>Verdict</h3>",
    "a value far away": f"<div><div><div><div><h3>Claim</h3></div></div></div></div><p>{CLAIM}</p>"
    "<h3>Verdict</h3><p>False</p>",
    "a long value": rows(("Claim", CLAIM), ("Verdict", NEXT * 6)),
}


@pytest.mark.parametrize("box", NO_BOX.values(), ids=NO_BOX)
def test_what_is_no_box_gives_no_quotation(box):
    assert "blockquote" not in [kind for kind, _ in laid(box)]
