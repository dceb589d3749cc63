"""Every row of the quantity tables does what its example says, and nothing in its counter."""

import pytest

from onrecord.intake.loaded import loaded
from onrecord.lexicon import rows
from onrecord.readers import quantities
from onrecord.readers.draft import Draft
from onrecord.record import Block, Quantity


def found(text):
    draft = Draft(loaded(text, [Block("paragraph", 0, len(text))]).report)
    draft.add(quantities.read(draft))
    return draft.of(Quantity)


def named(*columns):
    return lambda row: "-".join(row[column] for column in columns)


@pytest.mark.parametrize("row", rows("quantity_comparators"), ids=named("words", "place"))
def test_comparator(row):
    def fires(text):
        return any(
            row["words"] in one.text and one.comparator == row["comparator"] for one in found(text)
        )

    assert fires(row["example"])
    assert not fires(row["counter"])


@pytest.mark.parametrize("row", rows("quantity_trends"), ids=named("words", "use"))
def test_trend(row):
    assert row["trend"] in [one.trend for one in found(row["example"])]
    assert {one.trend for one in found(row["counter"])} <= {None}


@pytest.mark.parametrize("row", rows("quantity_multiples"), ids=named("words"))
def test_multiple(row):
    def fires(text):
        return [
            (one.value, one.trend or "") for one in found(text) if one.how == "rule:multiple"
        ] == [(float(row["value"]), row["trend"])]

    assert fires(row["example"])
    assert not fires(row["counter"])


@pytest.mark.parametrize("row", rows("vague"), ids=named("words"))
def test_vague_word(row):
    bounds = [one.low for one in found(row["example"]) if one.how == "rule:vague"]
    assert len(bounds) == 1
    assert bounds[0] % int(row["low"]) == 0
    assert "rule:vague" not in [one.how for one in found(row["counter"])]


@pytest.mark.parametrize("row", rows("quantity_labels"), ids=named("words", "case"))
def test_label(row):
    assert found(row["example"]) == ()
    assert [one.value for one in found(row["counter"])] == [5]


@pytest.mark.parametrize("row", rows("units"), ids=named("unit"))
def test_unit(row):
    assert row["unit"] in [one.unit for one in found(row["example"])]
    for symbol in filter(None, row["symbols"].split("|")):
        assert row["unit"] in [one.unit for one in found(f"It came to 5{symbol} then.")], symbol


@pytest.mark.parametrize("row", rows("currencies"), ids=named("iso", "part"))
def test_currency(row):
    assert row["iso"] in [one.unit for one in found(row["example"])]
    for sign in filter(None, row["before"].split("|")):
        assert [one.unit for one in found(f"It cost {sign}500 then.")] == [row["iso"]], sign


def test_no_word_of_a_unit_has_two_meanings():
    forms = [
        form
        for table, columns in (("units", ("words", "symbols")), ("currencies", ("after",)))
        for row in rows(table)
        for column in columns
        for form in filter(None, row[column].split("|"))
    ]
    twice = {form for form in forms if forms.count(form) > 1}
    assert twice <= {"pound", "pounds"}


def test_each_word_stands_once_in_a_class():
    pairs = [(row["word"], row["class"]) for row in rows("quantity_words")]
    assert len(pairs) == len(set(pairs))
