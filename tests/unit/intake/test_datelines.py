"""Datelines and what only looks like one."""

import pytest

from onrecord.intake.datelines import dateline_end, leading


@pytest.mark.parametrize(
    "dateline",
    [
        "OSLO, May 9, 2023 - ",
        "LONDON (Reuters) — ",
        "PORT VALE, Sept. 3 (AP) _ ",
        "KYIV/MOSCOW, March 2 - ",
        "NEW HARROW — ",
        "RIO DE JANEIRO, 4 July (AFP) - ",
        "ST. ALBAN'S, N.D. (AP) — ",
        "WASHINGTON, D.C. — ",
        "PORT VALE, Ore., Sept. 3, 2024 /PRNewswire/ -- ",
        "Oslo, 9 May 2023 – ",
        "Oslo (dpa) - ",
        "ZÜRICH, Switzerland – ",
        "GENEVA, July 3: ",
        "PARIS and BERLIN, May 4 — ",
        "BRUSSELS (July 9) - ",
        "HARROW, Tuesday, July 9 — ",
        "HARROW, Tuesday — ",
        "LONDON—",
        "BRUSSELS, July 9, AP - ",
        "PORT VALE, Sept 3 (Valley Wire) - ",
        "OSLO -- ",
        "PORT VALE, Sept. 3 (AP) (Corrects the day) - ",
        "PORT VALE (Adds the mayor's reply and what the council said of it) - ",
    ],
)
@pytest.mark.parametrize("after", ["The mayor spoke.", "“We go,” he said.", "400 people fled."])
def test_a_dateline_is_cut_after_its_dash(dateline, after):
    assert dateline_end(dateline + after) == len(dateline)


def test_a_dated_dateline_may_stand_apart_from_its_paragraph():
    assert dateline_end("OSLO, May 9, 2023 -") == len("OSLO, May 9, 2023 -")
    assert dateline_end("OSLO -") == 0


@pytest.mark.parametrize(
    "text",
    [
        "NATO - the alliance met.",
        "NATO — The alliance met.",
        "The summit - which nobody wanted - ended.",
        "EU — The ministers met.",
        "WATCH — The bridge falls.",
        "BREAKING - Fire in Port Vale",
        "MAYOR: We will rebuild.",
        "HARROW: We will rebuild.",
        "Monday, May 9 - Voters go to the polls",
        "May 9, 2023 — The mayor spoke.",
        "FLOODS HIT PORT VALE AGAIN - Thousands flee",
        "Oslo — The city met.",
        "I - The first part",
        "Ann Lee, the mayor of Oslo - Her office said so.",
        "By Ann Lee (AP) — The",
        "PORT VALE will rise - The mayor said so.",
        "- ",
        "",
    ],
)
def test_no_dateline(text):
    assert dateline_end(text) == 0


def test_only_the_first_characters_are_looked_at():
    assert dateline_end("A" * 1_000_000) == 0
    assert dateline_end("A, " * 300_000) == 0


@pytest.mark.parametrize(
    ("pieces", "after"),
    [
        pytest.param(("PORT VALE - ",), "The mayor spoke.", id="no note"),
        pytest.param(("(Corrects day) ", "PORT VALE, May 9 - "), "The mayor spoke.", id="before"),
        pytest.param(("PORT VALE, May 9 - ", "(Adds reply) "), "The mayor spoke.", id="behind"),
        pytest.param(("(Adds quote) ",), "The mayor spoke.", id="no dateline"),
        pytest.param(("[Refiles to mend a link] ", "OSLO (AP) - "), "400 fled.", id="square"),
        pytest.param((), "(Nobody corrects him.) The mayor spoke.", id="no editor"),
        pytest.param((), "(Adding a quote) The mayor spoke.", id="no verb of a note"),
        pytest.param((), "(Adds " + "a word " * 60 + ") The mayor spoke.", id="too long"),
    ],
)
def test_notes_and_the_dateline_lead_a_paragraph(pieces, after):
    found = leading("".join(pieces) + after)
    kinds = tuple("notice" if piece[0] in "([" else "dateline" for piece in pieces)
    assert tuple(kind for kind, _, _ in found) == kinds
    text = "".join(pieces) + after
    assert tuple(text[start:end] for _, start, end in found) == pieces
