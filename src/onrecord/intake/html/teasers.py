"""Pages that list reports and hold none: boxes of one make, each a linked title and its teaser."""

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from onrecord.intake.html.entries import entries, is_in
from onrecord.intake.html.links import linked
from onrecord.intake.html.match import size
from onrecord.intake.html.walk import Passage

__all__ = ["teaser_titles"]

_FEWEST = 3  # teasers that make a list
_SHARE = 0.7  # of the words kept that stand in teasers
_AROUND = 3  # passages before or behind a teaser's first words that may be its title
_LINKED = 0.9  # of a title's letters in links
_SHORT = 3  # words a title has at least


def teaser_titles(found: Sequence[Passage], kept: Sequence[int]) -> set[int]:
    """The titles of the teasers a page is made of; empty where it holds a report of its own.

    Three boxes of one make or more hold most of the words kept, each below a title that is a link.
    """
    most: dict[HtmlElement, int] = {}
    for alike in entries(found, set(kept)):
        titles = {box: title for box, at in alike if (title := _title(found, box, at)) is not None}
        most = max(most, titles, key=len)
    words = sum(size(found[index].text) for index in kept)
    inside = sum(size(found[index].text) for index in _within(found, kept, most))
    return set(most.values()) if len(most) >= _FEWEST and inside >= _SHARE * words else set()


def _title(found: Sequence[Passage], box: HtmlElement, first: int) -> int | None:
    """The title of a teaser whose first kept words are at ``first``, the nearest before them."""
    around = (*range(first, first - _AROUND, -1), *range(first + 1, first + _AROUND))
    near = (index for index in around if 0 <= index < len(found))
    return next((i for i in near if is_in(found[i].element, box) and _is_title(found[i])), None)


def _is_title(passage: Passage) -> bool:
    if passage.kind != "heading" or size(passage.text) < _SHORT:
        return False
    return linked(passage) >= _LINKED or next(passage.element.iterancestors("a"), None) is not None


def _within(
    found: Sequence[Passage], kept: Sequence[int], boxes: dict[HtmlElement, int]
) -> Iterator[int]:
    for index in kept:
        element = found[index].element
        if element in boxes or any(above in boxes for above in element.iterancestors()):
            yield index
