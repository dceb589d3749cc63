"""Who or what is the subject of a verb, from the words before it: rules without a parser.

An infinitive has the subject of what governs it or its object ("urged X to"), a participle that of
its clause, a verb behind "who" what that stands for.
"""

from onrecord.readers.events.calls import called_before
from onrecord.readers.events.conjuncts import told_with
from onrecord.readers.events.groups import group_start
from onrecord.readers.events.phrases import Phrase, after, before, nearest
from onrecord.readers.events.view import NOMINAL, View
from onrecord.readers.events.words import word_class

__all__ = ["antecedent", "subject", "verb_before"]

_REACH = 24
_DEPTH = 4
_TO_WHOM = ("to", "on", "upon", "with")
_BEFORE_TIMES = frozenset((*"on in since at during by late early".split(), ","))


def subject(view: View, verb: int, depth: int = 0) -> list[Phrase]:
    """The phrases that are the subject of the verb at ``verb``."""
    return _subject_before(view, group_start(view, verb), depth)


def _subject_before(view: View, first: int, depth: int) -> list[Phrase]:
    floor, _ = view.limits(first)
    at = _skip_times(view, first - 1, floor)
    if at < floor or depth > _DEPTH:
        return []
    kind, word = view.kind(at), view.low[at]
    if kind == "T":
        return _controller(view, at, floor, depth)
    if kind == "R":
        return antecedent(view, at, floor)
    if kind in "CSPO":
        return _earlier_subject(view, at, floor, depth)
    if kind == "W":
        return [Phrase(at, at + 1, at + 1)]
    if kind == "V" and view.low[first].endswith("ing"):
        return subject(view, at, depth + 1)
    if kind == "V" and word.endswith(("ed", "en")) and at > floor:
        reduced = view.kind(at - 1) in NOMINAL
        return before(view, at - 1, floor) if reduced else []
    if word in (",", "—", "–", "-", ")"):
        return _across_aside(view, at, floor, depth, first)
    if kind in NOMINAL or kind in "'D":
        return _nearest(view, before(view, at, floor), first, floor, depth)
    return []


def _nearest(view: View, held: list[Phrase], first: int, floor: int, depth: int) -> list[Phrase]:
    """The phrases before a verb; before a participle that says more of the clause, its subject."""
    if not held or held[0].start == floor:
        return held
    head = held[-1].head - 1
    verb = held[0].start - 1
    if (whose := _under(view, verb, floor)) is not None:
        return before(view, whose, floor)
    if _described(view, verb, floor):
        return before(view, verb - 1, floor)
    if not view.low[first].endswith("ing"):
        return held
    if view.low[first - 1] == "," and view.kind(verb) == "P":
        main = verb_before(view, verb, floor)
        return subject(view, main, depth + 1) if main is not None else held
    if view.kind(verb) != "V" or view.capital(head) or view.low[head] in word_class("person_noun"):
        return held
    return subject(view, verb, depth + 1)


def _under(view: View, link: int, floor: int) -> int | None:
    """The noun of those who are under somebody, led by them or loyal to them; None of no such."""
    word, last = view.low[link], view.low[link - 1]
    if word == "under":
        return link - 1 if last in word_class("person_noun") else None
    led = word == "by" and view.kind(link - 1) in "VX" and last.endswith("ed")
    tied = led or (word == "to" and last == "loyal")
    return link - 2 if tied and link - 2 >= floor and view.kind(link - 2) in NOMINAL else None


def _described(view: View, verb: int, floor: int) -> bool:
    """Does a participle say more of the phrase before it, as in "a bus carrying pilgrims fell"?"""
    bears = view.low[verb] in word_class("bearing")
    return bears and verb > floor and view.kind(verb - 1) in NOMINAL


def _skip_times(view: View, at: int, floor: int) -> int:
    """The last token at or before ``at`` that belongs to no time and is no adverb."""
    while at >= floor:
        if view.timed(at):
            while at >= floor and view.timed(at):
                at -= 1
            while at > floor and view.low[at] in _BEFORE_TIMES:
                at -= 1
        elif (view.low[at] == "," and at > floor and view.timed(at - 1)) or view.kind(at) == "B":
            at -= 1
        else:
            break
    return at


def antecedent(view: View, at: int, floor: int) -> list[Phrase]:
    """What "who" or "which" stands for."""
    at -= 1
    while at >= floor and (view.low[at] == "," or view.kind(at) in "PO"):
        at -= 1
    return [nearest(view, at, floor)] if at >= floor and view.kind(at) in NOMINAL else []


