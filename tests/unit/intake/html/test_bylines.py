"""Names in what pages state as their authors."""

import pytest

from onrecord.intake.html.bylines import names

STATED = {
    "a name": (["Mara Venn"], ("Mara Venn",)),
    "an opening": (["By Mara Venn"], ("Mara Venn",)),
    "two, joined": (["By Mara Venn and Joel Iredale"], ("Mara Venn", "Joel Iredale")),
    "a list, in capitals": (
        ["By MARA VENN, JOEL IREDALE and ANA LEE"],
        ("MARA VENN", "JOEL IREDALE", "ANA LEE"),
    ),
    "apart by marks": (
        ["Mara Venn; Joel Iredale | Ana Lee"],
        ("Mara Venn", "Joel Iredale", "Ana Lee"),
    ),
    "stated twice": (["Mara Venn", "MARA VENN"], ("Mara Venn",)),
    "a role after": (["Mara Venn Senior Political Reporter"], ("Mara Venn",)),
    "a role before": (["Political Editor Mara Venn"], ("Mara Venn",)),
    "a role aside": (["Mara Venn, AP Harbour Writer"], ("Mara Venn",)),
    "roles of several": (
        ["Mara Venn and Joel Iredale, Staff Writers"],
        ("Mara Venn", "Joel Iredale"),
    ),
    "a degree": (["Mara Venn, MD, PhD"], ("Mara Venn",)),
    "an agency aside": (["Mara Venn, AFP"], ("Mara Venn",)),
    "an agency right behind": (["Mara Venn Associated Press"], ("Mara Venn",)),
    "an agency alone": (["Reuters"], ("Reuters",)),
    "a place": (["Mara Venn in Port Vale"], ("Mara Venn",)),
    "for whom": (["Mara Venn for the Lisk Gazette"], ("Mara Venn",)),
    "special to": (["Mara Venn | Special to the Lisk Gazette"], ("Mara Venn",)),
    "an account and an address": (["Mara Venn @maravenn (mara@post.example)"], ("Mara Venn",)),
    "markup and references": (
        ["<a href='x'>Mara Venn</a> &amp; Jos&eacute; Reye"],
        ("Mara Venn", "José Reye"),
    ),
    "the outlet": (["The Harrow Post", "Harrow Post Online", "Harrow"], ()),
    "the outlet aside": (["Mara Venn, Harrow Post"], ("Mara Venn",)),
    "the outlet right behind": (["Mara Venn Harrow Post"], ("Mara Venn",)),
    "another outlet's word in a name": (["Postel Harrowby"], ("Postel Harrowby",)),
    "a body": (["Lisk Gazette Staff", "Newsroom"], ()),
    "nobody": (["admin", "Unknown", "", " ", "null"], ()),
    "an account's name": (["mvenn"], ()),
    "an address": (["https://post.example/mara-venn", "//post.example/x"], ()),
    "a biography": (["Mara Venn " + "has covered the harbour " * 30], ()),
    "what she does": (["Mara Venn is a reporter in Lisk"], ("Mara Venn",)),
    "other scripts": (["Автор: Вера Ольхина"], ("Вера Ольхина",)),
}


@pytest.mark.parametrize(("stated", "found"), STATED.values(), ids=STATED)
def test_names_are_told_from_all_else(stated, found):
    assert names(stated, outlet="The Harrow Post") == found


def test_without_an_outlet_its_name_may_be_an_author():
    assert names(["The Harrow Post"]) == ("The Harrow Post",)


def test_names_are_bounded():
    assert len(names([f"Ana L{'e' * i}" for i in range(1, 30)])) == 12
