"""Reporting verbs in the text: the verb group, who speaks, and where the clause begins and ends."""

from dataclasses import dataclass

from onrecord.readers.attribution.after import subject_after
from onrecord.readers.attribution.before import subject_before
from onrecord.readers.attribution.leading import leading_subject
from onrecord.readers.attribution.phrases import Phrase, is_adverbial
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import Cue, cues, heads, word_class

__all__ = ["Clause", "clause_at", "clauses", "told_by"]

_AUXILIARIES = word_class("auxiliary")
_NEGATIONS = word_class("negation")
_CONTROL = word_class("control")
_PRONOUNS = word_class("pronoun")
_PREPOSITIONS = word_class("preposition")
_VERBS = word_class("verb")
_ENDS_HEAD = _PREPOSITIONS | word_class("of") | {",", "who"}
_DETERMINERS = word_class("determiner")
_ASIDES = _PREPOSITIONS | word_class("participle") | word_class("relative")
_OPENERS = frozenset((",", "and", "but"))
_MODALS = frozenset("will would can could may might must shall should".split())
_FARTHEST_BY = 5
_ENDS_BY = (
    _VERBS | _AUXILIARIES | _PRONOUNS | frozenset(", . ; : that whether to and or but".split())
)
_NOUNS = word_class("noun_too")
_BE = frozenset("is are was were be been being am".split())
_GENITIVES = ("'s", "’s", "s'", "s’")
_ADJECTIVAL = ("ed", "ic", "al", "ous", "ive")
_PLURALS = frozenset("they we i you who some many others critics police people".split())


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
        """The first token of verb and speaker, if the speaker stands here."""
        if self.subject is None or self.participle or self.shared:
            return self.first
        return min(self.first, self.subject[0])

    @property
    def end(self) -> int:
        """The token after verb and speaker."""
        return max(self.last, self.subject[1]) if self.subject else self.last


def _group_start(view: View, verb: int, low: int) -> int:
    """The first token of the verb group that ends in ``verb``."""
    first = index = _neither(view, verb, low)
    while index > low:
        word = view.low[index - 1]
        if word in _AUXILIARIES or word in _NEGATIONS:
            first = index = index - 1
        elif is_adverbial(word) and not view.capital(index - 1):
            index -= 1
        elif word == "to" and index - 1 > low and view.low[index - 2] in _CONTROL:
            first = index = index - 2
        else:
            break
    return first


def _neither(view: View, verb: int, low: int) -> int:
    """The token of "neither" in "neither confirmed nor denied"; ``verb`` where it is not there."""
    words = view.low[max(low, verb - 3) : verb]
    return verb - 3 if words[::2] == ["neither", "nor"] else verb


def _group_head(view: View, first: int, low: int) -> int:
    """Where the subject may end: before the adverbs of the verb group.

    An adverb behind a participle belongs to the subject ("the report released yesterday").
    """
    index = first
    while index - 1 > low and is_adverbial(view.low[index - 1]):
        if view.low[index - 2].endswith("ed"):
            break
        index -= 1
    return index


def _finite(view: View, cue: Cue, first: int, verb: int, subject: Phrase | None) -> bool:
    """Can this form head a clause, with these auxiliaries and this subject?"""
    group = view.low[first:verb]
    if cue.form != "base" or any(word in _AUXILIARIES or word == "to" for word in group):
        return True
    return subject is not None and _plural(view, subject)


def _plural(view: View, subject: Phrase) -> bool:
    ends = (k for k in range(subject[0] + 1, subject[1]) if view.low[k] in _ENDS_HEAD)
    end = next(ends, subject[1])
    if end - subject[0] > 1 and view.low[end - 1].endswith("ed"):
        end -= 1
    last = view.low[end - 1]
    return (
        last in _PLURALS
        or heads().get(last, ("", False))[1]
        or (last.endswith("s") and not last.endswith(("ss", "'s", "’s", "us")))
    )


def _passive(view: View, cue: Cue, first: int, verb: int) -> bool:
    return cue.form == "past" and any(word in _BE for word in view.low[first:verb])


