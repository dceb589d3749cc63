"""Loading PolNeAR and measuring on it, with a compartment and a scorer of our own."""

from tests.drafts import attributions
from workshop.corpora.polnear import articles, as_prediction, load_scorer
from workshop.evaluate.attribution import measure

SCORER = '''
"""Counts articles and predicted attributions instead of scoring them."""


def load_gold(path):
    return {"one": ("Okafor said that it held.", {"ann": []}), "two": ("It held.", {"ann": []})}


def score(gold, found):
    figure = (len(gold), len(found["one"]), len(found["two"]))
    keys = ("rel", "rel_exact", "rel.direct", "rel.mixed", "rel.indirect")
    keys += ("content.soft", "content.chunk", "source.soft", "cue.soft")
    return dict.fromkeys(keys, figure), None


def prf(counts):
    return counts
'''


def test_a_prediction_holds_the_positions_of_each_role():
    (found,) = attributions("Okafor said that it held.")
    assert as_prediction(found) == {
        "source": [(0, 6)],
        "cue": [(7, 11)],
        "content": [(12, 24)],
    }


def test_articles_come_from_the_scorer(tmp_path):
    path = tmp_path / "scorer.py"
    path.write_text(SCORER, encoding="utf-8")
    assert sorted(articles(tmp_path, load_scorer(path))) == ["one", "two"]


def test_the_product_reads_every_article(tmp_path):
    path = tmp_path / "scorer.py"
    path.write_text(SCORER, encoding="utf-8")
    figures = measure(tmp_path, path)
    assert (figures["rel_precision"], figures["rel_recall"], figures["rel"]) == (2, 1, 0)
