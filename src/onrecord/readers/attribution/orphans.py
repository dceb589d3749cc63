"""Quotations that no reporting clause touches: whose they are by where they stand."""

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.leading import leading_subject
from onrecord.readers.attribution.view import View
from onrecord.text.clauses import trimmed
from onrecord.text.quotes import Quotation

__all__ = ["orphans"]

_FEWEST_SPACES = 2
_NOBODY = frozenset("it i we you this these".split())


def orphans(view: View, found: list[Found], taken: set[int]) -> list[Found]:
    """Whole sentences in quotation marks, given to the speaker of the sentence or paragraph before.

    ``found`` are the attributions of the quotations that touch a clause, ``taken`` the starts of
    those quotations. A paragraph that is a quotation alone goes on with the speech of the one
    before it: it becomes a piece of that attribution.
    """
    latest = {view.block_of(start): one for one in found for start, _ in (*one.cue, *one.content)}
    late: list[Found] = []
    for quote in view.opaque:
        piece = trimmed(view.text, quote.inner, quote.outer)
        if quote.start in taken or piece is None or not _is_sentence(view, quote):
            continue
        block = view.block_of(quote.start)
        if _opens_block(view, quote) and block - 1 in latest:
            latest[block] = latest[block - 1]
            latest[block].content.append(piece)
            continue
        spoken = latest.get(block)
        earlier = spoken if spoken and min(spoken.content) < piece else None
        rule, source = _speaker(view, quote, earlier)
        if source:
            latest[block] = Found(source, [], [piece], "asserts", rule)
            late.append(latest[block])
    return late


def _opens_block(view: View, quote: Quotation) -> bool:
    return view.draft.blocks[view.block_of(quote.start)].start == quote.start


def _is_sentence(view: View, quote: Quotation) -> bool:
    """Does the quotation hold a whole sentence and stand at the head of one, or behind a colon?"""
    sentence = view.sentences[view.sentence_of(quote.start)]
    colon = view.text[max(sentence.start, quote.start - 2) : quote.start] == ": "
    if sentence.start != quote.start and not colon:
        return False
    inner = view.text[quote.inner : quote.outer].rstrip()
    whole = inner[:1].isupper() and inner[-1:] in ".?!…"
    return whole and inner.count(" ", 0, 200) >= _FEWEST_SPACES


def _speaker(view: View, quote: Quotation, latest: Found | None) -> tuple[str, list[Piece]]:
    """The rule that fits and the speaker it gives, if any."""
    index = view.sentence_of(quote.start)
    sentence = view.sentences[index]
    if sentence.start < quote.start:
        return "quote.colon", _subject(view, sentence.start, quote.start)
    if latest:
        return "quote.same-paragraph", latest.source
    before = view.sentences[index - 1] if index else None
    if before and before.block == sentence.block:
        return "quote.previous-sentence", _subject(view, before.start, before.end)
    return "", []


def _subject(view: View, start: int, end: int) -> list[Piece]:
    phrase = leading_subject(view, view.at(start), view.at(end))
    if phrase is None or view.low[phrase[0]] in _NOBODY:
        return []
    return [view.cover(*phrase)]
