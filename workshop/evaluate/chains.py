"""Measures chains: who speaks on whose word, on texts of our own with nested attributions.

chains.jsonl holds 102 short texts in the manner of news, written and labelled by OnRecord's
authors; people and places are made up. 17 texts have attributions side by side, where a link is
wrong. Each line has ``shape`` (how the text is built), ``text`` and ``attributions``, every one of
the text: ``source``, ``cue`` and ``content`` are lists of exact strings, or of
``{"words", "nth"}`` counted from 0 where the string stands more than once as whole words;
``within`` is the index of the enclosing attribution. Labels follow docs/reference/labels.md. Where
it leaves a choice: words reported inside a quotation, without marks of their own, are indirect; the
cue of "quoted Y as saying" is "quoted" outside, "saying" inside; in "are said to suspect" it
is "suspect" inside; a source keeps a restrictive "quoted by the Post"; "told", "warned" and
"ordered" with a hearer and an infinitive urge.

Every text was labelled twice by its author, the second time in another order from the bare text,
and once by a second reader, who had the page of labels and the bare texts and saw neither the code
nor the first labels. Second reader and author: 206 of 214 attributions with the same source, cue
and content (96.3 %), ``within`` the same in all 214; six of the eight others leave "by" out of a
passive cue, two part a source from "quoted by the Post". Stance differed in one, kind of source in
four (plurals of people: unnamed or collective). No label was changed. Both readers are language
models of one kind, so the agreement may be higher than that of two people, and the texts are short
and plainly built: text from the wild will be read worse.

``python -m workshop.evaluate.chains`` prints the figures, ``shapes`` behind it the links found by
shape, ``errors`` every difference.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from onrecord import read_text
from onrecord.record import Record, Span, span_of
from onrecord.text.tokens import tokens

__all__ = ["ITEMS", "Labelled", "figures", "gold", "items", "measure", "paired", "place", "tally"]

ITEMS = Path(__file__).parent / "chains.jsonl"
_ENOUGH = 0.5
_LABELS = ("mode", "stance", "source_kind")

Piece = str | dict[str, Any]


class Labelled(NamedTuple):
    """An attribution as scored: where its words begin, its labels, and the index of its outer."""

    source: frozenset[int]
    content: frozenset[int]
    mode: str
    stance: str
    source_kind: str
    within: int | None
    shown: str


def items() -> list[dict[str, Any]]:
    """The texts and their labels, as they stand in the file."""
    return [json.loads(line) for line in ITEMS.read_text(encoding="utf-8").splitlines()]


def place(text: str, piece: Piece) -> Span:
    """Where a string of a label stands. `ValueError` where it does not, or where that is not clear.

    A string that stands once as whole words has no ``nth``; any other must have one.
    """
    words = piece if isinstance(piece, str) else piece["words"]
    nth = None if isinstance(piece, str) else piece["nth"]
    starts = [each.start() for each in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if len(starts) <= (nth or 0) or (nth is None) != (len(starts) == 1):
        raise ValueError(f"{words!r} stands {len(starts)} times in {text!r}, nth is {nth}")
    return span_of(text, starts[nth or 0], starts[nth or 0] + len(words))


def _words(text: str, spans: tuple[Span, ...]) -> frozenset[int]:
    return frozenset(
        start
        for span in spans
        for start, _ in tokens(text, span.start, span.end)
        if text[start].isalnum()
    )


def _labelled(
    text: str, source: tuple[Span, ...], content: tuple[Span, ...], labels: Any, within: int | None
) -> Labelled:
    """``labels`` holds mode, stance and kind of source by name."""
    shown = " | ".join(" … ".join(span.text for span in role) for role in (source, content))
    words = _words(text, source), _words(text, content)
    mode, stance, source_kind = (labels[name] for name in _LABELS)
    return Labelled(*words, mode, stance, source_kind, within, shown)


def gold(item: dict[str, Any]) -> list[Labelled]:
    """The attributions of a text of the file."""
    text = item["text"]
    return [
        _labelled(
            text,
            tuple(place(text, piece) for piece in one["source"]),
            tuple(place(text, piece) for piece in one["content"]),
            one,
            one["within"],
        )
        for one in item["attributions"]
    ]


def _found(record: Record) -> list[Labelled]:
    indices = {one.id: index for index, one in enumerate(record.attributions)}
    return [
        _labelled(
            record.report.text,
            one.source,
            one.content,
            {name: getattr(one, name) for name in _LABELS},
            indices[one.within] if one.within else None,
        )
        for one in record.attributions
    ]


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Jaccard's index; 1 where both are empty."""
    return len(one & other) / len(one | other) if one | other else 1.0


