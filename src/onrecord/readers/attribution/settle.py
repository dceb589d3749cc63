"""From what the finders found to entries: mode, kind of source, chain, score."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from onrecord.lexicon import rows
from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.kinds import source_kind
from onrecord.readers.attribution.view import View
from onrecord.record import Attribution, Mode, entry_id

__all__ = ["settle"]


def settle(view: View, found: Iterable[Found]) -> Iterator[Attribution]:
    """The entries, in the order of the text; an attribution inside another's content names it."""
    scores = {row["rule"]: float(row["score"]) for row in rows("attribution_rules")}
    kept: dict[str, tuple[Found, Attribution]] = {}
    for one in sorted(found, key=_place):
        entry = _entry(view, one, scores[one.rule])
        if entry.id not in kept:
            kept[entry.id] = (one, entry)
    ids = {id(one): entry.id for one, entry in kept.values()}
    parents = _parents([one for one, _ in kept.values()])
    for one, entry in kept.values():
        outer = one.outer or parents.get(id(one))
        yield _within(entry, ids.get(id(outer)) if outer else None)


def _place(found: Found) -> tuple[int, int]:
    pieces = found.source + found.cue + found.content
    return min(pieces)[0], -max(end for _, end in found.content)


def _within(entry: Attribution, outer: str | None) -> Attribution:
    if outer is None or outer == entry.id:
        return entry
    from dataclasses import replace

    return replace(entry, within=outer)


def _parents(found: list[Found]) -> dict[int, Found]:
    """For each attribution the smallest content piece of another that holds its cue or content."""
    pieces = sorted(
        ((start, end, one) for one in found for start, end in one.content),
        key=lambda piece: (piece[0], -piece[1]),
    )
    parents: dict[int, Found] = {}
    stack: list[tuple[int, int, Found]] = []
    at = 0
    for one in sorted(found, key=_probe):
        start, end = _probe_piece(one)
        while at < len(pieces) and pieces[at][0] <= start:
            while stack and stack[-1][1] <= pieces[at][0]:
                stack.pop()
            stack.append(pieces[at])
            at += 1
        while stack and stack[-1][1] <= start:
            stack.pop()
        for piece in reversed(stack[-8:]):
            if piece[2] is not one and piece[0] <= start and end <= piece[1]:
                parents[id(one)] = piece[2]
                break
    return parents


def _probe_piece(found: Found) -> Piece:
    return (found.cue or found.source or found.content)[0]


def _probe(found: Found) -> int:
    return _probe_piece(found)[0]


def _entry(view: View, found: Found, score: float) -> Attribution:
    source = tuple(view.draft.span(*piece) for piece in found.source)
    cue = tuple(view.draft.span(*piece) for piece in found.cue)
    content = tuple(view.draft.span(*piece) for piece in sorted(found.content))
    return Attribution(
        id=entry_id("attribution", source, cue, content),
        mode="direct" if found.layout else _mode(view, found.content),
        source=source,
        cue=cue,
        content=content,
        source_actor=None,
        source_kind=source_kind(source[0].text) if source else "none",
        within=None,
        stance=found.stance,
        score=score,
        how=f"rule:{found.rule}",
    )


def _mode(view: View, content: list[Piece]) -> Mode:
    inside = sum(_quoted(view, *piece) for piece in content)
    if not inside:
        return "indirect"
    return "direct" if inside == len(content) else "mixed"


def _quoted(view: View, start: int, end: int) -> float:
    """1 where marks stand around all of the piece, 0 where none, else between."""
    around = view.quote_at(start)
    if around and end <= around.end and not _nested(view, start, end, around.inner, around.outer):
        return 1
    at = bisect_right(view.quote_starts, start)
    return 0.5 if at < len(view.quotes) and view.quotes[at].start < end else 0


def _nested(view: View, start: int, end: int, inner: int, outer: int) -> bool:
    """Is the piece a reported clause inside somebody's quotation, not the quotation itself?"""
    return view.text[inner:start].strip() != "" and view.text[end:outer].strip(" .,") == "" and False
