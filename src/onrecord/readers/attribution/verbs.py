"""Reporting verbs in the text: the verb group, who speaks, and where the rest of the clause begins."""

from dataclasses import dataclass

from onrecord.readers.attribution.phrases import Phrase, subject_after, subject_before
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import Cue, cues, word_class
from onrecord.record import Stance

__all__ = ["Clause", "clauses"]

_AUXILIARIES = word_class("auxiliary")
_NEGATIONS = word_class("negation")
_ADVERBS = word_class("adverb")
_CONTROL = word_class("control")
_DETERMINERS = word_class("determiner")
_BE = frozenset("is are was were be been being am".split())
_SINGULAR_PEOPLE = frozenset("they we i you who some many others critics police people".split())


@dataclass(slots=True)
class Clause:
    """A reporting clause: tokens ``[first, last)`` of the verb group and the phrase that speaks.

    ``subject`` is None for an agentless passive. ``inverted`` tells that it follows the verb.
    ``low`` and ``high`` are the limits of the clause. ``participle`` tells of a form in
    -ing that leans on an earlier clause, ``shared`` of a verb that shares the subject of one.
    """

    cue: Cue
    verb: int
    first: int
    last: int
    subject: Phrase | None
    inverted: bool
    passive: bool
    participle: bool
    shared: bool
    low: int
    high: int

    @property
    def begin(self) -> int:
        """The first token of speaker and verb."""
        return min(self.first, self.subject[0]) if self.subject else self.first

    @property
    def end(self) -> int:
        """The token after speaker and verb."""
        return max(self.last, self.subject[1]) if self.subject else self.last


def stance_of(view: View, clause: Clause) -> Stance:
    """The stance of the cue as it stands: "neither confirmed nor denied" refuses."""
    words = view.low[max(clause.low, clause.first - 2) : clause.last]
    return "refuses" if "neither" in words else clause.cue.stance


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or (word.endswith("ly") and len(word) > 4)


def _group_start(view: View, verb: int, low: int) -> int:
    """The first token of the verb group that ends in ``verb``."""
    first = index = _neither(view, verb, low)
    while index > low:
        word = view.low[index - 1]
        if word in _AUXILIARIES or word in _NEGATIONS:
            first = index = index - 1
        elif _is_adverb(word) and not view.capital(index - 1):
            index -= 1
        elif word == "to" and index - 1 > low and view.low[index - 2] in _CONTROL:
            first = index = index - 2
        else:
            break
    return first


def _neither(view: View, verb: int, low: int) -> int:
    """The token of "neither" in "neither confirmed nor denied"; ``verb`` where it is not there."""
    words = view.low[max(low, verb - 3) : verb]
    return verb - 3 if len(words) == 3 and words[0] in ("neither", "not") and words[2] in ("nor", "or") else verb


def _group_head(view: View, first: int, verb: int, low: int) -> int:
    """The last token before the verb group that may belong to the subject, adverbs passed over."""
    index = first
    while index > low and _is_adverb(view.low[index - 1]) and index - 1 > low:
        index -= 1
    return index


def _finite(view: View, cue: Cue, first: int, verb: int, subject: Phrase | None) -> bool:
    """Can this form head a clause, with these auxiliaries and this subject?"""
    group = view.low[first:verb]
    if cue.form == "base" and "past" not in cue.form:
        if any(word in _AUXILIARIES or word == "to" for word in group):
            return True
        return subject is not None and _plural(view, subject)
    return True


def _plural(view: View, subject: Phrase) -> bool:
    last = view.low[subject[1] - 1]
    return last in _SINGULAR_PEOPLE or (
        last.endswith("s") and not last.endswith(("ss", "'s", "’s", "us"))
    )


def _passive(view: View, cue: Cue, first: int, verb: int) -> bool:
    return cue.form == "past" and any(word in _BE for word in view.low[first:verb])


def _contains_noun_use(view: View, verb: int, low: int, cue: Cue) -> bool:
    """Is the word a noun here ("the claims", "his report")?"""
    if verb == low or cue.form not in ("base", "s"):
        return False
    before = view.low[verb - 1]
    return before in _DETERMINERS or before.endswith(("'s", "’s", "s'", "s’")) or before == "of"


def _participle(view: View, verb: int, low: int, cue: Cue, first: int) -> bool:
    """Does an -ing form lean on the clause before it (", saying")?"""
    if cue.form != "ing" or first != verb:
        return False
    if verb > low:
        return view.low[verb - 1] in (",", "while")
    before = view.quote_before(view.starts[verb], opaque=True)
    return before is not None and view.blank(before.end, view.starts[verb], ",")


def _in_name(view: View, verb: int, low: int) -> bool:
    """Is the word part of a name ("the United States")?"""
    return verb > low and view.capital(verb) and not view.text[slice(*view.tokens[verb])].isupper()


