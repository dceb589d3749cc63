"""Who cannot be the actor of an act, however sure the encoder is: rules over what it sees."""

from onrecord.lexicon.participants import describe
from onrecord.readers.events.found import Found
from onrecord.readers.events.groups import group_start, judged_so, passive
from onrecord.readers.events.outcomes import main_verb
from onrecord.readers.events.participants import Parties, turned_on, undergone
from onrecord.readers.events.phrases import Phrase
from onrecord.readers.events.reacting import IN_OFFICE, reacts
from onrecord.readers.events.subjects import subject, verb_before
from onrecord.readers.events.victims import harms, victims
from onrecord.readers.events.view import View
from onrecord.readers.events.words import names_people, word_class

__all__ = ["bars", "spills"]

_PARTING = frozenset(("while", "but", "and", "although", "though", "whereas", ";"))
_TURNING = _PARTING - {"and"}
_AT = ("in", "at", "near", "outside", "inside", "around", "across", "off")
_WHEN = ("after", "before", "when", "because", "until", "once", "if")
_NEAR = 10
_OBJECT = 4


def bars(view: View, found: Found, sides: Parties, actor: Phrase) -> bool:
    """Is the phrase of somebody else than whoever does the act, by ``sides`` or by its clause?

    So it is of those whom an assault kills or hurts; of whoever only speaks of the act; and, for
    a passive without "by", of the subject of another clause.
    """
    if any(_overlap(one, actor) for one in sides.actors):
        return False
    if _subject_nearer(view, found, sides, actor):
        return True
    if _where(view, actor) or _urges(view, found, sides, actor) or _charged(view, found, actor):
        return True
    if found.form == "noun":
        if judged_so(view, found.word, found.last) or _treats(view, found, actor):
            return True
        if reacts(view, found, actor):
            return True
        return found.type == "ASSAULT" and _harmed_or_under(view, found, actor)
    return found.form == "past" and undergone(view, found) and _elsewhere(view, found, actor)


def spills(view: View, found: Found, recipient: Phrase) -> bool:
    """Is the phrase the object of the verb before, and the act joined to that by "and" or ","?

    Nor is it acted upon where it stands in what is protested ("protested the death of a clerk"), or
    only says where people met ("talks in Kesh").
    """
    if found.form == "noun" and found.type == "CONSULT" and _where(view, recipient):
        return True
    if found.rule == "demonstrate" and found.form != "noun" and view.kind(found.end) in "DQX":
        return True
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
    if between[:1] == [","] and actor.start == found.end + 1 and _with(view, found):
        return True
    turned = not (_TURNING | word_class("telling")).isdisjoint(between)
    return turned or ("and" in between and _acts(view, actor))


def _with(view: View, found: Found) -> bool:
    """Does the passive stand in what opens a clause, as in "with two men shot, Kesh left"?"""
    floor, _ = view.limits(found.first)
    return "with" in view.low[max(floor, found.first - _NEAR) : found.first]


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


def _urges(view: View, found: Found, sides: Parties, actor: Phrase) -> bool:
    """Does the actor only urge or ask somebody, whom a pronoun names, to do it?"""
    asked = sides.actors[0] if len(sides.actors) == 1 and found.form == "base" else None
    if asked is None or view.kind(asked.start) != "W" or actor.end > asked.start:
        return False
    return view.kind(asked.end) == "T"


def _charged(view: View, found: Found, actor: Phrase) -> bool:
    """Does it stand in what somebody is accused of ("accused of stealing from a clerk")?"""
    if view.low[found.word] not in word_class("accusing") or found.form != "past":
        return False
    told = undergone(view, found) and actor.start >= found.end
    return told and "by" not in view.low[found.end : actor.start]


def _where(view: View, actor: Phrase) -> bool:
    """Does the phrase say where the act took place, and name nobody who acts there?"""
    at = actor.start - 1
    if at < view.limits(actor.start)[0] or view.low[at] not in _AT:
        return False
    return actor.end == actor.start + 1 and not names_people(view.low[actor.head - 1])


def _treats(view: View, found: Found, actor: Phrase) -> bool:
    """Does whoever it is do something to the act, or what else is told after it?"""
    if actor.start >= found.last:
        by = view.low[actor.start - 1] == "by" and not view.low[found.word].endswith("ed")
        turned = by and turned_on(view, found.last, actor.start - 1)
        return turned or _afterwards(view, found, actor) or _does_it(view, actor)
    treats = _only_tells(view, found, actor) or _undoes(view, found, actor)
    return treats or _befallen(view, found, actor)


def _befallen(view: View, found: Found, actor: Phrase) -> bool:
    """Does the act befall it, as in "the firms were hit by a walkout"?"""
    at = found.first - 1
    while at > actor.end and view.kind(at) in "XQD":
        at -= 1
    verb = at - 1
    if verb <= actor.end or view.low[at] != "by" or view.kind(verb) not in "VX":
        return False
    return passive(view, verb) and group_start(view, verb) == actor.end


def _only_tells(view: View, found: Found, actor: Phrase) -> bool:
    """Does it say or warn something of the act, as in "she warned that any attack would fail"?"""
    verb = actor.end
    while verb < found.first and view.kind(verb) in "BAMN":
        verb += 1
    start = verb + 1 + (view.low[verb + 1 : verb + 2] == ["that"])
    if start > found.first or view.low[verb] not in word_class("telling") | word_class("vow"):
        return False
    owned = any(view.kind(at) not in "DXQ" for at in range(start, found.first))
    owned = owned or view.low[start] in word_class("possessor")
    return not owned and view.kind(main_verb(view, found.last)[1]) in "AM"


def _afterwards(view: View, found: Found, actor: Phrase) -> bool:
    """Does it act in a clause with "after" or "when", behind the verb of the noun's own clause?"""
    opens = view.low[actor.start - 1] in _WHEN and _acts(view, actor)
    return opens and any(view.kind(at) == "V" for at in range(found.last, actor.start))


def _undoes(view: View, found: Found, actor: Phrase) -> bool:
    """Is it the subject of a verb that bans or calls off the act, and the act not said to be its?

    Whose act it is "its march" tells, or "their strike"; a strike only those who strike call off.
    """
    floor, _ = view.limits(found.word)
    start = found.word
    while start > floor and view.kind(start - 1) == "X":
        start -= 1
    verb = verb_before(view, start, floor)
    owned = start > floor and (
        view.owner(start - 1) or view.low[start - 1] in word_class("possessor")
    )
    if owned or verb is None or start - verb > _OBJECT or not _undone(view, found, verb, actor):
        return False
    return any(_overlap(one, actor) for one in subject(view, verb))


def _undone(view: View, found: Found, verb: int, actor: Phrase) -> bool:
    """Does the verb ban the act, or call off one that its subject would not do?"""
    if view.low[verb] in word_class("undoing"):
        return True
    off = view.low[verb] in word_class("calling") and view.low[verb + 1] == "off"
    if found.type != "PROTEST" or not (off or view.low[verb] in word_class("cancelling")):
        return False
    words = view.text[view.starts[actor.start] : view.tokens[actor.end - 1][1]]
    return found.mode != "strike" or describe(words).sector in IN_OFFICE


def _does_it(view: View, actor: Phrase) -> bool:
    """Does whoever it is do something to the act, as in "the march ended when she banned it"?"""
    if not _acts(view, actor):
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
