"""Measures whether sources that are pronouns or short names are tied to the right person.

The gold is the coreference of GUM's news and interviews. A **case** is a mention that GUM marks and
that is one of

* a third-person pronoun (he, she, it, they) with an earlier mention of its entity that is none, or
* a short name, one word alone or behind "the" or a title ("Okafor", "the firm"), with an earlier
  mention of its entity that has more words and is no pronoun.

Two sets of cases, each with its own figures:

* ``found``: mentions that the product gives as the source of an attribution. A source and a mention
  are the same where they share half of their characters (Jaccard), the source taken whole or up to
  its first comma, since GUM parts appositions.
* ``said``: mentions that are the subject (``nsubj``) of a verb whose lemma stands in the table of
  cues and that takes a clause (it governs a ``ccomp``, or stands as ``parataxis`` beside what is
  said), whether or not the product finds an attribution there.

A case is **answered** where an actor that has the mention among its places has another place, in
front of it, that is no pronoun. It is **right** where one of those places is a mention of the same
entity in GUM, and none of them is a mention of another. ``coverage`` is answered of all cases,
``precision`` right of answered, ``recall`` right of all.

``python -m workshop.evaluate.resolution`` prints the figures, ``errors`` behind it each case
answered wrongly or not at all.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from onrecord import read_text
from onrecord.lexicon import rows
from onrecord.record import Actor, Record, Span
from workshop.corpora.gum import Document, Mention, documents

__all__ = ["Case", "cases_found", "cases_said", "judged", "measure"]

_DATA = Path(__file__).parents[3] / "shared/data/gum/dep"
_THIRD = frozenset("he she it they".split())
_PRONOUNS = _THIRD | frozenset(
    "i me my we us our you your him his her hers its them their theirs who which that this these"
    " those one himself herself itself themselves myself".split()
)
_SAME = 0.5
_PROPER = ("NNP", "NNPS")


class Case(NamedTuple):
    """A mention to resolve, and whether it is a pronoun."""

    mention: Mention
    pronoun: bool


Find = Callable[[Document, Record], Iterator[Case]]


def _is_pronoun(words: str) -> bool:
    return words.lower() in _PRONOUNS


def _size(mention: Mention) -> int:
    return mention.last - mention.first + 1


def _case(document: Document, mention: Mention) -> Case | None:
    """The case a mention makes, if any."""
    words = document.text[mention.start : mention.end]
    pronoun = words.lower() in _THIRD
    if not pronoun and (_is_pronoun(words) or not _is_short_name(document, mention)):
        return None
    fuller = any(
        other.entity == mention.entity
        and other.first < mention.first
        and not _is_pronoun(document.text[other.start : other.end])
        and (pronoun or _size(other) > _size(mention))
        for other in document.mentions
    )
    return Case(mention, pronoun) if fuller else None


def _is_short_name(document: Document, mention: Mention) -> bool:
    """One proper noun, alone or behind a title, or one word behind "the"."""
    *before, last = document.words[mention.first : mention.last + 1]
    if not before:
        return last.tag in _PROPER
    first = document.text[before[0].start : before[0].end].lower().rstrip(".")
    return len(before) == 1 and (first == "the" or (first in _titles() and last.tag in _PROPER))


@cache
def _titles() -> frozenset[str]:
    return frozenset(row["title"].lower() for row in rows("titles"))


def _alike(span: Span, mention: Mention) -> float:
    """Jaccard's index of their characters, of the span as it is or up to its first comma."""
    comma = span.text.find(",")
    ends = (span.end, span.start + comma) if comma > 0 else (span.end,)
    return max(_jaccard(span.start, end, mention) for end in ends)


def _jaccard(start: int, end: int, mention: Mention) -> float:
    shared = min(end, mention.end) - max(start, mention.start)
    whole = max(end, mention.end) - min(start, mention.start)
    return shared / whole if shared > 0 else 0.0


