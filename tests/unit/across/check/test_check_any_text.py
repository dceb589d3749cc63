"""What holds for any text: no change passes as verbatim, no text breaks a check."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from onrecord.across.check.words import words
from tests.checks import check, document, quoting
from tests.records import record_of, report_of

PASSAGE = (
    "We bought the mill in the spring of 1994 for nine thousand crowns, and nobody in Hallin"
    " believed that we would keep it for a year. My sister Ragna ran the office and I did not"
    " sleep. Every night some of the women came in at two and baked until seven. It was cold,"
    " it was loud, and I have never been happier in any house. When the river rose we carried"
    " 340 sacks up the stairs by hand, and we lost only three of them."
)
SOURCE = document(PASSAGE)
WORDS = [PASSAGE[word.start : word.end] for word in words(PASSAGE)]
KEYS = [word.key for word in words(PASSAGE)]
OTHER_WORDS = "not never no n't 12 twelve Karin some all the a would % -9 nine un $".split()
OTHERS = st.sampled_from(OTHER_WORDS)
QUIET = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
STRETCH = st.tuples(st.integers(0, len(WORDS) - 8), st.integers(8, 30))


def stands(text):
    """Do the words of a text stand in the passage?"""
    keys = [word.key for word in words(text)]
    return any(KEYS[at : at + len(keys)] == keys for at in range(len(KEYS)))


def is_verbatim(quote):
    return check(quoting(quote), SOURCE).verdict in ("verbatim", "elided")


@given(STRETCH)
@settings(max_examples=40, **QUIET)
def test_a_stretch_is_verbatim(stretch):
    start, length = stretch
    assert check(quoting(" ".join(WORDS[start : start + length])), SOURCE).verdict == "verbatim"


@given(STRETCH, st.data())
@settings(max_examples=80, **QUIET)
def test_a_word_more_is_never_verbatim(stretch, data):
    row = WORDS[stretch[0] : sum(stretch)]
    at = data.draw(st.integers(0, len(row)))
    quote = " ".join([*row[:at], data.draw(OTHERS), *row[at:]])
    assume(not stands(quote))
    assert not is_verbatim(quote)


@given(STRETCH, st.data())
@settings(max_examples=80, **QUIET)
def test_a_word_less_is_never_verbatim(stretch, data):
    row = WORDS[stretch[0] : sum(stretch)]
    at = data.draw(st.integers(1, len(row) - 2))
    after = data.draw(st.integers(at + 1, len(row) - 1))
    quote = " ".join([*row[:at], *row[after:]])
    assume(not stands(quote))
    assert not is_verbatim(quote)


@given(STRETCH, st.data())
@settings(max_examples=80, **QUIET)
def test_another_word_is_never_verbatim(stretch, data):
    row = WORDS[stretch[0] : sum(stretch)]
    at = data.draw(st.integers(0, len(row) - 1))
    quote = " ".join([*row[:at], data.draw(OTHERS), *row[at + 1 :]])
    assume(not stands(quote))
    assert not is_verbatim(quote)


@given(STRETCH, STRETCH)
@settings(max_examples=50, **QUIET)
def test_two_stretches_are_never_verbatim_as_one(one, other):
    quote = " ".join([*WORDS[one[0] : sum(one)], *WORDS[other[0] : sum(other)]])
    assume(not stands(quote))
    assert not is_verbatim(quote)


@given(STRETCH, st.data())
@settings(max_examples=80, **QUIET)
def test_what_is_left_out_behind_dots_is_elided(stretch, data):
    row = WORDS[stretch[0] : sum(stretch)]
    at = data.draw(st.integers(1, len(row) - 2))
    after = data.draw(st.integers(at + 1, len(row) - 1))
    quote = " ".join([*row[:at], "…", *row[after:]])
    found = check(quoting(quote), SOURCE)
    assert found.verdict in ("elided", "verbatim", "not_found")


@given(st.data())
@settings(max_examples=60, **QUIET)
def test_dots_excuse_no_change_elsewhere(data):
    row = WORDS[data.draw(st.integers(0, len(WORDS) - 24)) :][:24]
    other = data.draw(st.sampled_from([each for each in OTHER_WORDS if each not in row]))
    row[data.draw(st.integers(12, 20))] = other
    row[data.draw(st.integers(2, 4)) : data.draw(st.integers(5, 8))] = ["…"]
    assert check(quoting(" ".join(row)), SOURCE).verdict in ("altered", "spliced")


TEXTS = st.text(st.sampled_from(" abAB.…[]()'’“”\"-–0123,%\n\u00ad\u0301ﬁ½"), max_size=60)


@given(TEXTS, TEXTS)
@settings(max_examples=100, **QUIET)
def test_any_text_gets_a_check(quote, text):
    assume(words(quote))
    found = check(quoting(quote), record_of(report_of(f"{text} and more")))
    assert 0 <= found.score <= 1
    assert (found.source is None) == (found.verdict in ("not_found", "no_source"))
