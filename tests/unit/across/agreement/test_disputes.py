"""What one source denies and another asserts: in two reports, and in one."""

from dataclasses import replace

import pytest

from onrecord.across.agreement import agreements
from tests.records import actor_of, at
from tests.unit.across.agreement.acts import claiming
from tests.unit.across.agreement.told import one_story, told

MINISTRY = "the ministry"
FRONT = "the Tarn Front"
JUNTA = "the junta"
SECTORS = {"rebels": "REB", "fighters": "UAF", "soldiers": "MIL", "its men": "UAF"}


def report(outlet, *lines):
    """A report whose lines are claims, each on its speaker's word; it knows who bears arms."""
    record = claiming(told(outlet, *lines), *(words for _, words in lines))
    armed = [
        actor_of(name, at(record.report.text, name), kind="group", sector=sector)
        for name, sector in SECTORS.items()
        if name in record.report.text
    ]
    return replace(record, actors=(*record.actors, *armed))


def conflicts(*records):
    """The words and origins of each conflict on a claim."""
    return [
        (one.about, sorted(origin.name for origin in one.origins), one.why)
        for one in agreements(records, (), one_story(*records))
        if (one.kind, one.verdict) == ("claim", "conflict")
    ]


OTHER = report("Echo", ("", "the road to Ostrel was open"))
DISPUTES = {
    "its own side, told by another noun": (
        (MINISTRY, "rebels had fired the shells"),
        (FRONT, "its men had fired the shells"),
    ),
    "it, where the other names it": (
        (MINISTRY, "the Tarn Front fired rockets at a school"),
        (FRONT, "it had fired"),
    ),
    "a passive and an active": (
        (JUNTA, "soldiers have arrested the army chief, Tarek Ziani"),
        (MINISTRY, "Tarek Ziani had been arrested"),
    ),
    "a denial in the simple past": (
        (MINISTRY, "rebels fired the shells"),
        (FRONT, "its men fired the shells"),
    ),
    "another verb": (
        (MINISTRY, "the Tarn Front accepted bribes from two traders"),
        (FRONT, "taking money from traders"),
    ),
    "another verb, in the simple past": (
        (MINISTRY, "the Tarn Front pocketed payments"),
        (FRONT, "it took money"),
    ),
    "another verb, and more than is told": (
        (MINISTRY, "the Tarn Front accepted bribes"),
        (FRONT, "taking money from traders"),
    ),
    "a passive with a noun of the act": (
        (MINISTRY, "the Tarn Front accepted bribes from traders"),
        (FRONT, "it had been bribed"),
    ),
    "a claim that is rejected": (
        (MINISTRY, "the Tarn Front had looted the depot"),
        (FRONT, "claims that it robbed the depot"),
    ),
    "an allegation of doing it": (
        (MINISTRY, "the Tarn Front had looted the depot"),
        (FRONT, "any allegations of plundering the depot"),
    ),
    "a denial without a subject": (
        (MINISTRY, "the Tarn Front had shelled the market"),
        (FRONT, "shelling the market"),
    ),
}
NO_DISPUTES = {
    "another side": (
        ("two witnesses", "soldiers had shelled the market"),
        (FRONT, "its men had shelled the market"),
    ),
    "nobody told to have done it": (
        ("", "shells struck the market in Ostrel"),
        (FRONT, "it had struck the market in Ostrel"),
    ),
    "done to who denies": (
        (MINISTRY, "its guns fired on the Tarn Front"),
        (FRONT, "it had fired"),
    ),
    "another act of the same man": (
        (JUNTA, "the army chief, Tarek Ziani, fled the city"),
        (MINISTRY, "the army chief, Tarek Ziani, had been arrested"),
    ),
    "what is only possible": (
        (JUNTA, "Tarek Ziani could be arrested"),
        (MINISTRY, "Tarek Ziani had been arrested"),
    ),
    "another verb for another thing": (
        (MINISTRY, "the Tarn Front accepted bribes from traders"),
        (FRONT, "taking money from the till"),
    ),
    "another verb of somebody else": (
        (MINISTRY, "the harbour master took money from traders"),
        (FRONT, "accepting bribes from traders"),
    ),
    "claims of another act": (
        (MINISTRY, "the Tarn Front accepted bribes from traders"),
        (FRONT, "claims that it took holidays on the islands"),
    ),
    "both deny it": (
        (JUNTA + " denies", "the army chief, Tarek Ziani, had been arrested"),
        (MINISTRY, "Tarek Ziani had been arrested"),
    ),
}


def denied(line):
    return f"{line[0]} denies", line[1]


@pytest.mark.parametrize(("says", "denies"), DISPUTES.values(), ids=DISPUTES)
def test_a_denial_stands_against_what_another_report_tells(says, denies):
    [(about, origins, why)] = conflicts(report("Post", says), report("Star", denied(denies)))
    assert about in (says[1], denies[1])
    assert origins == sorted(who.removeprefix("the ") for who, _ in (says, denies))
    assert " denies what " in why or "negates" in why


@pytest.mark.parametrize(("says", "denies"), DISPUTES.values(), ids=DISPUTES)
def test_a_denial_stands_against_what_its_own_report_tells(says, denies):
    [(about, origins, why)] = conflicts(report("Post", says, denied(denies)), OTHER)
    assert about == says[1]
    assert origins == sorted(who.removeprefix("the ") for who, _ in (says, denies))
    assert why.endswith(f" denies what {says[0].removeprefix('the ')} said.")


@pytest.mark.parametrize(("says", "denies"), NO_DISPUTES.values(), ids=NO_DISPUTES)
def test_a_denial_of_something_else_stands_against_nothing(says, denies):
    assert conflicts(report("Post", says), report("Star", denied(denies))) == []
    assert conflicts(report("Post", says, denied(denies)), OTHER) == []


def test_two_papers_that_tell_one_denial_are_one_dispute():
    says, denies = DISPUTES["it, where the other names it"]
    records = [report(outlet, says, denied(denies)) for outlet in ("Post", "Star")]
    assert [origins for _, origins, _ in conflicts(*records)] == [["Tarn Front", "ministry"]]
