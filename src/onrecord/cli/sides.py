"""The tables of a comparison in a terminal: reports side by side, then every number by origin."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from onrecord.across.agreement import Line
from onrecord.cli.headed import headed
from onrecord.export.sides import Column, Row, Sheet, Side
from onrecord.export.visible import visible
from onrecord.export.wording import amount, day

__all__ = ["parts"]

_TITLES = {"quantity": "How many", "event": "What happened", "claim": "What is claimed"}
_STYLES = {"conflict": "bold red", "update": "bold yellow", "different base": "bold yellow"}
_WIDEST = 30
_MOST_SIDES = 4
"""The most reports that a terminal has room for side by side."""


def parts(
    columns: Sequence[Column],
    copied: Sequence[str],
    sheets: Sequence[Sheet],
    ledgers: Sequence[Sequence[Line]],
    names: dict[str, str],
) -> Iterator[RenderableType]:
    """What is shown of a comparison, from the reports to the ledger.

    ``ledgers`` are those of ``sheets``; ``names`` gives the letter of a report by its id.
    """
    yield _reports(columns)
    if len(columns) == 1:
        yield Text("There is one report; it takes two or more to compare.", style="dim")
        return
    yield _lines("Copies", copied, "No report copies another.")
    if not sheets:
        yield Text("No two of the reports are on one event.", style="dim")
    for sheet, lines in zip(sheets, ledgers, strict=True):
        yield Text(visible(f"One story: {', '.join(sheet.letters)}; {sheet.why}"), style="bold")
        for kind, title in _TITLES.items():
            rows = [row for row in sheet.rows if row.kind == kind]
            if rows:
                show = _side_by_side if len(sheet.letters) <= _MOST_SIDES else _gathered
                yield show(title, sheet, rows)
        if sheet.origins:
            yield _origins(sheet)
        if reasons := [row for row in sheet.rows if row.verdict != "same"]:
            yield _reasons(reasons)
        if lines:
            yield _ledger(lines, names)


def _reports(columns: Sequence[Column]) -> RenderableType:
    table = headed("Reports", "", "", widest={0: _WIDEST})
    for column in columns:
        words = Text(visible(column.title))
        words.append(f"\n{visible(column.facts)}", style="dim")
        table.add_row(column.letter, words)
    return table


def _lines(title: str, lines: Sequence[str], nothing: str) -> RenderableType:
    text = Text(title, style="bold")
    for line in lines or [nothing]:
        text.append(f"\n{visible(line)}", style="not bold" if lines else "not bold dim")
    return text


def _side_by_side(title: str, sheet: Sheet, rows: Iterable[Row]) -> RenderableType:
    """A column for each report."""
    table = headed(title, "Of what", "They are", *sheet.letters, widest={0: _WIDEST})
    for row in rows:
        table.add_row(
            Text(visible(row.about)), _verdict(row), *(_cell(sides, row) for sides in row.sides)
        )
    return table


def _gathered(title: str, sheet: Sheet, rows: Iterable[Row]) -> RenderableType:
    """What is said, each with the reports that say it: for more reports than stand side by side."""
    table = headed(title, "Of what", "They are", "Told", "In", widest={0: _WIDEST})
    for row in rows:
        told: dict[Side, list[str]] = {}
        for letter, sides in zip(sheet.letters, row.sides, strict=True):
            for side in sides:
                told.setdefault(side, []).append(letter)
        first = (Text(visible(row.about)), _verdict(row))
        for side, found in told.items():
            table.add_row(*first, _cell((side,), row), ", ".join(found))
            first = (Text(), Text())
    return table


def _verdict(row: Row) -> Text:
    return Text(row.verdict, style=_STYLES.get(row.verdict, ""))


def _cell(sides: Sequence[Side], row: Row) -> Text:
    """What a report says, each with the number of the origin it rests on.

    Where all say the same, the words at the beginning of the row are not said again.
    """
    text = Text()
    for side in sides:
        again = row.verdict == "same" and side.words == row.about
        words = "" if again else f"{visible(side.words)} "
        text.append(f"{', ' if text else ''}{words}")
        text.append(f"[{side.origin}]", style="dim")
    return text


def _origins(sheet: Sheet) -> RenderableType:
    text = Text("On whose word", style="bold")
    for number, name in enumerate(sheet.origins, 1):
        text.append(f"\n[{number}] {visible(name)}", style="not bold")
    return text


def _reasons(rows: Iterable[Row]) -> RenderableType:
    table = headed("Why", "", "", widest={0: _WIDEST})
    for row in rows:
        table.add_row(Text(visible(row.about), style="dim"), Text(visible(row.why)))
    return table


def _ledger(lines: Sequence[Line], names: dict[str, str]) -> RenderableType:
    table = headed(
        "Ledger: every number, by origin", "Of what", "As of", "", "Who", "In", widest={0: _WIDEST}
    )
    before: str | None = None
    for line in lines:
        about = (line.about or "not said") if line.about != before else ""
        before = line.about
        when = day(line.day) if line.day else "no date"
        found = sorted({names[ref.report] for ref in line.entries})
        figure = amount(line.quantity) or " ".join(line.quantity.text.split())
        standing = (figure, "denied" if line.denied else "", line.note)
        cells = (about, when, ", ".join(filter(None, standing)), line.origin, ", ".join(found))
        table.add_row(*(Text(visible(cell)) for cell in cells))
    return table
