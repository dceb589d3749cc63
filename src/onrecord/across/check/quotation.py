"""A quotation as it is checked: its words, and the places where it says that words are missing."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.across.check.words import Word, words
from onrecord.record import Attribution, Record, Span
from onrecord.text.quotes import OPENING, quotations

__all__ = ["Quotation", "Quoted", "parsed", "quoted"]

_DOTS = r"(?>…|\.{3,}+|\.(?:\s\.){2,3})++"
_MARK = re.compile(rf"\[\s*{_DOTS}\s*\]|\(\s*{_DOTS}\s*\)|{_DOTS}|\[(?P<put>[^\[\]]{{1,300}})\]")
_STOP = re.compile(r"[.!?…:](?=[\s\"'”’»)\]]|$)")
_STOPS = frozenset(".?!")
_STOPS_BETWEEN = re.compile(r"[.?!…,;:]")
_LETTERS = re.compile(r"[^\W_]")
_MARKS = "\"'“”‘’«»„"
_CLOSING = re.compile(r"[\"”»’]|''")


class Quotation(NamedTuple):
    """Words that a report sets down as one unbroken stretch of speech.

    ``words`` are offsets into ``text``. ``put`` are the indexes of words that stand in square
    brackets: put in, and said to be. ``dots`` are the indexes of words before which something is
    said to be left out; ``gaps`` are these and the borders of brackets, which may stand for words
    of the speaker's. The number of words is the gap at the end.
    """

    text: str
    words: tuple[Word, ...]
    put: frozenset[int]
    dots: frozenset[int]
    gaps: frozenset[int]

    def stretches(self) -> list[tuple[int, int]]:
        """The runs ``[first, after)`` of words between two marks."""
        cuts = sorted(self.gaps | {0, len(self.words)})
        return [
            (first, after)
            for first, after in pairwise(cuts)
            if not all(index in self.put for index in range(first, after))
        ]

    def sentences(self) -> list[tuple[int, int]]:
        """The words ``[first, after)`` of each sentence that a stop ends, and of the last."""
        cuts = [0]
        for index, (word, following) in enumerate(pairwise(self.words), 1):
            if not _STOPS.isdisjoint(self.text[word.end : following.start]):
                cuts.append(index)
        return list(pairwise([*cuts, len(self.words)]))


class Quoted(NamedTuple):
    """One quotation of an attribution: stretches between which nothing but its clause stands."""

    attribution: Attribution
    parts: tuple[Quotation, ...]

    @property
    def text(self) -> str:
        """The words as one line."""
        return " … ".join(part.text for part in self.parts)


def parsed(text: str) -> Quotation:
    """The quotation whose words, with marks of omission and brackets, are ``text``."""
    found: list[Word] = []
    put: set[int] = set()
    dots: set[int] = set()
    gaps: set[int] = set()
    at = 0
    for mark in _MARK.finditer(text):
        if mark.start() < at:
            continue
        found += words(text, at, mark.start())
        at = mark.end()
        if mark["put"] is None:
            dots.add(len(found))
        elif _within_word(text, mark):
            at = _mend(text, mark, found, put)
        else:
            first = len(found)
            found += words(text, *mark.span("put"))
            put.update(range(first, len(found)))
            gaps.update((first, len(found)))
    found += words(text, at)
    return Quotation(text, tuple(found), frozenset(put), frozenset(dots), frozenset(dots | gaps))


def _within_word(text: str, mark: re.Match[str]) -> bool:
    """Do the brackets touch a letter, as in "[W]e" and "walk[ed]"?"""
    around = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    return any(_LETTERS.match(each) for each in around)


def _mend(text: str, mark: re.Match[str], found: list[Word], put: set[int]) -> int:
    """Take a word that is partly in brackets as one word put in; return where it ends."""
    end = mark.end()
    while end < len(text) and _LETTERS.match(text[end]):
        end += 1
    start = mark.start()
    if found and found[-1].end == start:
        start = found.pop().start
    whole = re.sub(r"[\[\]]", "", text[start:end])
    for word in words(whole):
        put.add(len(found))
        found.append(Word(word.key, start, end))
    return end


def quoted(record: Record) -> Iterator[Quoted]:
    """Every quotation of a record, in the order of the text, its innermost speaker given.

    Words within marks alone are quoted where the content is mixed, all of it where it is direct.
    An attribution has several quotations where the report's own words stand between them.
    """
    inner: dict[str, list[Span]] = {}
    for said in record.attributions:
        if said.within and said.mode == "direct":
            inner.setdefault(said.within, []).extend(said.content)
    for said in record.attributions:
        if said.mode != "indirect":
            pieces = _pieces(record.report.text, said, inner.get(said.id, []))
            for own in _quotations(record.report.text, said, pieces):
                if parts := _parts(record.report.text, said, own):
                    yield Quoted(said, parts)


def _pieces(text: str, said: Attribution, inner: Sequence[Span]) -> list[tuple[int, int]]:
    """The words of an attribution that are quoted, without those of a speaker within it."""
    pieces = [(span.start, span.end) for span in said.content]
    if said.mode == "mixed":
        pieces = [marked for piece in pieces for marked in _marked(text, *piece)]
    starts = sorted(span.start for span in inner)
    return [piece for piece in pieces if not _holds(starts, piece)]


def _quotations(
    text: str, said: Attribution, pieces: Sequence[tuple[int, int]]
) -> Iterator[list[tuple[int, int]]]:
    """The pieces of each quotation: those that the report's own words part stand alone."""
    group: list[tuple[int, int]] = []
    for piece in pieces:
        if group and _parted(text, said, group[-1][1], piece[0]):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _parted(text: str, said: Attribution, end: int, start: int) -> bool:
    """Do words of the report's own stand in ``[end, start)`` that are not its reporting clause?

    After the clause they lead up to the mark without a comma: “We came,” she said, and “saw it”.
    """
    if not _LETTERS.search(text, end, start):
        return False
    clause = [span.end for span in (*said.source, *said.cue) if end <= span.start < start]
    led = text[max(clause) : start].rstrip(f"{_MARKS} \t\n") if clause else text[end:start]
    return _LETTERS.search(led) is not None and (not clause or led[-1].isalnum())


