"""Content that leans on no verb: "according to X", ", per X", "X's claim that"."""

from collections.abc import Iterator

from onrecord.readers.attribution.after import subject_after
from onrecord.readers.attribution.before import subject_before
from onrecord.readers.attribution.contents import Contents
from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import heads, report_nouns, word_class
from onrecord.text.clauses import trimmed

__all__ = ["according", "nouns", "owner", "per"]

_POSSESSIVES = frozenset("his her their its my our your".split())
_GENITIVES = ("'s", "’s", "s'", "s’")
_AUXILIARIES = word_class("auxiliary")
_VERBS = word_class("verb")
_NO_NEW_VERB = _AUXILIARIES | {"to", "and", "or", "not", "who", "which"}
_BY = (["by"], ["from"])
_ASIDES = (["who"], ["which"], ["whose"], ["citing"], ["quoting"])
_AT_START = 5
_FARTHEST = 200


def according(view: View, contents: Contents) -> Iterator[Found]:
    """The propositions "according to X" leans on, before it, behind it, or around it."""
    for index in view.places("according"):
        low, high = view.window(index)
        if view.low[index + 1 : index + 2] != ["to"]:
            continue
        source = subject_after(view, index + 2, high, wide=True)
        content = _around(view, contents, index, source[1], low) if source else []
        if source and content:
            cue = view.cover(index, index + 2)
            yield Found([view.cover(*source)], [cue], content, "asserts", "according.to")


def per(view: View, contents: Contents) -> Iterator[Found]:
    """What "…, per the county." and "Per the county, …" lean on; "per hour" has no speaker."""
    for index in view.places("per"):
        low, high = view.window(index)
        opens = index == view.at(view.sentences[view.sentence_of(view.starts[index])].start)
        if not opens and view.low[index - 1 : index] != [","]:
            continue
        source = subject_after(view, index + 1, high, wide=True)
        if source is None or not _can_tell(view, *source):
            continue
        content = _around(view, contents, index, source[1], low)
        if content:
            cue = view.cover(index, index + 1)
            yield Found([view.cover(*source)], [cue], content, "asserts", "according.per")


def _can_tell(view: View, first: int, end: int) -> bool:
    """Is it somebody, rather than a measure, and does its clause end behind it?"""
    known = view.low[first] == "the" or view.capital(end - 1)
    several = heads().get(view.low[end - 1], ("", False))[1]
    return (known or several) and view.low[end : end + 1] in ([], [","], ["."])


def _around(view: View, contents: Contents, index: int, end: int, low: int) -> list[Piece]:
    """The rest of the sentence, before and behind."""
    pieces = []
    far = max(low, index - _FARTHEST)
    low = next((k + 1 for k in range(index - 1, far, -1) if view.low[k] == ";"), low)
    if index - low > 1 and view.low[index - 2] != "that":
        pieces.append(contents.between(view.starts[low], view.tokens[index - 1][1]))
    high = view.at(contents.end_of_sentence(view.starts[index]))
    end = _after_aside(view, end, high)
    if end + 1 < high and view.low[end] == ",":
        pieces.append(contents.from_token(end + 1))
    return [piece for piece in pieces if piece]


def _after_aside(view: View, comma: int, high: int) -> int:
    """Past ", who cited a letter" or ", citing a letter", to the comma behind it or the end."""
    if view.low[comma : comma + 1] != [","] or view.low[comma + 1 : comma + 2] not in _ASIDES:
        return comma
    return next((k for k in range(comma + 2, high) if view.low[k] == ","), high)


def nouns(view: View, contents: Contents) -> Iterator[Found]:
    """The clauses behind reporting nouns that have an owner."""
    for noun, stance in report_nouns().items():
        for index in view.places(noun):
            low, high = view.window(index)
            source, last = _whose(view, index, low, high)
            if source is None or view.low[last : last + 1] != ["that"]:
                continue
            piece = _noun_content(view, contents, last - 1, low)
            if piece:
                cue = view.cover(index, index + 1)
                yield Found([source], [cue], [piece], stance, "noun.that")


def _whose(view: View, index: int, low: int, high: int) -> tuple[Piece | None, int]:
    """Whose the noun is, "X's claim" or "a claim by X", and the token behind both."""
    if view.low[index + 1 : index + 2] in _BY:
        phrase = subject_after(view, index + 2, high)
        return (view.cover(*phrase), phrase[1]) if phrase else (None, high)
    return (owner(view, index, low) if index else None), index + 1


def owner(view: View, index: int, low: int) -> Piece | None:
    """The possessor before the noun, without 's."""
    before = view.low[index - 1]
    if before in _POSSESSIVES:
        return view.cover(index - 1, index)
    if before in ("'", "’") and view.adjacent(index - 1):
        phrase = subject_before(view, low, index - 1)
        return view.cover(*phrase) if phrase else None
    phrase = subject_before(view, low, index) if before.endswith(_GENITIVES) else None
    if phrase is None:
        return None
    start, end = view.cover(*phrase)
    return start, end - (2 if before.endswith("s") else 1)


def _noun_content(view: View, contents: Contents, index: int, low: int) -> Piece | None:
    """The clause behind the noun, cut before the verb whose subject the noun is."""
    piece = contents.from_token(index + 1)
    if piece is None or index - low > _AT_START:
        return piece
    verbs = [k for k in range(index + 2, view.at(piece[1])) if _new_verb(view, k)]
    return trimmed(view.text, piece[0], view.starts[verbs[1]]) if len(verbs) > 1 else piece


def _new_verb(view: View, index: int) -> bool:
    word = view.low[index]
    verbal = word in _AUXILIARIES or word in _VERBS or word.endswith("ed")
    return verbal and view.low[index - 1] not in _NO_NEW_VERB
