"""Who does an act and to whom, from the words around its trigger: one clause, one proposition."""

from dataclasses import dataclass, field

from onrecord.readers.events.behind import behind
from onrecord.readers.events.drawn import drawn
from onrecord.readers.events.found import Found
from onrecord.readers.events.groups import group_start, judged_so, passive
from onrecord.readers.events.phrases import Phrase, after, before
from onrecord.readers.events.subjects import antecedent, subject, verb_before
from onrecord.readers.events.victims import harmed_in
from onrecord.readers.events.view import NOMINAL, View
from onrecord.readers.events.words import word_class

__all__ = ["Parties", "parties", "turned_on", "undergone"]

_REACH = 24
_MARKS = frozenset(("both", "alone", "must", "some", "free", "gap", "led", "firm", "drawn"))
_MODIFIERS = 6
_BY = 10
_WHOSE = ("by", "from", "for")
_PARTICLES = frozenset(("out", "up", "off", ","))
_CLOSERS = frozenset((",", ".", ";", "and", "or"))


@dataclass
class Parties:
    """The phrases that name who acts, and who is acted upon."""

    actors: list[Phrase] = field(default_factory=list)
    recipients: list[Phrase] = field(default_factory=list)


def parties(view: View, found: Found) -> Parties:
    """The parties of a trigger of the rules."""
    if "drawn" in found.frame and (sides := drawn(view, found)) is not None:
        return Parties(*sides)
    if found.form == "noun":
        return _noun(view, found)
    if found.form == "adj":
        return _active(view, found)
    if found.form == "past" and undergone(view, found):
        return _passive(view, found)
    return _active(view, found)


def undergone(view: View, found: Found) -> bool:
    """Is a past form a passive, be it without its auxiliary?"""
    if passive(view, found.first) or _headline(view, found) or _objectless(view, found):
        return True
    return _passive_before(view, found) is not None


def _passive_before(view: View, found: Found) -> int | None:
    """The passive whose auxiliary the verb shares, as in "was questioned and released"."""
    floor, ceiling = view.limits(found.first)
    joint = found.first - 1
    if joint <= floor or view.low[joint] != "and":
        return None
    if found.end < ceiling and view.kind(found.end) in "DXQWT" and not view.timed(found.end):
        return None
    verb = verb_before(view, joint, floor)
    return verb if verb is not None and passive(view, verb) else None


def _objectless(view: View, found: Found) -> bool:
    """Does a verb of harm or force lack its object ("11 killed and 14 guards injured")?"""
    if found.type not in ("ASSAULT", "COERCE") or "who" not in found.frame:
        return False
    _, ceiling = view.limits(found.first)
    at = found.end
    while at < ceiling and (view.timed(at) or view.kind(at) == "B"):
        at += 1
    bare = group_start(view, found.first) == found.first and view.kind(found.first - 1) not in "RS"
    closed = at >= ceiling or view.kind(at) in "P.CSM" or view.low[at] in _CLOSERS
    return bare and closed and view.low[found.end : found.end + 1] != ["on"]


def _headline(view: View, found: Found) -> bool:
    """Is it a passive without its auxiliary, as in the title "Clerk convicted of theft"?"""
    if not {"obj", "own", "who"} & set(found.frame) or "both" in found.frame:
        return False
    _, ceiling = view.limits(found.first)
    bare = group_start(view, found.first) == found.first
    return bare and view.titled(found.first) and view.kind(min(found.end, ceiling)) in "POTS."


def _active(view: View, found: Found) -> Parties:
    actors = [one for one in subject(view, found.first) if not _of_attacked(view, one)]
    recipients = _framed(view, found, found.end)
    if not recipients and "both" in found.frame and len(actors) > 1:
        return Parties(actors, actors)
    return Parties(actors, recipients or _whom(view, found) or _anyone(view, found))


def _whom(view: View, found: Found) -> list[Phrase]:
    """Whom "whom" stands for, before a verb and its subject ("six envoys whom it accused")."""
    floor, _ = view.limits(found.first)
    at = group_start(view, found.first) - 1
    while at > floor and view.kind(at) in "XQDW" and found.first - at < _MODIFIERS:
        at -= 1
    return antecedent(view, at, floor) if view.low[at] == "whom" else []


def _of_attacked(view: View, one: Phrase) -> bool:
    """Does the phrase name an attack and whom it is on ("the shelling of the town")?"""
    of = view.low[one.head : one.head + 1] == ["of"] and one.head < one.end
    return of and view.low[one.head - 1] in word_class("assaulting")


