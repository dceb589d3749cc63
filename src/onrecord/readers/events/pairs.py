"""Who acts on whom as the encoder sees it: its acts gathered by their two sides.

The encoder learnt types from passages that mark two sides and a type but no word. So several of
its acts join the same two, and the surest of them tells their type.
"""

from dataclasses import dataclass, field

from onrecord.neural import Act, Candidate, Encoded
from onrecord.readers.events.phrases import Phrase, spanning
from onrecord.readers.events.view import View

__all__ = ["Pair", "pairs"]


@dataclass
class Pair:
    """An actor and a recipient, and the encoder's acts for them, the surest first."""

    actor: Phrase | None
    recipient: Phrase | None
    acts: list[Act] = field(default_factory=list)
    used: bool = False


def pairs(view: View, encoded: Encoded) -> dict[int, list[Pair]]:
    """The pairs of every sentence, by its number, that of the surest act first."""
    found: dict[int, dict[tuple[Phrase | None, Phrase | None], Pair]] = {}
    within_text = (act for act in encoded.acts if _readable(view, act))
    for act in sorted(within_text, key=lambda act: -act.score):
        number = view.number_of(view.at(act.start))
        sides = _phrase(view, act.actor, number), _phrase(view, act.recipient, number)
        if sides == (None, None):
            continue
        within = found.setdefault(number, {})
        within.setdefault(sides, Pair(*sides)).acts.append(act)
    return {number: list(within.values()) for number, within in found.items()}


def _readable(view: View, act: Act) -> bool:
    at = view.at(act.start)
    return at < len(view.tokens) and view.told(at)


def _phrase(view: View, candidate: Candidate | None, number: int) -> Phrase | None:
    """The phrase of a side, if it stands in the sentence of its act."""
    phrase = spanning(view, candidate.start, candidate.end) if candidate else None
    return phrase if phrase and view.number_of(phrase.start) == number else None
