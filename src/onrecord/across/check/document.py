"""A document as quotations are held against it: its words, and whose they are."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from onrecord.across.check.names import capitals
from onrecord.across.check.speakers import Speaker, same
from onrecord.across.check.voices import Voices
from onrecord.across.check.words import Word, word_class, words
from onrecord.record import Record
from onrecord.text.sentences import sentences

__all__ = ["Document", "Stream"]

_BRACKETED = re.compile(r"\[([^\[\]]{1,80})\]|\(([^()]{1,80})\)")
_HEAD = 700
_FOOT = 300


@cache
def _by_somebody() -> re.Pattern[str]:
    """A title that says whose words follow ("Remarks by …")."""
    kinds = "|".join(map(re.escape, sorted(word_class("document"))))
    return re.compile(rf"\b(?:{kinds})\s+(?:by|from|of)\s", re.IGNORECASE)


class Stream(NamedTuple):
    """Words of a document in order; for each its key, the number of its sentence, its voice."""

    words: list[Word]
    keys: list[str]
    sentences: list[int]
    voices: list[int]

    def only(self, kept: Sequence[int]) -> "Stream":
        """The words at the places ``kept``."""
        return Stream(
            [self.words[at] for at in kept],
            [self.keys[at] for at in kept],
            [self.sentences[at] for at in kept],
            [self.voices[at] for at in kept],
        )


class Document:
    """A record ready to be searched. What it computes is computed once, in linear time."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.text = record.report.text
        self.voices = Voices(record)

    @cached_property
    def whole(self) -> Stream:
        """All words of the document."""
        found: list[Word] = []
        numbers: list[int] = []
        for block in self.record.report.blocks:
            for start, end in sentences(self.text, block.start, block.end):
                number = numbers[-1] + 1 if numbers else 0
                own = words(self.text, start, end)
                found += own
                numbers += [number] * len(own)
        return Stream(found, [word.key for word in found], numbers, self.voices.of_words(found))

    @cached_property
    def streams(self) -> tuple[Stream, ...]:
        """All words, and, where that is less, the words without what is no speech.

        No speech are the document's own reporting clauses between two stretches of one person's
        speech, the labels of turns, and in brackets a transcriber's remarks and numbers of notes.
        """
        whole, aside = self.whole, self._asides()
        starts = [word.start for word in whole.words]
        dropped: set[int] = set()
        for start, end in aside:
            dropped.update(range(bisect_left(starts, start), bisect_left(starts, end)))
        if not dropped:
            return (whole,)
        kept = [at for at in range(len(starts)) if at not in dropped]
        return whole.only(kept), whole

    @cached_property
    def names(self) -> frozenset[str]:
        """The keys of the words that are names."""
        return capitals(self.text, self.whole.words, self.whole.sentences)

    def _asides(self) -> Iterator[tuple[int, int]]:
        stage = word_class("stage")
        for match in _BRACKETED.finditer(self.text):
            inside = words(match.group())
            note = match[1] is not None and all(word.key.isdigit() for word in inside)
            if note or all(word.key in stage for word in inside):
                yield match.span()
        yield from self.voices.clauses()
        yield from self.voices.labels()

    def may_hold(self, speaker: Speaker, given: bool) -> bool:
        """May the document hold words of the speaker?

        So it may where the speaker is one of its voices or is named at its head or foot, and, where
        it was ``given`` as a source, if it tells of nobody whose words it holds.
        """
        if self.voices.has(speaker) or self._frames(speaker):
            return True
        return given and not self.voices.speakers and (not speaker.name or not self._has_author())

    def _frames(self, speaker: Speaker) -> bool:
        """Does the speaker stand at the head or at the foot of the document?"""
        return bool(speaker.name) and speaker.name[-1] in self._around

    def _has_author(self) -> bool:
        report = self.record.report
        return bool(report.bylines) or bool(_by_somebody().search(report.title or ""))

    @cached_property
    def _around(self) -> frozenset[str]:
        """The words at the head and the foot of the document, and of what is known of it."""
        report = self.record.report
        parts = [report.title or "", *report.bylines, report.publisher or ""]
        parts += [self.text[:_HEAD], self.text[-_FOOT:]]
        return frozenset(word.key for part in parts for word in words(part))

    def spoken_by(self, speaker: Speaker, voice: int) -> bool:
        """May words in this voice be the speaker's?

        A body or a document speaks through everybody whom a document of its own quotes.
        """
        framed = self._frames(speaker)
        if voice >= 0 and self.voices.speakers[voice].name:
            own = framed and not speaker.person
            return own or same(self.voices.speakers[voice], speaker)
        return voice >= 0 or not self.voices.speakers or framed
