"""What changed from version to version, and where corrections stand, in a terminal."""

from collections.abc import Iterator, Sequence

import msgspec
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.cli import corrections
from onrecord.cli.headed import headed
from onrecord.export.visible import visible
from onrecord.record import Record
from onrecord.store.changes import Change, Revision
from onrecord.store.correction import Standing
from onrecord.store.listing import Version

__all__ = ["as_lines", "standings", "tables"]

_STYLES = {"added": "green", "removed": "red", "revised": "yellow"}


def tables(revisions: Sequence[Revision]) -> Iterator[RenderableType]:
    """A table for each version after the first."""
    if not revisions:
        yield Text("There is one version; nothing has changed.", style="dim")
    for each in revisions:
        version = each.version
        title = f"Version {version.number}, {version.id}, of {version.added_at:%Y-%m-%d %H:%M} UTC"
        if each.changes:
            yield _table(f"{title}, beside {each.before}", each.changes)
        else:
            same = Text("Other words, but the same entries.", style="dim")
            yield Group(Text(title, style="bold"), same)


def as_lines(revisions: Sequence[Revision]) -> str:
    """A line of JSON for each version after the first."""
    return "".join(msgspec.json.encode(each).decode() + "\n" for each in revisions)


def standings(
    versions: Sequence[Version], found: Sequence[Standing], record: Record
) -> Iterator[RenderableType]:
    """Which version is shown, where there are several, and what people said of its entries."""
    own = next(each for each in versions if each.id == record.report.id)
    newest = next(each for each in versions if each.newest)
    if len(versions) > 1:
        told = "the newest" if own.newest else f"the newest is {newest.id}"
        text = f"Version {own.number} of {len(versions)}, {told}; --changes shows what changed."
        yield Text(text, style="dim")
    if found:
        yield corrections.table(found, record)


def _table(title: str, changes: Sequence[Change]) -> Table:
    table = headed(title, "", "Was", "Is")
    for each in changes:
        what = Text(f"{each.label} {each.what}", style=_STYLES[each.what])
        now = _cell(each.now)
        if each.what == "revised" and each.was == each.now:
            now.append(f"\n{visible(each.why)}", style="dim")
        table.add_row(what, _cell(each.was), now)
    return table


def _cell(words: str | None) -> Text:
    return Text(" ".join(visible(words or "").split()))
