"""Takes the picture of the README: the sample's record page, as a browser shows it.

Run it with ``make pictures``; it needs a Chromium. Fonts are those of the machine, so pictures of
two machines differ.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import onrecord
from onrecord.export.page import page

__all__ = ["take"]

_ROOT = Path(__file__).parents[1]
SAMPLE = _ROOT / "samples/harbour_fire.html"
PICTURE = _ROOT / "docs/pictures/record.png"
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


if __name__ == "__main__":
    take(SAMPLE, PICTURE)
    print(f"wrote {PICTURE.name}, {PICTURE.stat().st_size // 1024} kB")
