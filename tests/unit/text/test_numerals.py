"""Numbers as they are written, literal pairs."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.digits import writes_decimal_comma
from onrecord.text.numerals import numerals, ordinal, parse_number

WHOLE = {
    "0": 0,
    "1,200": 1200,
    "1,234,567.89": 1234567.89,
    "1,20,000": 120000,
    "1.200,50": 1200.5,
    "1.200.000": 1200000,
    "1\u202f200": 1200,
    ".5": 0.5,
    "0.001": 0.001,
    "-5": -5,
    "−5": -5,
    "minus 5": -5,
    "+3": 3,
    "2.5m": 2500000,
    "4.35m": 4350000,
    "40k": 40000,
    "3bn": 3000000000,
    "1mil": 1000000,
    "6million": 6000000,
    "1.2 million": 1200000,
    "1.2-million": 1200000,
    "4 hundred": 400,
    "25 lakh": 2500000,
    "one lakh crore": 10**12,
    "twelve": 12,
    "twenty-three": 23,
    "ninety five": 95,
    "twelve hundred": 1200,
    "a hundred thirty": 130,
    "one hundred and thirty million": 130000000,
    "twenty-one thousand three hundred and five": 21305,
    "a hundred and six thousand": 106000,
    "one million and one": 1000001,
    "two point five million": 2500000,
    "FIVE HUNDRED": 500,
    "a dozen": 12,
    "half a dozen": 6,
    "hundred": 100,
    "half": 0.5,
    "one-third": 1 / 3,
    "one third": 1 / 3,
    "two-thirds": 2 / 3,
    "three-quarters": 0.75,
    "1/2": 0.5,
    "½": 0.5,
    "2½": 2.5,
    "2 1/2": 2.5,
    "half a million": 500000,
    "half-million": 500000,
    "two and a half million": 2500000,
    "a million and a half": 1500000,
    "a quarter of a million": 250000,
    "three quarters of a million": 750000,
}


@pytest.mark.parametrize(("words", "value"), WHOLE.items(), ids=WHOLE)
def test_one_expression(words: str, value: float) -> None:
    assert parse_number(words) == pytest.approx(value)
    assert isinstance(parse_number(words), int) == (value == int(value))


@pytest.mark.parametrize(
    "words", ["", "many", "third", "21st", "9/11", "24/7", "1.2.3", "9" * 40, "ten or eleven"]
)
def test_no_one_expression(words: str) -> None:
    assert parse_number(words) is None


IN_TEXT = {
    "apart after between": (
        "between five hundred and six hundred",
        ["five hundred", "six hundred"],
    ),
    "and does not join across between": ("between one hundred and two", ["one hundred", "two"]),
    "a list without spaces": ("pages 27,28", ["27", "28"]),
    "a hyphen is no sign inside a range": ("5-10 and 5 -10", ["5", "10", "5", "10"]),
    "a sign after a word": ("fell to -5 overnight", ["-5"]),
    "two years in words": ("nineteen ninety", ["nineteen", "ninety"]),
    "letters after digits": ("a 5kW pump", ["5"]),
    "no letters before digits": ("an A350 and a B2", []),
    "no decade": ("in the 1990s", []),
    "no ordinal": ("the 21st and the third", []),
    "no bare scale word": ("millions of a million", ["a million"]),
    "no version": ("release 1.2.3", []),
    "a share of": ("a third of voters", ["a third"]),
    "an ordinal after an article": ("a third man", []),
    "a span of the year": ("the last two quarters", ["two"]),
    "ordinal after a number": ("two third-graders", ["two"]),
    "words across a comma": ("one, two", ["one", "two"]),
    "a sentence stop": ("It rose by 12. It fell by 3.5.", ["12", "3.5"]),
}


@pytest.mark.parametrize(("text", "found"), IN_TEXT.values(), ids=IN_TEXT)
def test_in_text(text: str, found: list[str]) -> None:
    assert [text[n.start : n.end] for n in numerals(text)] == found


def test_form() -> None:
    forms = [n.form for n in numerals("3, three, 3 million, 1/2, half")]
    assert forms == ["digits", "words", "mixed", "digits", "words"]


def test_bounds_are_kept() -> None:
    text = "10 20 30 40"
    assert [n.value for n in numerals(text, 3, 8)] == [20, 30]


def test_decimal_comma() -> None:
    assert [n.value for n in numerals("1.200 und 3,5", decimal_comma=True)] == [1200, 3.5]
    assert [n.value for n in numerals("1.200 and 3,500")] == [1.2, 3500]


@pytest.mark.parametrize(
    ("text", "comma"),
    [
        ("Der Umsatz stieg um 3,5 % auf 1.200 Euro.", True),
        ("Der Umsatz stieg um 3,5 Prozent auf 1.200.", True),
        ("Sales rose 3.5% to 1,200 euros.", False),
        ("They came in twos and threes, 12,13 at a time.", False),
        ("A mixed page: 3,5 % here, 2,000 there.", False),
    ],
)
def test_which_style_a_text_is_in(text: str, comma: bool) -> None:
    assert writes_decimal_comma(text) is comma


ORDINALS = {
    "third": 3,
    "21st": 21,
    "1,000th": 1000,
    "twenty-first": 21,
    "twelfth": 12,
    "fortieth": 40,
    "hundredth": 100,
    "two hundredth": 200,
    "one hundred and first": 101,
    "north": None,
    "three": None,
    "21": None,
    "": None,
}


@pytest.mark.parametrize(("words", "rank"), ORDINALS.items(), ids=repr)
def test_ordinal(words: str, rank: int | None) -> None:
    assert ordinal(words) == rank


@given(st.integers(0, 10**12))
def test_grouped_digits_come_back(number: int) -> None:
    assert parse_number(f"{number:,}") == number


PIECES = ["one", "hundred", "and", "a", "half", "million", "third", "thirds", "point", "1,2", "3/4"]


@given(st.lists(st.sampled_from([*PIECES, "-", "½", "5", "of", "between", "."]), max_size=25))
def test_found_numerals_stand_in_order_inside_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    ends = [0]
    for found in numerals(text):
        assert ends[-1] <= found.start < found.end <= len(text)
        assert parse_number(text[found.start : found.end]) is not None
        ends.append(found.end)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    numerals(text)
    ordinal(text)


@pytest.mark.growth
@pytest.mark.parametrize("piece", ["1.", "1,", "1/", "-", "a ", "half a ", "one hundred and "])
def test_time_grows_with_length(piece: str) -> None:
    def seconds(times: int) -> float:
        begin = time.process_time()
        numerals(piece * times)
        return time.process_time() - begin

    seconds(100)
    assert seconds(16000) < 40 * max(seconds(2000), 0.001)
