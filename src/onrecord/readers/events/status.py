"""Whether an act took place, by the words around it: negation, modality, intent, conditions.

The status is that of the act as its sentence leaves it. A word that governs the act gives it a
status; what governs that word may change it again ("did not threaten to march": denied).
"""

from onrecord.readers.events.calls import called_before
from onrecord.readers.events.conditions import (
    CONDITIONS,
    OPENING,
    WILL,
    amount,
    gerund_between,
    hinges,
    unmet,
)
from onrecord.readers.events.conjuncts import told_with
from onrecord.readers.events.foretold import foretold
from onrecord.readers.events.governing import cue_ending, follows, governor
from onrecord.readers.events.groups import group_start, judged_so
from onrecord.readers.events.judged import HAPPENED, OPEN, Judged, composed
from onrecord.readers.events.nobody import anybody, held_back, nobody
from onrecord.readers.events.outcomes import main_verb, undone
from onrecord.readers.events.view import View
from onrecord.readers.events.words import Cue, cues, word_class

__all__ = ["Statuses"]

_DEPTH = 4
_REACH = 12
_NOT_ONLY = frozenset(("only", "just", "least"))
_PRESENT_BE = frozenset("is are am 's been be being".split())
_UNDER_WAY = _PRESENT_BE | {"still"}
_BE = frozenset("is are was were be been being am".split())
_AMID = frozenset("in into under on amid".split())
_PARTICLES = frozenset("out off up down".split())
_ARGUED = "argue.against"
_FAR_LINKS = ("with", "against")
_LIKE_OF = ("on", "against", "about", "with")


