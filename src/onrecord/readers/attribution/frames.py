"""What follows a reporting verb: "that", a question, an infinitive, a hearer, a bare clause."""

from typing import NamedTuple

from onrecord.readers.attribution.contents import Contents
from onrecord.readers.attribution.hearers import AFTER_HEARER, after_hearer
from onrecord.readers.attribution.phrases import STOPS
from onrecord.readers.attribution.quoting import cites
from onrecord.readers.attribution.stances import QUESTIONS, negated
from onrecord.readers.attribution.verbs import Clause
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, word_class

__all__ = ["Frame", "frame_of"]

_AUXILIARIES = word_class("auxiliary")
_VERBS = word_class("verb")
_DETERMINERS = word_class("determiner")
_PRONOUNS = word_class("pronoun")
_NO_BEGIN = (
    word_class("preposition") | word_class("adverb") | word_class("of") | word_class("conjunction")
) | {"to"}
_QUESTIONS = frozenset("whether how why what".split())
_SPEAKING = frozenset(
    "say discuss reveal disclose confirm deny give identify name specify explain".split()
)
_SILENCE = word_class("silence")
_TOPICAL = frozenset(("about", "on"))
_SUBJECTS = frozenset("he she they we i there it".split())
_CLITICS = frozenset("s ll re d ve m".split())
_RELATIVES = (["who"], ["which"])
_OBJECTS = (("object", "object"), ("exclude", "excluded"))
"""Frames of a noun phrase, each with the name of the rule."""
_WINDOW = 25
_CLOSE = 7
_NAMED = 12


class Frame(NamedTuple):
    """A frame that fits: its name, the first token of the content, the token after the cue."""

    name: str
    first: int
    last: int


def frame_of(view: View, clause: Clause, contents: Contents) -> Frame | None:
    """The frame that stands behind the verb of ``clause``, None where none is sure."""
    first = _behind(view, clause)
    high = contents.high(clause)
    if "request" in clause.cue.frames and negated(view, clause) and _is_to(view, first, high):
        return Frame("withheld", first, clause.last)
    first = _after_citing(view, contents.after_adverbials(first, high), high)
    if first >= high:
        return None
    return _marked(view, clause, first) or _unmarked(view, clause, first, high)


def _is_to(view: View, index: int, high: int) -> bool:
    return index < high and view.low[index] == "to"


def _behind(view: View, clause: Clause) -> int:
    """The first token behind the verb and its hearer, if it takes one."""
    if "whom" in clause.cue.frames:
        return after_hearer(view, clause)
    if "hearer" in clause.cue.frames:
        first = after_hearer(view, clause)
        if first < clause.high and view.low[first] in AFTER_HEARER:
            return first
    return clause.last


def _after_citing(view: View, first: int, high: int) -> int:
    """Past ", citing two officials," before the content, unless more is said of them."""
    if view.low[first : first + 1] != [","] or not cites(view, first + 1):
        return first
    commas = (k for k in range(first + 2, min(high, first + _WINDOW)) if view.low[k] == ",")
    behind = next(commas, first - 1) + 1
    return first if view.low[behind : behind + 1] in _RELATIVES else behind


def _marked(view: View, clause: Clause, first: int) -> Frame | None:
    """A frame that a word announces."""
    word, frames = view.low[first], clause.cue.frames
    if word == "that" and frames & {"that", "whom"}:
        return Frame("that", first, clause.last)
    if word in QUESTIONS and _withholds(view, clause):
        return Frame("withheld", first, clause.last)
    if word in _QUESTIONS and frames & {"whether", "that", "whom"}:
        return Frame("whether", first, clause.last)
    if word == "if" and clause.cue.stance == "asks":
        return Frame("whether", first, clause.last)
    if first > clause.last and "whom" in frames and _told_to(view, first):
        return Frame("urged", clause.last, clause.last)
    if word == "to" and "plea" in frames and first + 1 < clause.high:
        return Frame("plea", first + 1, clause.last)
    if word == "to" and "to" in frames:
        return Frame("infinitive", first, clause.last)
    if word == "to" and "refuse" in frames:
        spoken = view.low[first + 1 : first + 2]
        return _refused(view, clause, first) if _SILENCE.issuperset(spoken) else None
    return None


