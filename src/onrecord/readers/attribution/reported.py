"""Indirect speech: what a reporting clause says where no quotation belongs to it."""

from collections.abc import Iterator

from onrecord.readers.attribution.before import subject_before
from onrecord.readers.attribution.contents import Contents
from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.frames import frame_of
from onrecord.readers.attribution.nested import Nested
from onrecord.readers.attribution.phrases import PRONOUNS, opens_relative, states_anonymity
from onrecord.readers.attribution.quoting import chain, cites, quoted_clause, saying
from onrecord.readers.attribution.stances import stance_of
from onrecord.readers.attribution.verbs import Clause, told_by
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import heads, noun_class, word_class
from onrecord.text.clauses import trimmed

__all__ = ["reported"]

_QUESTIONS = frozenset("whether if why how when what who where".split())
_LINKS = word_class("of") | word_class("preposition") | {","}
_CHARGES = word_class("charge")
_OFFENCES = noun_class("offence")
_FAR = 40
_NEAR = 5
_LONGEST = 300
"""No noun phrase has more characters."""


def reported(
    view: View, clauses: list[Clause], contents: Contents, taken: set[int]
) -> Iterator[Found]:
    """The attributions of clauses without a quotation of their own.

    ``taken`` holds the starts of the quotations that have a speaker already.
    """
    nested = Nested(view)
    yield from _asked(view, contents)
    for clause in clauses:
        inner = nested.find(clause)
        if inner:
            yield inner
            continue
        if "as" in clause.cue.frames:
            yield from _quoting(view, clause, contents)
            continue
        if _is_own_voice(view, clause):
            continue
        if clause.passive:
            found = (
                _passive(view, clause, contents)
                or _passive_object(view, clause)
                or _accused(view, clause, contents)
            )
        else:
            found = _forward(view, clause, contents) or _backward(view, clause, contents, taken)
        if found:
            yield found


def _asked(view: View, contents: Contents) -> Iterator[Found]:
    """The question in "Asked whether the gate was shut, the guard said"; nobody is its source."""
    for sentence in view.sentences:
        first, high = view.at(sentence.start), view.at(sentence.end)
        if view.low[first : first + 1] != ["asked"] or first + 2 >= high:
            continue
        commas = (k for k in range(first + 2, min(high, first + _FAR)) if view.low[k] == ",")
        comma = next(commas, None)
        if comma is None or view.low[first + 1] not in _QUESTIONS:
            continue
        piece = contents.between(view.starts[first + 1], view.starts[comma])
        if piece:
            yield Found([], [view.cover(first, first + 1)], [piece], "asks", "passive.none")


def _is_own_voice(view: View, clause: Clause) -> bool:
    """Does the author, or whoever the author talks to, think aloud ("I think", "you say")?"""
    if clause.subject is None or clause.subject[1] - clause.subject[0] > 1:
        return False
    word = view.low[clause.subject[0]]
    return word == "you" or (word in ("i", "we") and clause.cue.stance in ("believes", "predicts"))


def _quoting(view: View, clause: Clause, contents: Contents) -> list[Found]:
    """The words "X quoted Y as saying that"."""
    at = saying(view, clause)
    inner = quoted_clause(view, clause, at) if at else None
    if not at or not inner:
        return []
    frame = frame_of(view, inner, contents)
    piece = contents.from_token(frame.first) if frame else None
    return chain(view, clause, at, [contents.within_aside(piece, clause)]) if piece else []


def _found(view: View, clause: Clause, rule: str, content: list[Piece], last: int = 0) -> Found:
    source = [view.cover(*clause.subject)] if clause.subject else []
    cue = [view.cover(clause.first, max(last, clause.last))]
    rule = "participle" if clause.participle else rule
    return Found(source, cue, content, stance_of(view, clause, content), f"said.{rule}")


def _forward(view: View, clause: Clause, contents: Contents) -> Found | None:
    """What the frame behind the verb opens."""
    if clause.inverted:
        return None
    frame = frame_of(view, clause, contents)
    piece = contents.from_token(frame.first) if frame else None
    if frame is None or piece is None:
        return None
    if frame.name == "object" and states_anonymity(view, frame.first, frame.first + 1):
        return None
    if frame.name in ("object", "excluded"):
        piece = contents.before_subclause(piece)
    piece = contents.within_aside(piece, clause)
    charged = frame.name == "object" and _denies_charges(view, clause, piece)
    found = _found(view, clause, "denied" if charged else frame.name, [piece], frame.last)
    if frame.name == "urged" and "whom" in clause.cue.frames:
        found.stance = "urges"
    return found


def _denies_charges(view: View, clause: Clause, piece: Piece) -> bool:
    """Is it "denies three counts of fraud", which nobody takes for "denies bail"?"""
    first = view.at(piece[0])
    words = view.low[first : min(first + _NEAR, view.at(piece[1]))]
    return clause.cue.lemma == "deny" and not _CHARGES.isdisjoint(words)


