"""The names of a text: the encoder's, with what the gazetteer knows better, or the rules' alone.

Where the encoder read names they lead. A name that the gazetteer knows for a people or a country is
that, whatever the encoder took it for; the same words name the same kind of thing all over a
report, as most of their places say; a name found once is found wherever it stands; and what rules
are sure of is added where the encoder saw nothing.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from onrecord.lexicon.gazetteer import key, named
from onrecord.neural import Candidate
from onrecord.readers.actors.known import genders, head_kinds, plain
from onrecord.readers.actors.mention import Mention, Role, trimmed
from onrecord.readers.actors.names import Names
from onrecord.readers.actors.phrases import Phrases
from onrecord.readers.actors.spotting import SURE, spotted
from onrecord.readers.actors.walking import Walk
from onrecord.readers.draft import Draft

__all__ = ["mentions"]

_MOST = 0.7
"""Share of the weight of a name's places that decides on the rest."""
_LEAST, _SHORTEST = 0.6, 3
_FIRST = re.compile(r"(?:[A-Z]\.)+|\w+(?:(?![’']s\b)[’'&-]\w+)*")
_LEADING = re.compile(r"(\w[\w-]*\.?)[ \u00a0\n](?=\w)")
_ROLES: dict[str, Role] = {"person": "person", "organisation": "organisation", "place": "place"}


def mentions(draft: Draft, walk: Walk, names: Names, phrases: Phrases) -> list[Mention]:
    """The names in the order of the text; those of rules and encoder never overlap."""
    ruled = spotted(walk, names, phrases)
    if draft.encoded is None or not names.tagged:
        return ruled
    model = draft.encoded.model
    seen = [one for each in names.tagged for one in _seen(draft.text, each, model)]
    found = _agreed(draft.text, seen)
    found = sorted([*found, *_beside(_again(draft.text, walk, found), found)])
    sure = [one for one in ruled if one.score >= SURE]
    return sorted([*found, *_beside(sure, found)])


def _agreed(text: str, seen: list[Mention]) -> list[Mention]:
    """Each name with the role that outweighs the others by far over all its places."""
    weights: dict[str, dict[Role, float]] = defaultdict(lambda: defaultdict(float))
    for one in seen:
        weights[text[one.start : one.end]][one.role] += one.score
    agreed = []
    for one in seen:
        told = weights[text[one.start : one.end]]
        role = max(told, key=lambda each: told[each])
        most = told[role] >= _MOST * sum(told.values())
        agreed.append(one._replace(role=role) if most else one)
    return agreed


def _again(text: str, walk: Walk, found: list[Mention]) -> Iterator[Mention]:
    """Every other place of the names found, the longest first at each place."""
    known: dict[str, dict[str, Mention]] = defaultdict(dict)
    for one in found:
        name = text[one.start : one.end]
        first = _FIRST.match(name)
        if first and one.score >= _LEAST and len(name) >= _SHORTEST and name[0].isupper():
            known[first[0]].setdefault(name, one)
    for run in walk.runs:
        for start, end in run:
            for name, one in known.get(text[start:end], {}).items():
                stop = start + len(name)
                if text.startswith(name, start) and not text[stop : stop + 1].isalnum():
                    yield one._replace(start=start, end=stop, score=one.score * _MOST)


def _seen(text: str, one: Candidate, model: str) -> Iterator[Mention]:
    """The encoder's name, trimmed to its words."""
    start, end = trimmed(text, one.start, one.end)
    if start < end:
        role = _known(text[start:end]) or _ROLES.get(one.role, "other")
        start = _bare(text, start, end) if role == "person" else start
        yield Mention(start, end, role, one.score, model)


def _bare(text: str, start: int, end: int) -> int:
    """Where a person's name begins behind titles, roles and peoples ("Professor", "Chilean")."""
    while leading := _LEADING.match(text, start, end):
        word = plain(leading[1])
        if word not in genders() and word not in head_kinds() and _known(leading[1]) != "people":
            break
        start = leading.end()
    return start


def _known(name: str) -> Role | None:
    """What the gazetteer surely knows a name to be."""
    told = {each.what for each in named(key(name))}
    if told == {"people"}:
        return "people"
    return "place" if "country" in told else None


def _beside(more: Iterable[Mention], found: list[Mention]) -> Iterator[Mention]:
    """What lies over nothing found so far; of two that overlap the earlier, or longer."""
    ends, last = [one.end for one in found], 0
    for one in sorted(more, key=lambda one: (one.start, -one.end)):
        index = bisect_left(ends, one.start + 1)
        if one.start >= last and (index == len(found) or found[index].start >= one.end):
            last = one.end
            yield one
