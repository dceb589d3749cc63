"""Where the words of a query stand in a text."""

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.store.search.query import Words
from onrecord.store.search.words import each_place

__all__ = ["Hit", "locate"]


class Hit(NamedTuple):
    """The words at ``[start, end)`` of a text are those that stand ``nth`` among the wanted."""

    start: int
    end: int
    nth: int


def locate(
    text: str, wanted: Sequence[Words], most: int, start: int = 0, end: int | None = None
) -> Iterator[Hit]:
    """The first ``most`` places of each of ``wanted`` in ``text[start:end]``, by where they end.

    Linear in the length of what is read; reads no further than it must.
    """
    left = dict(enumerate(wanted))
    found: Counter[int] = Counter()
    longest = max((len(each.words) for each in wanted), default=0)
    recent: deque[tuple[str, int]] = deque(maxlen=longest)
    for word, begun, ended in each_place(text, start, end) if wanted else ():
        recent.append((word, begun))
        for nth in [nth for nth, each in left.items() if _ends(each, word, recent)]:
            yield Hit(recent[-len(wanted[nth].words)][1], ended, nth)
            found[nth] += 1
            if found[nth] == most:
                del left[nth]
        if not left:
            return


def _ends(wanted: Words, word: str, recent: deque[tuple[str, int]]) -> bool:
    """Whether ``wanted`` ends with ``word``, the last of the ``recent`` ones."""
    last, size = wanted.words[-1], len(wanted.words)
    if not (word.startswith(last) if wanted.prefix else word == last):
        return False
    return size == 1 or [each for each, _ in recent][-size:-1] == list(wanted.words[:-1])