def _is_noun(view: View, verb: int, low: int, cue: Cue) -> bool:
    """Is the word a noun here ("the claims", "his report", "most states could")?"""
    if verb == low or cue.form not in ("base", "s"):
        return False
    before = view.low[verb - 1]
    if before in ("'", "’") and view.adjacent(verb - 1):
        return True
    if before == "," and cue.form == "base" and _tells(view, verb + 2):
        return True
    noun = cue.lemma in _NOUNS and before in _PREPOSITIONS and before != "to"
    if noun or before in _DETERMINERS or before == "of" or before.endswith(_GENITIVES):
        return True
    if view.low[verb + 1 : verb + 2] and view.low[verb + 1] in _MODALS:
        return not (view.capital(verb - 1) or before in _PRONOUNS)
    compound = "-" in before and cue.form == "s"
    return (before.endswith(_ADJECTIVAL) or compound) and not view.capital(verb - 1)


def _tells(view: View, index: int) -> bool:
    """Does a reporting verb stand here, whose subject the words before it are ("state TV said")?"""
    words = view.low[index : index + 1]
    return any(cue.form in ("past", "s") for word in words for cue in cues().get(word, ()))


def _participle(view: View, verb: int, low: int, cue: Cue, first: int) -> bool:
    """Does an -ing form lean on the clause before it (", saying")?"""
    if cue.form != "ing" or first != verb:
        return False
    if verb > low:
        return view.low[verb - 1] in (",", "while")
    before = view.quote_before(view.starts[verb], opaque=True)
    return before is not None and view.blank(before.end, view.starts[verb], ",")


def _in_name(view: View, verb: int, low: int) -> bool:
    """Is the word part of a name ("the United States") or of a line in capitals?"""
    return verb > low and view.capital(verb)


def clause_at(view: View, verb: int, cue: Cue, earlier: Clause | None) -> Clause | None:
    """The clause of the reporting verb at a token; None where it is no verb or nobody speaks."""
    low, high = view.window(verb)
    last = verb + 1 + len(cue.particle)
    if _is_noun(view, verb, low, cue) or _in_name(view, verb, low):
        return None
    first = _group_start(view, verb, low)
    passive = _passive(view, cue, first, verb)
    clause = Clause(cue, verb, first, last, None, False, passive, False, False, low, high)
    if cue.form == "ing" and first == verb:
        return _leaning(view, clause, earlier)
    if passive:
        clause.subject = _passive_subject(view, clause)
        return clause
    clause.subject = _subject(view, clause, earlier)
    fits = clause.subject is not None and _finite(view, cue, first, verb, clause.subject)
    return clause if fits else None


def _subject(view: View, clause: Clause, earlier: Clause | None) -> Phrase | None:
    """Who speaks: the phrase before the verb, a shared subject, or the phrase behind the verb."""
    head = _group_head(view, clause.first, clause.low)
    clause.subject = subject_before(view, clause.low, head) or _coordinate(view, clause, earlier)
    forward = not clause.cue.frames.isdisjoint(("whom", "as")) or clause.shared
    forward = forward or (_takes_object(clause.cue) and not _behind_quote(view, clause))
    if forward or (clause.subject and not _looks_inverted(view, clause)):
        return clause.subject
    behind = subject_after(view, clause.last, clause.high) if _follows(view, clause) else None
    if behind and (clause.subject is None or _stops(view, behind[1], clause.high)):
        clause.inverted, clause.shared = True, False
        return behind
    return clause.subject


def _takes_object(cue: Cue) -> bool:
    """Is it "praised" or "condemned", whose object follows unless a quotation goes before?"""
    return "object" in cue.frames and "that" not in cue.frames


def _follows(view: View, clause: Clause) -> bool:
    """Does something stand before the verb that could be what is said?"""
    return clause.first > clause.low or _behind_quote(view, clause)


def _behind_quote(view: View, clause: Clause) -> bool:
    before = view.quote_before(view.starts[clause.first], opaque=True)
    return before is not None and view.blank(before.end, view.starts[clause.first], ",—–-")


def _looks_inverted(view: View, clause: Clause) -> bool:
    """Does the verb follow a comma that does not close an apposition to its subject?"""
    before = clause.first - 1
    if before < clause.low or view.low[before] != "," or clause.subject is None:
        return False
    if "bare" not in clause.cue.frames and _has_aside(view, clause.subject, clause.low, before):
        return False
    return clause.subject[1] != before