def _withholds(view: View, clause: Clause) -> bool:
    """Is it a negated verb of saying ("has not said when", "would not say who")?"""
    says = clause.cue.stance == "asserts" and "that" in clause.cue.frames
    return says and negated(view, clause)


def _told_to(view: View, first: int) -> bool:
    """Does an infinitive, or its negation, follow the hearer ("told them not to leave")?"""
    return view.low[first] == "to" or view.low[first : first + 2] == ["not", "to"]


def _refused(view: View, clause: Clause, first: int) -> Frame:
    """Is the infinitive part of the cue ("declined to say who") or not ("declined to comment")?

    So it is where it is told on what ("declined to comment on the fire").
    """
    behind = view.low[first + 2] if first + 2 < clause.high else "."
    speaks = view.low[first + 1] in _SPEAKING and behind not in (".", ",")
    if speaks or behind in _TOPICAL:
        return Frame("refused", first + 2, first + 2)
    return Frame("refused", first, clause.last)


def _unmarked(view: View, clause: Clause, first: int, high: int) -> Frame | None:
    """A frame that begins with a noun phrase."""
    frames, last = clause.cue.frames, clause.last
    if not _begins(view, first):
        return None
    near = _near(view, first, high)
    if "urge" in frames and "to" in near and near[0] != "not":
        return Frame("urged", first, last)
    if "of" in frames and "of" in near:
        return Frame("accused", first, last)
    if "named" in frames and _quotes_soon(view, first, high):
        return Frame("named", first, last)
    raised = "will" in frames and "to" in near
    if "bare" in frames and (raised or _clause_begins(view, first, high)):
        return Frame("bare", first, last)
    if "that" in frames and _surely_begins(view, first, clause.high):
        return Frame("zero", first, last)
    if first == last:
        return next((Frame(name, first, last) for one, name in _OBJECTS if one in frames), None)
    return None


def _quotes_soon(view: View, first: int, high: int) -> bool:
    """Does a quotation begin a few words on ("called the plan “a joke”")?"""
    quote = view.quote_after(view.starts[first])
    return quote is not None and first < view.at(quote.start) < min(first + _NAMED, high)


def _near(view: View, first: int, high: int) -> list[str]:
    return view.low[first : min(first + 12, high)]


def _begins(view: View, index: int) -> bool:
    """Can a clause or a noun phrase begin at the token?"""
    word = view.low[index]
    if word in _DETERMINERS or word in _PRONOUNS or view.capital(index):
        return True
    return word in '“"‘' or (word[0].isalnum() and word not in _NO_BEGIN)


def _clitic(word: str) -> bool:
    """Is the word a pronoun with a verb leaning on it ("it's", "they’ll")?"""
    subject, _, verb = word.replace("’", "'").partition("'")
    return verb in _CLITICS and subject in _SUBJECTS


def _clause_begins(view: View, first: int, high: int) -> bool:
    """Does a clause with a finite verb begin here, without "that"?"""
    known = cues()
    if _opens(view, first, high):
        return True
    for index in range(first, min(high, first + _WINDOW)):
        word = view.low[index]
        if _clitic(word):
            return True
        if index == first or view.capital(index):
            continue
        if word in _AUXILIARIES or word in _VERBS or word in known:
            return True
        if word.endswith(("ed", "s")) and word not in _DETERMINERS:
            return True
    return False


def _opens(view: View, first: int, high: int) -> bool:
    """Does a pronoun that is no object open it ("said it cost", but not "said it again")?"""
    if first + 1 >= high or view.low[first] not in _SUBJECTS:
        return False
    follow = view.low[first + 1]
    return follow.isalpha() and follow not in _NO_BEGIN | _DETERMINERS


def _surely_begins(view: View, first: int, high: int) -> bool:
    """Does a clause begin here beyond doubt: a subject with an auxiliary close behind?"""
    words = view.low[first : min(first + _CLOSE, high)]
    if not words or words[0] in ("this", "her", "his", "its"):
        return False
    if _clitic(words[0]) or (words[0] in _SUBJECTS and words[0] != "it"):
        return len(words) > 1
    if _opens(view, first, high):
        return True
    for word in words[1:]:
        if word in _AUXILIARIES or word in _VERBS:
            return True
        if word in (",", "and", "—", "–", ";") or word in STOPS or word in _PRONOUNS:
            return False
    return False
