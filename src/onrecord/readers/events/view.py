"""A draft as the event rules see it: words in lower case, and what part each plays."""

from bisect import bisect_left, bisect_right
from functools import cache, cached_property

from onrecord.lexicon.counting import counting
from onrecord.readers.draft import Draft, Sentence
from onrecord.readers.events.words import may_be_nouns, present, takes_that, verbs, word_class
from onrecord.record import Time

__all__ = ["NOMINAL", "VERBAL", "View"]

NOMINAL = "XQ"
"""Parts that words within a noun phrase play: other words and numbers."""
VERBAL = "VAM"
"""Parts of verbs: verbs and participles, auxiliaries, modals."""
_FAR = 80
_BOUNDS = 2
_ITSELF = frozenset("himself herself itself themselves".split())
_JOINED = 4
_UNTOLD = ("byline", "dateline", "notice")
_MODALS = "will would can could may might must shall should 'll ’ll won't won’t wouldn't wouldn’t \
can't can’t cannot couldn't couldn’t shouldn't shouldn’t"
_ABOUT = frozenset("about around over nearly almost some than roughly".split())
_VAGUE = counting("vague")
_NUMBERS = counting("one", "exact") | _VAGUE
_SUBORDINATE = "because although though while when if as than so unless once where why how what \
whether until after before since despite amid"


@cache
def _parts() -> dict[str, str]:
    """The part of every word of a closed class; later classes win."""
    parts: dict[str, str] = dict.fromkeys(verbs(), "V")
    for name, part in (
        ("determiner", "D"),
        ("possessor", "D"),
        ("preposition", "P"),
        ("preposition_too", "P"),
        ("adverb", "B"),
        ("auxiliary", "A"),
        ("linking", "A"),
        ("negation", "N"),
        ("pronoun", "W"),
        ("indefinite", "W"),
        ("relative", "R"),
    ):
        parts.update(dict.fromkeys(word_class(name), part))
    parts.update(dict.fromkeys(_MODALS.split(), "M"))
    parts.update(dict.fromkeys(_SUBORDINATE.split(), "S"))
    parts.update(dict.fromkeys(["and", "or", "but", "nor", "&"], "C"))
    parts.update(dict.fromkeys(["him", "them", "her", "me", "us"], "W"))
    parts.update(dict.fromkeys(["out", "away"], "B"))
    parts.update(dict.fromkeys(_NUMBERS, "Q") | dict.fromkeys([*_VAGUE, "dead"], "X"))
    parts.update({"of": "O", "to": "T", "for": "P", "n't": "N", "n’t": "N", "her": "D"})
    parts.update(dict.fromkeys(["against", "between", "by", "with", "into", "toward"], "P"))
    return parts


def _leans(word: str) -> bool:
    """Does the part of a word depend on that of the word before it?"""
    return word == "that" or word in present()