def _passive(view: View, found: Found) -> Parties:
    _, ceiling = view.limits(found.first)
    start, earlier = group_start(view, found.first), _passive_before(view, found)
    if earlier is not None:
        patients = subject(view, earlier)
    elif start == found.first:
        at = start - 1
        floor, _ = view.limits(start)
        patients = _counted(view, before(view, at, floor)[-1:]) if at >= floor else []
    else:
        patients = subject(view, found.first)
    by = behind(view, "by", found.end, ceiling)
    if {"obj", "own", "whom", "who"} & set(found.frame):
        return Parties(by, patients)
    framed = _framed(view, found, found.end, skip=("obj", "own", "whom", "who"))
    if "both" in found.frame and not framed and len(patients) > 1:
        return Parties(patients, patients)
    return Parties(by, framed)


def _counted(view: View, phrases: list[Phrase]) -> list[Phrase]:
    """Those of whom a phrase tells the number ("the number of people")."""
    return [
        Phrase(one.head + 1, one.end, one.end)
        if view.low[one.head - 1] in word_class("tally")
        and view.low[one.head : one.head + 1] == ["of"]
        else one
        for one in phrases
    ]


def _framed(view: View, found: Found, end: int, skip: tuple[str, ...] = ()) -> list[Phrase]:
    """Those acted upon, by the frame of the trigger."""
    _, ceiling = view.limits(found.first)
    ceiling = min(ceiling, end + _REACH)
    if found.form == "noun":
        ceiling = next((at for at in range(end, ceiling) if view.low[at] == ","), ceiling)
    for place in found.frame:
        if place in skip or place in _MARKS:
            continue
        if place in ("obj", "own", "whom", "who", "that"):
            phrases = _object(view, end, ceiling, place)
        else:
            phrases = behind(view, place, end, ceiling)
        if phrases:
            return phrases
    return []


def _anyone(view: View, found: Found) -> list[Phrase]:
    """The first phrase with a name or with people in it that the clause holds further on."""
    at = found.end
    ceiling = min(view.limits(found.first)[1], found.end + _REACH)
    if at < ceiling and view.kind(at) in "TO":
        return []  # what is agreed, refused or warned of stands there, with sides of its own
    while at < ceiling:
        if view.low[at] in (";", ":", ".") or _turns(view, at):
            break
        opens = view.kind(at) in NOMINAL or view.kind(at) == "D"
        phrases = after(view, at, ceiling) if opens and not view.timed(at) else []
        if any(_someone(view, one) for one in phrases):
            told = not word_class("telling").isdisjoint(
                view.low[phrases[-1].end : phrases[-1].end + 1]
            )
            return [] if told else phrases
        at = phrases[-1].end if phrases else at + 1
    return []


def _turns(view: View, at: int) -> bool:
    """Does a clause begin that no longer says to whom? One of condition goes on with it."""
    if view.kind(at) == "C" and view.kind(at + 1) in "VAM":
        return True
    return view.kind(at) in "SR" and view.low[at] not in ("until", "unless", "before", "if")


def _someone(view: View, one: Phrase) -> bool:
    return any(
        view.low[at] in word_class("person_noun")
        or (view.capital(at) and view.kind(at) == "X" and not view.timed(at))
        for at in range(one.start, one.end)
    )


def _object(view: View, end: int, ceiling: int, place: str) -> list[Phrase]:
    at = end
    while at < ceiling and (view.timed(at) or view.kind(at) == "B" or view.low[at] == '"'):
        at += 1
    if at < ceiling and place == "that" and view.low[at] == "that":
        at += 1
    accused = view.low[end - 1] in word_class("accusing")
    cut = _uncharged if accused else _unnamed
    phrases = [cut(view, one) for one in after(view, at, ceiling)]
    if place == "own" and phrases:
        phrases = [*phrases[:-1], _with_owner(view, phrases[-1], ceiling)]
    if place == "whom" and phrases:
        stop = phrases[-1].end
        follows = view.low[stop] if stop < ceiling else ""
        return phrases if follows in ("to", "that", "not") else []
    return phrases


def _uncharged(view: View, one: Phrase) -> Phrase:
    """The phrase without what its people are accused of ("accused the mayor of fraud")."""
    charged = one.head + 1 < one.end and view.low[one.head] == "of"
    return one._replace(end=one.head) if charged and not view.capital(one.head + 1) else one


