"""No tag may hold more attributes than a parser compares in good time."""

import pytest

from onrecord.errors import TooLarge
from onrecord.intake.html.tags import MAX_ATTRIBUTES, is_overloaded
from onrecord.intake.html.tree import parse

NAMES = [f"attribute{number}" for number in range(MAX_ATTRIBUTES + 1)]
MANY = {
    "with values": " ".join(f'{name}="x"' for name in NAMES),
    "without values": " ".join(NAMES),
    "without quotes": " ".join(f"{name}=x" for name in NAMES),
    "with brackets in values": " ".join(f"{name}='<a>'" for name in NAMES),
    "with apostrophes in names": " ".join(f"{name}'" for name in NAMES),
}


@pytest.mark.parametrize("given", MANY.values(), ids=MANY)
def test_too_many_attributes_are_told(given):
    assert is_overloaded(f"<p {given}>It rained.</p>")


WORDS = "the rain fell on " * 2000
FEW = {
    "as many as may be": f"<p {' '.join(NAMES[1:])}>It rained.</p>",
    "a long value": f'<div data-state="{WORDS}">It rained.</div>',
    "a long text": f"<p>{WORDS}</p>",
    "a comment": f"<!-- <p {MANY['with values']}> -->",
    "a script": f"<script>for (i=0;i<n;) {{{WORDS}}}</script>",
    "a value that never ends": f'<p a="{WORDS}',
}


@pytest.mark.parametrize("page", FEW.values(), ids=FEW)
def test_what_is_long_is_not_overloaded(page):
    assert not is_overloaded(page)


def test_such_a_page_is_too_large():
    with pytest.raises(TooLarge, match=r"ferry\.html: an element of more than 1,000 attributes"):
        parse(f"<p {MANY['with values']}>It rained.</p>".encode(), "ferry.html")
