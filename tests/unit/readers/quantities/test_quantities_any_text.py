"""Any row of pieces and any text is read, and every quantity shows its words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.intake.loaded import loaded
from onrecord.readers import quantities
from onrecord.readers.draft import Draft
from onrecord.record import Block, Quantity


def read(text):
    draft = Draft(loaded(text, [Block("paragraph", 0, len(text))] if text else []).report)
    draft.add(quantities.read(draft))
    return draft.of(Quantity)


PIECES = [
    "5", "five", "$", "million", "to", "and", "or", "of", "percent", "%", "-", "about", "rose",
    "by", "between", "years old", "dozens", "tens of", "third", "one", "in", "(", ")", ",", ".",
    "per", "km", "m", "lamps", "€", "1.2", "a", "half", "\n", "3rd", "+", "'", "°", "USD", "C",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from([" ", ""]))
def test_any_row_of_pieces_keeps_its_words(pieces, gap):
    text = gap.join(pieces)
    end = 0
    for found in read(text):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert found.value is not None or (found.low is not None and found.low <= found.high)
        if found.counted:
            assert text[found.counted.start : found.counted.end] == found.counted.text
        end = found.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read(text):
    read(text)
