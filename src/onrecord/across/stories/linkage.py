"""Ways to part rows in two: agglomerative clustering by average linkage, then two means.

Average linkage (Sokal and Michener 1958) may end with an outlier on one side and the rest on the
other. So the two largest clusters are taken at each of its last steps, and each row goes to the
nearer of the two (spherical 2-means, Dhillon and Modha 2001).
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

__all__ = ["two_sides"]

_STEPS = 10
_ROUNDS = 10

Array = npt.NDArray[np.float64]
Sides = npt.NDArray[np.bool_]


def two_sides(rows: Array, near: Array) -> Iterator[Sides]:
    """Each way found to part the rows in two, none twice; ``near`` are the rows' products."""
    seen = set()
    for first, second in _largest(near):
        sides = _settled(rows, first, second)
        if sides is None:
            continue
        sides = sides ^ sides[0]
        if sides.tobytes() not in seen:
            seen.add(sides.tobytes())
            yield sides


def _largest(near: Array) -> Iterator[tuple[list[int], list[int]]]:
    """The two largest clusters, at each of the last steps of average linkage."""
    links = near.copy()
    np.fill_diagonal(links, -1.0)
    clusters = {place: [place] for place in range(len(near))}
    while len(clusters) > 1:
        if len(clusters) <= _STEPS:
            first, second = sorted(clusters.values(), key=len, reverse=True)[:2]
            if len(second) > 1:
                yield first, second
        kept, gone = divmod(int(links.argmax()), len(near))
        sizes = len(clusters[kept]), len(clusters[gone])
        links[kept] = np.average(links[[kept, gone]], axis=0, weights=sizes)
        links[:, kept] = links[kept]
        links[gone] = links[:, gone] = links[kept, kept] = -1.0
        clusters[kept] = clusters[kept] + clusters.pop(gone)


def _settled(rows: Array, first: list[int], second: list[int]) -> Sides | None:
    """Which rows are nearer to the second of two clusters; None where all go to one."""
    sides = None
    for _ in range(_ROUNDS):
        means = np.stack([rows[first].sum(axis=0), rows[second].sum(axis=0)])
        lengths = np.linalg.norm(means, axis=1, keepdims=True)
        nearer = (rows @ (means / np.maximum(lengths, 1e-9)).T).argmax(axis=1).astype(bool)
        if nearer.all() or not nearer.any():
            return None
        if sides is not None and (nearer == sides).all():
            break
        sides = nearer
        first, second = list(np.flatnonzero(~sides)), list(np.flatnonzero(sides))
    return sides
