"""A span holds exactly its words."""

import pytest

from onrecord.errors import SpanError
from onrecord.record import Span, span_of


def test_a_span_is_cut_from_the_text():
    assert span_of("The mayor left.", 4, 9) == Span(4, 9, "mayor")


def test_offsets_are_code_points():
    assert span_of("🔥 fire", 2, 6).text == "fire"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        pytest.param(3, 3, "", id="empty"),
        pytest.param(4, 3, "", id="backwards"),
        pytest.param(-1, 2, "abc", id="before the text"),
        pytest.param(0, 2, "abc", id="other length"),
    ],
)
def test_a_span_that_cannot_be_raises(start, end, text):
    with pytest.raises(SpanError):
        Span(start, end, text)
