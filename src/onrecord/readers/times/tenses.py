"""Which way a bare weekday or month points: what the words around it say."""

from onrecord.readers.times.joining import Hit
from onrecord.readers.times.scanning import Scanned

__all__ = ["direction"]

_REACH_LEFT, _REACH_RIGHT = 14, 8  # tokens
_IRREGULAR_ED = frozenset(
    ("need", "feed", "seed", "speed", "indeed", "exceed", "proceed", "succeed")
)


def direction(scanned: Scanned, hit: Hit) -> str:
    """``past``, ``future``, or nothing where no word tells: the nearest on the left, else right."""
    left = range(hit.first - 1, max(-1, hit.first - 1 - _REACH_LEFT), -1)
    right = range(hit.last + 1, min(len(scanned.starts), hit.last + 1 + _REACH_RIGHT))
    for side in (left, right):
        for index in side:
            cue = _cue(scanned, index)
            if cue == "stop":
                break
            if cue:
                return cue
    return ""


def _cue(scanned: Scanned, index: int) -> str:
    values = scanned.values[index]
    if "TENSE" in values:
        return values["TENSE"]
    word = scanned.words(index, index)
    if word == ";":
        return "stop"
    if word.endswith("ed") and word not in _IRREGULAR_ED and word.islower():
        return "past"
    return ""