def _has_aside(view: View, subject: Phrase, low: int, comma: int) -> bool:
    """Is all before the verb a subject and one aside ("Ida Moss, left at home, posted a picture")?

    Then nothing stands there that could be said: an aside alone parts no subject from its verb.
    """
    first, end = subject
    opens = first == low or view.low[first - 1] in _OPENERS
    if not opens or end + 2 >= comma or view.low[end] != "," or "," in view.low[end + 1 : comma]:
        return False
    word, behind = view.low[end + 1], view.low[end + 2]
    tied = not word.endswith("s") and word not in _DETERMINERS and behind in _PREPOSITIONS
    return word in _ASIDES or ((word.endswith("ed") or tied) and not view.capital(end + 1))


def _stops(view: View, index: int, high: int) -> bool:
    return index >= high or view.low[index] in (",", ".", ";", ":", "—", "–")


def _leaning(view: View, clause: Clause, earlier: Clause | None) -> Clause | None:
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
    """Does the earlier clause stand in the same sentence, or before a quotation that ends in it?"""
    start = view.starts[clause.verb]
    sentence = view.sentences[view.sentence_of(start)]
    if view.starts[earlier.begin] >= sentence.start:
        return True
    before = view.quote_before(start, opaque=True)
    return (
        before is not None
        and before.end > sentence.start
        and 0 <= view.at(before.start) - earlier.end <= 2
    )


def _coordinate(view: View, clause: Clause, earlier: Clause | None) -> Phrase | None:
    """The subject shared by "X did this and said that", or "X said this, denied that and left"."""
    before = clause.first - 1
    while before > clause.low and is_adverbial(view.low[before]):
        before -= 1
    if before < clause.low:
        return None
    if view.low[before] == "," and earlier and _lists(view, earlier, clause):
        clause.shared = True
        return earlier.subject
    if view.low[before] not in ("and", "but"):
        return None
    clause.shared = True
    if earlier and not earlier.inverted and _reaches(view, earlier, clause):
        return earlier.subject
    return leading_subject(view, clause.low, before)


def _lists(view: View, earlier: Clause, clause: Clause) -> bool:
    """Is the verb in the middle of a list: "Police said X, [denied] Y and called Z a lie"?"""
    form = clause.cue.form
    if earlier.inverted or earlier.cue.form != form or form in ("base", "ing"):
        return False
    if not _reaches(view, earlier, clause) or view.low[clause.last : clause.last + 1] == ["by"]:
        return False
    joined = (k + 1 for k in range(clause.last, clause.high - 1) if view.low[k] in ("and", "but"))
    return any(cue.form == form for k in joined for cue in cues().get(view.low[k], ()))


def _passive_subject(view: View, clause: Clause) -> Phrase | None:
    """Who "was told by" names, or "was dismissed on Monday by"."""
    for index in range(clause.last, min(clause.high - 1, clause.last + _FARTHEST_BY)):
        if view.low[index] == "by":
            return subject_after(view, index + 1, clause.high)
        if view.low[index] in _ENDS_BY:
            break
    return None


def told_by(view: View, clause: Clause) -> int:
    """The token after a passive verb and the "by" right behind it, if it stands there."""
    return clause.last + (view.low[clause.last : clause.last + 1] == ["by"])


def _fitting(view: View, verb: int, known: tuple[Cue, ...]) -> Cue | None:
    """The first of the cues whose particle follows the verb, if it has one."""
    return next((cue for cue in known if cue.follows(view.low, verb)), None)


def clauses(view: View) -> list[Clause]:
    """Every reporting clause of the report, in the order of the text."""
    known, found = cues(), []
    earlier: Clause | None = None
    for index, word in enumerate(view.low):
        if word not in known:
            continue
        cue = _fitting(view, index, known[word])
        clause = clause_at(view, index, cue, earlier) if cue else None
        if clause is not None:
            found.append(clause)
            if clause.subject and not view.quote_at(view.starts[index], opaque=True):
                earlier = clause
    return found
