"""Finds the words that name acts, by the rows of plover_triggers.tsv."""

from collections.abc import Iterator

from onrecord.readers.events.found import Found
from onrecord.readers.events.groups import passive
from onrecord.readers.events.view import NOMINAL, VERBAL, View
from onrecord.readers.events.words import Trigger, names_people, triggers, word_class

__all__ = ["find"]

_NEAR = 12
_GAP = 4
_SUBJECTS = frozenset(("i", "we", "they", "he", "she"))
_LINKS = (["to"], ["for"], ["of"])
_FORCEFUL = ("SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "ACCUSE")
_PARTICLES = frozenset(("out", "off", "back", "down", "over", "up"))


def find(view: View) -> Iterator[Found]:
    """The triggers of a report, in order; none overlaps another."""
    known, taken = triggers(), -1
    claimed: set[int] = set()
    for index, word in enumerate(view.low):
        if index <= taken or index in claimed or word not in known or not view.told(index):
            continue
        for trigger in known[word]:
            if match := _match(view, index, trigger):
                found, needed = match
                taken = found.end - 1
                if "free" not in found.frame:
                    claimed.update(needed)
                yield found
                break


def _match(view: View, index: int, trigger: Trigger) -> tuple[Found, set[int]] | None:
    floor, ceiling = view.limits(index)
    end = _end(view, index, trigger, ceiling)
    if end is None or _is_name(view, index, floor):
        return None
    if trigger.form in ("base", "s", "past", "ing"):
        if not _is_verb(view, index, end, trigger.form, floor, ceiling):
            return None
    elif not _is_noun(view, index, end, trigger.form, floor, ceiling):
        return None
    needed = _needed(view, index, end, trigger, floor, ceiling)
    if needed is None:
        return None
    carries = view.low[index] in word_class("light") and "free" not in trigger.frame
    named = next((at for at in needed if carries and _names_act(view.low[at])), None)
    word = index if named is None else named
    last = end if named is None else named + 1
    found = Found(
        first=index,
        end=end,
        rule=trigger.rule,
        form=trigger.form,
        type=trigger.type,
        mode=trigger.mode,
        frame=trigger.frame,
        word=word,
        last=last,
        needed=bool(needed),
        place=(view.starts[word], view.tokens[last - 1][1]),
    )
    return found, needed


def _names_act(word: str) -> bool:
    """Is the word the noun of an act, and no noun that only looks like a verb ("supplies")?"""
    forms = {trigger.form for trigger in triggers().get(word, ())}
    return not forms.isdisjoint(("noun", "base"))


def _end(view: View, index: int, trigger: Trigger, ceiling: int) -> int | None:
    """Where the trigger ends, if its further words follow: a particle may follow its object."""
    rest = trigger.rest
    if not rest:
        return index + 1
    end = index + 1 + len(rest)
    if end <= ceiling and tuple(view.low[index + 1 : end]) == rest:
        return end
    if len(rest) > 1 or rest[0] not in _PARTICLES:
        return None
    for at in range(index + 2, min(ceiling, index + 2 + _GAP)):
        if view.low[at] == rest[0]:
            return index + 1
        if view.kind(at) not in "XQDO'W":
            return None
    return None


def _is_name(view: View, index: int, floor: int) -> bool:
    """Is the word part of a name ("Strike Force", "Court of Appeal")?"""
    if not view.capital(index):
        return False
    if view.titled(index):
        return False
    return index > floor or _leads_name(view, index)


def _leads_name(view: View, index: int) -> bool:
    """Does a capital follow the first word of a sentence, and a verb after that?"""
    _, ceiling = view.limits(index)
    after = index + 1
    while after < ceiling and view.kind(after) == "X" and view.capital(after):
        after += 1
    named = after > index + 1 and not view.timed(index + 1)
    return named and after < ceiling and view.kind(after) in VERBAL


def _is_verb(view: View, index: int, end: int, form: str, floor: int, ceiling: int) -> bool:
    before = view.kind(index - 1) if index > floor else "."
    following = view.kind(end) if end < ceiling else "."
    if view.low[index] in _PARTICLES and (following not in "DWXQ" or view.timed(end)):
        return False
    if form == "past":
        if before == "D":
            return False
        return not (before in "PO'" and following in NOMINAL and view.kind(index) != "V")
    if form == "ing":
        return view.kind(index) == "V" or before in "TAO"
    if before == "T":
        return form == "base"
    if before == "M" or (before == "N" and index - 1 > floor):
        return True
    if before == "A":
        return view.low[index - 1] in ("do", "does", "did")
    if before == "C":
        return following in "DWQ"
    if before == "B":
        return following in "DWQT" and view.kind(index - 2) in "XWMT"
    return view.kind(index) == "V" or view.agrees(index, form)


def _is_noun(view: View, index: int, end: int, form: str, floor: int, ceiling: int) -> bool:
    if form == "adj":
        return (
            index > floor
            and view.low[index - 1] in word_class("linking")
            and (end < ceiling and view.kind(end) == "T")
        )
    if view.kind(end - 1) in "V" and view.low[end - 1].endswith("ed"):
        return False
    before = view.kind(index - 1) if index > floor else "."
    if (
        before in "TM"
        or (index > floor and view.low[index - 1] in _SUBJECTS)
        or (end < ceiling and view.low[end] in ("-",))
    ):
        return False
    compound = end < ceiling and view.kind(end) == "X" and not view.timed(end)
    lower = end < ceiling and not view.capital(end)
    carried = word_class("light") | word_class("act_noun")
    return not (compound and lower and view.low[end] not in carried)


def _needed(
    view: View, index: int, end: int, trigger: Trigger, floor: int, ceiling: int
) -> set[int] | None:
    """The tokens that the trigger needs near, none where it needs none; None where they lack."""
    if not trigger.needs:
        return set()
    for at in range(end, min(ceiling, end + _NEAR)):
        if at == end and "gap" in trigger.frame and view.low[at] in trigger.needs:
            break
        timed = at + 1 < ceiling and view.timed(at + 1) and view.kind(at) == "P"
        if _answers(view, at, trigger) and not timed and not _modifies(view, at, trigger, ceiling):
            return {at}
        joined = view.kind(at) == "C" and view.kind(at + 1) in "VAM"
        if joined or view.low[at] in (";", ":", ".") or view.kind(at) in "SR":
            break
    turned = trigger.form == "past" and not _active(view, index)
    if trigger.form == "noun" or turned or "led" in trigger.frame:
        for at in range(index - 1, max(floor, index - _GAP - 3) - 1, -1):
            if _answers(view, at, trigger) and view.kind(at) not in "PTO":
                return {at}
            if view.low[at] in (";", ":", ",", "."):
                break
    return None


def _answers(view: View, at: int, trigger: Trigger) -> bool:
    """Is the token a word that the trigger needs?"""
    people = "@people" in trigger.needs and names_people(view.low[at])
    force = "@forceful" in trigger.needs and _plans_force(view, at)
    return people or force or view.low[at] in trigger.needs


def _plans_force(view: View, at: int) -> bool:
    """Is the token the plan of an act against somebody ("a decision to bar", "plans for a ban")?"""
    if view.low[at] not in word_class("planning") or view.low[at + 1 : at + 2] not in _LINKS:
        return False
    named = view.low[at + 2 : at + 4]
    return any(one.type in _FORCEFUL for word in named for one in triggers().get(word, ()))


def _active(view: View, verb: int) -> bool:
    """Has the past form an object of its own behind it?"""
    after = view.kind(verb + 1) if verb + 1 < view.limits(verb)[1] else "."
    return after in "DWXQ" and not passive(view, verb)


def _modifies(view: View, at: int, trigger: Trigger, ceiling: int) -> bool:
    """Does the word only describe another that the trigger does not need ("aid workers")?"""
    if at + 1 >= ceiling or view.timed(at + 1) or view.capital(at + 1):
        return False
    if view.low[at + 1] in _PARTICLES:
        return False
    allowed = trigger.needs | word_class("act_noun")
    return view.kind(at + 1) == "X" and view.kind(at) == "X" and view.low[at + 1] not in allowed
