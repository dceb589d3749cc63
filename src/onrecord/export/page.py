"""The record as a page: self-contained HTML that opens from a file, without network or script.

The page allows itself nothing from outside: its policy names the one style sheet and the one
script it carries by their hashes, so that nothing a report brings along could ever run or load.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Sized
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from onrecord.export.markup import Marked
from onrecord.export.rows import Rows, rows
from onrecord.export.setting import groups
from onrecord.export.visible import visible
from onrecord.export.wording import day
from onrecord.record import Record, Report

__all__ = ["page", "pages"]

_MODEL_NONE = "none"


class _Flow(NamedTuple):
    """A stretch of the text that is set as one: a paragraph, a heading, a whole list."""

    kind: str
    parts: list[Markup]


class _View(NamedTuple):
    """One record as the template takes it."""

    prefix: str
    record: Record
    title: str
    flow: list[_Flow]
    rows: Rows
    marked: Marked
    words: int


def page(record: Record) -> str:
    """The page of one record, complete in itself."""
    return pages([record])


def pages(records: Iterable[Record]) -> str:
    """One page for several records, with a list of them at its head."""
    views = [_view(record, number) for number, record in enumerate(records, 1)]
    css, script = _part("page.css"), _part("page.js")
    return _template().render(
        views=views,
        css=Markup(css),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=_policy(css, script),
    )


def _policy(css: str, script: str) -> str:
    """The Content-Security-Policy of a page that holds these two parts and nothing else."""
    return (
        f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(part: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(part.encode()).digest()).decode()


@cache
def _part(name: str) -> str:
    return (files("onrecord.export") / name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(count=_count, day=day, rules=_rules)
    return environment.from_string(_part("page.html.jinja"))


def _shown(value: object) -> object:
    """Whatever the template writes, made visible; Markup is made of visible text already."""
    return visible(value) if type(value) is str else value


def _count(entries: Sized, one: str, many: str | None = None) -> str:
    number = len(entries)
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _rules(model: str) -> str:
    return "rules only, no model" if model == _MODEL_NONE else f"model {model}"


def _view(record: Record, number: int) -> _View:
    prefix = f"r{number}-"
    marked = Marked(record, prefix)
    report = record.report
    return _View(
        prefix=prefix,
        record=record,
        title=_title(report),
        flow=[
            _Flow(report.blocks[group[0]].kind, [marked.blocks[number] for number in group])
            for group in groups(report)
        ],
        rows=rows(record),
        marked=marked,
        words=len(report.text.split()),
    )


def _title(report: Report) -> str:
    """The report's title, else its first words, else where it was read."""
    opening = " ".join(report.text[:80].split()[:8])
    return report.title or opening or report.address or "Untitled report"
