"""Which passages of a page are the article: those that hold what trafilatura keeps.

trafilatura cuts, renames and rebuilds elements, so nothing it gives can be followed back by
identity; its lines are found again by their words.

Five repairs follow. Running text among the kept paragraphs of one container, or in another
container of the same make beside it, is kept as well. Captions inside the article, which
trafilatura leaves out with their pictures, come back, and so do the headings and stamps of a live
page's entries and a list at the end. And where far more running text stands in one container of the
page than was kept, that container is the article.
"""

import logging
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy

from lxml.etree import Comment, ProcessingInstruction, strip_tags
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from onrecord.intake.html.entries import box_of, entry_lines
from onrecord.intake.html.links import linked
from onrecord.intake.html.match import located, size
from onrecord.intake.html.walk import Passage

__all__ = ["article"]

# What it cannot read, the report's troubles say.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_MISSED = 4  # times as many words in a container as were kept: trafilatura missed the article
_RUNNING = 10  # words that make a passage running text
_MANY = 60  # words of running text that make a container an article
_TEXT = frozenset({"paragraph", "blockquote", "caption"})
_MENU = 0.9  # of a passage's letters in links: before the article, a menu
_CAPTION = 4  # words that make a caption worth keeping
_LEAD = 8  # passages before the article's first words that may caption its picture
_LINKED = 0.5  # of a passage's letters in links: it leads elsewhere


def article(root: HtmlElement, found: Sequence[Passage]) -> list[int]:
    """The indices in ``found`` of the passages that make the article, in order; may be empty."""
    texts = [passage.text for passage in found]
    sizes = [size(text) for text in texts]
    for recall in (False, True):
        kept = located(texts, _lines(root, recall=recall))
        if kept:
            break
    homes = _homes(found, sizes)
    densest = max(homes, key=lambda home: homes[home], default=None)
    amount = sum(sizes[index] for index in kept)
    if densest is not None and homes[densest] > max(_MANY, _MISSED * amount):
        return [i for i, passage in enumerate(found) if _is_running_in(passage, densest)]
    if kept:
        home = _main_home(found, sizes, kept)
        kept |= _beside(found, sizes, kept, home) | _captions(found, sizes, kept, home)
        kept |= entry_lines(found, kept) | _last_list(found, kept, home)
    begins = min((i for i in kept if sizes[i] >= _RUNNING), default=0)
    return sorted(i for i in kept if i >= begins or linked(found[i]) < _MENU)


def _lines(root: HtmlElement, *, recall: bool) -> list[str]:
    """What trafilatura keeps, one line a block, the cells of a table's row parted by bars.

    Its own rules at first, tuned for precision; for ``recall`` the other extractors it compares
    itself with as well.
    """
    page = deepcopy(root)
    # Comments stand between text nodes, and trafilatura loses what follows them.
    strip_tags(page, Comment, ProcessingInstruction)
    document = bare_extraction(
        page,
        include_comments=False,
        fast=not recall,
        favor_precision=not recall,
        favor_recall=recall,
    )
    text = (document.text if document is not None else None) or ""  # type: ignore[union-attr]
    return text.splitlines()


def _homes(found: Sequence[Passage], sizes: Sequence[int]) -> dict[HtmlElement, int]:
    """The words of running text that stand directly in each container."""
    homes: Counter[HtmlElement] = Counter()
    for passage, words in zip(found, sizes, strict=True):
        if words >= _RUNNING and passage.kind == "paragraph" and linked(passage) < _LINKED:
            homes[box_of(passage)] += words
    return homes


def _is_running_in(passage: Passage, home: HtmlElement) -> bool:
    return box_of(passage) is home and linked(passage) < _LINKED


def _main_home(found: Sequence[Passage], sizes: Sequence[int], kept: set[int]) -> HtmlElement:
    """The container that holds most words of what was kept."""
    homes: Counter[HtmlElement] = Counter()
    for index in kept:
        homes[box_of(found[index])] += sizes[index]
    return max(homes, key=lambda each: homes[each])


def _captions(
    found: Sequence[Passage], sizes: Sequence[int], kept: set[int], home: HtmlElement
) -> set[int]:
    """The captions in the article's element, from shortly before its first words on."""
    scope = next((each for each in home.iterancestors("article", "main")), home)
    if home.tag in ("article", "main"):
        scope = home
    first: dict[str, int] = {}  # pages for all screens print a caption twice
    last = len(found) if scope.tag == "article" else max(kept)
    for index in range(max(0, min(kept) - _LEAD), last):
        passage = found[index]
        if passage.kind != "caption" or sizes[index] < _CAPTION or not _is_text(passage):
            continue
        if scope in passage.element.iterancestors():
            first.setdefault(passage.text, index)
    return set(first.values())


def _beside(
    found: Sequence[Passage], sizes: Sequence[int], kept: set[int], home: HtmlElement
) -> set[int]:
    """Running text the article's container holds among the kept paragraphs, or that follows them
    in a container of the same make: adverts cut some articles into several.
    """
    make, last = _make(home), max(kept)
    more, waiting = set[int](), set[int]()
    for index in range(min(kept), len(found)):
        passage = found[index]
        if passage.element.tag == "h1" and index > last:
            break
        here = box_of(passage)
        if index in kept and here is home:
            more |= waiting
            waiting = set()
        elif sizes[index] >= _RUNNING and passage.kind != "caption" and _is_text(passage):
            if here is home:
                waiting.add(index)
            elif make is not None and _make(here) == make:
                more.add(index)
    return more - kept


def _last_list(found: Sequence[Passage], kept: set[int], home: HtmlElement) -> set[int]:
    """The items of a list without links that ends the article's container, right behind the rest.

    A list that follows a heading left out is none of the article's.
    """
    more = set[int]()
    for index in range(max(kept) + 1, len(found)):
        passage = found[index]
        if passage.kind != "list_item" or box_of(passage) is not home or linked(passage) > 0:
            break
        more.add(index)
    return more


def _make(home: HtmlElement) -> tuple[HtmlElement, tuple[str, ...]] | None:
    """The element two levels above a container, and what the two levels are called.

    None for a container without a class, and for one that is alone in an article element: what
    looks like it elsewhere is another article.
    """
    parent = home.getparent()
    above = parent.getparent() if parent is not None else None
    if parent is None or above is None or parent.tag == "article" or not home.get("class"):
        return None
    return above, (home.tag, home.get("class", ""), parent.tag, parent.get("class", ""))


def _is_text(passage: Passage) -> bool:
    return passage.kind in _TEXT and linked(passage) < _LINKED
