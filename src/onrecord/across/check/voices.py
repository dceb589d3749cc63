"""Who speaks where in a document, and which of its words only say so."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from onrecord.across.check.speakers import Speaker, same, speakers_of
from onrecord.across.check.words import Word
from onrecord.record import Attribution, Record, Span
from onrecord.text.sentences import sentences

__all__ = ["AUTHOR", "Voices"]

AUTHOR = -1
"""The voice of words that the document attributes to nobody."""

_LETTERS = re.compile(r"[^\W\d_]")
_LONGEST_CLAUSE = 240
_LONGEST_LABEL = 120
_DEEPEST = 12


class _Stretch:
    """One content of an attribution in marks or in a turn: ``[start, end)`` in a voice."""

    __slots__ = ("end", "said", "start", "voice")

    def __init__(self, span: Span, said: Attribution, voice: int) -> None:
        self.start, self.end, self.said, self.voice = span.start, span.end, said, voice


class Voices:
    """The voices of a document: a number for each speaker whose words it holds.

    Indirect speech within a speech is the speech's own ("I say that …"); a quotation within one is
    another voice, whose words the outer speaker says too.
    """

    def __init__(self, record: Record) -> None:
        self.text = record.report.text
        self._blocks = [block.start for block in record.report.blocks]
        self.speakers: list[Speaker] = []
        known = speakers_of(record)
        self._numbers: dict[str, int] = {}
        self._said = {said.id: said for said in record.attributions}
        self._stretches: list[_Stretch] = []
        for said in record.attributions:
            if said.mode == "direct" or (said.mode == "mixed" and not said.within):
                number = self._number(said, known[said.id])
                self._stretches += [_Stretch(span, said, number) for span in said.content]
        self._stretches.sort(key=lambda one: (one.start, -one.end))
        self._nested = {pair for stretch in self._stretches for pair in self._outer(stretch)}

    def _number(self, said: Attribution, speaker: Speaker) -> int:
        key = _name(said)
        if key not in self._numbers:
            self._numbers[key] = len(self.speakers)
            self.speakers.append(speaker)
        return self._numbers[key]

    def _outer(self, stretch: _Stretch) -> Iterator[tuple[int, int]]:
        """The voices that say this one's words too, paired with it."""
        outer = stretch.said.within
        for _ in range(_DEEPEST):
            if outer is None:
                return
            said = self._said[outer]
            key = _name(said)
            if key in self._numbers:
                yield stretch.voice, self._numbers[key]
            outer = said.within

    def of_words(self, found: list[Word]) -> list[int]:
        """The voice of each word, that of the innermost quotation.

        From the last stretch to the first, so that no word is looked at twice: ``free`` leads from
        a word to the next without a voice.
        """
        starts = [word.start for word in found]
        voices = [AUTHOR] * len(found)
        free = list(range(len(found) + 1))
        for one in reversed(self._stretches):
            at, after = bisect_left(starts, one.start), bisect_left(starts, one.end)
            while (at := _next_free(free, at)) < after:
                voices[at], free[at] = one.voice, at + 1
        return voices

    def has(self, speaker: Speaker) -> bool:
        """Is the speaker one of the voices?"""
        return any(same(speaker, voice) for voice in self.speakers)

    def one(self, voice: int, other: int) -> bool:
        """May words in the two voices be one person's? The author's own words may be anybody's."""
        if voice == other or AUTHOR in (voice, other):
            return True
        if (voice, other) in self._nested or (other, voice) in self._nested:
            return True
        return same(self.speakers[voice], self.speakers[other])

    def clauses(self) -> Iterator[tuple[int, int]]:
        """Where the document's own clauses stand between two stretches of one person's speech."""
        for one, following in pairwise(self._stretches):
            near = 0 <= following.start - one.end <= _LONGEST_CLAUSE
            if near and self.one(one.voice, following.voice):
                spans = [*one.said.cue, *one.said.source, *following.said.cue]
                for start, end in sentences(self.text, one.end, following.start):
                    if any(start <= span.start < end for span in spans):
                        yield start, end

    def labels(self) -> Iterator[tuple[int, int]]:
        """Where the labels of turns stand ("CHAIR:")."""
        for one in self._stretches:
            if one.said.cue or not one.said.source:
                continue
            label = one.said.source[0]
            start = self._blocks[bisect_right(self._blocks, label.start) - 1]
            near = label.end <= one.start and one.start - start <= _LONGEST_LABEL
            if near and not _LETTERS.search(self.text[label.end : one.start]):
                yield start, one.start


def _next_free(free: list[int], at: int) -> int:
    """The first place from ``at`` on without a voice; the ways that were gone are cut short."""
    while free[at] != at:
        free[at] = free[free[at]]
        at = free[at]
    return at


def _name(said: Attribution) -> str:
    """What tells one voice from another: its actor, else the words of its source."""
    return said.source_actor or " ".join(span.text for span in said.source).casefold() or said.id