class View:
    """Tokens are named by their index; ``low[i]`` is the word in lower case."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = draft.text
        self.tokens = draft.tokens
        self.low = [draft.text[start:end].lower() for start, end in draft.tokens]
        self.starts = [start for start, _ in draft.tokens]
        self.bounds = [
            (self.at(sentence.start), self.at(sentence.end)) for sentence in draft.sentences
        ]
        self._firsts = [low for low, _ in self.bounds]
        self._kinds: dict[int, str] = {}
        self._times = sorted(draft.of(Time), key=lambda time: time.start)
        self._timed = self._in_times()

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the report, in lower case."""
        return frozenset(self.low)

    def _in_times(self) -> frozenset[int]:
        """The tokens of time expressions."""
        found: set[int] = set()
        for time in self._times:
            found.update(range(self.at(time.start), self.at(time.end)))
        return frozenset(found)

    def times(self, low: int, high: int) -> list[Time]:
        """The time expressions that begin in the tokens ``[low, high)``."""
        if low >= high:
            return []
        first, last = self.starts[low], self.starts[high - 1]
        begin = bisect_left(self._times, first, key=lambda time: time.start)
        end = bisect_right(self._times, last, key=lambda time: time.start)
        return self._times[begin:end]

    def at(self, position: int) -> int:
        """The index of the first token that begins at or after ``position``."""
        return bisect_left(self.starts, position)

    def sentence_of(self, index: int) -> Sentence:
        """The sentence of a token."""
        return self.draft.sentences[self.number_of(index)]

    def number_of(self, index: int) -> int:
        """The number of the sentence of a token."""
        return max(0, bisect_right(self._firsts, index) - 1)

    def limits(self, index: int) -> tuple[int, int]:
        """The tokens ``[low, high)`` of the sentence of a token, no more than `_FAR` to a side.

        Nothing is looked for further off, so that reading takes time in the length of the text.
        """
        low, high = self.bounds[self.number_of(index)]
        return max(low, index - _FAR), min(high, index + _FAR)

    def told(self, index: int) -> bool:
        """Does the token stand in a block that tells something?"""
        return self.draft.blocks[self.sentence_of(index).block].kind not in _UNTOLD

    def titled(self, index: int) -> bool:
        """Does the token stand in a title or heading?"""
        return self.draft.blocks[self.sentence_of(index).block].kind in ("title", "heading")

    def timed(self, index: int) -> bool:
        """Is the token part of a time expression?"""
        return index in self._timed

    def capital(self, index: int) -> bool:
        """Does the token begin with a capital letter, and not only as the first of a sentence?"""
        opens = index in self._firsts_set() and self.low[index] in word_class("opening")
        return not opens and self.text[self.starts[index]].isupper()

    def owner(self, index: int) -> bool:
        """Does the token mark the words before it as an owner ("Kesh's", "the guards'")?"""
        word = self.low[index]
        if word.endswith(("'s", "’s")):
            return True
        before = self.low[index - 1] if index else ""
        touches = index > 0 and self.tokens[index - 1][1] == self.starts[index]
        if word == "s":
            return before in ("'", "’")
        return word in ("'", "’") and before.endswith("s") and touches

    def names_thing(self, index: int) -> bool:
        """Is the token a noun, as far as its neighbours tell?"""
        at = index - 1
        while at > index - _JOINED and self.kind(at) == "B":
            at -= 1
        return self.kind(index) != "V" and self.kind(at) not in "TMAN"

    def kind(self, index: int) -> str:
        """The part of a token, one letter.

        D determiner, Q number, P preposition, O of, T to, A auxiliary, M modal, N negation,
        C and/or/but, S subordinator, R relative, W pronoun, V verb, B adverb, ' owner's mark,
        "." any other mark, X any other word.
        """
        found = self._kinds.get(index)
        if found is not None:
            return found
        if not 0 <= index < len(self.low):
            return "."
        first = index  # a verb in the present leans on the word before it, and that on another
        while first > 0 and first - 1 not in self._kinds and _leans(self.low[first - 1]):
            first -= 1
        for at in range(first, index + 1):
            self._kinds[at] = self._kind(at)
        return self._kinds[index]

    def _kind(self, index: int) -> str:
        word = self.low[index]
        start = self.starts[index]
        if not word[0].isalnum():
            after = self.low[index + 1] if index + 1 < len(self.low) else ""
            owner = self.owner(index) or (word in ("'", "’") and after == "s")
            return "'" if owner else "M" if word in ("'ll", "’ll") else "."
        if word == "s" and self.owner(index):
            return "'"
        if word == "us" and self.text[start : start + 2] == "US":
            return "X"
        part = _parts().get(word)
        inside = index > 0 and self.text[start].isupper() and index not in self._firsts_set()
        if part and not (inside and part in "VBPS"):
            return self._by_neighbours(index, word, part)
        if word[0].isdigit():
            return "Q"
        if inside:
            return "X"
        if word == "short" and self.low[index + 1 : index + 2] == ["of"]:
            return "B"
        return self._by_ending(index, word)

    def _firsts_set(self) -> frozenset[int]:
        found = getattr(self, "_first_tokens", None)
        if found is None:
            found = self._first_tokens = frozenset(self._firsts)
        return found

    def _by_neighbours(self, index: int, word: str, part: str) -> str:
        """The part of a word of a closed class, where its neighbours may change it."""
        if word == "that":  # behind a noun it begins a relative clause, elsewhere one of speech
            told = index > 0 and self.low[index - 1] in takes_that()
            return "R" if index > 0 and not told and self.kind(index - 1) in "XQ" else "S"
        if word == "her" and self._next(index) not in "XQVB":
            return "W"
        after = self.low[index + 1] if index + 1 < len(self.low) else ""
        if word in ("at", "up", "as") and after in ("least", "most", "to", "many"):
            number = self.low[index + 2] if index + 2 < len(self.low) else ""
            return "Q" if after in ("least", "most") or number[:1].isdigit() else part
        if (word == "between" and self._range(index)) or (
            word == "and" and index > 1 and self._range(index - 2)
        ):
            return "Q"
        if part in "PSB" and word in _ABOUT and (after[:1].isdigit() or after in _NUMBERS):
            return "Q"
        return part

    def _range(self, index: int) -> bool:
        """Do the bounds of a number begin at the token, as in "between 30 and 40"?"""
        words = self.low[index : index + 4]
        if words[::2] != ["between", "and"]:
            return False
        bounds = [word for word in words[1::2] if word[0].isdigit() or word in _NUMBERS]
        return len(bounds) == _BOUNDS

    def _by_ending(self, index: int, word: str) -> str:
        within = word in _ITSELF and index > 0 and self.kind(index - 1) == "A"
        if within or (word.endswith("ly") and word not in word_class("flat_ly")):
            return "B"  # as in "was himself arrested"
        if word.endswith("ed") and len(word) > 4:
            return self._participle(index, word)
        if word.endswith("ing") and len(word) > 5:
            return self._gerund(index)
        if word in word_class("alike") and self._next(index) in "DQ" and index > 0:
            return "V" if self.kind(index - 1) in "XQAMTB" else "X"
        form = present().get(word)
        return "V" if form and self.agrees(index, form) else "X"

    def agrees(self, index: int, form: str) -> bool:
        """Can the word before be the subject of a present form, and what follows its object?"""
        if index == 0 or index in self._firsts_set() or self.owner(index - 1):
            return False
        word, kind = self.low[index - 1], self.kind(index - 1)
        after = self._next(index)
        if kind == "W":
            return (word in ("he", "she", "it")) == (form == "s")
        if kind in "TMNR":
            return kind in "TM" or (kind == "N" and form == "base") or after in "DWQT"
        if (kind not in NOMINAL and kind not in "'B") or (kind == "Q" and form == "s"):
            return False
        if self.low[index] not in may_be_nouns():
            return kind in NOMINAL and (form == "s" or self._many(index - 1))
        if form == "s":
            named = after == "X" and self.capital(index + 1)
            return after in "DWQT" or named
        if after == "D" and self.capital(index - 1):
            return True
        plural = word.endswith("s") or word in word_class("person_noun")
        carries = self.low[index] in word_class("light") and after == "X"
        return plural and (after in "DWQT" or carries)

    def _many(self, index: int) -> bool:
        """Can the token end a subject in the plural, by its form or joined to another by "and"?

        Behind "that" any subject can ("asked that the king pardon her").
        """
        word = self.low[index]
        if word.endswith("s") or word in word_class("person_noun") or self.kind(index) == "Q":
            return True
        return not {"and", "that"}.isdisjoint(self.low[max(0, index - _JOINED) : index])

    def _participle(self, index: int, word: str) -> str:
        """Is a word in -ed a verb, or does it describe the noun behind it?"""
        following = self._next(index)
        before = self.low[index - 1] if index else ""
        part = _parts().get(before, "X" if before[:1].isalnum() else ".")
        if self.low[index + 1 : index + 2] in (["down"], ["off"], ["away"]):
            return "V"
        if following in "X" and (
            word in word_class("adjective_ed") or part in "DPOQT" or self._owned(index - 1)
        ):
            return "X"
        return "V"

    def _gerund(self, index: int) -> str:
        before = self.low[index - 1] if index else ""
        part = _parts().get(before, "X" if before[:1].isalnum() else ".")
        if before in word_class("light"):  # "began shelling", but "began shelling the town"
            return "V" if self._next(index) in "DQW" else "X"
        describes = self.low[index] in word_class("growing") and self._next(index) == "X"
        if part == "D" or self._owned(index - 1) or (describes and part != "A"):
            return "X"
        return "V" if part in "XAPOTCSRW.BQVM" else "X"

    def _owned(self, index: int) -> bool:
        return index >= 0 and self.owner(index)

    def _next(self, index: int) -> str:
        """The rough part of the next token, by its word alone."""
        if index + 1 >= len(self.low):
            return "."
        word = self.low[index + 1]
        return _parts().get(
            word, "X" if word[0].isalpha() else "." if not word[0].isdigit() else "Q"
        )
