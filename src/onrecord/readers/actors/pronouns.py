"""Whom a pronoun stands for: the one source that fits nearby, or nobody.

A pronoun is resolved to the last source of fitting kind in its own or the previous paragraph, and
only where no second one fits there and no other name stands between.
"""

import re
from bisect import bisect_right
from functools import cache

from onrecord.lexicon import rows
from onrecord.readers.actors.merging import Group
from onrecord.readers.draft import Draft
from onrecord.record import Attribution

__all__ = ["Pronouns"]

_SINGLE = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_THINGS = {"it": ("organisation", "government", "document"), "its": ("organisation", "government")}
_MANY = {"they": ("group",), "their": ("group",)}
_RELATIVE = "who"
_NAMES = re.compile(r"[A-Z][\w’'-]*\.?(?:\s+[A-Z][\w’'-]*\.?)+")
_NEAR = 6


@cache
def _openers() -> frozenset[str]:
    """Words that begin sentences and no names."""
    return frozenset(word for row in rows("grammar") for word in row["words"].split())


class Pronouns:
    """Remembers the sources met so far, and answers for pronouns."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.starts = [block.start for block in draft.blocks]
        self.met: list[tuple[int, int, int, Group]] = []

    def _block(self, position: int) -> int:
        return bisect_right(self.starts, position) - 1

    def meet(self, attribution: Attribution, group: Group) -> None:
        """Remember that ``group`` is named here."""
        span = attribution.source[0]
        self.met.append((self._block(span.start), span.start, span.end, group))

    def whom(self, attribution: Attribution) -> Group | None:
        """The group the pronoun source of ``attribution`` stands for, where it is sure."""
        span = attribution.source[0]
        word = span.text.lower()
        block = self._block(span.start)
        near = [one for one in self.met[-_NEAR:] if block - one[0] <= 1 and one[1] < span.start]
        if word == _RELATIVE:
            return next((g for _, _, end, g in reversed(near) if 0 <= span.start - end <= 2), None)
        fitting = [one for one in near if self._fits(word, one[3])]
        fitting = [one for one in fitting if one[0] == block] or fitting
        if not fitting or any(one[3] is not fitting[-1][3] for one in fitting):
            return None
        _, _, end, group = fitting[-1]
        if word in _SINGLE:
            said = [piece for piece in attribution.content if piece.end <= span.start]
            before = min([span.start, *(piece.start for piece in said)])
            if self._other_name(end, before, group):
                return None
            group.gender = group.gender or _SINGLE[word]
        return group

    def _fits(self, word: str, group: Group) -> bool:
        kind = group.best.kind
        if word in _SINGLE:
            alone = kind == "unnamed" and not group.best.key[-1].endswith("s")
            return (kind == "person" or alone) and group.gender in ("", _SINGLE[word])
        return kind in _THINGS.get(word, ()) or kind in _MANY.get(word, ())

    def _other_name(self, start: int, end: int, group: Group) -> bool:
        """Does the name of somebody else stand between?"""
        if end - start > 4000:
            return True
        known = set(group.best.key)
        for match in _NAMES.finditer(self.draft.text, start, max(start, end)):
            words = [word.strip(".").lower() for word in match.group().split()]
            while words and words[0] in _openers():
                words.pop(0)
            if len(words) > 1 and known.isdisjoint(words):
                return True
        return False