def _mention_at(document: Document, span: Span) -> Mention | None:
    """The mention a span stands for, if GUM marks one there."""
    best = max(document.mentions, key=lambda mention: _alike(span, mention), default=None)
    return best if best and _alike(span, best) >= _SAME else None


def cases_found(document: Document, record: Record) -> Iterator[Case]:
    """The cases among the sources of the product's attributions, each once."""
    sources = {span for one in record.attributions for span in one.source}
    mentions = {_mention_at(document, span) for span in sources}
    for mention in sorted(each for each in mentions if each):
        if case := _case(document, mention):
            yield case


def cases_said(document: Document, _: Record) -> Iterator[Case]:
    """The cases among the subjects of verbs in the table of cues that take a clause."""
    speaking = _speaking(document)
    for index, word in enumerate(document.words):
        if word.relation == "nsubj" and word.head in speaking:
            around = [each for each in document.mentions if each.first <= index <= each.last]
            if around and (case := _case(document, min(around, key=_size))):
                yield case


def _speaking(document: Document) -> set[int]:
    lemmas = {row["lemma"] for row in rows("cues")}
    takers = {word.head for word in document.words if word.relation == "ccomp"}
    return {
        index
        for index, word in enumerate(document.words)
        if word.lemma in lemmas and (index in takers or word.relation == "parataxis")
    }


def judged(document: Document, record: Record, case: Case) -> bool | None:
    """Is the antecedent right? None where none is given."""
    places = [
        place
        for actor in record.actors
        if _has(actor, case.mention)
        for place in actor.mentions
        if place.end <= case.mention.start and not _is_pronoun(place.text)
    ]
    if not places:
        return None
    meant = {mention.entity for place in places if (mention := _mention_at(document, place))}
    return meant == {case.mention.entity}


def _has(actor: Actor, mention: Mention) -> bool:
    return any(_alike(place, mention) >= _SAME for place in actor.mentions)


_SETS: dict[str, Find] = {"found": cases_found, "said": cases_said}


def _counted(folder: Path) -> Counter[tuple[str, str, bool | None]]:
    """How many cases, by set, kind (pronoun or name) and judgement."""
    counts: Counter[tuple[str, str, bool | None]] = Counter()
    for document in documents(folder):
        record = read_text(document.text)
        for name, find in _SETS.items():
            for case in find(document, record):
                kind = "pronoun" if case.pronoun else "name"
                counts[name, kind, judged(document, record, case)] += 1
    return counts


def measure(folder: Path = _DATA) -> dict[str, float]:
    """By set and kind of case: ``cases``, ``answered``, ``right`` (counts), and per cent."""
    counts = _counted(folder)
    figures: dict[str, float] = {}
    for name in _SETS:
        for kind in ("pronoun", "name"):
            right, wrong, none = (counts[name, kind, each] for each in (True, False, None))
            cases, answered, start = right + wrong + none, right + wrong, f"{name}_{kind}"
            figures |= {
                f"{start}_cases": cases,
                f"{start}_answered": answered,
                f"{start}_right": right,
                f"{start}_coverage": _percent(answered, cases),
                f"{start}_precision": _percent(right, answered),
                f"{start}_recall": _percent(right, cases),
            }
    return figures


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 100.0


def _print_errors(folder: Path) -> None:
    for document in documents(folder):
        record = read_text(document.text)
        for name, find in _SETS.items():
            for case in find(document, record):
                if not (verdict := judged(document, record, case)):
                    start, end = case.mention.start, case.mention.end
                    around = document.text[max(0, start - 90) : end + 40].replace("\n", "⏎")
                    answer = "missed" if verdict is None else "wrong"
                    words = document.text[start:end]
                    print(document.name, name, answer, words, around, sep="\t")


if __name__ == "__main__":
    if sys.argv[1:] == ["errors"]:
        _print_errors(_DATA)
    else:
        for measured, figure in measure().items():
            print(f"{measured:26} {figure:6.1f}")
