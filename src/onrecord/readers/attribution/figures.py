"""Numbers that somebody gives: "put the toll at 11 dead", "raised to 26", "spoke of 23".

None of these verbs reports by itself: there must be a number where the verb wants one, of what it
wants one of, and somebody who could speak.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.lexicon import rows
from onrecord.readers.attribution.contents import Contents
from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.kinds import source_kind
from onrecord.readers.attribution.phrases import PERSONAL
from onrecord.readers.attribution.stances import stance_of
from onrecord.readers.attribution.verbs import Clause, clause_at
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import Cue, form_of, heads, noun_class, word_class
from onrecord.text.clauses import trimmed
from onrecord.text.numerals import numerals

__all__ = ["figures"]

_VAGUE = frozenset(word for row in rows("vague") for word in row["words"].split()[:1])
_VAGUE_ARTICLES = frozenset(("a", "several"))
_MODALS = frozenset("would could can may might must shall should to".split())
_NOBODY = frozenset("that this these those which you".split())
_VERBS = word_class("verb")
_BEGINS = word_class("determiner") | word_class("pronoun")
_COMPARING = frozenset(
    "about almost an a around as at between fewer from just least less many more most nearly over"
    " roughly some than under up well only".split()
)
_WINDOW = 12
_NEAR = 5
_FEW = 10
_LONGEST_NUMBER = 40


class _Verb(NamedTuple):
    """A row of figure_verbs.tsv for one form of its verb."""

    cue: Cue
    link: str
    of: str


class _Number(NamedTuple):
    """A number of the text; a few in words are a manner of speaking ("spoke of two worlds")."""

    many: bool


@cache
def _verbs() -> dict[str, _Verb]:
    found = {}
    for row in rows("figure_verbs"):
        forms = row["forms"].split()
        for word in {row["lemma"], *forms}:
            form = "past" if word == row["lemma"] in forms else form_of(word, row["lemma"])
            cue = Cue(row["lemma"], "asserts", frozenset(("figure",)), form, ())
            found[word] = _Verb(cue, row["link"], row["of"])
    return found


def figures(view: View, contents: Contents) -> Iterator[Found]:
    """Each verb with its number and whoever gives it."""
    for index, word in enumerate(view.low):
        verb = _verbs().get(word)
        if verb is None:
            continue
        clause = clause_at(view, index, verb.cue, None)
        first = _first(view, clause, verb) if clause and _speaks(view, clause) else None
        piece = _content(view, contents, first) if first else None
        if clause and clause.subject and piece:
            last = clause.last + (verb.link == "of")
            source, cue = view.cover(*clause.subject), view.cover(clause.first, last)
            stance = stance_of(view, clause, [piece])
            yield Found([source], [cue], [piece], stance, "said.figure")


def _speaks(view: View, clause: Clause) -> bool:
    """Has the verb a subject that could speak, and does it tell what was, not what could be?"""
    if clause.subject is None or clause.passive or clause.inverted:
        return False
    words = view.low[slice(*clause.subject)]
    if words[0] in _NOBODY or not _MODALS.isdisjoint(view.low[clause.first : clause.verb]):
        return False
    start, end = view.cover(*clause.subject)
    if source_kind(view.text[start:end]) in ("unnamed", "document"):
        return not heads().keys().isdisjoint(words)
    return True


def _first(view: View, clause: Clause, verb: _Verb) -> int | None:
    """The token that the content begins at; None where no number stands where one should."""
    first, high = clause.last, min(clause.high, clause.last + _WINDOW)
    if verb.of == "none":
        number = first + (verb.link != "-")
        linked = verb.link == "-" or view.low[first : first + 1] == [verb.link]
        found = _number_at(view, number, high) if linked else None
        return number if found and (found.many or _harmed(view, number)) else None
    links = [index for index in range(first, high) if view.low[index] == verb.link]
    link = next((index for index in links if _number_at(view, index + 1, clause.high)), None)
    if link is None:
        return None
    measured = (first, link) if link > first else (link + 1, high)
    return first if verb.of == "any" or _measures(view, verb.of, *measured) else None


def _number_at(view: View, index: int, high: int) -> _Number | None:
    """The number at the token, with nothing before it but a comparison."""
    while index < high and view.low[index] in _COMPARING:
        index += 1
    if index >= high:
        return None
    if view.low[index] in _VAGUE - _VAGUE_ARTICLES:
        return _Number(many=True)
    start = view.starts[index]
    number = next(iter(numerals(view.text, start, start + _LONGEST_NUMBER)), None)
    if number is None or any(map(str.isalnum, view.text[start : number.start])):
        return None
    return _Number(many=number.form != "words" or number.value > _FEW)


def _harmed(view: View, index: int) -> bool:
    """Does the number count people, as few as they may be ("spoke of two dead")?"""
    return not noun_class("harmed").isdisjoint(view.low[index : index + _NEAR])


def _measures(view: View, kind: str, first: int, end: int) -> bool:
    """Is what is measured something that numbers are put at, by its own head word?"""
    known = noun_class(kind)
    head = next((index for index in range(first, end) if view.low[index] in known), None)
    if head is None or any(view.low[index] in (",", ".") for index in range(first, head)):
        return False
    many = kind == "tally" and view.low[head] == "number" and view.low[head + 1 : head + 2]
    return many != ["of"] or not noun_class("harmed").isdisjoint(view.low[head : head + _WINDOW])


def _content(view: View, contents: Contents, first: int) -> Piece | None:
    """The number and all that is coordinated with it, up to another verb of the same subject."""
    piece = contents.from_token(first)
    if piece is None:
        return None
    start, end = contents.before_subclause(piece)
    for index in range(first + 1, view.at(end) - 1):
        if view.low[index] in ("and", "but") and _goes_on(view, index + 1):
            return trimmed(view.text, start, view.starts[index])
    return start, end


def _goes_on(view: View, index: int) -> bool:
    """Does a clause begin here, or a verb in the past with an object or a clause of its own?"""
    word, behind = view.low[index], view.low[index + 1 : index + 2]
    if word in PERSONAL or word == "there":
        return True
    if word not in _VERBS and not word.endswith("ed"):
        return False
    return bool(behind) and (behind[0] in _BEGINS or view.capital(index + 1))
