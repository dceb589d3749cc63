"""The reference of times and quantities, generated from the rule tables and what they read."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from onrecord.intake.loaded import loaded
from onrecord.lexicon import rows
from onrecord.readers import times
from onrecord.readers.draft import Draft
from onrecord.readers.times.feasts import feast_days
from onrecord.record import Block, Time

__all__ = ["PAGE", "PUBLISHED", "examples", "read", "text"]

PAGE = Path(__file__).parents[2] / "docs/reference/time-and-quantity.md"
PUBLISHED = date(2024, 7, 10)

_PROSE = Path(__file__).with_suffix(".md")


def read(sentence: str) -> tuple[Time, ...]:
    """The times of one sentence published on `PUBLISHED`."""
    blocks = [Block("paragraph", 0, len(sentence))]
    draft = Draft(loaded(sentence, blocks, published=PUBLISHED).report)
    draft.add(times.read(draft))
    return draft.of(Time)


def examples() -> list[tuple[str, str]]:
    """Rule and marked example of every row of the rule and modifier tables that reads a time."""
    found = [(row["id"], row["example"]) for row in rows("time_rules") if row["type"] != "NONE"]
    return found + [(row["id"], row["example"]) for row in rows("time_modifiers")]


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("[", "**").replace("]", "**")


def _table(head: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> str:
    """A table of Markdown."""
    all_lines = [head, tuple("---" for _ in head), *(tuple(map(_cell, line)) for line in lines)]
    return "".join(f"| {' | '.join(line)} |\n" for line in all_lines)


def _reading(example: str) -> tuple[str, str, str]:
    """Type with ``mod``, value and days of the time marked in an example."""
    start = example.index("[")
    found = read(example.replace("[", "").replace("]", ""))
    time = next(each for each in found if each.start == start)
    days = _days(time.earliest, time.latest) if time.earliest and time.latest else ""
    return f"{time.type} {time.mod or ''}".strip(), f"`{time.value}`", days


def _times() -> str:
    head = ("rule", "example", "type, mod", "value", "days covered")
    read_rows = [(f"`{rule}`", example, *_reading(example)) for rule, example in examples()]
    vetoes = [row for row in rows("time_rules") if row["type"] == "NONE"]
    feasts = [(row["name"], f"`{row['days']}`", _feast(row["name"])) for row in rows("time_feasts")]
    return (
        _table(head, read_rows)
        + "\n### No times\n\n"
        + _table(("rule", "example"), [(f"`{row['id']}`", row["example"]) for row in vetoes])
        + "\n### Feasts\n\nThe rules are explained at the head of `time_feasts.tsv`.\n\n"
        + _table(("feast", "rule", "in 2024"), feasts)
    )


def _feast(name: str) -> str:
    days = feast_days(name, PUBLISHED.year)
    return _days(*days) if days else ""


def _days(first: date, last: date) -> str:
    return f"{first}" if first == last else f"{first} to {last}"


def _columns(table: str, title: str, columns: dict[str, str]) -> str:
    """A section with the named columns of a table of the lexicon, under their heads."""
    lines = [tuple(row[column] for column in columns) for row in rows(table)]
    return f"### {title}\n\n`{table}.tsv`\n\n" + _table(tuple(columns.values()), lines)


def _quantities() -> str:
    sections = (
        (
            "quantity_comparators",
            "Comparators",
            {"words": "words", "place": "stand", "comparator": "comparator", "example": "example"},
        ),
        (
            "vague",
            "Words that name no number",
            {"words": "words", "low": "low", "high": "high", "example": "example"},
        ),
        (
            "quantity_multiples",
            "Multiples",
            {"words": "word", "value": "value", "trend": "trend", "example": "example"},
        ),
        (
            "quantity_trends",
            "Trends",
            {"words": "word", "trend": "trend", "use": "use", "example": "example"},
        ),
        (
            "quantity_labels",
            "Numbers that are names",
            {"words": "word before", "example": "example"},
        ),
        (
            "units",
            "Units",
            {"unit": "unit", "dimension": "measures", "words": "words", "symbols": "symbols"},
        ),
        (
            "currencies",
            "Currencies",
            {"iso": "code", "before": "before the number", "after": "after it"},
        ),
    )
    return "\n".join(_columns(*section) for section in sections)


def text() -> str:
    """The page: the prose beside this file with the tables in their places."""
    prose = _PROSE.read_text(encoding="utf-8")
    tables = {"<!-- times -->\n": _times(), "<!-- quantities -->\n": _quantities()}
    for place, table in tables.items():
        prose = prose.replace(place, table)
    return prose
