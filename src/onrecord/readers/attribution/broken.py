"""Contents that the encoder left broken, where a rule that saw the same cue has the whole."""

from itertools import pairwise

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import word_class

__all__ = ["completes"]

_VERBS = word_class("auxiliary") | word_class("verb")
_GOING_ON = _VERBS | {"against", "from", "into", "of", "to"}
_TYING = frozenset("after because before since until when while".split())
_NO_VERBS = frozenset(("this", "its", "his"))
_OPENED = ("said.that", "said.whether", "said.withheld")
_FORWARD = ("said.that", "said.bare", "said.zero")


def completes(view: View, rule: Found, one: Found) -> bool:
    """Has the rule the rest of a clause of which the encoder has a part?"""
    return bool(rule.content) and (
        _holds_every_piece(rule, one)
        or _goes_on_behind(view, one, rule)
        or _breaks_off(view, one, rule)
        or _begins_midway(view, one, rule)
        or _begins_behind(view, one, rule)
        or _lacks_object(view, one, rule)
        or _is_unbroken(view, one, rule)
    )


def _meet(these: list[Piece], those: list[Piece]) -> bool:
    return any(start < stop and first < end for start, end in these for first, stop in those)


def _holds_every_piece(rule: Found, one: Found) -> bool:
    """Has it more pieces, of a quotation or before "Okafor said" in the middle of a sentence?"""
    inside = rule.rule in ("said.parenthetical", "according.to") and min(one.content) > one.cue[0]
    more = len(rule.content) > len(one.content)
    told = inside or rule.rule.startswith("quote.")
    return told and more and all(_meet(rule.content, [piece]) for piece in one.content)


def _goes_on_behind(view: View, one: Found, rule: Found) -> bool:
    """Did it miss the rest of the clause behind, "They agreed, Okafor said, to a truce"?"""
    if rule.rule != "said.parenthetical" or len(rule.content) == len(one.content):
        return False
    before = max(one.content) < one.cue[0] and _meet(rule.content[:1], one.content)
    return before and view.low[view.at(rule.content[1][0])] in _GOING_ON


def _breaks_off(view: View, one: Found, rule: Found) -> bool:
    """Did it stop behind the subject of "that the truce, agreed in May, is over"?"""
    start, end = one.content[0]
    first, last = rule.content[0]
    if len(one.content) > 1 or len(rule.content) > 1 or not start == first < end < last:
        return False
    words, behind = view.low[view.at(start) : view.at(end)], view.low[view.at(end)]
    comma = rule.rule in _OPENED and behind == ","
    verb = rule.rule in (*_OPENED, "said.trailing") and behind in _VERBS
    return (comma or verb) and not any(map(_is_verbal, words))


def _is_verbal(word: str) -> bool:
    return word in _VERBS or (word.endswith(("ed", "s")) and word not in _NO_VERBS)


def _begins_midway(view: View, one: Found, rule: Found) -> bool:
    """Did it miss the subject: "said the pool, shut since May, [would open]"?

    Or subject and verb: "told parliament the city wanted [more trams]"?
    """
    start, end = one.content[0]
    first, last = rule.content[0]
    alone = len(one.content) == len(rule.content) == 1 and rule.rule in _FORWARD
    if not alone or not first < start or end != last:
        return False
    at = view.at(start)
    return any(word in _VERBS or word.endswith("ed") for word in view.low[at - 1 : at + 1])


def _begins_behind(view: View, one: Found, rule: Found) -> bool:
    """Did it miss what goes before "after": "They left after [it rained], the port said"?"""
    (start, end), (first, last) = one.content[0], rule.content[0]
    alone = len(one.content) == len(rule.content) == 1 and rule.rule == "said.trailing"
    return alone and first < start and end == last and view.low[view.at(start) - 1] in _TYING


def _lacks_object(view: View, one: Found, rule: Found) -> bool:
    """Did it miss whom "accused the firm of hiding a leak" names, or "to" before a request?"""
    (start, _), (first, last) = one.content[0], rule.content[0]
    behind = one.cue[-1][1] <= first < start < last and len(rule.content) == 1
    asked = rule.rule == "said.withheld" and view.low[view.at(first)] == "to"
    return behind and (asked or rule.rule == "said.accused")


def _is_unbroken(view: View, one: Found, rule: Found) -> bool:
    """Did it leave out a verb inside: "to leave before the dam [is expected] to burst"?"""
    if len(rule.content) > 1 or len(one.content) == 1 or not rule.rule.startswith("said."):
        return False
    pieces = sorted(one.content)
    gaps = (view.text[end:start] for (_, end), (start, _) in pairwise(pieces))
    whole = (pieces[0][0], pieces[-1][1]) == rule.content[0]
    return whole and all(gap.replace(" ", "").isalpha() for gap in gaps)
