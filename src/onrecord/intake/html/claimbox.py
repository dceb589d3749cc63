"""The box at the head of a fact-check: a claim of others, who made it, and the verdict.

Labels stand in lexicon/factcheck_labels.tsv. The claim is set off as a block quotation, since the
page shows it and does not say it.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from onrecord.intake.html.match import size
from onrecord.intake.html.walk import Passage
from onrecord.lexicon import rows
from onrecord.record import BlockKind

__all__ = ["boxed"]

_LEVELS = 3  # elements around a label, from its own parent on, that hold its value
_MOST_WORDS = 80  # of a value


def boxed(found: Sequence[Passage]) -> tuple[list[Passage], set[int]]:
    """The passages, with the kinds that a fact-check's box gives them, and which stand in it.

    A box has a label for a claim and one for a verdict, each with its value behind it.
    """
    labels = {index: part for index, passage in enumerate(found) if (part := _part(passage))}
    values = {index + 1: part for index, part in labels.items() if _has_value(found, labels, index)}
    if not {"claim", "verdict"} <= set(values.values()):
        return list(found), set()
    kinds: dict[int, BlockKind] = {index - 1: "heading" for index in values}
    for index, part in values.items():
        kinds[index] = "blockquote" if part == "claim" else "paragraph"
    passages = [
        replace(passage, kind=kinds[index]) if index in kinds else passage
        for index, passage in enumerate(found)
    ]
    return passages, set(kinds)


def _part(passage: Passage) -> str | None:
    """What a label says the next passage is; None where the passage is no label."""
    return _labels().get(passage.text.rstrip(" :").casefold())


def _has_value(found: Sequence[Passage], labels: dict[int, str], index: int) -> bool:
    """Does a passage of some words follow a label in the elements around it?"""
    if index + 1 >= len(found) or index + 1 in labels:
        return False
    label, value = found[index].element, found[index + 1]
    around = list(label.iterancestors())[:_LEVELS]
    near = any(element in around for element in value.element.iterancestors())
    return near and size(value.text) <= _MOST_WORDS


@cache
def _labels() -> dict[str, str]:
    return {row["label"]: row["part"] for row in rows("factcheck_labels")}
