"""Sets the acts of the encoder beside those of the rules.

Each sees what the other does not. The encoder knows an act by its meaning and who acts on whom;
rules know the words that an act is told in, its mode and its frame. So an act of the rules stands
where the encoder sees one too, takes the sides that it lacks, and its type gives way where the
encoder is sure of another; an act that the encoder is sure of and no rule knows stands by itself.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from onrecord.neural import Act, Candidate, Encoded
from onrecord.readers.events.barred import bars, spills
from onrecord.readers.events.found import Found
from onrecord.readers.events.participants import Parties
from onrecord.readers.events.phrases import Phrase, spanning
from onrecord.readers.events.types import yielding
from onrecord.readers.events.victims import dies
from onrecord.readers.events.view import View

__all__ = ["Joined", "joined", "unjoined"]

_SURE = 0.75
"""How sure of its type the encoder must be to set it against the rule's."""
_OWN, _OWN_TYPE = 0.93, 0.7
"""The score of an act that no rule knows, and how sure its type must be. All three were chosen on
passages of our own and on the held-out fifth of PLV."""
_FRAME = ("obj", "to", "with", "from", "against")
_CARRIED = 6
_NOUN_PHRASE = "XQDO'"
"""Parts that words between a verb and the noun it carries may play."""
_YIELDS = ("CONCEDE", "RETREAT")


class Joined(NamedTuple):
    """An act with its sides, and the encoder's act on the same word, if it has one.

    ``completed`` tells that the encoder saw the sides, ``own`` that no rule found the act, ``done``
    that its noun has a doer, but not the one whom the encoder saw; ``type`` is the encoder's where
    it stands against the rule's.
    """

    found: Found
    sides: Parties
    act: Act | None
    completed: bool = False
    own: bool = False
    done: bool = False
    type: str | None = None


def joined(
    view: View, ruled: list[tuple[Found, Parties]], encoded: Encoded, passed: set[int]
) -> list[Joined]:
    """The acts of the rules that the encoder sees too, and its own, in the order of the text.

    ``passed`` are the tokens that the rules passed over knowingly: the encoder adds none there.
    """
    at_word = {view.at(act.start): act for act in encoded.acts if _readable(view, act)}
    every = [
        _borne_out(view, found, sides, act)
        for found, sides in ruled
        if (act := _at(found, at_word))
    ]
    carried = {verb: found for found, _ in ruled if (verb := _carrier(view, found)) is not None}
    described = {at: one.found for one in every for at in _modifiers(view, one.found)}
    taken = passed | {at for found, _ in ruled for at in range(found.first, found.last)}
    every += [
        _own(view, word, act, encoded.model)
        for word, act in at_word.items()
        if act.score >= _OWN and act.sure >= _OWN_TYPE and word not in taken
        if not (word in carried and _alike(carried[word], act))
        and not (word in described and _alike(described[word], act))
    ]
    return sorted(every, key=lambda one: one.found.first)


def _carrier(view: View, found: Found) -> int | None:
    """The verb that only carries the noun of an act: "held [the talks]", "imposed [a curfew]"."""
    if found.form != "noun":
        return None
    floor = max(view.limits(found.first)[0], found.first - _CARRIED)
    for at in range(found.first - 1, floor - 1, -1):
        if view.kind(at) == "V":
            return at
        if view.kind(at) not in _NOUN_PHRASE:
            return None
    return None


def _modifiers(view: View, found: Found) -> Iterator[int]:
    """The words that describe the noun of an act: "a [blistering] attack"."""
    nearest = found.first - 1 if found.form == "noun" else -1
    for at in range(nearest, max(-1, nearest - _CARRIED), -1):
        if view.kind(at) != "X" or view.capital(at):
            break
        yield at


def _readable(view: View, act: Act) -> bool:
    at = view.at(act.start)
    return at < len(view.tokens) and view.told(at)


def _at(found: Found, at_word: Mapping[int, Act]) -> Act | None:
    """The encoder's act on a word of an act of the rules."""
    return next((at_word[at] for at in range(found.first, found.last) if at in at_word), None)


