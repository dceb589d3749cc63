"""Whom a pronoun stands for, as a source or elsewhere: the one that fits nearby, or nobody.

The stretches before a pronoun are asked in turn: its own sentence, then the sentences before it in
its own and the previous paragraph; sentences of quotation count for nothing, and one
that begins with the same pronoun goes on with the same person. The first stretch in which
somebody fits decides. Where several do, it is who spoke there, or who begins the sentence before;
of a passive with "by" it is its subject, for "it" and "they".
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from onrecord.readers.actors.merging import Group
from onrecord.readers.actors.nearby import Candidate, Nearby
from onrecord.readers.draft import Draft
from onrecord.record import Attribution

__all__ = ["Pronouns"]

_SINGLE = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_SAME = {"he": ("he", "his"), "she": ("she", "her"), "they": ("they", "their"), "it": ("it", "its")}
"""Words that go on with the one a pronoun stands for, at the beginning of a sentence before it."""
_MANY = ("they", "their", "them")
_THINGS = ("it", "its")
_RELATIVES = ("who", "which")
_OF_THEM = {"whom": "who", "which": "which", "them": "they"}
"""What "many of whom" and "all of them" end in, and the word that stands for the same."""
_SUBJECT = re.compile(r"(?<![\w’'-])(?:[Ss]?[Hh]e)(?![\w’'-])")
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 12
_LONGEST = 1500
_SENTENCES = 2
_QUOTED_SENTENCES = 12


class Pronouns:
    """Answers for pronouns that are sources, from what stands before them."""

    def __init__(self, draft: Draft, nearby: Nearby) -> None:
        self._nearby, self._text = nearby, draft.text
        self._blocks = [(block.start, block.end) for block in draft.blocks]
        self._sentences = draft.sentences
        self._starts = [sentence.start for sentence in draft.sentences]

    def whom(self, attribution: Attribution) -> Group | None:
        """The group the pronoun source of ``attribution`` stands for, where it is sure."""
        span = attribution.source[0]
        word = span.text.lower()
        _, of, them = word.rpartition(" of ")
        word = _OF_THEM.get(them, word) if of else word
        if word in _RELATIVES:
            before = self._text[max(0, span.start - _SHORT) : span.start].rstrip(" ,").lower()
            police = before.endswith("police")
            known = self._nearby.before(span.start, people=word == "who" and not police)
            return self._nearby.group_of(known) if known else None
        return self._at(word, span.start, told=attribution)

    def elsewhere(self, sources: Iterable[int]) -> Iterator[tuple[int, int, Group]]:
        """Each "he" and "she" that does not begin at one of ``sources``, with its group."""
        taken = frozenset(sources)
        for start, end in self._subjects():
            if start not in taken and (group := self._at(self._text[start:end].lower(), start)):
                yield start, end, group

    def _subjects(self) -> Iterator[tuple[int, int]]:
        for start, end in self._blocks:
            yield from (match.span() for match in _SUBJECT.finditer(self._text, start, end))

    def _at(self, word: str, position: int, told: Attribution | None = None) -> Group | None:
        """The group a personal pronoun at ``position`` stands for.

        As the source of what is ``told`` it goes on with who spoke: behind "His lawyer, Owen
        Fitch, said" it is the lawyer. Nobody whom its content names before it: in "Brokers had
        sold, they said" others say so.
        """
        if self._nearby.in_quotation(position):
            return None
        for own, (start, end) in enumerate(self._stretches(position)):
            spoke = told is not None and bool(self._nearby.sources(start, start + 1))
            if own and not spoke and self._nearby.begins_with(_SAME.get(word, ()), start):
                continue
            undergoing = self._undergoing(word, start, end) if own else None
            fitting = [undergoing] if undergoing else self._fitting(word, start, end)
            fitting = [one for one in fitting if not (told and _is_told_of(told, one.start))]
            if own and fitting and self._goes_on(word, start, fitting[0].start):
                continue
            if fitting:
                one = _chosen(fitting, start, own == 0)
                return self._settled(one, word) if one else None
        return None

    def _goes_on(self, word: str, start: int, end: int) -> bool:
        """Is the same pronoun before the first who fits ("In May he left a town that Moss ran")?"""
        same = _SAME.get(word, ())[:1]
        found = (match for match in _WORD.finditer(self._text, start, end))
        return any(match.group().lower() in same for match in found)

    def _settled(self, one: Candidate, word: str) -> Group:
        group = self._nearby.group_of(one)
        group.gender = group.gender or _SINGLE.get(word, "")
        return group

    def _undergoing(self, word: str, start: int, end: int) -> Candidate | None:
        """The subject of a passive, which "it" and "they" go on with rather than with who acts."""
        if word not in (*_MANY, *_THINGS):
            return None
        one = self._nearby.undergoing(start, end)
        return one if one and self._nearby.fits(one, many=word in _MANY) else None

    def _fitting(self, word: str, start: int, end: int) -> list[Candidate]:
        if word in _SINGLE:
            persons = self._nearby.persons(start, end)
            return [one for one in persons if one.gender in ("", _SINGLE[word])]
        if word in _MANY:
            return self._nearby.many(start, end)
        if word in _THINGS:
            return self._nearby.bodies(start, end)
        return []

    def _stretches(self, position: int) -> Iterator[tuple[int, int]]:
        """The part of the sentence before ``position``, then the sentences before it."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return
        block, end, asked = self._sentences[index].block, position, 0
        for sentence in reversed(self._sentences[max(0, index - _QUOTED_SENTENCES) : index + 1]):
            if block - sentence.block > 1 or end - sentence.start > _LONGEST:
                return
            yield sentence.start, min(end, sentence.end)
            asked += not self._nearby.in_quotation(sentence.start)
            if asked > _SENTENCES:
                return
            end = sentence.start


def _is_told_of(told: Attribution, position: int) -> bool:
    """Does the position lie in the content of the attribution?"""
    return any(piece.start <= position < piece.end for piece in told.content)


def _chosen(fitting: list[Candidate], start: int, own: bool) -> Candidate | None:
    """The one person or body; of several, who spoke, or who begins the sentence before."""
    if len({one.who for one in fitting}) == 1:
        return max(fitting, key=lambda one: one.is_source)
    speakers = [one for one in fitting if one.is_source]
    if not own and len({one.who for one in speakers}) == 1:
        return speakers[0]
    return fitting[0] if not own and fitting[0].start == start else None
