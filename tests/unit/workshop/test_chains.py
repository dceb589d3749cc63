"""The texts with chains are labelled soundly, and the scorer tells right links from wrong ones."""

from collections import Counter
from typing import get_args

import pytest

from onrecord.record.entries import Mode, SourceKind, Stance
from workshop.evaluate import chains

ITEMS = chains.items()
TEXTS = pytest.mark.parametrize("item", ITEMS, ids=[item["text"][:40] for item in ITEMS])


@TEXTS
def test_every_string_of_a_label_stands_in_its_text(item):
    for one in item["attributions"]:
        for role in ("source", "cue", "content"):
            for piece in one[role]:
                span = chains.place(item["text"], piece)
                assert span.text == (piece if isinstance(piece, str) else piece["words"])


@TEXTS
def test_every_label_is_one_of_the_record(item):
    for one in item["attributions"]:
        assert one["mode"] in get_args(Mode)
        assert one["stance"] in get_args(Stance)
        assert one["source_kind"] in get_args(SourceKind)
        assert bool(one["source"]) == (one["source_kind"] != "none")


@TEXTS
def test_an_outer_attribution_stands_before_those_within_it(item):
    for index, one in enumerate(item["attributions"]):
        assert one["within"] is None or 0 <= one["within"] < index


@TEXTS
def test_side_by_side_means_no_chain_and_any_other_shape_but_one_means_a_chain(item):
    linked = any(one["within"] is not None for one in item["attributions"])
    if item["shape"] == "side by side":
        assert not linked
    elif item["shape"] != "anonymous":
        assert linked


def test_no_text_stands_twice():
    assert [text for text, n in Counter(item["text"] for item in ITEMS).items() if n > 1] == []


@pytest.mark.parametrize(
    "piece",
    ["the boat", "said", {"words": "said", "nth": 2}, {"words": "the ship", "nth": 0}, "shi"],
    ids=["absent", "twice", "too few", "needless", "part of a word"],
)
def test_a_string_whose_place_is_not_clear_is_refused(piece):
    with pytest.raises(ValueError, match="stands"):
        chains.place("She said he said the ship sank.", piece)


def scored(change):
    """The figures where ``change`` stands in for what was found in each text."""
    counts = Counter()
    for item in ITEMS:
        right = chains.gold(item)
        counts += chains.tally(right, change(right))
    return chains.figures(counts)


def relabelled(right, **labels):
    return [one._replace(**labels) for one in right]


def test_gold_against_itself_has_every_figure_at_100():
    assert set(scored(list).values()) == {100.0}


def test_order_does_not_matter():
    def backwards(right):
        last = len(right) - 1
        turned = [
            one._replace(within=None if one.within is None else last - one.within) for one in right
        ]
        return turned[::-1]

    assert set(scored(backwards).values()) == {100.0}


def test_no_links_find_nothing():
    found = scored(lambda right: relabelled(right, within=None))
    assert (found["within"], found["within_recall"], found["rel"]) == (0.0, 0.0, 100.0)


def test_a_link_to_the_wrong_one_lowers_precision_and_recall():
    def all_to_the_first(right):
        return right[:1] + relabelled(right[1:], within=0)

    found = scored(all_to_the_first)
    assert found["within_precision"] < 100.0
    assert found["within_recall"] < 100.0


def test_a_link_of_an_invented_attribution_lowers_precision_alone():
    def with_an_invented_one(right):
        return [*right, right[0]._replace(source=frozenset([9999]), within=0)]

    found = scored(with_an_invented_one)
    assert found["within_precision"] < 100.0
    assert found["within_recall"] == 100.0
    assert found["rel_precision"] < found["rel_recall"] == 100.0


@pytest.mark.parametrize(
    ("label", "wrong"), [("stance", "denies"), ("source_kind", "none"), ("mode", "mixed")]
)
def test_a_wrong_label_lowers_its_own_figure_alone(label, wrong):
    found = scored(lambda right: relabelled(right, **{label: wrong}))
    assert [name for name, figure in found.items() if figure < 100.0] == [label]


def test_two_that_share_their_content_are_told_apart_by_their_sources():
    item = next(item for item in ITEMS if item["shape"] == "citing")
    right = chains.gold(item)
    assert right[0].content == right[1].content
    assert chains.paired(right, right[::-1]) == {0: 1, 1: 0}
