"""What the encoder found in a text, in the text's own offsets."""

from dataclasses import dataclass

__all__ = ["Act", "Candidate", "Encoded", "Relation"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch ``[start, end)`` of the text, in code points, that plays ``role``.

    ``score`` is the probability of the role, averaged over the stretch's words.
    """

    role: str
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Relation:
    """An attribution: source (None where none is named), cue and the pieces of its content.

    ``score`` in ``[0, 1]`` says how sure the model is that content and cue are what they are and
    belong together.
    """

    source: Candidate | None
    cue: Candidate
    content: tuple[Candidate, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Act:
    """A word ``[start, end)`` that names an act between actors.

    ``score`` is the probability that it names one, and ``sure`` that, if so, the act is of
    ``type``, one of PLOVER's. ``held`` in ``[0, 1]`` says how far the text lets the act have taken
    place. ``actor`` and ``recipient`` are the stretches
    that name who did it and to whom, as far as the model sees them.
    """

    start: int
    end: int
    type: str
    score: float
    sure: float
    held: float
    actor: Candidate | None
    recipient: Candidate | None


@dataclass(frozen=True, slots=True)
class Encoded:
    """All that the heads of ``model`` found: one field a head.

    ``candidates`` stand in the order of the text; those that a relation holds are among them.
    ``names`` are proper names, their role one of person, organisation, place and other (peoples,
    works, products).
    """

    model: str
    candidates: tuple[Candidate, ...]
    relations: tuple[Relation, ...]
    names: tuple[Candidate, ...] = ()
    acts: tuple[Act, ...] = ()
