"""A claim that is answered in the same breath: "…, a claim the army denied".

Who answers says so in a clause of their own; it is no part of what was claimed before the comma.
"""

from bisect import bisect_right
from collections.abc import Iterator

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.phrases import is_adverbial
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, report_nouns, word_class
from onrecord.text.clauses import trimmed

__all__ = ["with_answers"]

_ARTICLES = frozenset(("a", "an"))
_RELATIVES = frozenset(("that", "which"))
_ENDS = _RELATIVES | {",", ".", ";", ":", "who", "was", "were", "is", "are"}
_GROUP = (word_class("auxiliary") | word_class("negation")) - _ENDS
_CLOSES = frozenset((",", ".", "as"))
"""What may follow the verb: the end, or what the claim is dismissed as."""
_LONGEST = 10
"""No more words stand between the claim and the verb of the answer."""


def with_answers(view: View, found: list[Found]) -> list[Found]:
    """What was found, cut where an answer begins, and the answers that were not."""
    answers = dict(_answers(view))
    late = {each.cue[0][0]: each for each in answers.values()}
    commas = sorted(answers)
    for one in found if answers else ():
        late.pop(one.cue[0][0] if one.cue else -1, None)
        one.content = _before(view, one, commas) or one.content
    return [*found, *late.values()]


def _before(view: View, one: Found, commas: list[int]) -> list[Piece]:
    """The content up to the first answer in or behind it, where its cue is not that of one."""
    start, end = one.content[0][0], one.content[-1][1]
    comma = next(iter(commas[(at := bisect_right(commas, start)) : at + 1]), end)
    if any(comma < at < end for at, _ in one.cue):
        return one.content
    pieces = (trimmed(view.text, first, min(last, comma)) for first, last in one.content)
    return [piece for piece in pieces if piece]


def _answers(view: View) -> Iterator[tuple[int, Found]]:
    """Each answer, with where the comma before its claim stands."""
    for noun in (*report_nouns(), "charge"):
        for index in view.places(noun):
            if index < 2 or view.low[index - 1] not in _ARTICLES or view.low[index - 2] != ",":
                continue
            answer = _answer(view, index)
            if answer and not view.quote_at(view.starts[index]):
                yield view.starts[index - 2], answer


def _answer(view: View, noun: int) -> Found | None:
    """Whoever stands between the noun and a verb of answering that ends the clause."""
    _, high = view.window(noun)
    first = noun + 1
    first += view.low[first : first + 1] in (["that"], ["which"])
    verb = next((k for k in range(first, min(high, first + _LONGEST)) if _replies(view, k)), None)
    if verb is None or not _CLOSES.issuperset(view.low[verb + 1 : verb + 2] or ["?"]):
        return None
    group = verb
    while group > first and (view.low[group - 1] in _GROUP or is_adverbial(view.low[group - 1])):
        group -= 1
    if group == first or not _ENDS.isdisjoint(view.low[first:group]):
        return None
    stance = next(cue.stance for cue in cues()[view.low[verb]] if "by" in cue.frames)
    source, cue = view.cover(first, group), view.cover(group, verb + 1)
    return Found([source], [cue], [view.cover(noun - 1, noun + 1)], stance, "noun.answered")


def _replies(view: View, index: int) -> bool:
    """Is it a verb that answers what was said ("denied", "rejects")?"""
    known = cues().get(view.low[index], ())
    return any("by" in cue.frames and cue.form in ("past", "s", "base") for cue in known)
