"""Sets the acts of the encoder beside those of the rules.

The encoder names who acts on whom more often, and of two types for one pair its own is right more
often; but it does not know which word names the act. So an act of the rules keeps its
word, takes the sides that it lacks, and its type gives way where the encoder is sure of another;
a pair that no rule has an act for brings its own.
"""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.neural import Act, Encoded
from onrecord.readers.events.found import Found
from onrecord.readers.events.pairs import Pair, pairs
from onrecord.readers.events.participants import Parties, parties
from onrecord.readers.events.phrases import Phrase
from onrecord.readers.events.types import yielding
from onrecord.readers.events.view import View

__all__ = ["Joined", "joined"]

_OWN = 0.95
_COOPERATION = frozenset("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT".split())
"""The types of PLOVER's cooperative half; the others are conflict."""
_SURE = 0.95
_FRAME = ("obj", "to", "with", "from", "against")
_TRIGGER = 2
_ALIKE = 2
_YIELDS = ("CONCEDE", "RETREAT")


class Joined(NamedTuple):
    """An act with its sides, and the encoder's act on the same word, if it has one.

    ``completed`` tells that the encoder saw the sides, ``own`` that no rule found the act; ``type``
    is the encoder's where it stands against the rule's.
    """

    found: Found
    sides: Parties
    act: Act | None
    completed: bool = False
    own: bool = False
    type: str | None = None


def joined(
    view: View, ruled: list[tuple[Found, Parties]], encoded: Encoded, passed: set[int]
) -> list[Joined]:
    """The acts of the rules with what the encoder adds, and its own, in the order of the text.

    ``passed`` are the tokens that the rules passed over knowingly: the encoder adds none there.
    """
    by_sentence = pairs(view, encoded)
    completed = dict(_completed(view, ruled, by_sentence))
    at_word = {view.at(act.start): act for act in encoded.acts}
    every = [
        _completed_by(view, found, sides, completed.get(number))._replace(act=_at(found, at_word))
        for number, (found, sides) in enumerate(ruled)
    ]
    taken = passed | {at for one in every for at in range(one.found.first, one.found.last)}
    own = [
        _own(view, pair, encoded.model)
        for group in by_sentence.values()
        for pair in group
        if pair.actor and pair.recipient and not pair.used and pair.acts[0].score >= _OWN
    ]
    every += [one for one in own if one.found.first not in taken and _tied(view, one)]
    return sorted(every, key=lambda one: one.found.first)


def _completed(
    view: View, ruled: list[tuple[Found, Parties]], by_sentence: dict[int, list[Pair]]
) -> Iterator[tuple[int, Pair]]:
    """The pairs that an act of the rules fits, by the number of the act that fits best.

    One act a pair, the first of several that fit it as well: what is refused or promised stands
    behind the refusal or the promise.
    """
    within: dict[int, list[int]] = {}
    for number, (found, _) in enumerate(ruled):
        within.setdefault(view.number_of(found.first), []).append(number)
    for sentence, group in by_sentence.items():
        free = within.get(sentence, [])
        for pair in group:
            best = max(free, key=lambda number: _fit(*ruled[number], pair), default=None)
            if best is None or _fit(*ruled[best], pair) < 1:
                continue
            free = [number for number in free if number != best]
            pair.used = True
            yield best, pair


def _completed_by(view: View, found: Found, sides: Parties, pair: Pair | None) -> Joined:
    """An act of the rules with the sides of a pair and, where it is sure, its type."""
    if pair is None:
        return Joined(found, sides, None)
    return Joined(
        found,
        Parties(_side(sides.actors, pair.actor), _side(sides.recipients, pair.recipient)),
        None,
        completed=True,
        type=_type(view, found, pair),
    )


def _type(view: View, found: Found, pair: Pair) -> str | None:
    """The encoder's type for a pair, where it is sure and does not bear the rule out.

    It bears the rule out where one of its acts on the rule's own word is of the rule's type. It
    never makes a conflict of what the word calls cooperation, or the other way round.
    """
    borne_out = any(_on(found, act) and _alike(found, act) for act in pair.acts)
    if borne_out or pair.acts[0].score < _SURE:
        return None
    told = _parted(view, pair.acts[0], found.word)
    return told if (told in _COOPERATION) == (found.type in _COOPERATION) else None


def _parted(view: View, act: Act, word: int) -> str:
    return yielding(view, word) if act.type == "YIELD" else act.type


def _alike(found: Found, act: Act) -> bool:
    return found.type == act.type or (act.type == "YIELD" and found.type in _YIELDS)


def _at(found: Found, at_word: dict[int, Act]) -> Act | None:
    """The encoder's act on a word of an act of the rules."""
    return next((at_word[at] for at in range(found.first, found.last) if at in at_word), None)


def _fit(found: Found, sides: Parties, pair: Pair) -> int:
    """How much of a pair an act of the rules shares: its word, its type, and either side.

    Nothing where one sees on one side whom the other sees on the other.
    """
    if _crossed(sides, pair):
        return 0
    word = any(_on(found, act) for act in pair.acts)
    overlaps = (
        theirs is not None and any(_overlap(one, theirs) for one in mine)
        for mine, theirs in ((sides.actors, pair.actor), (sides.recipients, pair.recipient))
    )
    return _TRIGGER * word + sum(overlaps) + _ALIKE * _alike(found, pair.acts[0])


def _crossed(sides: Parties, pair: Pair) -> bool:
    if sides.actors == sides.recipients:
        return False
    across = (sides.actors, pair.recipient), (sides.recipients, pair.actor)
    return any(
        theirs is not None and any(_overlap(one, theirs) for one in mine) for mine, theirs in across
    )


def _on(found: Found, act: Act) -> bool:
    return found.place[0] < act.end and act.start < found.place[1]


def _overlap(one: Phrase, other: Phrase) -> bool:
    return one.start < other.end and other.start < one.end


def _side(mine: list[Phrase], theirs: Phrase | None) -> list[Phrase]:
    if theirs is None or len(mine) > 1:
        return mine
    if mine and (_overlap(mine[0], theirs) and not _within(mine[0], theirs)):
        return mine
    return [theirs]


def _within(inner: Phrase, outer: Phrase) -> bool:
    """Does a phrase lie in a longer one, behind its beginning?"""
    return outer.start < inner.start and inner.end <= outer.end


def _own(view: View, pair: Pair, model: str) -> Joined:
    """An act that the encoder alone found."""
    act = pair.acts[0]
    first = view.at(act.start)
    found = Found(
        first=first,
        end=first + 1,
        rule=model,
        form="noun" if view.names_thing(first) else "past",
        type=_parted(view, act, first),
        mode=None,
        frame=_FRAME,
        word=first,
        last=first + 1,
        needed=False,
        place=(act.start, act.end),
    )
    sides = ([one] if one else [] for one in (pair.actor, pair.recipient))
    return Joined(found, Parties(*sides), act, own=True)


def _tied(view: View, one: Joined) -> bool:
    """Does the grammar see the same actor of the word, and no other recipient?

    The encoder places the word by guess: what its sides do may be told by another.
    """
    told = parties(view, one.found)
    actors = _meet(told.actors, one.sides.actors)
    return actors and (not told.recipients or _meet(told.recipients, one.sides.recipients))


def _meet(some: list[Phrase], others: list[Phrase]) -> bool:
    return any(_overlap(one, other) for one in some for other in others)


def unjoined(ruled: list[tuple[Found, Parties]]) -> Iterator[Joined]:
    """The acts of the rules where no encoder read the text."""
    return (Joined(found, sides, None) for found, sides in ruled)
