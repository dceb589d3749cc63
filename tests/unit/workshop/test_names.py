"""Names of corpora and of the product, made comparable."""

import pytest

from onrecord.record import span_of
from tests.records import actor_of, record_of, report_of
from tests.unit.workshop.conllu import written
from workshop.corpora import conll
from workshop.corpora.conll import Name
from workshop.corpora.gum import document
from workshop.corpora.gum_names import names
from workshop.evaluate.names import names_of

COLUMNS = """0\t-DOCSTART-\tO

0\tAda\tB-PER
1\tQuist\tI-PER
2\tjoined\tO
3\tHalm\tB-ORG
4\tUnion\tI-ORG
5\t's\tO
6\tcrew\tO
7\t(\tO
8\tVelmari\tB-MISC
9\t)\tO
10\t.\tO

0\tLisk\tB-LOC
1\t2031-05-14\tO

0\t-DOCSTART-\tO

0\tTarn\tB-LOC
1\tHalm\tB-LOC
"""


def test_columns_become_texts_with_their_names(tmp_path):
    path = tmp_path / "made.conll"
    path.write_text(COLUMNS, encoding="utf-8")
    first, second = conll.documents(path)
    assert first.text == "Ada Quist joined Halm Union's crew (Velmari).\n\nLisk 2031-05-14"
    assert [(first.text[one.start : one.end], one.kind) for one in first.names] == [
        ("Ada Quist", "person"),
        ("Halm Union", "organisation"),
        ("Lisk", "place"),
    ]
    assert second.names == [Name(0, 4, "place"), Name(5, 9, "place")]


def test_mentions_of_gum_become_names(tmp_path):
    made = document(written(tmp_path))
    assert [(made.text[one.start : one.end], one.kind) for one in names(made)] == [
        ("Lena Oduya", "person"),
        ("Oduya", "person"),
    ]


SHOWN = {
    "role before": ("person", "Ada Quist", "fire chief Ada Quist", ["Ada Quist"]),
    "apposition": ("person", "Ada Quist", "Ada Quist, a baker", ["Ada Quist"]),
    "article": ("organisation", "Halm Union", "The Halm Union", ["Halm Union"]),
    "acronym behind": ("organisation", "Halm Union", "Halm Union (HU)", ["Halm Union"]),
    "another name": ("place", "United States", "U.S.", ["U.S."]),
    "described body": ("organisation", "Halm fire service", "The Halm fire service", []),
    "capital of a sentence": ("government", "Police", "Police", []),
    "country that speaks": ("government", "Chile", "Chile", ["Chile"]),
    "group of people": ("group", "Chileans", "Chileans", []),
    "nobody named": ("unnamed", "A Halm baker", "A Halm baker", []),
}


@pytest.mark.parametrize(("kind", "name", "mention", "expected"), SHOWN.values(), ids=SHOWN)
def test_mentions_of_actors_become_names(kind, name, mention, expected):
    text = f"So it is. {mention}"
    actor = actor_of(name, span_of(text, 10, len(text)), kind=kind)
    found = names_of(record_of(report_of(text), actors=(actor,)))
    assert [text[one.start : one.end] for one in found] == expected


def test_a_country_is_a_place_whoever_speaks():
    text = "Chile spoke."
    actor = actor_of("Chile", span_of(text, 0, 5), kind="government", link="country:CHL")
    assert names_of(record_of(report_of(text), actors=(actor,))) == [Name(0, 5, "place")]
