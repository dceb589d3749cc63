"""Reads the quantities of a text of one paragraph, and puts each in one line."""

import pytest

from onrecord.intake.loaded import loaded
from onrecord.readers import quantities
from onrecord.readers.draft import Draft
from onrecord.record import Block, Quantity


def _read(text, entries=()):
    draft = Draft(loaded(text, [Block("paragraph", 0, len(text))] if text else []).report)
    draft.add(iter(entries))
    draft.add(quantities.read(draft))
    return draft.of(Quantity)


def _line(quantity):
    if quantity.value is None:
        value = f"{quantity.low:g}..{quantity.high:g}"
    else:
        value = f"{round(quantity.value, 4):.16g}"
    parts = [
        quantity.comparator.replace("=", "") if quantity.comparator == "=" else quantity.comparator
    ]
    parts += [value, quantity.unit or "", quantity.trend or ""]
    counted = f" of {quantity.counted.text}" if quantity.counted else ""
    return f"[{quantity.text}] {quantity.kind} {' '.join(part for part in parts if part)}{counted}"


@pytest.fixture
def read():
    """``read(text, entries=())``: the quantities in order, the entries read before them given."""
    return _read


@pytest.fixture
def lines():
    """``lines(text)``: each quantity as ``[words] kind comparator value unit trend of counted``."""
    return lambda text: [_line(quantity) for quantity in _read(text)]