def _unnamed(view: View, one: Phrase) -> Phrase:
    """The phrase without what its people are called at its end ("called the strike reckless")."""
    last = one.end - 1
    named = view.low[last] in word_class("disgraced") and last > one.start + 1
    return Phrase(one.start, last, min(one.head, last)) if named else one


def _with_owner(view: View, one: Phrase, ceiling: int) -> Phrase:
    """The phrase, or whose deed it names ("the decision by Kesh", "a request for Ida Moss")."""
    at = one.end
    if at + 2 < ceiling and view.kind(at) == "V":
        at += 1 + (view.low[at + 1] in _PARTICLES)
    if at + 1 >= ceiling or view.low[at] not in _WHOSE:
        return one
    owner = after(view, at + 1, ceiling)
    named = view.low[at] != "for" or (owner and view.capital(owner[0].head - 1))
    deed = view.low[one.head - 1] in word_class("not_actor")
    return owner[0] if owner and named and deed else one


def _noun(view: View, found: Found) -> Parties:
    floor, ceiling = view.limits(found.first)
    start = found.first
    while start > floor and view.kind(start - 1) in NOMINAL and not view.timed(start - 1):
        start -= 1
    between = behind(view, "between", found.end, min(ceiling, found.end + 8))
    if "both" in found.frame and len(between) > 1:
        return Parties(between, between)
    recipients = _framed(view, found, found.end, skip=("obj", "who"))
    by = _doer_behind(view, found, min(ceiling, found.end + _BY))
    if harmed := harmed_in(view, found.type, start, floor):
        return Parties(by, recipients or _counted(view, harmed))
    actors = by or _doer(view, found, start, floor)
    if not recipients and "both" in found.frame and len(actors) > 1:
        return Parties(actors, actors)
    return Parties(actors, recipients)


def _doer_behind(view: View, found: Found, ceiling: int) -> list[Phrase]:
    """Who stands behind "by", unless they do something else to what the noun names.

    Of a visit that is whom it is of.
    """
    if found.mode == "visit" and view.low[found.end : found.end + 1] == ["of"]:
        return behind(view, "of", found.end, ceiling)
    by = behind(view, "by", found.end, ceiling)
    return [] if by and turned_on(view, found.end, by[0].start - 1) else by


def turned_on(view: View, end: int, by: int) -> bool:
    """Does a verb stand between a noun and "by" that does not carry the noun out?

    Who calls off, bans or condemns a march does not march; who leads or stages it does.
    """
    verbs = [at for at in range(end, by) if view.kind(at) == "V" and not view.timed(at)]
    if not verbs:
        return False
    carries = word_class("light") | word_class("wield")
    return view.low[verbs[-1]] not in carries or view.low[verbs[-1] + 1] == "off"


def _doer(view: View, found: Found, start: int, floor: int) -> list[Phrase]:
    """Who does what a noun names: its owner, the subject of its light verb, or who it is of."""
    if judged_so(view, found.first, found.end):
        return []
    at = found.first - 1
    while at > floor and view.kind(at) in NOMINAL:
        at -= 1
    if at > floor and view.kind(at) == "'":
        last = at - 1 if view.low[at] != "s" else at - 2
        return before(view, at if view.low[at].endswith(("'s", "’s")) else last, floor)[-1:]
    if view.low[at] in word_class("possessor") or _light(view, at, start):
        verb = verb_before(view, start, floor)
        return subject(view, verb) if verb is not None else []
    names = _capitals(view, start, found.first)
    return [names] if names else []


def _light(view: View, at: int, start: int) -> bool:
    """Does a verb that only carries the noun stand before it ("launched an attack")?"""
    if not 0 <= at < len(view.low):
        return False
    verb = at if view.kind(at) in "VAX" else at - 1
    carries = word_class("light") | word_class("wield")
    while verb > 0 and (view.kind(verb) in "BQDX," or view.low[verb] in _PARTICLES):
        if view.low[verb] in carries or start - verb > _MODIFIERS:
            break
        verb -= 1
    return view.low[verb] in carries and verb < start + 1 and view.low[verb + 1] != "off"


def _capitals(view: View, start: int, end: int) -> Phrase | None:
    """The capitalised words before a noun ("Kesh troops attack", "Kesh attack")."""
    owner = next((at for at in range(start, end) if view.owner(at)), None)
    if owner is not None:
        return Phrase(start, owner + 1, owner + 1)
    names = [at for at in range(start, end) if view.capital(at) and view.kind(at) == "X"]
    return Phrase(names[0], names[-1] + 1, names[-1] + 1) if names else None
