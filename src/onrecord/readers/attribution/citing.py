"""Sources that stand beside the clause: "citing two officials", "a guard quoted by the Herald".

They add an attribution with the content of the one they stand beside. The cited rests on the word
of who cites; what a quoted guard says rests on the word of the paper that quotes.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from onrecord.readers.attribution.after import subject_after
from onrecord.readers.attribution.before import subject_before
from onrecord.readers.attribution.found import Found, Piece, piece_at
from onrecord.readers.attribution.phrases import STOPS, has_head, is_word
from onrecord.readers.attribution.quoting import cites, leans_on
from onrecord.readers.attribution.view import View

__all__ = ["beside"]

_RULE = "said.citing"
_CITED = frozenset(("cited", "quoted", "cites", "quotes"))
_CLOSING = frozenset((",", ";", ":", ".", "—", "–"))
_LONGEST = 25


def beside(view: View, found: Iterable[Found]) -> Iterator[Found]:
    """The attributions of ``found`` with those of the sources that stand beside them."""
    by_sentence: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        yield one
        if one.source and one.outer is None:
            anchor = (one.cue or one.source)[0][0]
            by_sentence[view.sentence_of(anchor)].append(one)
    for sentence, theirs in sorted(by_sentence.items()):
        yield from _cited(view, sentence, theirs)
        for one in theirs:
            yield from _quoted_by(view, one)


def _cited(view: View, sentence: int, theirs: list[Found]) -> Iterator[Found]:
    """Who is cited in a sentence, for the attribution that ends closest before "citing", or any."""
    span = view.sentences[sentence]
    low, high = view.at(span.start), view.at(span.end)
    nearest = sorted(theirs, key=_end)
    ends = [_end(one) for one in nearest]
    told = {one.source[0]: one for one in theirs}
    for index in range(low, high - 1):
        if not _cites(view, index) or view.quote_at(view.starts[index]):
            continue
        source = _phrase(view, index + 1, high)
        if source:
            outer = nearest[max(0, bisect_right(ends, view.starts[index]) - 1)]
            telling = _telling(view, source, told)
            if telling is outer:
                yield from _citing(view, low, index, (source[0], telling.content[-1][1]), telling)
                continue
            cue = view.cover(index, index + 1)
            if piece_at(outer.content, cue[0]):
                continue
            cited = Found([source], [cue], outer.content, "asserts", _RULE, outer.layout, outer)
            if telling:
                telling.outer = cited
            yield cited


def _telling(view: View, source: Piece, told: dict[Piece, Found]) -> Found | None:
    """What ", which said" behind who is cited tells, if anything."""
    comma = view.at(source[1])
    relative = view.low[comma : comma + 1] == [","] and view.low[comma + 1 : comma + 2]
    return told.get(view.cover(comma + 1, comma + 2)) if relative in (["who"], ["which"]) else None


def _citing(view: View, low: int, index: int, content: Piece, telling: Found) -> Iterator[Found]:
    """Who says nothing but what is cited: "The letter, citing a study which found that"."""
    subject = subject_before(view, low, index - 1)
    if subject:
        source, cue = view.cover(*subject), view.cover(index, index + 1)
        telling.outer = Found([source], [cue], [content], "asserts", _RULE)
        yield telling.outer


def _cites(view: View, index: int) -> bool:
    """Does the token cite beside a clause: ", citing", "who cited"?"""
    before = view.low[index - 1] if index else ","
    if cites(view, index):
        return not index or not is_word(view, index - 1) or view.capital(index)
    return view.low[index] in _CITED and before in ("who", "which")


def _phrase(view: View, first: int, high: int) -> Piece | None:
    """What is cited, up to the next mark; None where it names nobody and no document."""
    stop = min(high, first + _LONGEST)
    end = next((k for k in range(first, stop) if _closes(view, k)), stop)
    if end == first or any(
        view.low[k] == "as" and leans_on(view.low[k + 1]) for k in range(first, end - 1)
    ):
        return None
    known = has_head(view, first, end) or (view.capital(first) and view.low[first] not in STOPS)
    return view.cover(first, end) if known else None


def _closes(view: View, index: int) -> bool:
    """Does the phrase end at the token: a mark, but not the stop of an abbreviation?"""
    if view.low[index] == ".":
        return index + 1 >= len(view.low) or not view.adjacent(index + 1)
    return view.low[index] in _CLOSING or view.low[index] in ("that", "to")


def _end(one: Found) -> int:
    """Where source or cue ends, whichever stands first."""
    return min(piece[1] for piece in (*one.source, *one.cue[:1]))


def _quoted_by(view: View, one: Found) -> Iterator[Found]:
    """The paper in "two guards quoted by the Herald": what they say rests on its word."""
    start, end = one.source[0]
    first, last = view.at(start), view.at(end)
    for index in range(first + 1, last - 2):
        if view.low[index] not in ("cited", "quoted") or view.low[index + 1] != "by":
            continue
        phrase = subject_after(view, index + 2, last)
        if phrase and phrase[1] == last:
            paper, cue = [view.cover(*phrase)], [view.cover(index, index + 2)]
            one.outer = Found(paper, cue, one.content, "asserts", _RULE, one.layout)
            yield one.outer
        return
