"""Chains: which attribution rests on the word of which other.

An attribution inside the content of another is within it. What people say inside somebody's
quotation is often no report at all ("I think", "you know"): only sure shapes are kept there.
"""

from onrecord.readers.attribution.found import Found, Piece, piece_at
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, word_class

__all__ = ["linked"]

_DEPTH = 8
_SURE_RULES = frozenset(
    (
        "said.that",
        "said.whether",
        "said.withheld",
        "said.quoting",
        "passive.by",
        "according.to",
        "quote.introduced",
        "quote.nested",
        "layout.blockquote",
    )
)
_FRAMES = (
    "bare zero infinitive refused urged accused named object denied excluded plea figure".split()
)
_HEADING_RULES = _SURE_RULES | {"noun.that"} | frozenset(f"said.{frame}" for frame in _FRAMES)
_THOUGHT = frozenset(("believes", "predicts"))
_FORWARD = frozenset("that whether and but because while".split())
_NOBODY = frozenset("you who which it".split())


def linked(view: View, found: list[Found]) -> tuple[list[Found], dict[int, Found]]:
    """Those of ``found`` that are sure enough, and for each by its ``id()`` the one it rests on.

    The content of an inner one ends where the piece that holds it ends.
    """
    holders = _parents(found)
    inner = ((one, holders.get(id(one))) for one in found)
    kept = [one for one, holder in inner if not holder or _is_sure_inside(view, one, holder)]
    sure = {id(one) for one in kept}
    outers: dict[int, Found] = {}
    for one in kept:
        holder = holders.get(id(one))
        if holder:
            _clip(one, holder)
        for _ in range(_DEPTH):
            if holder is None or id(holder) in sure:
                break
            holder = holders.get(id(holder))
        outer = one.outer or holder
        if outer:
            outers[id(one)] = outer
    return kept, outers


def _parents(found: list[Found]) -> dict[int, Found]:
    """For each attribution, by its ``id()``, the one whose content holds its cue.

    Of several the innermost. Linear but for sorting; chains deeper than eight lose their outermost.
    """
    pieces = sorted(
        ((start, -end, index) for index, one in enumerate(found) for start, end in one.content)
    )
    holders: dict[int, Found] = {}
    stack: list[tuple[int, int, int]] = []
    at = 0
    for one in sorted(found, key=_anchor):
        start, end = _anchor(one)
        while at < len(pieces) and pieces[at][0] <= start:
            while stack and -stack[-1][1] <= pieces[at][0]:
                stack.pop()
            stack.append(pieces[at])
            at += 1
        while stack and -stack[-1][1] <= start:
            stack.pop()
        for _, closes, index in reversed(stack[-_DEPTH:]):
            if found[index] is not one and end <= -closes:
                holders[id(one)] = found[index]
                break
    return holders


def _anchor(found: Found) -> Piece:
    """The piece whose place decides: the cue, or what there is."""
    return (found.cue or found.source or found.content)[0]


def _is_sure_inside(view: View, one: Found, outer: Found) -> bool:
    """Is an attribution inside the content of ``outer`` sure enough to be kept?

    One that the finder saw rest on ``outer`` is. A clause that heads the content, or follows its
    "that" or "and", is surer than one further in.
    """
    if one.outer is outer:
        return True
    if not one.source:
        return False
    heads = _heads_clause(view, one, outer)
    if one.certainty is None and one.rule not in (_HEADING_RULES if heads else _SURE_RULES):
        return False
    start, end = one.source[0]
    source = view.text[start:end].lower()
    if _speaks_inside(view, start, outer):
        return _is_sure_spoken(view, one, source, heads=heads)
    return source not in ("i", "we", "you", "who", "which") and (heads or source != "it")


def _clip(one: Found, outer: Found) -> None:
    """End the content of an inner attribution where the piece of ``outer`` that holds it ends."""
    held = ((piece, piece_at(outer.content, piece[0])) for piece in one.content)
    one.content = [(start, min(end, holder[1]) if holder else end) for (start, end), holder in held]


def _speaks_inside(view: View, start: int, outer: Found) -> bool:
    """Does a quotation hold the place, or is ``outer`` speech by its layout?"""
    return bool(outer.layout) or view.quote_at(start) is not None


def _heads_clause(view: View, one: Found, outer: Found) -> bool:
    """Does the inner clause open the outer content or a sentence of it, or follow "that"?"""
    start = one.source[0][0]
    before = view.at(start) - 1
    piece = piece_at(outer.content, start)
    opens = piece is not None and view.blank(piece[0], start, "“”‘’\"'")
    if opens or before < 0 or view.low[before] in _FORWARD:
        return True
    return view.sentences[view.sentence_of(start)].start == start


def _is_sure_spoken(view: View, one: Found, source: str, *, heads: bool) -> bool:
    """Is what somebody says of another's words in a quotation a report, not "I think"?"""
    if source in _NOBODY:
        return False
    if source in word_class("pronoun"):
        told = source not in ("i", "we") or _past(view, one)
        return heads and told and one.stance not in _THOUGHT and one.rule != "said.object"
    return heads or one.stance in ("asserts", "denies")


def _past(view: View, one: Found) -> bool:
    """Is the last word of the cue a past form ("I told them", not "I say")?"""
    start, end = one.cue[-1]
    known = cues().get(view.text[start:end].split()[-1].lower())
    return known is not None and known[0].form == "past"
