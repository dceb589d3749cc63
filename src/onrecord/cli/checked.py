"""Checks of quotations in a terminal: each quotation beside the words it was taken from."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.export.visible import visible
from onrecord.record import (
    Attribution,
    Check,
    Checks,
    CheckVerdict,
    Difference,
    Record,
    Report,
    ReportRef,
)

__all__ = ["parts"]

_WORDS: dict[CheckVerdict, str] = {
    "verbatim": "verbatim",
    "elided": "elided",
    "altered": "altered",
    "spliced": "spliced",
    "not_found": "not found",
    "no_source": "no source",
}
_STYLES: dict[CheckVerdict, str] = {
    "verbatim": "green",
    "elided": "green",
    "altered": "bold red",
    "spliced": "bold red",
    "not_found": "bold yellow",
    "no_source": "dim",
}
_NOWHERE: dict[CheckVerdict, str] = {
    "not_found": "no passage has these words",
    "no_source": "none of the documents holds words of this speaker",
}
_LONGEST = 400
"""So many letters of a quotation or a passage are shown, the middle left out; JSON has them all."""


def parts(
    reports: Sequence[Record], documents: Sequence[ReportRef], checks: Checks
) -> Iterator[RenderableType]:
    """What is shown of checks: a table a report, then how many there are of each verdict."""
    names = _names(documents)
    for record in reports:
        own = [check for check in checks if check.report == record.report.id]
        if own:
            yield _table(record, own, names)
    yield Text(_counted(checks), style="dim")


def _names(documents: Sequence[ReportRef]) -> dict[str, str]:
    """What each document is called: the last part of its address, where no other has that."""
    whole = {each.id: _name(each) for each in documents}
    short = {report: name.rstrip("/").rpartition("/")[2] for report, name in whole.items()}
    counts = Counter(short.values())
    return {report: name if counts[name] == 1 else whole[report] for report, name in short.items()}


def _name(report: Report | ReportRef) -> str:
    return visible(report.address or report.title or report.id)


def _table(record: Record, checks: Sequence[Check], names: dict[str, str]) -> RenderableType:
    table = Table(
        title=_name(record.report),
        title_justify="left",
        title_style="bold",
        box=SIMPLE_HEAD,
        pad_edge=False,
        show_edge=False,
        leading=1,
    )
    table.add_column("", no_wrap=True)
    table.add_column("Quoted", overflow="fold", header_style="dim", ratio=1)
    table.add_column("In the document", overflow="fold", header_style="dim", ratio=1)
    speakers = _speakers(record)
    for check in checks:
        verdict = Text(_WORDS[check.verdict], style=_STYLES[check.verdict])
        quoted = Text(_short(check.quote))
        quoted.append(f"\n{speakers.get(check.attribution, '')}", style="dim")
        table.add_row(verdict, quoted, _found(check, names))
    return table


def _speakers(record: Record) -> dict[str, str]:
    """The speaker of each attribution as its source is written, behind a pronoun the name."""
    names = {actor.id: actor.name for actor in record.actors}
    return {said.id: _short(_speaker(said, names)) for said in record.attributions}


def _speaker(said: Attribution, names: Mapping[str, str]) -> str:
    written = " ".join(span.text for span in said.source)
    meant = names.get(said.source_actor or "") if said.source_kind == "pronoun" else None
    return f"{written} ({meant})" if meant and meant != written else written


def _found(check: Check, names: dict[str, str]) -> Text:
    """The passage, where it stands, and what the quotation changes of it."""
    if check.source is None:
        return Text(_NOWHERE[check.verdict], style="dim")
    text = Text(_short(check.source.text))
    text.append(f"\n{names.get(check.source.report, check.source.report)}", style="dim")
    for difference in check.differences:
        text.append(f"\n{_told(difference)}", style=_STYLES[check.verdict])
    return text


def _told(difference: Difference) -> str:
    """A difference in words: ``number changed: “46” to “64”``."""
    quote, source = f"“{_short(difference.quote)}”", f"“{_short(difference.source)}”"
    words = {"dropped": source, "inserted": quote, "changed": f"{source} to {quote}"}
    return f"{difference.what} {difference.kind}: {words[difference.kind]}"


def _short(words: str) -> str:
    line = " ".join(visible(words).split())
    if len(line) <= _LONGEST:
        return line
    return f"{line[: _LONGEST // 2]} [ … ] {line[-_LONGEST // 2 :]}"


def _counted(checks: Checks) -> str:
    """How many quotations there are, and of each verdict how many."""
    if not checks:
        return "No quotations."
    counts = Counter(check.verdict for check in checks)
    number = "1 quotation" if len(checks) == 1 else f"{len(checks):,} quotations"
    return f"{number}: " + ", ".join(
        f"{counts[verdict]:,} {words}" for verdict, words in _WORDS.items() if counts[verdict]
    )
