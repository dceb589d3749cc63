"""The words the rules know: classes of English words and the reporting verbs and nouns."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, cast

from onrecord.lexicon import rows, words_of
from onrecord.record import Stance

__all__ = [
    "Cue",
    "cues",
    "form_of",
    "heads",
    "noun_class",
    "report_nouns",
    "rule_scores",
    "titles",
    "word_class",
]


_CATEGORY = ("collective", "unnamed")
"""What people by category are as a source: in the plural, and one of them."""


class Cue(NamedTuple):
    """A reporting verb: its lemma, its stance, the frames it stands in, the kind of this form.

    ``form`` is base, s, past or ing. ``particle`` are the words that must follow ("out").
    """

    lemma: str
    stance: Stance
    frames: frozenset[str]
    form: str
    particle: tuple[str, ...]

    def follows(self, words: Sequence[str], index: int) -> bool:
        """Does the particle, if there is one, follow the word at ``index``?"""
        return tuple(words[index + 1 : index + 1 + len(self.particle)]) == self.particle


def word_class(name: str) -> frozenset[str]:
    """The words of one class of grammar.tsv."""
    return words_of("grammar", name)


def noun_class(name: str) -> frozenset[str]:
    """The nouns of one class of noun_classes.tsv."""
    return words_of("noun_classes", name)


def form_of(word: str, verb: str) -> str:
    """Which form of ``verb`` the word is: base, s, past or ing."""
    if word == verb:
        return "base"
    if word.endswith("ing") and word != verb:
        return "ing"
    return "s" if word.endswith("s") else "past"


@cache
def cues() -> dict[str, tuple[Cue, ...]]:
    """Each form of each reporting verb of cues.tsv, in lower case; those with a particle first."""
    found: dict[str, tuple[Cue, ...]] = {}
    for row in rows("cues"):
        verb, *particle = row["lemma"].split()
        frames = frozenset(row["frames"].split())
        forms = row["forms"].split()
        for word in {verb: None, **dict.fromkeys(forms)}:
            form = "past" if word == verb in forms else form_of(word, verb)
            cue = Cue(row["lemma"], cast(Stance, row["stance"]), frames, form, tuple(particle))
            others = found.get(word, ())
            found[word] = (cue, *others) if particle else (*others, cue)
    return found


@cache
def report_nouns() -> dict[str, Stance]:
    """The nouns of report_nouns.tsv with their stance."""
    return {row["noun"]: cast(Stance, row["stance"]) for row in rows("report_nouns")}


@cache
def heads() -> dict[str, tuple[str, bool]]:
    """Head words of described sources: the source kind, and whether the form is a plural."""
    found: dict[str, tuple[str, bool]] = {}
    for row in rows("source_heads"):
        many, one = _CATEGORY if row["as_source"] == "category" else (row["as_source"],) * 2
        found[row["plural"]] = (many, True)
        found[row["head"]] = (one, row["head"] == row["plural"])
    return found


@cache
def titles() -> frozenset[str]:
    """Titles that stand before a name."""
    return frozenset(row["title"] for row in rows("titles"))


@cache
def rule_scores() -> dict[str, float]:
    """The score of each rule of attribution_rules.tsv: its precision on development text."""
    return {row["rule"]: float(row["score"]) for row in rows("attribution_rules")}
