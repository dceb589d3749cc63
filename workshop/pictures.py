"""Takes the pictures of the README: a record's page in a browser, a comparison in a terminal.

Run it with ``make pictures``; it needs a Chromium. Fonts are those of the machine, so pictures of
two machines differ.
"""

import contextlib
import io
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console, RenderableType
from rich.table import Table

import onrecord
from onrecord.cli import sides
from onrecord.desk.comparing import ledgers
from onrecord.export.page import page
from onrecord.export.sides import copied, letters, reports, sheets

__all__ = ["draw", "take"]

_ROOT = Path(__file__).parents[1]
_SAMPLES, _PICTURES = _ROOT / "samples", _ROOT / "docs/pictures"
_SIDE_BY_SIDE = [_SAMPLES / f"story/reports/{name}.html" for name in ("wire", "gazette", "ledger")]
_COLUMNS = 108
_PARTS = 4  # reports, copies, the story and its figures
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def take(sample: Path, picture: Path) -> None:
    """Write a picture of the record page of ``sample``."""
    browser = next(filter(None, map(shutil.which, _NAMES)), None)
    if browser is None:
        sys.exit(f"no browser on this machine: none of {', '.join(_NAMES)} is installed")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as running:
        html = Path(folder, "record.html")
        html.write_text(page(onrecord.read(sample)), encoding="utf-8", newline="")
        chromium = running.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        shown = chromium.new_page(viewport={"width": 1400, "height": 900}, color_scheme="light")
        shown.goto(html.as_uri())
        picture.parent.mkdir(exist_ok=True)
        shown.screenshot(path=picture)
        chromium.close()


def draw(samples: Iterable[Path], picture: Path) -> None:
    """Write the head of the comparison of ``samples`` as a terminal shows it."""
    console = Console(record=True, width=_COLUMNS, file=io.StringIO(), highlight=False)
    with contextlib.chdir(_ROOT):
        records = [onrecord.read(sample.relative_to(_ROOT)) for sample in samples]
    parts = _compared(records)
    whose = next(part for part in parts[_PARTS:] if not isinstance(part, Table))
    for part in [*parts[:_PARTS], whose]:
        console.print(part)
        console.print()
    svg = console.export_svg(title="onrecord compare wire.html gazette.html ledger.html")
    # Its fonts would be fetched from elsewhere; any monospaced one does.
    picture.write_text(re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL), encoding="utf-8")


def _compared(records: Sequence[onrecord.Record]) -> list[RenderableType]:
    found = onrecord.compare(list(records))
    names = dict(zip((each.report.id for each in records), letters(len(records)), strict=True))
    return list(
        sides.parts(
            reports(records),
            copied(records, found),
            sheets(records, found),
            ledgers(records, found),
            names,
        )
    )


if __name__ == "__main__":
    take(_SAMPLES / "harbour_fire.html", _PICTURES / "record.png")
    draw(_SIDE_BY_SIDE, _PICTURES / "compare.svg")
    for made in sorted(_PICTURES.iterdir()):
        print(f"wrote {made.name}, {made.stat().st_size // 1024} kB")
