"""Plain news of many kinds: what is no act between actors, and what background is dated by."""

import pytest

from onrecord.record import Event, Time
from tests.acts import drafted, events, sides

NO_ACTS = {
    "no leave to speak": "A clerk, who was not allowed to speak to the media, called it late.",
    "no leave to brief": "She was not authorised to brief reporters.",
    "no reply": "The shipping lines did not respond to requests for comment.",
    "no call back": "The referees' association did not return calls.",
    "not to be named": "A customs officer asked not to be named.",
    "a call on the telephone": "The chief executive smiled on a call with analysts.",
    "a storm": "A powerful storm killed six people on the coast.",
    "a fire": "A fire destroyed two houses on Route 12.",
    "a war": "The war has killed 30,000 people.",
    "a consequence": "Nurses left their wards, forcing the hospital to put off operations.",
    "a county jail": "He is being held in the county jail.",
    "the name of a body": "Amnesty International said that it was late.",
    "naming": "President Olav Brandt called her “the conscience of the coast”.",
    "a killed game": "He killed the game, the coach said.",
    "a killed idea": "Her speech killed off the idea of a merger.",
    "a shot at fame": "The film shot to fame.",
    "a collapse": "# Mine collapse kills six\n\nA ship left.",
    "a blast of gas": "# Boiler blast injures nine\n\nA ship left.",
    "an explosion of gas": "A gas explosion wounded four clerks.",
    "a warning of a flood": "We were warned of a flood, and we did nothing.",
    "trips": "The clerks put off their trips.",
    "a rise to power": "He came to power in a coup.",
    "an object of withdrawal": "She withdrew 50 crowns from the bank.",
}


@pytest.mark.parametrize("text", NO_ACTS.values(), ids=NO_ACTS)
def test_no_act(text):
    assert sides(text) == []


def test_a_report_of_a_game_has_no_attacks():
    text = """Rovers beat United in the league on Sunday. The striker attacked from the left.

    The goalkeeper was hurt before the penalty, and the referee sent off two men. Police arrested
    eleven fans near the stadium.
    """
    assert [name for name, *_ in sides(text)] == ["arrested"]


SIDES = {
    "who is convicted in a title": (
        "# Harbour master convicted of theft\n\nA ship left.",
        [("convicted", "ACCUSE", "", "Harbour master")],
    ),
    "what is fired at people": (
        "Police fired tear gas at a group of youths.",
        [("tear gas", "ASSAULT", "Police", "a group of youths")],
    ),
    "whose proposal": (
        "The council rejected a proposal made by the Workers' Party.",
        [("rejected", "REJECT", "The council", "the Workers' Party")],
    ),
    "who stands behind the comma": (
        "Ida Moss agreed with her counterpart, Bram Okafor, to share data.",
        [("agreed", "AGREE", "Ida Moss", "Bram Okafor"), ("share", "COOPERATE", "Ida Moss", "")],
    ),
    "they are not the speaker": (
        "“They never consulted us,” said Tom Okell.",
        [("consulted", "CONSULT", "", "")],
    ),
    "those that talks are between": (
        "The summit between Kesh and Orland failed to bring a deal.",
        [
            ("summit", "CONSULT", "Kesh|Orland", "Kesh|Orland"),
            ("failed", "REJECT", "Kesh|Orland", "Kesh|Orland"),
        ],
    ),
    "from where they were driven": (
        "The army of Kesh pushed the rebels out of the city.",
        [("pushed", "ASSAULT", "The army of Kesh", "the rebels")],
    ),
    "one subject of three verbs": (
        "The colonels dissolved parliament, closed the border and imposed a curfew.",
        [
            ("dissolved", "COERCE", "The colonels", "parliament"),
            ("closed", "COERCE", "The colonels", ""),
            ("curfew", "COERCE", "The colonels", ""),
        ],
    ),
    "one subject of three verbs, told": (
        "The group said it had shut the port, seized two ships and banned the union.",
        [
            ("shut", "COERCE", "The group", ""),
            ("seized", "COERCE", "The group", ""),
            ("banned", "COERCE", "The group", "the union"),
        ],
    ),
    "a recipient in the next clause": (
        "Kesh closed its border and said it was sending 500 troops.",
        [("closed", "COERCE", "Kesh", ""), ("sending", "MOBILIZE", "Kesh", "500 troops")],
    ),
    "who blames is who tells": (
        "The guild said 30 miners had been hurt, and accused the guards of lies.",
        [("accused", "ACCUSE", "The guild", "the guards")],
    ),
    "what somebody is called": (
        "The bishop called the march shameful.",
        [("called", "ACCUSE", "The bishop", "")],
    ),
    "an object of two words of sanction": (
        "Kesh suspended the membership of Orland and threatened to impose sanctions.",
        [
            ("suspended", "SANCTION", "Kesh", "Orland"),
            ("threatened", "THREATEN", "Kesh", ""),
            ("sanctions", "COERCE", "Kesh", ""),
        ],
    ),
    "fire on both sides": (
        "Kesh and Orland exchanged fire on Monday.",
        [("exchanged fire", "ASSAULT", "Kesh|Orland", "Kesh|Orland")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SIDES.values(), ids=SIDES)
def test_sides(text, expected):
    assert sides(text) == expected


def test_a_title_announces():
    found = events("# Kesh to resume talks with Orland\n\nA ship left.")
    assert [(one.type, one.status) for one in found] == [("AGREE", "planned")]


DATED = {
    "a day of its own": ("Police arrested Ida Moss on 3 May 2031.", "3 May 2031"),
    "whom somebody married later": ("She met Bram Okafor, whom she left in 1957.", None),
    "what went before": ("Police held him on 3 May 2031 after he attacked a guard.", None),
    "another clause": ("They met in 1996 but have never signed a treaty.", None),
    "the day of a promise": ("She said on 3 May 2031 that she would meet the miners.", None),
}


@pytest.mark.parametrize(("text", "expected"), DATED.values(), ids=DATED)
def test_the_last_act_is_dated_by_its_own_clause(text, expected):
    draft = drafted(text)
    times = {time.id: time.text for time in draft.of(Time)}
    last = max(draft.of(Event), key=lambda one: one.trigger[0].start)
    assert times.get(last.time) == expected


def test_an_article_alone_is_nobody():
    assert events("The attacked the.") == ()