def _borne_out(view: View, found: Found, sides: Parties, act: Act) -> Joined:
    """An act of the rules with the sides that the encoder sees and, where it is sure, its type."""
    actor, recipient = _sides(view, act)
    firm = act.sure < _SURE or "firm" in found.frame or _alike(found, act)
    told = None if firm else _parted(view, act, found.word)
    if actor and bars(view, found, sides, actor):
        actor = None
    if recipient and spills(view, found, recipient):
        recipient = None
    if not (actor or recipient) or _crossed(sides, actor, recipient):
        return Joined(found, sides, act, type=told)
    if any(_by(view, found, one) for one in sides.actors):
        actor = None
    seen = Parties(_doers(sides.actors, actor), _done_to(sides.recipients, recipient))
    return Joined(found, seen, act, completed=True, type=told)


def _sides(view: View, act: Act) -> tuple[Phrase | None, Phrase | None]:
    """Who acts and who is acted upon, as far as they stand in the sentence of the act."""
    number = view.number_of(view.at(act.start))
    return _phrase(view, act.actor, number), _phrase(view, act.recipient, number)


def _phrase(view: View, candidate: Candidate | None, number: int) -> Phrase | None:
    phrase = spanning(view, candidate.start, candidate.end) if candidate else None
    if phrase and phrase.head < phrase.end and _gerund(view, phrase.head + 1):
        phrase = phrase._replace(end=phrase.head)
    return phrase if phrase and view.number_of(phrase.start) == number else None


def _gerund(view: View, at: int) -> bool:
    """Does a verb in -ing stand there, as in "the party of stealing votes"?"""
    return view.kind(at) == "V" and view.low[at].endswith("ing")


def _crossed(sides: Parties, actor: Phrase | None, recipient: Phrase | None) -> bool:
    """Does one see on one side whom the other sees on the other?"""
    if sides.actors == sides.recipients:
        return False
    return any(
        theirs is not None and any(_overlap(one, theirs) for one in mine)
        for mine, theirs in ((sides.actors, recipient), (sides.recipients, actor))
    )


def _overlap(one: Phrase, other: Phrase) -> bool:
    return one.start < other.end and other.start < one.end


def _by(view: View, found: Found, actor: Phrase) -> bool:
    """Does the rule's actor stand right behind a "by" and the verb: "was killed by guards"?"""
    close = found.end <= actor.start - 1 <= found.end + 1
    return found.form == "past" and close and view.low[actor.start - 1] == "by"


def _doers(mine: list[Phrase], theirs: Phrase | None) -> list[Phrase]:
    """The encoder's actor, but a phrase of the rule's that the two see differently cut."""
    if theirs is None or len(mine) > 1:
        return mine
    if mine and (_overlap(mine[0], theirs) and not _within(mine[0], theirs)):
        return mine
    return [theirs]


def _done_to(mine: list[Phrase], theirs: Phrase | None) -> list[Phrase]:
    """The rule's recipients where it sees any: objects stand close, and rules rarely miss them."""
    if theirs is None or len(mine) > 1 or (mine and not _within(mine[0], theirs)):
        return mine
    return [theirs]


def _within(inner: Phrase, outer: Phrase) -> bool:
    """Does a phrase lie in a longer one, behind its beginning?"""
    return outer.start < inner.start and inner.end <= outer.end


def _alike(found: Found, act: Act) -> bool:
    return found.type == act.type or (act.type == "YIELD" and found.type in _YIELDS)


def _parted(view: View, act: Act, word: int) -> str:
    return yielding(view, word) if act.type == "YIELD" else act.type


def _own(view: View, word: int, act: Act, model: str) -> Joined:
    """An act that the encoder alone found."""
    found = Found(
        first=word,
        end=word + 1,
        rule=model,
        form="noun" if view.names_thing(word) else "past",
        type=_parted(view, act, word),
        mode=None,
        frame=_FRAME,
        word=word,
        last=word + 1,
        needed=False,
        place=(act.start, act.end),
    )
    actor, recipient = _sides(view, act)
    if actor and dies(view, word):
        actor, recipient = None, actor
    actors = [actor] if actor and not bars(view, found, Parties(), actor) else []
    sides = Parties(actors, [recipient] if recipient else [])
    return Joined(found, sides, act, own=True, done=_done(found, actor, actors))


def _done(found: Found, seen: Phrase | None, actors: list[Phrase]) -> bool:
    return found.form == "noun" and seen is not None and not actors


def unjoined(ruled: list[tuple[Found, Parties]]) -> Iterator[Joined]:
    """The acts of the rules where no encoder read the text."""
    return (Joined(found, sides, None) for found, sides in ruled)
