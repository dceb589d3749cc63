"""What the numbers of a report count by the words around them, so that a search can ask for it.

"The blast killed 14 people", "14 people have died" and "a toll of 14" all count the dead. The table
``counted_things`` of the lexicon has the words and where they stand; they are looked for in the few
words before and after a number, up to the next number and the next mark. That finds rather too much
than too little, as a search should; what reports agree on is weighed more closely
(`onrecord.across.agreement`). Forms with a gap (``taken to * hospital``) are left to that.
"""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.lexicon import rows
from onrecord.record import Quantity, Record

__all__ = ["measures", "named_by"]

_REACH = 80
"""Characters before and after a number that are looked at."""

_MOST_WORDS = 12
_LONGEST_FORM = 5
_BREAK = re.compile(r"[.;:()\[\]—\n]")
_WORD = re.compile(r"[^\W\d_]+")
_AGENT = re.compile(r".{3,}(?:er|or|ist|ant|ian|ee)s?")
"""Who people are says less than what befell them: "3 protesters were killed" counts the dead."""
_PARTS = frozenset(
    "and but when while where as after before because since until if than though".split()
)
_LEADS = frozenset("another a an the total of some further additional other all".split())
_TOWARDS = frozenset("to at as of from was is were are reached passed topped hit hits now".split())
"""What stands between a topic and its number: "the toll rose *to* 18"."""

_OF = {"count": "people any", "money": "money"}
"""What a thing is counted in, by the kind of a quantity."""

_PLACES = ("noun", "before", "after", "topic")
_LEFT = ("", "“", '"', "‘", "(")
_RIGHT = ("", *',.;:?!)”’"', ",”", ".”", ',"', '."')

_Words = Sequence[str]
_Forms = dict[str, list[tuple[_Words, str]]]
"""Forms by their first word, the longest first, each with what it counts."""


def measures(record: Record) -> list[str | None]:
    """What each quantity of ``record`` counts, by its name in the table; None where none tells."""
    text, found = record.report.text, record.quantities
    before = [0, *(each.end for each in found)]
    after = [*(each.start for each in found[1:]), len(text)]
    return [
        _measure(text, each, floor, ceiling)
        for each, floor, ceiling in zip(found, before, after, strict=False)
    ]


def named_by(words: Sequence[str]) -> str | None:
    """What is counted where folded ``words`` say so: "dead" for "killed" and for "deaths"."""
    return _names().get(" ".join(words))


def _measure(text: str, quantity: Quantity, floor: int, ceiling: int) -> str | None:
    of = _OF.get(quantity.kind)
    if of is None:
        return None
    first, last = max(floor, quantity.start - _REACH), min(ceiling, quantity.end + _REACH)
    if _telling().isdisjoint(text[first:last].casefold().split()):
        return None
    counted = _clause(quantity.counted.text) if quantity.counted else []
    before, after = _before(text[first : quantity.start]), _clause(text[quantity.end : last])
    nouns = _forms("noun", of)
    return (
        _first([word for word in counted if not _AGENT.fullmatch(word)], nouns)
        or _right_before(before, _forms("before", of))
        or _first(after, _forms("after", of))
        or _first(counted, nouns)
        or (_first(before, _forms("topic", of)) if before[-1:] and before[-1] in _TOWARDS else None)
    )


def _before(text: str) -> _Words:
    """The words from the last mark to the number."""
    return _WORD.findall(_BREAK.split(text.casefold())[-1])[-_MOST_WORDS:]


def _clause(text: str) -> _Words:
    """The words up to the next mark, or to a word that begins another clause."""
    words = _WORD.findall(_BREAK.split(text.casefold(), maxsplit=1)[0])[:_MOST_WORDS]
    end = next((at for at, word in enumerate(words) if word in _PARTS), len(words))
    return words[:end]


def _first(words: _Words, forms: _Forms) -> str | None:
    """What the first form in ``words`` counts."""
    for at, word in enumerate(words):
        for form, about in forms.get(word, ()):
            if words[at : at + len(form)] == form:
                return about
    return None


def _right_before(words: _Words, forms: _Forms) -> str | None:
    """What the form counts that ``words`` end with, articles and the like aside."""
    for end in range(len(words), 0, -1):
        for at in range(max(0, end - _LONGEST_FORM), end):
            for form, about in forms.get(words[at], ()):
                if words[at:end] == form:
                    return about
        if words[end - 1] not in _LEADS:
            break
    return None


@cache
def _forms(place: str, of: str) -> _Forms:
    """The forms of one place that count people or things (``people any``), or money."""
    forms: _Forms = {}
    for row in rows("counted_things"):
        if place in row["place"].split() and row["of"] in of.split() and "*" not in row["form"]:
            for form in {row["form"], _plural(row["form"]) if place == "noun" else row["form"]}:
                words = form.split()
                forms.setdefault(words[0], []).append((words, row["about"]))
    for each in forms.values():
        each.sort(key=lambda known: -len(known[0]))
    return forms


@cache
def _telling() -> frozenset[str]:
    """The longest word of every form, as white space parts it: with marks before and after.

    Most numbers have none of them near, and are done with in a microsecond or two.
    """
    forms = (_forms(place, of) for place in _PLACES for of in _OF.values())
    words = {max(form, key=len) for each in forms for known in each.values() for form, _ in known}
    return frozenset(f"{left}{word}{right}" for word in words for left in _LEFT for right in _RIGHT)


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


@cache
def _names() -> dict[str, str]:
    """Names and forms, nouns in both numbers, each with what it counts."""
    names: dict[str, str] = {}
    for row in rows("counted_things"):
        for form in (row["form"], _plural(row["form"])):
            names.setdefault(form, row["about"])
    return names | {row["about"]: row["about"] for row in rows("counted_things")}
