"""Propositions: stretches of one voice, cut where one clause ends and the next begins.

The voice of a character is the innermost attribution whose content holds it, else the author; in a
block quotation, else nobody known. Sources and cues belong to the attribution itself and to no
proposition.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import groupby, islice
from typing import NamedTuple

from onrecord.lexicon import rows, words_of
from onrecord.readers.claims.fragments import acts_on, goes_on, standing_alone
from onrecord.readers.draft import Draft
from onrecord.record import Attribution, Span
from onrecord.text.clauses import trimmed
from onrecord.text.stamps import stamp_end

__all__ = ["Proposition", "propositions"]

_LEAST_WORDS = {
    "paragraph": 3,
    "blockquote": 3,
    "list_item": 4,
    "caption": 5,
    "title": 5,
    "heading": 5,
}
"""Words that make a proposition, by the kind of block; the other kinds make none."""
_WHOLE, _PART = 0.9, 0.7
_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_SUBJECT = (
    r"(?:the|a|an|this|that|these|those|he|she|it|they|we|i|you|there|his|her|its|their|our|my|no"
    r"|some|many|most|all|both|[A-Z][\w’'-]+)\s"
)
_JOINT = re.compile(
    r"[;:]\s+|\s[—–]\s|\s--\s"
    rf"|,\s+(?i:and|but|or|yet|so|while|whereas|although|though|because)\s+(?={_SUBJECT})"
)
_LONGEST_JOINER = 12
_JOINERS = frozenset(
    "and but because although while that as if where when who which so after before since until"
    " unless with".split()
)
_RELATIVES = frozenset(("who", "which"))
_BEFORE_WHICH = words_of("grammar", "preposition") | words_of("grammar", "of")
_OPENING = frozenset("that whether if how why".split())
_JOINER = re.compile(r"[\s,;]*(?:and|but|yet|so)\s+", re.IGNORECASE)
_VERBS = frozenset(
    word
    for row in rows("grammar")
    if row["class"] in {"auxiliary", "past", "verb"}
    for word in row["words"].split()
)
_AUXILIARIES = words_of("grammar", "auxiliary")
_MOST_LEANING = 4
"""Words of a clause that leaves its verb to the one before ("the others have not")."""
_ENDING = re.compile(r"\w{2,}(?:ed|n['’]t)", re.IGNORECASE)


Stretch = tuple[int, int, str]


class Proposition(NamedTuple):
    """``[start, end)`` of the text in one voice: ``"author"`` or the id of an attribution."""

    start: int
    end: int
    voice: str
    score: float


def propositions(draft: Draft) -> Iterator[Proposition]:
    """The propositions of a draft in the order of its text, none overlapping another."""
    cuts = _Voices(draft)
    sources = {span.end: span.start for each in draft.of(Attribution) for span in each.source}
    stamps = {
        number: stamp_end(draft.text, block.start, block.end)
        for number, block in enumerate(draft.blocks)
    }
    for sentence in draft.sentences:
        kind = draft.blocks[sentence.block].kind
        if kind in _LEAST_WORDS:
            begin = max(sentence.start, stamps.get(sentence.block, 0))
            stretches = _mended(draft.text, cuts.stretches(begin, sentence.end))
            if kind == "blockquote":
                # Whoever it quotes, the author only shows it: it is not said in their own voice.
                stretches = [each for each in stretches if each[2] != "author"]
            for stretch in stretches:
                leads = None if stretch[0] == begin else sources
                whole = len(stretches) == 1
                yield from _cut(draft.text, stretch, whole, _LEAST_WORDS[kind], leads)


def _mended(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Pieces of one voice that cannot stand apart, taken together with the words between them."""
    found: list[Stretch] = []
    for start, end, voice in stretches:
        if not _WORD.search(text, start, end):
            continue
        before = found[-1] if found else (0, 0, "author")
        fragments = before[2] == voice != "author" and not (
            _stands(text, before[0], before[1])
            and _stands(text, start, end)
            and not goes_on(text, *(trimmed(text, start, end) or (start, end)))
        )
        if fragments:
            found[-1] = (before[0], end, voice)
        else:
            found.append((start, end, voice))
    return found


def _cut(
    text: str, stretch: Stretch, whole: bool, least: int, sources: Mapping[int, int] | None
) -> Iterator[Proposition]:
    """A stretch of one voice, at its joints; a part too short to stand goes with its neighbour.

    ``sources`` is given where the stretch does not begin its sentence.
    """
    start, end, voice = stretch
    bounds = [start]
    for joint in _JOINT.finditer(text, start, end):
        if _stands(text, bounds[-1], joint.start()) and _stands(text, joint.end(), end):
            bounds += [joint.start(), joint.end()]
    bounds.append(end)
    for begin, stop in zip(bounds[::2], bounds[1::2], strict=True):
        found = trimmed(text, *_without_joiners(text, begin, stop))
        left_over = voice == "author" and not whole
        if found and voice == "author" and sources is not None and begin == start:
            found = _alone(text, begin, found, sources)
        if not found or _leans(text, *found):
            continue
        if (_stands if left_over else _has_words)(text, *found, least + left_over):
            yield Proposition(*_asked(text, *found, stop), voice, _WHOLE if whole else _PART)