def paired(right: list[Labelled], found: list[Labelled]) -> dict[int, int]:
    """Gold index to found index, one to one, the closest first.

    A pair shares half of the words of its contents and half of those of its sources (Jaccard).
    """
    close = [
        (_overlap(one.content, other.content), _overlap(one.source, other.source), i, j)
        for i, one in enumerate(right)
        for j, other in enumerate(found)
    ]
    enough = [each for each in close if min(each[:2]) >= _ENOUGH]
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(enough, key=lambda each: (-each[0] - each[1], each[2:])):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def tally(right: list[Labelled], found: list[Labelled]) -> Counter[str]:
    """What one text adds to the counts: attributions, links, and labels of paired attributions."""
    pairs = paired(right, found)
    links = [(i, one.within) for i, one in enumerate(right) if one.within is not None]
    both = [(i, outer) for i, outer in links if i in pairs and outer in pairs]
    counts = Counter(
        gold=len(right),
        found=len(found),
        paired=len(pairs),
        links=len(links),
        links_found=sum(one.within is not None for one in found),
        links_open=len(both),
        links_right=sum(found[pairs[i]].within == pairs[outer] for i, outer in both),
    )
    for i, j in pairs.items():
        counts.update(
            name for name in _LABELS if getattr(right[i], name) == getattr(found[j], name)
        )
    return counts


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 100.0


def figures(counts: Counter[str]) -> dict[str, float]:
    """Figures in per cent.

    ``rel``: attributions paired. ``within``: links whose inner and outer are both paired and that
    are drawn; ``within_of_paired`` asks only where both ends are paired. ``mode``, ``stance`` and
    ``source_kind``: share of the paired attributions that have the right one.
    """
    return {
        "rel": _percent(2 * counts["paired"], counts["gold"] + counts["found"]),
        "rel_precision": _percent(counts["paired"], counts["found"]),
        "rel_recall": _percent(counts["paired"], counts["gold"]),
        "within": _percent(2 * counts["links_right"], counts["links"] + counts["links_found"]),
        "within_precision": _percent(counts["links_right"], counts["links_found"]),
        "within_recall": _percent(counts["links_right"], counts["links"]),
        "within_of_paired": _percent(counts["links_right"], counts["links_open"]),
        **{name: _percent(counts[name], counts["paired"]) for name in _LABELS},
    }


def measure() -> dict[str, float]:
    """The figures of the product on every text."""
    counts: Counter[str] = Counter()
    for item in items():
        counts += tally(gold(item), _found(read_text(item["text"])))
    return figures(counts)


def _print_shapes() -> None:
    shapes: dict[str, Counter[str]] = {}
    for item in items():
        counts = tally(gold(item), _found(read_text(item["text"])))
        shapes.setdefault(item["shape"], Counter()).update(counts)
    for shape, each in shapes.items():
        print(
            f"{shape:24} paired {each['paired']:3} of {each['gold']:3}, links right"
            f" {each['links_right']:2} of {each['links']:2}, drawn {each['links_found']:2}"
        )


def _differences(right: list[Labelled], found: list[Labelled]) -> Iterator[str]:
    pairs = paired(right, found)
    for i, one in enumerate(right):
        if i not in pairs:
            yield f"missed    {one.shown}"
            continue
        other = found[pairs[i]]
        for name in _LABELS:
            if getattr(one, name) != getattr(other, name):
                yield f"{name}: {getattr(other, name)} for {getattr(one, name)}    {one.shown}"
        if other.within != (None if one.within is None else pairs.get(one.within)):
            outer = None if other.within is None else found[other.within].shown
            yield f"within: {outer}    {one.shown}"
    for j in sorted(set(range(len(found))) - set(pairs.values())):
        yield f"invented  {found[j].shown}"


def _print_errors() -> None:
    for item in items():
        lines = list(_differences(gold(item), _found(read_text(item["text"]))))
        if lines:
            print(item["text"], *lines, sep="\n    ")


if __name__ == "__main__":
    if sys.argv[1:] == ["shapes"]:
        _print_shapes()
    elif sys.argv[1:] == ["errors"]:
        _print_errors()
    else:
        for measured, figure in measure().items():
            print(f"{measured:16} {figure:5.1f}")
