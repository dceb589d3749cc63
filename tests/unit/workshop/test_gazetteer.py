"""What the gazetteer takes from a page of the World Factbook."""

import pytest

from workshop.gazetteer.factbook import Page
from workshop.gazetteer.forces import forces, items
from workshop.gazetteer.leaders import leaders_of


def page(government=None, **sections):
    told = {"Executive branch": government} if government else {}
    return Page("2026-01", "ARD", {"Government": told, **sections})


NAMES = {
    "surname in capitals": ("President Ana MARRE (since 3 May 2019)", ("Ana Marre",), "2019-05-03"),
    "two given names": (
        "Prime Minister Ana Lis MARRE (since 3 May 2019)",
        ("Ana Lis Marre", "Ana Marre", "Lis Marre"),
        "2019-05-03",
    ),
    "an initial": ("President Ana L. MARRE (since 3 May 2019)", ("Ana L. Marre", "Ana Marre"), ...),
    "surname first": ("Premier MAR Ana-lis (since 3 May 2019)", ("Mar Ana-lis",), ...),
    "month alone": ("Gen. Ana MARRE (since May 2019)", ("Ana Marre",), "2019-05"),
    "king": ("King TOLVAR II (since 3 May 2019)", ("Tolvar II",), ...),
    "king without a number": ("King TOLVAR (since 3 May 2019)", None, None),
    "no day": ("President Ana MARRE (acting)", None, None),
    "represented": (
        "King TOLVAR II (since 3 May 2019); represented by Governor Ana MARRE (since 4 May 2020)",
        None,
        None,
    ),
}


@pytest.mark.parametrize(("told", "names", "since"), NAMES.values(), ids=NAMES)
def test_a_leader_s_names_and_first_day(told, names, since):
    found = list(leaders_of(page({"chief of state": {"text": told}})))
    if names is None:
        assert found == []
        return
    (one,) = found
    assert one.names == names
    assert one.since == ("2019-05-03" if since is ... else since)
    assert (one.country, one.office) == ("ARD", "head of state")


def test_a_list_is_parted_outside_brackets():
    told = "Ardovian Army (Armia, ARMAD): Navy, Coast Guard; no regular forces; Guard (x; y)"
    assert list(items(told)) == [
        *(("Ardovian Army", ("ARMAD",)), ("Navy", ()), ("Coast Guard", ()), ("Guard", ())),
    ]


def test_forces_bear_their_state_s_name_and_groups_stand_on_their_page():
    ardovia = page(
        **{
            "Military and Security": {
                "Military and security forces": {"text": "Ardovian Army, Navy, Ardovian Police"}
            },
            "Terrorism": {"Terrorist group(s)": {"text": "Front of Marre (FOMAR); Red Dawn"}},
        }
    )
    other = page(Terrorism={"Terrorist group(s)": {"text": "Red Dawn"}})._replace(country="TES")
    countries = [{"country": "ARD", "name": "Ardovia", "names": "", "demonyms": "Ardovian"}]
    assert forces([ardovia, other], countries)[1:] == [
        ["ardovian-army", "Ardovian Army", "", "government", "ARD", "MIL"],
        ["ardovian-police", "Ardovian Police", "", "government", "ARD", "COP"],
        ["front-of-marre", "Front of Marre", "FOMAR", "group", "ARD", "REB"],
        ["red-dawn", "Red Dawn", "", "group", "", "REB"],
    ]