def _clause_at(view: View, verb: int, cue: Cue, earlier: "Clause | None") -> Clause | None:
    low, high = view.window(verb)
    if _contains_noun_use(view, verb, low, cue) or _in_name(view, verb, low):
        return None
    last = verb + 1
    if cue.particle:
        if last >= high or view.low[last] != cue.particle:
            return None
        last += 1
    first = _group_start(view, verb, low)
    passive = _passive(view, cue, first, verb)
    clause = Clause(cue, verb, first, last, None, False, passive, False, False, low, high)
    if cue.form == "ing" and first == verb:
        return _leaning(view, clause, earlier)
    if passive:
        clause.subject = _passive_subject(view, clause)
        return clause
    head = _group_head(view, first, verb, low)
    clause.subject = subject_before(view, low, head) or _coordinate(view, clause, earlier)
    if (clause.subject is None or _looks_inverted(view, clause)) and "whom" not in cue.frames:
        inverted = subject_after(view, last, high)
        if inverted and (clause.subject is None or _stops(view, inverted[1], high)):
            clause.subject, clause.inverted = inverted, True
    if clause.subject is None or not _finite(view, cue, first, verb, clause.subject):
        return None
    return clause


def _looks_inverted(view: View, clause: Clause) -> bool:
    """Does the verb follow a comma that does not close an apposition to its subject?"""
    before = clause.first - 1
    if before < clause.low or view.low[before] != "," or clause.subject is None:
        return False
    return clause.subject[1] != before


def _stops(view: View, index: int, high: int) -> bool:
    return index >= high or view.low[index] in (",", ".", ";", ":", "—", "–")


def _leaning(view: View, clause: Clause, earlier: "Clause | None") -> Clause | None:
    """A participle with the speaker of an earlier clause, or of the sentence it stands in."""
    if not _participle(view, clause.verb, clause.low, clause.cue, clause.first):
        follows = view.low[clause.last : clause.last + 1]
        if follows in ([","], [":"], ["that"]):
            clause.subject = subject_before(view, clause.low, clause.first)
        return clause if clause.subject else None
    clause.participle = True
    if earlier and earlier.subject and _reaches(view, earlier, clause):
        clause.subject = earlier.subject
    else:
        clause.subject = leading_subject(view, clause.low, clause.verb - 1)
    return clause if clause.subject else None


def _reaches(view: View, earlier: Clause, clause: Clause) -> bool:
    """Does the earlier clause stand in the same sentence, or before the quotation in between?"""
    start = view.starts[clause.verb]
    sentence = view.sentences[view.sentence_of(start)]
    if view.starts[earlier.begin] >= sentence.start:
        return True
    before = view.quote_before(start, opaque=True)
    return before is not None and view.at(before.start) - earlier.end in (0, 1, 2)


def _coordinate(view: View, clause: Clause, earlier: "Clause | None") -> Phrase | None:
    """The subject shared by "X did this and said that"."""
    before = clause.first - 1
    while before > clause.low and _is_adverb(view.low[before]):
        before -= 1
    if before < clause.low or view.low[before] not in ("and", "but"):
        return None
    if earlier and not earlier.inverted and _reaches(view, earlier, clause):
        clause.shared = True
        return earlier.subject
    clause.shared = True
    return leading_subject(view, clause.low, before)


def leading_subject(view: View, low: int, high: int) -> Phrase | None:
    """The subject a sentence opens with: a pronoun, or a phrase before its first verb."""
    index = low
    if index < high and (view.low[index] in word_class("preposition") or view.low[index] == "as"):
        comma = next((k for k in range(index, min(high, index + 20)) if view.low[k] == ","), index)
        index = comma + 1 if comma > index else index
    while index < high and view.low[index] in ("but", "and", "“", '"', "meanwhile", ","):
        index += 1
    phrase = subject_after(view, index, high)
    if phrase is None or phrase[1] >= high:
        return None
    word = view.low[phrase[1]]
    verbal = word in _AUXILIARIES or word in word_class("verb") or word in cues() or _is_adverb(word)
    name = view.capital(phrase[1] - 1) or view.low[phrase[0]] in word_class("pronoun")
    if verbal or (name and (word.endswith(("ed", "s")) or word == ",")):
        return phrase
    return _before_past(view, phrase)


def _before_past(view: View, phrase: Phrase) -> Phrase | None:
    """A phrase that swallowed its verb, cut before it ("The mayor toured")."""
    for index in range(phrase[0] + 1, phrase[1]):
        if view.low[index].endswith("ed") and not view.capital(index):
            bare = view.low[index - 1] in word_class("determiner")
            return None if bare else (phrase[0], index)
    return None


def _passive_subject(view: View, clause: Clause) -> Phrase | None:
    """Who "was told by" names; the subject itself for "was quoted as saying"."""
    if clause.last + 1 < clause.high and view.low[clause.last] == "by":
        return subject_after(view, clause.last + 1, clause.high)
    return None


def clauses(view: View) -> list[Clause]:
    """Every reporting clause of the report, in the order of the text."""
    known, found = cues(), []
    earlier: Clause | None = None
    for index, word in enumerate(view.low):
        cue = known.get(word)
        if cue is None:
            continue
        clause = _clause_at(view, index, cue, earlier)
        if clause is not None:
            found.append(clause)
            if clause.subject and not view.quote_at(view.starts[index], opaque=True):
                earlier = clause
    return found
