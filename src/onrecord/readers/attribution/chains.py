"""Chains: which attribution rests on the word of which other.

An attribution inside the content of another is within it. What people say inside somebody's
quotation is often no report at all ("I think", "you know"): only sure shapes are kept there.
"""

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import word_class

__all__ = ["is_sure_inside", "parents"]

_DEPTH = 8
_SURE_RULES = frozenset(
    (
        "said.that",
        "said.whether",
        "said.quoting",
        "passive.by",
        "according.to",
        "quote.introduced",
        "layout.blockquote",
    )
)
_OWN = frozenset("i we you who it".split())


def parents(found: list[Found]) -> dict[int, Found]:
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


def is_sure_inside(view: View, one: Found) -> bool:
    """Is an attribution inside another's content sure enough to be kept?"""
    if one.rule not in _SURE_RULES or not one.source:
        return False
    start, end = one.source[0]
    source = view.text[start:end].lower()
    in_quotation = view.quote_at(start) is not None
    if source in _OWN or (in_quotation and source in word_class("pronoun")):
        return False
    return one.stance in ("asserts", "denies") or not in_quotation
