"""How sure a time is: the share of its kind whose value people agree with.

Measured on TimeBank 1.2 (183 documents, 1,297 times of ours), rounded to the next twentieth. A
time that people left unmarked counts against it, so that references ("recently") and repeated
times score low. Clock times on a day taken from the scene, or bare on that of writing, are too few
there to measure: they score as references do.
"""

from onrecord.readers.times.meanings import Kind
from onrecord.readers.times.resolved import Resolved

__all__ = ["score"]

_BY_DIRECTION = {"near": 0.95, "past": 0.9, "future": 0.75}
_UNSURE = ("scene", "bare")
_BY_TYPE = {"DURATION": 0.8, "SET": 0.45}
_WRITTEN_OUT, _REFERENCE, _RELATIVE, _TOLD = 0.9, 0.65, 0.8, 0.7


def score(kind: Kind, resolved: Resolved) -> float:
    """From 0 to 1."""
    if resolved.value.endswith("_REF"):
        return _REFERENCE
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    if resolved.direction in _UNSURE:
        return _REFERENCE
    if resolved.anchor is None:
        return _WRITTEN_OUT
    if resolved.anchor not in ("published", "dateline"):
        return _TOLD
    return _BY_DIRECTION.get(resolved.direction, _RELATIVE)
