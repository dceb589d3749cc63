"""Attributions to labels of words."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from onrecord.neural.tagset import ROLES, TAGS
from onrecord.neural.wordpiece import Word, WordPiece
from workshop.train.articles import Article, Places, paragraphs_of
from workshop.train.labelled import UNKNOWN, Labelled, begins_of, worded

__all__ = ["labelled"]


def labelled(article: Article, cutter: WordPiece) -> Labelled:
    """The article's words with the tag and link that its annotator's spans give them."""
    words, kinds = worded(article.text, paragraphs_of(article.text), cutter)
    flat = [word for paragraph in words for word in paragraph]
    owner, links = _owners(article, flat)
    tags: list[float] = []
    for begin, paragraph in zip(begins_of(words), words, strict=True):
        owners = owner[begin : begin + len(paragraph)]
        tags += [_tag(before, own) for before, own in pairwise([None, *owners])]
    return Labelled(words, kinds, {"tags": tags, "links": links})


def _tag(before: tuple[str, int] | None, own: tuple[str, int] | None) -> int:
    if own is None:
        return 0
    return TAGS.index(("I-" if before == own else "B-") + own[0])


def _owners(article: Article, words: list[Word]) -> tuple[list[tuple[str, int] | None], list[int]]:
    """For each word the role and stretch it belongs to, and the word it links to."""
    owner: list[tuple[str, int] | None] = [None] * len(words)
    links = [UNKNOWN] * len(words)
    starts = np.array([word.start for word in words])
    ends = np.array([word.end for word in words])

    def within(places: Places) -> Iterator[tuple[int, range]]:
        for start, end in places:
            first, last = np.searchsorted(ends, start, "right"), np.searchsorted(starts, end)
            yield start, range(int(first), int(last))

    def head(places: Places) -> int:
        return min((r.start for _, r in within(places) if r), default=UNKNOWN)

    for role in reversed(ROLES):
        for attribution in article.attributions:
            target = {
                "content": attribution.cue,
                "cue": attribution.source,
                "source": (),
            }[role]
            link = head(target)
            for start, numbers in within(getattr(attribution, role)):
                for number in numbers:
                    owner[number], links[number] = (role, start), link
    return owner, links