def verb_before(view: View, at: int, floor: int) -> int | None:
    """The nearest verb before ``at``."""
    for index in range(at - 1, max(floor, at - _REACH) - 1, -1):
        if view.kind(index) in "VAM" and not view.timed(index):
            return index
    return None


def _earlier_subject(view: View, at: int, floor: int, depth: int) -> list[Phrase]:
    """The subject of a verb that another is joined to, or of the clause a gerund belongs to."""
    verb = verb_before(view, at, floor)
    if verb is None:
        return _later_subject(view, at)
    if view.kind(at) == "C" and (teller := told_with(view, at + 1)) is not None:
        return subject(view, teller, depth + 1)
    if view.kind(at) in "PO" and view.low[at] in ("of", "from", "for", "against", "with"):
        held = after(view, verb + 1, at)
        if held:
            return held[-1:] if held[-1].end >= at - 1 else held[:1]
    return subject(view, verb, depth + 1)


def _later_subject(view: View, at: int) -> list[Phrase]:
    """The subject behind the comma, where a gerund opens the sentence."""
    _, ceiling = view.limits(at)
    for index in range(at, min(ceiling, at + _REACH)):
        if view.low[index] == ",":
            return after(view, index + 1, ceiling)[:1]
    return []


def _controller(view: View, to: int, floor: int, depth: int) -> list[Phrase]:
    """Who is to do what an infinitive says: the object before "to", else the governor's subject."""
    at = _skip_times(view, to - 1 - (view.kind(to - 1) == "N"), floor)
    if at < floor:
        return _later_subject(view, to)
    if view.kind(at) in "VAM":
        return subject(view, at, depth + 1)
    held = before(view, at, floor) if view.kind(at) in NOMINAL else []
    verb = verb_before(view, held[0].start if held else at, floor)
    if view.kind(at) == "W":
        return [Phrase(at, at + 1, at + 1)]
    if verb is None:
        return held
    if held and view.low[verb] in word_class("linking") and held[0].start > verb:
        return subject(view, verb, depth + 1)
    object_at = verb + 1 + (view.low[verb + 1] in _TO_WHOM)
    called = called_before(view, to) is not None
    whom = held and held[0].start == object_at and _takes_whom(view, verb) and not called
    return held if whom else subject(view, verb, depth + 1)


def _takes_whom(view: View, verb: int) -> bool:
    """Does the object of this verb do what the infinitive says ("urged X to")?"""
    return view.low[verb] in word_class("whom")


def _across_aside(view: View, comma: int, floor: int, depth: int, first: int) -> list[Phrase]:
    """The subject before an aside between commas; else that of the main clause."""
    opening = view.low[comma] if view.low[comma] != ")" else "("
    for index in range(comma - 1, max(floor, comma - _REACH) - 1, -1):
        if view.low[index] == opening and index > floor:
            at = _skip_times(view, index - 1, floor)
            if at >= floor and (view.kind(at) in NOMINAL or view.kind(at) == "W"):
                whole = before(view, at, floor)
                if whole and not _in_clause(view, whole[0].start, floor):
                    return whole
    if view.low[first].endswith("ing"):
        verb = next((i for i in range(floor, comma) if view.kind(i) in "VAM"), None)
        return subject(view, verb, depth + 1) if verb is not None else []
    at = _skip_times(view, comma - 1, floor)
    held = before(view, at, floor) if at >= floor else []
    earlier = _listed_before(view, held, comma, first, floor)
    return held if earlier is None else subject(view, earlier, depth + 1)


def _listed_before(
    view: View, held: list[Phrase], comma: int, first: int, floor: int
) -> int | None:
    """The verb whose object ``held`` ends before a comma, where one with its own object follows.

    They share a subject, as in "she shut the mill, sold the land and left".
    """
    if not held or view.kind(first) != "V" or view.kind(first + 1) not in "DXQW":
        return None
    verb = verb_before(view, held[0].start, floor)
    if verb is None or view.kind(verb) != "V":
        return None
    apart = any(view.kind(at) in "SR" or view.low[at] == "," for at in range(verb, comma))
    return None if apart else verb


def _in_clause(view: View, start: int, floor: int) -> bool:
    """Does a verb or preposition stand right before the phrase?"""
    return start > floor and view.kind(start - 1) in "VAMPT"