def _alone(
    text: str, begin: int, found: tuple[int, int], sources: Mapping[int, int]
) -> tuple[int, int] | None:
    """What is left over, as far as it can stand alone; behind "and" a subject of its own does."""
    joined = _JOINER.match(text, begin, found[1]) and not acts_on(text, *found)
    return found if joined else standing_alone(text, *found, sources)


def _without_joiners(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the words that join it to what stands before and behind ("…, and which")."""
    before = _JOINER.match(text, start, end)
    for word in reversed(list(_WORD.finditer(text, max(start, end - _LONGEST_JOINER), end))):
        leads = text[end : end + 6].startswith(("which", "whom"))
        if word.group().lower() not in (_JOINERS | _BEFORE_WHICH if leads else _JOINERS):
            break
        end = word.start()
    return before.end() if before else start, end


def _asked(text: str, start: int, end: int, stop: int) -> tuple[int, int]:
    """With the question mark that ends it, where one does."""
    return start, end + (end < stop and text[end] == "?")


def _has_words(text: str, start: int, end: int, least: int) -> bool:
    return len(list(islice(_WORD.finditer(text, start, end), least))) == least


def _stands(text: str, start: int, end: int, least: int = 3) -> bool:
    """Has the stretch words enough and, after the first, a verb that can carry them?"""
    words = [match.group() for match in _WORD.finditer(text, start, end)]
    carried = any(
        word != "May" and (word.lower() in _VERBS or _ENDING.fullmatch(word)) for word in words[1:]
    )
    return carried and len(words) >= least and not _leans(text, start, end)


def _leans(text: str, start: int, end: int) -> bool:
    """Does a clause end in "have" or "will not", for a verb that stands elsewhere?"""
    words = [
        match.group().lower()
        for match in islice(_WORD.finditer(text, start, end), _MOST_LEANING + 1)
    ]
    if len(words) > _MOST_LEANING or text[end : end + 1] == "?":
        return False
    return not _AUXILIARIES.isdisjoint(words[-2:] if words[-1:] == ["not"] else words[-1:])


class _Voices:
    """Whose word each character is: a list of cuts, each with the voice from there on."""

    def __init__(self, draft: Draft) -> None:
        self.at: list[int] = [0]
        self.voice: list[str | None] = ["author"]
        spans: list[tuple[Span, str | None]] = []
        told = (each for each in draft.of(Attribution) if _is_told(draft.text, each))
        for each in sorted(told, key=_size, reverse=True):
            # Who refuses to say a thing says nothing.
            voice = None if each.stance == "refuses" else each.id
            spans += [(piece, voice) for piece in each.content]
            terms = (each.anonymity,) if each.anonymity else ()
            source = () if _acts_first(draft.text, each) else each.source
            spans += [(piece, None) for piece in (*source, *each.cue, *terms)]
        self._paint(len(draft.text), spans)

    def _paint(self, length: int, spans: list[tuple[Span, str | None]]) -> None:
        """Later spans lie over earlier ones; a sweep keeps those open at each place by number."""
        edges = sorted(
            (place, number, opens)
            for number, (span, _) in enumerate(spans)
            for place, opens in ((span.start, True), (span.end, False))
        )
        live: set[int] = set()
        for place, together in groupby(edges, key=lambda edge: edge[0]):
            for _, number, opens in together:
                (live.add if opens else live.discard)(number)
            self.at.append(place)
            self.voice.append(spans[max(live)][1] if live else "author")
        self.at.append(length)
        self.voice.append("author")

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """The stretches of ``[start, end)`` that are somebody's word, in order."""
        first = bisect_left(self.at, start + 1) - 1
        found: list[Stretch] = []
        for number in range(first, len(self.at)):
            if self.at[number] >= end:
                break
            begin = max(start, self.at[number])
            stop = min(end, self.at[number + 1]) if number + 1 < len(self.at) else end
            voice = self.voice[number]
            if voice is not None and begin < stop:
                if found and found[-1][1] == begin and found[-1][2] == voice:
                    found[-1] = (found[-1][0], stop, voice)
                else:
                    found.append((begin, stop, voice))
        return found


def _acts_first(text: str, attribution: Attribution) -> bool:
    """Has the source a clause of its own before the cue ("The firm cut jobs, blaming costs")?"""
    if not attribution.source or not attribution.cue:
        return False
    source, cue = attribution.source[-1], attribution.cue[0]
    between = text[source.end : cue.start].rstrip()
    leans = cue.text.split()[0].endswith("ing") and between.endswith(",")
    return leans and not between.startswith(",") and len(between.split()) > 1


def _is_told(text: str, attribution: Attribution) -> bool:
    """Is it somebody's word? "The cause is not known", whose source is nobody, is the author's.

    So is a sentence that says in passing what its subject denies ("Kell, who denies it, is here").
    """
    source = " ".join(span.text for span in attribution.source)
    in_passing = source in _RELATIVES and attribution.stance == "denies"
    if len(attribution.content) != 1 or (source and not in_passing):
        return True
    content = attribution.content[0]
    clause = content.text.split(" ", 1)[0].lower() in _OPENING
    return clause or _stands(text, content.start, content.end)


def _size(attribution: Attribution) -> int:
    return sum(len(piece.text) for piece in attribution.content)
