"""Sources whose name the encoder knows better than their words tell."""

from bisect import bisect_left
from operator import attrgetter

from onrecord.lexicon.gazetteer import key, named
from onrecord.lexicon.participants import describe
from onrecord.readers.actors.described import Description, person, proper, without_article
from onrecord.readers.actors.known import plain
from onrecord.readers.draft import Draft
from onrecord.record import ActorKind, Attribution, Span

__all__ = ["corrected"]

_BODIES = ("organisation", "government", "group")
_START = attrgetter("start")


def corrected(
    described: Description | None, attribution: Attribution, draft: Draft
) -> Description | None:
    """``described`` with the kind and the first word that the encoder gives the name in it."""
    if described is None or described.kind not in ("person", "organisation"):
        return described
    name, role = _named(described.name, attribution.source[0], draft)
    if role == "person":
        return _person(described, name)
    if described.kind == "person" and role in ("organisation", "place"):
        shown = proper(name)
        words = tuple(plain(word) for word in without_article(shown).split())
        return Description(shown, "", _body(shown), words, "", True)
    return described


def _named(name: str, span: Span, draft: Draft) -> tuple[str, str]:
    """The encoder's name in ``span`` that ends as ``name`` does, and its role, if there is one."""
    names = draft.encoded.names if draft.encoded else ()
    for index in range(bisect_left(names, span.start, key=_START), len(names)):
        one = names[index]
        if one.start >= span.end:
            break
        found = " ".join(draft.text[one.start : one.end].split())
        if found.endswith(without_article(name)) or name.endswith(found):
            return found, one.role
    return "", ""


def _person(described: Description, name: str) -> Description:
    """The person of that name; words before it are a role."""
    if described.kind == "person" and described.name == name:
        return described
    before = described.name.removesuffix(name).strip()
    told = person(name, "")
    return told._replace(name=name, role=described.role or before, gender=described.gender)


def _body(name: str) -> ActorKind:
    """The kind of a body: a state's name stands for its government."""
    if any(each.what in ("country", "seat", "part") for each in named(key(name))):
        return "government"
    told = describe(name).kind
    return told if told in _BODIES else "organisation"