def _parts(
    text: str, said: Attribution, pieces: Sequence[tuple[int, int]]
) -> tuple[Quotation, ...]:
    """What of a quotation the report sets down as unbroken."""
    groups: list[list[tuple[int, int]]] = []
    for piece in pieces:
        if groups and _goes_on(text, groups[-1][-1], piece, said.mode == "mixed"):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    joined = (parsed(_joined(text, group)) for group in groups)
    return tuple(part for part in joined if part.words)


def _joined(text: str, pieces: Sequence[tuple[int, int]]) -> str:
    """The pieces as one line, with the stops that stand between them."""
    parts = [text[slice(*pieces[0])]]
    for before, after in pairwise(pieces):
        between = text[before[1] : after[0]]
        stops = "" if _LETTERS.search(between) else "".join(_STOPS_BETWEEN.findall(between))
        parts += [stops, " ", text[slice(*after)]]
    return "".join(parts)


def _marked(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The words within marks of one piece of a mixed content; all of it where they enclose it."""
    found = [(each.inner, each.outer) for each in quotations(text, start, end)]
    enclosed = text[start - 1 : start] in tuple(OPENING)
    return found or [(start, end)] if enclosed else found


def _holds(starts: Sequence[int], piece: tuple[int, int]) -> bool:
    """Do the words of the piece belong to a speaker within this one?"""
    at = bisect_left(starts, piece[0] - 1)
    return at < len(starts) and starts[at] < piece[1]


def _goes_on(text: str, before: tuple[int, int], after: tuple[int, int], mixed: bool) -> bool:
    """Is the next piece said to follow the one before without a word left out?

    So it is where the marks never closed between them, as between two paragraphs of one speech, and
    where the report's own clause stands within a sentence. Where a sentence ended and the marks
    opened anew, the report does not say what was said in between.
    """
    between = text[before[1] : after[0]].rstrip(_MARKS).rstrip()
    if not _LETTERS.search(between):
        return _CLOSING.search(between) is None
    return not mixed and _STOP.search(text[before[1] - 1 : before[1]] + between) is None
