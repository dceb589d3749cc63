"""An act as a finder hands it on: the words that name it, and what is known of it so far."""

from dataclasses import dataclass

__all__ = ["Found"]


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger of tokens ``[first, end)``.

    ``form`` is base, s, past, ing, noun or adj; ``frame`` says where the one acted upon stands, the
    first that is there. ``[word, last)`` are the tokens that name the act: the noun where the verb
    only carries it. ``needed`` tells that a word that the trigger needs was found near it;
    ``place`` are the characters of ``[word, last)``.
    """

    first: int
    end: int
    rule: str
    form: str
    type: str
    mode: str | None
    frame: tuple[str, ...]
    word: int
    last: int
    needed: bool
    place: tuple[int, int]
