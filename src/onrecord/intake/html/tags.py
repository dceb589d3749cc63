"""A bound on what one tag may hold: a parser compares each attribute with those before it."""

import re

__all__ = ["MAX_ATTRIBUTES", "is_overloaded"]

MAX_ATTRIBUTES = 1_000
"""The most attributes of one element; hand-built pages stay below 50."""

_LONG = 10 * MAX_ATTRIBUTES  # letters; a shorter tag takes no time, whatever it holds
_VALUE = r"""=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?+"""
# Comments and scripts are passed over. Every way in ends at the latest with the text, so that the
# search is linear.
_TAG = re.compile(
    r"<!--(?:[^-]++|-(?!->))*+|<(script|style)\b(?:[^<]++|<(?!/\1))*+"
    rf"|<[a-z](?:[^=>]++|{_VALUE})*+",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"""=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s"'>]*+)""")
_NAME = re.compile(r"[^\s/]+")


def is_overloaded(text: str) -> bool:
    """Has any tag of a page more attributes than `MAX_ATTRIBUTES`? Linear in ``text``."""
    return any(
        found.end() - found.start() > _LONG and _attributes(found.group()) > MAX_ATTRIBUTES
        for found in _TAG.finditer(text)
        if found.group()[1] != "!" and not found.group(1)
    )


def _attributes(tag: str) -> int:
    return sum(1 for _ in _NAME.finditer(_GIVEN.sub(" ", tag))) - 1