class Statuses:
    """The statuses of the words of a report."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._low = view.low

    def of(self, first: int, end: int, *, noun: bool) -> Judged:
        """The status of the act that the tokens ``[first, end)`` name."""
        judged = self._noun(first, end, 0) if noun else self._verb(first, end, 0)
        if judged.status in OPEN and self._asked(first):
            return Judged("hypothetical", None)
        return judged

    def refused(self, verb: int, *, noun: bool) -> bool:
        """Does the verb group, for a noun that of its verb, say that somebody will not do it?"""
        while noun and verb > 0 and self._view.kind(verb) in "XD":
            verb -= 1
        words = self._low[group_start(self._view, verb) : verb]
        willed = not WILL.isdisjoint(words) or "would" in words
        return willed and any(w in ("not", "never", "n't") or w.startswith("won") for w in words)

    def _asked(self, first: int) -> bool:
        _, ceiling = self._view.limits(first)
        return self._low[ceiling - 1] == "?" if ceiling else False

    def _verb(self, verb: int, end: int, depth: int) -> Judged:
        """The status of what a verb names, by its group, what governs it, and its clause."""
        view = self._view
        floor, _ = view.limits(verb)
        start = group_start(view, verb)
        own = self._group(start, verb)
        before = start - 1
        if depth < _DEPTH and before >= floor:
            governed = self._governed(start, verb, floor, depth)
            if governed is not None:
                return composed(own, governed) if own.status not in OPEN else governed
        judged = own if own.status not in OPEN else self._by_adverb(start, end, own)
        if judged.status in OPEN and nobody(self._view, start, floor):
            judged = Judged("denied", None)
        if judged.status in OPEN and anybody(self._view, start, floor):
            judged = Judged("hypothetical", None)
        clause = self._clause(start, floor, depth)
        if judged.status == "denied" and hinges(self._view, clause.by, start):
            return clause
        promised = judged.status == "planned" and clause.by is not None
        if promised and self._low[clause.by or 0] in CONDITIONS - {"whether", "lest"}:
            return judged
        return composed(judged, clause)

    def _group(self, start: int, verb: int) -> Judged:
        """The status that the auxiliaries and negations ``[start, verb)`` give."""
        words = self._low[start:verb]
        denied = any(
            self._view.kind(at) == "N" or self._low[at].endswith(("n't", "n’t", "cannot"))
            for at in range(start, verb)
            if self._low[at + 1] not in _NOT_ONLY
        )
        modal = next((at for at in range(start, verb) if self._view.kind(at) == "M"), None)
        if not denied and "would" in words and foretold(self._view, start, verb):
            return Judged("planned", None)
        if modal is not None and self._low[modal] not in WILL:
            firm = denied and self._low[modal].startswith(("can", "could", "would"))
            return Judged("denied" if firm else "hypothetical", None)
        if denied:
            return Judged("denied", None)
        if modal is not None or self._low[start - 1].endswith(("'ll", "’ll")):
            return Judged("planned", None)
        if self._low[verb].endswith("ing") and not _UNDER_WAY.isdisjoint(words):
            return Judged("ongoing", None)
        return HAPPENED

    def _governed(self, start: int, verb: int, floor: int, depth: int) -> Judged | None:
        """The status that a governor of the infinitive or gerund gives; None where none governs."""
        before = start - 1
        kind = self._view.kind(before)
        if kind == "T":
            return self._infinitive(before, floor, depth)
        gerund = self._low[verb].endswith("ing") and start == verb
        if not gerund and self._low[start] not in ("being", "having"):
            return None
        word = self._low[before]
        if word == "from" and held_back(self._view, before, floor):
            return Judged("denied", before)
        if word == "without" or (
            before > floor and self._low[before - 1] in ("instead", "rather") and kind in "OS"
        ):
            return Judged("denied", None)
        if kind in "PO" or kind == "T":
            found = governor(
                self._view, before - 1, floor, "against" if word == "against" else "ing"
            )
            if found is None and kind == "O":
                found = cue_ending(self._view, before - 1, floor, "of")
        else:
            found = cue_ending(self._view, before, floor, "ing")
        return self._from(found, depth) if found else None

    def _infinitive(self, to: int, floor: int, depth: int) -> Judged:
        at, negated = to - 1, None
        if self._low[at] == "yet":
            return Judged("denied", at)
        while at >= floor and (self._view.timed(at) or self._view.kind(at) in "BN"):
            negated = at if self._view.kind(at) == "N" else negated
            at -= 1
        if negated is not None:
            asked = governor(self._view, at, floor, "to") if at >= floor else None
            spared = asked is not None and asked[1].status == "hypothetical"
            return Judged("hypothetical" if spared else "denied", negated)
        if at >= floor and self._view.kind(at) == "A":
            have = self._low[at] in ("has", "have", "had", "having")
            have = have or (self._low[at] == "were" and "if" in self._low[floor:at])
            return Judged("hypothetical" if have else "planned", at)
        if at >= floor and self._low[at] == "going":
            return composed(Judged("planned", at), self._verb(at, at + 1, depth + 1))
        if (call := called_before(self._view, to)) is not None and depth < _DEPTH:
            return Judged(self._verb(call, call + 1, depth + 1).status, call)
        found = governor(self._view, at, floor, "to") if at >= floor else None
        if found is None and at >= floor and self._view.titled(at):
            return Judged("planned", None)  # as titles write: "Kesh to resume talks"
        return self._from(found, depth) if found else Judged("hypothetical", None)

    def _from(self, found: tuple[int, Cue], depth: int) -> Judged:
        """The status that a cue gives, judged in its turn."""
        at, cue = found
        judged = Judged(cue.status, at)
        if depth >= _DEPTH:
            return judged
        if cue.rule == "rule.out" and self._verb(at, at + 1, depth + 1).status == "denied":
            return Judged("hypothetical", at)
        if self._low[at] in word_class("said_noun") and self._low[at - 1] in word_class("spurn"):
            return Judged("denied", at)
        if cue.part == "verb":
            return composed(judged, self._verb(at, at + 1, depth + 1))
        if cue.part == "adj":
            return composed(judged, self._group(self._copula(at), at))
        return composed(judged, self._noun(at, at + 1, depth + 1))

    def _copula(self, at: int) -> int:
        return group_start(self._view, at)

    def _by_adverb(self, start: int, end: int, own: Judged) -> Judged:
        for at in range(max(0, start - 1), end):
            for cue in cues().get(self._low[at], ()):
                if cue.part == "adverb":
                    return Judged(cue.status, at)
        return own

    def _clause(self, start: int, floor: int, depth: int) -> Judged:
        """What governs the clause around ``start``: a condition, a verb of thought or charge."""
        comma = verb_seen = False
        teller = told_with(self._view, start)
        start = start if teller is None else group_start(self._view, teller)
        for at in range(start - 1, max(floor, start - 2 * _REACH) - 1, -1):
            word, kind = self._low[at], self._view.kind(at)
            if word in (";", ":", '"', "“", "”"):
                break
            condition = word in CONDITIONS and (kind != "M" or at == floor)
            if not comma and (condition or (word in OPENING and unmet(self._view, at, floor))):
                return Judged("hypothetical", at)
            comma = comma or word == ","
            if kind == "R" and not verb_seen:
                break
            if kind in "VXA" and not comma and not verb_seen:
                judged = self._speech(at, start, depth)
                if judged:
                    return judged
            verb_seen = verb_seen or (kind in "VM" and not self._passed(at, start))
        return HAPPENED

    def _passed(self, verb: int, start: int) -> bool:
        """Is the verb joined to the one at ``start``, or between a noun and its clause?"""
        if self._low[verb + 1] == "that":
            return self._low[verb] in word_class("emerge")
        return verb == start - 2 and self._view.kind(start - 1) == "C"

    def _speech(self, at: int, start: int, depth: int) -> Judged | None:
        """The status that a verb or noun with a clause behind it gives to what stands there."""
        bare = self._view.kind(at) == "V"
        that = "that" in self._low[at + 1 : min(start, at + 6)]
        for cue in cues().get(self._low[at], ()):
            bare = bare and start - at > 1 and not gerund_between(self._view, at, start)
            governs = (that and "that" in cue.governs) or (bare and "bare" in cue.governs)
            if governs and follows(self._view, at, cue):
                return self._from((at, cue), depth + 1)
        return None

    def _noun(self, first: int, end: int, depth: int) -> Judged:
        """The status of what a noun names: its adjectives, its verb, what it is a part of."""
        floor, _ = self._view.limits(first)
        if self._low[first].endswith("ing") and self._progressive(first, floor):
            return self._verb(first, end, depth)
        start = self._phrase_start(first, floor)
        judged = self._described(start, first)
        if depth >= _DEPTH:
            return judged
        outer = self._around(start, end, floor, depth)
        if outer is None:
            outer = self._as_subject(end)
        return composed(composed(judged, outer), self._clause(start, floor, depth))

    def _progressive(self, at: int, floor: int) -> bool:
        """Is a noun in -ing the verb of "are fighting" rather than that of "there is fighting"?"""
        start = group_start(self._view, at)
        be = not _BE.isdisjoint(self._low[start:at])
        return be and not (start > floor and self._low[start - 1] == "there")

    def _phrase_start(self, first: int, floor: int) -> int:
        start = first
        while start > floor and self._low[start - 1] not in _PARTICLES:
            kind = self._view.kind(start - 1)
            if kind not in "XQ'" and not (kind == "B" and start < first):
                break
            start -= 1
        if start > floor and self._view.kind(start - 1) in "DN":
            start -= 1
        return start

    def _described(self, start: int, first: int) -> Judged:
        if self._low[start] in ("no", "neither") and start < first:
            return Judged("denied", start)
        for at in range(start, first):
            for cue in cues().get(self._low[at], ()):
                if cue.part == "adj" and "before" in cue.governs:
                    return Judged(cue.status, at)
        return HAPPENED

    def _around(self, start: int, end: int, floor: int, depth: int) -> Judged | None:
        """What the verb or preposition right before the phrase makes of it."""
        at = start - 1
        while at > floor and self._view.kind(at) == "B" and self._low[at] not in _PARTICLES:
            at -= 1
        if at < floor:
            return None
        kind, word = self._view.kind(at), self._low[at]
        if word == "without" or (word == "of" and self._low[at - 1] == "short"):
            return Judged("denied", at)
        if kind == "A" and (there := self._there(at, floor)):
            return there
        if (
            word in ("in", "of")
            and (sum_at := amount(self._view, at, self._phrase_start(at, floor), floor)) is not None
        ):
            return self._as_object(sum_at - 1, sum_at, end, floor, depth)
        if kind in "PO" or word in ("to", "off", "out", "over", "on", "back"):
            return self._behind(at, floor, depth)
        if kind == "V" and not self._definite(start) and self._clausal(at, end):
            return None
        if kind == "V" or (kind == "X" and self._is_verb(at)):
            return self._as_object(at, start, end, floor, depth)
        return None

    def _clausal(self, verb: int, end: int) -> bool:
        """Is the phrase that ends at ``end`` the subject of a clause that the verb tells?"""
        bare = any("bare" in cue.governs for cue in cues().get(self._low[verb], ()))
        tells = bare or self._low[verb] in word_class("telling")
        return tells and self._view.kind(main_verb(self._view, end)[1]) in "AM"

    def _as_object(self, verb: int, start: int, end: int, floor: int, depth: int) -> Judged:
        """What the verb before the phrase makes of it ("they ruled out a strike")."""
        word = self._low[verb]
        gerund = self._low[end - 1].endswith("ing")
        found = cue_ending(self._view, verb, floor, *(("object", "ing") if gerund else ("object",)))
        if judged_so(self._view, end - 1, end):
            return HAPPENED
        if found:
            spurned = found[1].status == "denied" and word in word_class("spurn")
            said = spurned and self._low[end - 1] in word_class("said_noun")
            return HAPPENED if said else self._from(found, depth)
        known = self._definite(start) and word not in word_class("light")
        if known or word in word_class("presupposes"):
            return HAPPENED
        return self._verb(verb, verb + 1, depth + 1) if depth + 1 < _DEPTH else HAPPENED

    def _there(self, last: int, floor: int) -> Judged | None:
        """The status that "there will be", "there was" or "there is" gives what it tells of."""
        start = group_start(self._view, last)
        if start <= floor or self._low[start - 1] != "there":
            return None
        own = self._group(start, last)
        present = own.status == "happened" and self._low[last] in _PRESENT_BE
        return Judged("ongoing", last) if present else own

    def _definite(self, start: int) -> bool:
        """Is the phrase about something known: "the ruling", "its bid", "Kesh's appeal"?"""
        if self._low[start] in word_class("definite"):
            return True
        return any(self._view.owner(at) for at in range(start, start + 3) if at < len(self._low))

    def _is_verb(self, at: int) -> bool:
        before = self._view.kind(at - 1) if at else "."
        return before in "TM" or self._low[at] in word_class("light")

    def _behind(self, link: int, floor: int, depth: int) -> Judged | None:
        """What a noun or verb before a preposition makes of the phrase behind it."""
        for at in (link - 1, link, link - 2):
            if at < floor:
                continue
            for cue in cues().get(self._low[at], ()):
                if at + len(cue.rest) not in (link, link - 1) or not follows(self._view, at, cue):
                    continue
                if cue.rule == _ARGUED and self._definite(link + 1):
                    continue
                way = "object" if cue.rest and at + len(cue.rest) == link else self._low[link]
                if way in cue.governs or (way in _LIKE_OF and "of" in cue.governs):
                    return self._from((at, cue), depth)
        way = self._low[link]
        found = governor(self._view, link - 1, floor, way) if way in _FAR_LINKS else None
        if found and not (found[1].rule == _ARGUED and self._definite(link + 1)):
            return self._from(found, depth)
        verb = link - 1
        if verb >= floor and self._view.kind(verb) == "V" and depth + 1 < _DEPTH:
            return self._verb(verb, verb + 1, depth + 1)
        return None

    def _as_subject(self, end: int) -> Judged:
        """What the verb behind the phrase makes of it ("the strike was called off")."""
        view = self._view
        said, first = main_verb(view, end)
        inner = said or HAPPENED
        _, ceiling = view.limits(end - 1)
        at = first
        while at < ceiling and view.kind(at) in "AMNB":
            at += 1
        if at >= ceiling or view.kind(first) not in "VAMN":
            return inner
        took_place = not word_class("occur").isdisjoint(self._low[at : at + 2])
        told = self._of_verb(first, at)
        return told if took_place else composed(inner, told)

    def _of_verb(self, first: int, at: int) -> Judged:
        """What the verb at ``at``, whose group begins at ``first``, says of its subject."""
        if self._view.kind(first) == "A" and self._low[at] == "to":
            return Judged("planned", first)
        if self._low[first] in ("is", "are", "remain", "remains") and self._low[at] in _AMID:
            return Judged("ongoing", first)
        own = self._group(first, at) if first < at else HAPPENED
        occurs = word_class("occur") | word_class("light")
        if own.status == "denied" and occurs.isdisjoint(self._low[at : at + 2]):
            own = HAPPENED
        done = undone(self._view, at) if first < at else None
        return composed(done, own) if done else own
