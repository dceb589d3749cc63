"""Who cannot be the actor of an act, however sure the encoder is: rules over what it sees."""

from onrecord.readers.events.found import Found
from onrecord.readers.events.groups import group_start, judged_so
from onrecord.readers.events.participants import Parties, undergone
from onrecord.readers.events.phrases import Phrase
from onrecord.readers.events.victims import harms, victims
from onrecord.readers.events.view import View
from onrecord.readers.events.words import word_class

__all__ = ["bars", "spills"]

_PARTING = frozenset(("while", "but", "and", "although", "though", "whereas", ";"))
_TURNING = _PARTING - {"and"}
_NEAR = 10


def bars(view: View, found: Found, sides: Parties, actor: Phrase) -> bool:
    """Is the phrase of somebody else than whoever does the act, by ``sides`` or by its clause?

    So it is of those whom an assault kills or hurts; of whoever only speaks of the act; and, for
    a passive without "by", of the subject of another clause.
    """
    if any(_overlap(one, actor) for one in sides.actors):
        return False
    if _subject_nearer(view, found, sides, actor):
        return True
    if found.form == "noun":
        spoken = judged_so(view, found.word, found.last) or _does_it(view, found, actor)
        return spoken or (found.type == "ASSAULT" and _harmed_or_under(view, found, actor))
    return found.form == "past" and undergone(view, found) and _elsewhere(view, found, actor)


def spills(view: View, found: Found, recipient: Phrase) -> bool:
    """Is the phrase the object of the verb before, and the act joined to that by "and" or ","?"""
    start = group_start(view, found.first)
    if found.form == "noun" or recipient.end >= start or recipient.start == 0:
        return False
    joint = view.low[recipient.end : start]
    return joint in ([","], ["and"], [",", "and"]) and view.kind(recipient.start - 1) == "V"


def _elsewhere(view: View, found: Found, actor: Phrase) -> bool:
    """Is it in a clause that "while", "but", "and" or a verb that tells parts from the passive?"""
    if actor.start < found.end:
        start = group_start(view, found.first)
        return not _TURNING.isdisjoint(view.low[actor.end : start])
    between = view.low[found.end : actor.start]
    if "by" in between:
        return False
    turned = not (_TURNING | word_class("telling")).isdisjoint(between)
    return turned or ("and" in between and _acts(view, actor))


def _subject_nearer(view: View, found: Found, sides: Parties, actor: Phrase) -> bool:
    """Has the act a subject of its own, behind "and" or before "who", and the actor none of it?"""
    if len(sides.actors) != 1 or actor.end > sides.actors[0].start:
        return False
    own = sides.actors[0]
    after = own.end + (view.low[own.end : own.end + 1] == [","])
    if view.kind(after) == "R" and after < found.first:
        return True
    beside = found.form != "noun" and own.end == group_start(view, found.first)
    return beside and own.start > 0 and view.low[own.start - 1] in _PARTING


def _does_it(view: View, found: Found, actor: Phrase) -> bool:
    """Does whoever it is do something to the act, as in "the march ended when she banned it"?"""
    if actor.start < found.last or not _acts(view, actor):
        return False
    verb = actor.end
    while view.kind(verb) in "BAMN":
        verb += 1
    return view.low[verb + 1 : verb + 2] in (["it"], ["them"])


def _harmed_or_under(view: View, found: Found, actor: Phrase) -> bool:
    return _harmed(view, actor) or _under(view, found, actor)


def _under(view: View, found: Found, actor: Phrase) -> bool:
    """Does somebody come under the attack, and nothing say by whom?"""
    under = found.form == "noun" and "under" in view.low[max(0, found.first - 2) : found.first]
    return under and view.low[max(0, actor.start - 1)] not in ("by", "from")


def _acts(view: View, actor: Phrase) -> bool:
    """Does a verb follow the phrase?"""
    _, ceiling = view.limits(actor.start)
    at = actor.end
    while at < ceiling and (view.kind(at) == "B" or view.timed(at)):
        at += 1
    return at < ceiling and view.kind(at) in "VAM"


def _harmed(view: View, actor: Phrase) -> bool:
    """Does a verb behind the phrase tell that its people die or are hurt?"""
    _, ceiling = view.limits(actor.start)
    for at in range(actor.end, min(ceiling, actor.end + _NEAR)):
        if harms(view, at) and any(_overlap(one, actor) for one in victims(view, at)):
            return True
        if view.low[at] in (";", ":", "."):
            break
    return False


def _overlap(one: Phrase, other: Phrase) -> bool:
    return one.start < other.end and other.start < one.end
