"""Sources whose name the encoder knows better than their words tell."""

import re
from bisect import bisect_left
from operator import attrgetter

from onrecord.lexicon.gazetteer import key, named
from onrecord.lexicon.participants import describe
from onrecord.neural import Candidate
from onrecord.readers.actors.described import Description, person, proper, without_article
from onrecord.readers.actors.known import is_state, plain, word_class
from onrecord.readers.actors.names import Names
from onrecord.record import ActorKind, Attribution, Span

__all__ = ["corrected"]

_BODIES = ("organisation", "government", "group")
_NAMED = ("person", "organisation", "government")
_SHORTEST = 4
"""Letters below which a name in capitals may be an acronym."""
_START = attrgetter("start")
_TIES = word_class("of") | word_class("preposition")
_OWNER = re.compile(r"[’']s$|s[’']$")
_OWNS = re.compile(r"[’']s?\s")
_OF = re.compile(r"\s(?:of|at|from)\s")


def corrected(
    described: Description | None, attribution: Attribution, names: Names
) -> Description | None:
    """``described`` with the kind and the first word that the encoder gives the name in it."""
    if described is None:
        return None
    if found := _of_somewhere(attribution, names):
        return found
    if described.kind not in _NAMED:
        return described
    if any(each.what == "people" for each in named(key(without_article(described.name)))):
        return described._replace(kind="group", role="")
    name, role = _named(described, attribution.source[0], names)
    if described.kind == "person" and len(described.key) == 1:
        known = _known(described, attribution.source[0].start, names, role)
        if known:
            return known
    if role == "person":
        return _person(described, name)
    bodily = role in ("organisation", "place") and not _takes_turns(attribution)
    if described.kind == "person" and bodily:
        shown = proper(name)
        words = tuple(plain(word) for word in without_article(shown).split())
        return Description(shown, "", _body(shown), words, "", True)
    return described


def _takes_turns(attribution: Attribution) -> bool:
    """Is the source a name in capitals before a turn ("OKAFOR:"), which capitals hide?"""
    name = attribution.source[0].text
    return "layout.turn" in attribution.how and name.isupper() and len(name) >= _SHORTEST


def _known(described: Description, position: int, names: Names, role: str) -> Description | None:
    """What else in the report tells what one word is: a surname, a body's last word, a state.

    ``role`` is the encoder's, which leaves no body where it is a person's.
    """
    word = described.key[0]
    if names.surname(word, len(names.draft.text)):
        return described
    full = names.body_ending(word, position)
    if full and role != "person":
        words = tuple(plain(each) for each in without_article(full).split())
        return Description(proper(full), "", _body(full), words, "", True)
    if described.name in names.states:
        return Description(described.name, "", "government", described.key, "", True)
    return None


def _named(described: Description, span: Span, known: Names) -> tuple[str, str]:
    """The encoder's name in ``span`` that ends as the described one does, and its role.

    Else the person that the source begins with, roles left out ("the trader Ada Quist of Halm").
    """
    text, names = known.draft.text, known.tagged
    first = bisect_left(names, span.start, key=_START)
    for index in range(first, len(names)):
        one = names[index]
        if one.start >= span.end:
            break
        found = " ".join(text[one.start : one.end].split())
        if found.endswith(without_article(described.name)) or described.name.endswith(found):
            return found, one.role
    leading = _leading(text, span, names[first]) if first < len(names) else ""
    return leading, "person" if leading else ""


def _of_somewhere(attribution: Attribution, known: Names) -> Description | None:
    """The person of "Prof. Hugo Lantz of the Tide Institute", who is no institute."""
    text, span = known.draft.text, attribution.source[0]
    first = bisect_left(known.tagged, span.start, key=_START)
    one = known.tagged[first] if first < len(known.tagged) else None
    if one is None or not _leading(text, span, one) or not _OF.match(text, one.end, span.end):
        return None
    return person(" ".join(text[span.start : one.end].split()), "")


def _leading(text: str, span: Span, one: Candidate) -> str:
    """The person whom the source begins with, or "" where another has or owns what follows."""
    if one.start >= span.end or one.role != "person" or _OWNS.match(text, one.end):
        return ""
    before = text[span.start : one.start].split()
    if any(plain(word) in _TIES or _OWNER.search(word) for word in before):
        return ""
    return " ".join(text[one.start : one.end].split())


def _person(described: Description, name: str) -> Description:
    """The person of that name; words before it are a role."""
    if described.kind == "person" and described.name == name:
        return described
    before = described.name.removesuffix(name).strip() if described.name.endswith(name) else ""
    told = person(name, "")
    return told._replace(name=name, role=described.role or before, gender=described.gender)


def _body(name: str) -> ActorKind:
    """The kind of a body: a state's name stands for its government."""
    if is_state(name):
        return "government"
    told = describe(name).kind
    return told if told in _BODIES else "organisation"
