"""How near reports are to each other, and which of them stand together.

Nearness is the cosine of weighted terms; a term weighs more among the first words of a report.
"""

import math
from collections.abc import Mapping

from onrecord.across.stories.rarity import Rarity
from onrecord.across.stories.terms import Terms

__all__ = ["Vector", "dot", "vector"]

Vector = dict[str, float]

_IN_LEAD = 1.5


def vector(terms: Terms, rarity: Rarity) -> Vector:
    """The weights of a report's terms, of length 1; empty where it has none of weight."""
    weights = {
        term: (1 + math.log(count)) * rarity.of(term) * (_IN_LEAD if term in terms.lead else 1)
        for term, count in terms.counts.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items() if weight} if length else {}


def dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The sum of the products of what both have."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * large[term] for term, weight in small.items() if term in large)