def _backward(view: View, clause: Clause, contents: Contents, taken: set[int]) -> Found | None:
    """A clause behind a comma: what is before it, and what follows a second comma."""
    comma = clause.begin - 1
    if not clause.cue.frames & {"that", "quote"} or clause.cue.form == "ing" or clause.shared:
        return None
    if clause.subject and opens_relative(view, *clause.subject):
        return None
    if comma <= clause.low or view.low[comma] != "," or not contents.closes(clause):
        return None
    before = contents.between(_start(view, clause, taken), view.starts[comma])
    if before is None:
        return None
    after = _behind(view, clause, contents)
    if comma - clause.low < (2 if after else 3):
        return None
    if after:
        return _found(view, clause, "parenthetical", [before, after])
    return _found(view, clause, "trailing", [before])


def _start(view: View, clause: Clause, taken: set[int]) -> int:
    """Where the sentence before a clause begins, a quotation in it included if it is free."""
    begin = view.starts[clause.begin]
    sentence = view.sentences[view.sentence_of(begin)]
    earlier = view.quote_before(begin, opaque=True)
    if earlier and earlier.start >= sentence.start and earlier.start not in taken:
        return sentence.start
    return max(sentence.start, view.starts[clause.low])


def _behind(view: View, clause: Clause, contents: Contents) -> Piece | None:
    """What follows the comma behind the clause and its adverbials."""
    end = contents.after_adverbials(clause.end, clause.high)
    stop = min(end + 10, clause.high)
    comma = next((k for k in range(end, stop) if view.low[k] == ","), None)
    if comma is None or comma + 1 >= contents.high(clause) or cites(view, comma + 1):
        return None
    if view.low[comma + 1] in ("who", "which"):
        return None
    return contents.from_token(comma + 1)


def _passive(view: View, clause: Clause, contents: Contents) -> Found | None:
    """The forms "it was reported that" and "the crew was told by the port that"."""
    first = clause.subject[1] if clause.subject else clause.last
    first = contents.after_adverbials(first, clause.high)
    if first >= clause.high or view.low[first] not in ("that", "whether"):
        return None
    piece = contents.from_token(first)
    if piece is None or not clause.cue.frames & {"that", "whom"}:
        return None
    cue = view.cover(clause.first, told_by(view, clause))
    source = [view.cover(*clause.subject)] if clause.subject else []
    rule = "passive.by" if source else "passive.none"
    return Found(source, [cue], [piece], stance_of(view, clause, [piece]), rule)


def _passive_object(view: View, clause: Clause) -> Found | None:
    """The form "reports of a leak were denied by the firm"."""
    if clause.subject is None or "by" not in clause.cue.frames:
        return None
    low = max(clause.low, clause.first - _FAR)
    clausal = (k for k in range(low + 1, clause.first) if view.low[k] == "that")
    said = subject_before(view, clause.low, next(clausal, clause.first))
    if said is None or view.low[said[0]] in PRONOUNS or _are_people(view, *said):
        return None
    content = trimmed(view.text, view.starts[said[0]], view.starts[clause.first])
    if content is None or content[1] - content[0] > _LONGEST:
        return None
    source, cue = view.cover(*clause.subject), view.cover(clause.first, told_by(view, clause))
    stance = stance_of(view, clause, [content])
    return Found([source], [cue], [content], stance, "passive.object")


def _accused(view: View, clause: Clause, contents: Contents) -> Found | None:
    """The form "the firm was accused by the guild of hiding a leak"."""
    if clause.subject is None or "of" not in clause.cue.frames:
        return None
    accused = subject_before(view, clause.low, clause.first)
    first, end = clause.subject
    charge = next((k for k in range(first + 1, clause.high - 1) if _charges(view, k)), None)
    piece = contents.from_token(charge) if charge else None
    if accused is None or charge is None or piece is None or charge > end:
        return None
    source, cue = view.cover(first, charge), view.cover(clause.first, told_by(view, clause))
    content = [view.cover(*accused), piece]
    return Found([source], [cue], content, stance_of(view, clause, content), "passive.accused")


def _charges(view: View, index: int) -> bool:
    """Does the charge begin here: "of", and what was done or a word of charges?"""
    word = view.low[index + 1]
    done = word.endswith("ing") and not view.capital(index + 1)
    return view.low[index] == "of" and (done or word in _CHARGES or word in _OFFENCES)


def _are_people(view: View, first: int, end: int) -> bool:
    """Does the phrase name people, who are dismissed in another sense than words are?"""
    behind = (k for k in range(first + 1, end) if view.low[k] in _LINKS)
    return heads().get(view.low[next(behind, end) - 1], ("",))[0] in ("unnamed", "collective")
