"""What a share, a change or a measure is of: a noun phrase before it, found without a parser.

The nearest phrase before the verb, and over the prepositional phrases that hang on it ("[Revenue]
in the quarter rose to"); for a span of time the subject of the clause.
"""

from onrecord.readers.quantities.units import is_unit
from onrecord.readers.quantities.words import Word, before, classes, ends_phrase, is_plural, is_verb
from onrecord.text.numerals import parse_number

__all__ = ["subject", "topic"]

Extent = tuple[int, int]

_WORDS = 26
_FIGURE = "percent"
_SUBJECTS = frozenset("it he she this that which who".split())


def _is_figure(word: Word) -> bool:
    return word.text[0].isdigit() or word.text[0] == "$" or word.low in classes("figure")


def _units_marked(words: list[Word]) -> list[Word]:
    """The words, each unit after a number told as part of a figure ("80 [kg]")."""
    return [
        word._replace(low=_FIGURE) if _is_unit_here(word, words, at) else word
        for at, word in enumerate(words)
    ]


def _is_unit_here(word: Word, words: list[Word], at: int) -> bool:
    if at + 1 == len(words) or not is_unit(word.text):
        return False
    return _is_figure(words[at + 1]) or parse_number(words[at + 1].low) is not None


def _is_link(word: Word) -> bool:
    return (
        ends_phrase(word)
        or word.low in classes("base")
        or is_verb(word.low)
        or word.low.endswith("ly")
        or _is_figure(word)
    )


def _chunk(words: list[Word], at: int) -> int:
    """The index after the last word of the noun phrase whose head is ``words[at]``, leftwards."""
    end = at
    while end < len(words) and not (ends_phrase(words[end]) or _is_figure(words[end])):
        verb = words[end].low in classes("verb") | classes("base") or _is_infinitive(words, end)
        if end > at and (not words[end].tight or verb):
            break
        end += 1
    while end > at + 1 and words[end - 1].low.endswith("ly"):
        end -= 1
    return end


def _is_infinitive(words: list[Word], at: int) -> bool:
    """Is it the verb of "to raise fares" or "for taking bribes"?"""
    ahead = words[at + 1].low if at + 1 < len(words) and words[at + 1].tight else ""
    return words[at].low in classes("moving-money") and (
        words[at].low.endswith("ing") or ahead == "to"
    )


def _head(words: list[Word], at: int) -> tuple[int, int]:
    """The phrase that the one at ``at`` hangs on by prepositions, as indices of its words."""
    first, end = at, _chunk(words, at)
    while True:
        link = end
        while link < len(words) and words[link].low in classes("determiner") and words[link].tight:
            link += 1
        pair = _pair(words, link)
        if not pair and not (link < len(words) and words[link].low in classes("hanging")):
            return first, end
        link = pair or link
        if link + 1 >= len(words) or not words[link].tight or not words[link + 1].tight:
            return first, end
        if _is_link(words[link + 1]):
            return first, end
        first, end = link + 1, _chunk(words, link + 1)


def _pair(words: list[Word], at: int) -> int:
    """The index of the preposition of "between Lund and" that ends at ``at``, 0 without one."""
    if at + 1 >= len(words) or words[at].low != "and" or not words[at].tight:
        return 0
    end = _chunk(words, at + 1)
    while end < len(words) and words[end].low in classes("determiner"):
        end += 1
    return end if end < len(words) and words[end].low in classes("hanging") else 0


def _extent(words: list[Word], first: int, end: int) -> Extent | None:
    if end <= first or words[first].low.endswith(("'s", "’s")):
        return None
    return words[end - 1].start, words[first].end


def _outside_brackets(text: str, words: list[Word], at: int) -> list[Word]:
    """The words without those of a bracket that closes before ``at``."""
    kept, inside = [], False
    for word in words:
        gap = text[word.end : at]
        inside = (inside or ")" in gap) and "(" not in gap.partition(")")[0]
        if not inside:
            kept.append(word)
        at = word.start
    return kept


def topic(text: str, floor: int, at: int, *, direct: bool = True) -> Extent | None:
    """The phrase that the amount at ``at`` is of, None where none stands before it.

    Where the amount is ``direct`` object a word right before it is taken for a verb.
    """
    words = _units_marked(_outside_brackets(text, before(text, floor, at, _WORDS), at))
    if not words:
        return None
    skip = 1 if direct and _is_bare_verb(words) else 0
    while skip < len(words) and _is_passed_over(words, skip):
        skip += 1
    if skip == len(words):
        first = words[-1]
        leads = first.start == floor and first.low in classes("base") and skip > 1
        return (first.start, first.end) if leads else None
    if skip and words[skip - 1].low == "of":
        return _extent(words, skip, _chunk(words, skip))
    return _extent(words, *_head(words, skip))


def _is_passed_over(words: list[Word], at: int) -> bool:
    """Is it a verb, a preposition or the like, or the "peak" of "expected to peak at"?"""
    if _is_link(words[at]):
        return not _is_owner(words, at)
    to = words[at + 1 : at + 3]
    return len(to) == 2 and to[0].low == "to" and words[at].tight and is_verb(to[1].low)


def _is_bare_verb(words: list[Word]) -> bool:
    """Is the word right before the amount a verb that no table knows ("the bridge spans 80 m")?"""
    if not words[0].tight or _is_link(words[0]):
        return False
    return len(words) == 1 or words[1].low not in classes("determiner")


def _is_owner(words: list[Word], at: int) -> bool:
    """Is it a noun that could be a verb elsewhere: "a run of seven games", "costs double"?"""
    word = words[at]
    if not word.tight:
        return False
    if at and words[at - 1].low in classes("base") and _is_plural_base(words, at):
        return True
    of = at and words[at - 1].low == "of"
    return bool(of) and not ends_phrase(word) and not _is_figure(word)


def _is_plural_base(words: list[Word], at: int) -> bool:
    """Is it a word like "costs" without the pronoun before it that would make it a verb?"""
    ahead = words[at + 1].low if at + 1 < len(words) and words[at + 1].tight else ""
    is_base = words[at].low in classes("base") and words[at].low.endswith("s")
    return is_base and ahead not in _SUBJECTS


def subject(text: str, floor: int, at: int) -> Extent | None:
    """The first noun phrase of the clause that holds ``at``, prepositional phrases passed over."""
    words = _units_marked(before(text, floor, at, _WORDS))
    clause = 0
    while clause < len(words) and words[clause].low not in classes("clause"):
        clause += 1
    inside = list(reversed(words[:clause]))
    at_word = 0
    while at_word < len(inside):
        word = inside[at_word]
        if word.low in classes("preposition"):
            at_word += 1
            while at_word < len(inside) and (
                word.low in classes("determiner") or not _is_link(inside[at_word])
            ):
                word = inside[at_word]
                at_word += 1
        elif _is_link(word):
            at_word += 1
        else:
            return _forward(inside, at_word)
    return None


def _forward(inside: list[Word], at: int) -> Extent:
    end = at + 1
    while end < len(inside) and not _is_link(inside[end]) and inside[end - 1].tight:
        if is_plural(inside[end - 1].low) and inside[end - 1].low not in classes("modifier"):
            break
        end += 1
    return inside[at].start, inside[end - 1].end
