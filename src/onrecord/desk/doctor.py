"""What is installed, what is missing, and how to get it: facts, for any face to print."""

import platform
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files
from pathlib import Path

import onrecord
from onrecord.errors import ModelError

__all__ = ["Examination", "Part", "examine"]

_NO_MODEL = "missing or damaged: install onrecord again, or read with --model none"


@dataclass(frozen=True, slots=True)
class Part:
    """A package OnRecord declares. ``version`` is None where it is missing, ``get`` installs it.

    ``extra`` names the optional part it belongs to, None where OnRecord does not run without it.
    """

    name: str
    version: str | None
    extra: str | None
    get: str


@dataclass(frozen=True, slots=True)
class Examination:
    """The state of this installation; ``sound`` where nothing it cannot do without is missing.

    ``store`` names the library that is used where none is named.
    """

    onrecord: str
    python: str
    system: str
    model: str
    store: str
    tables: int
    parts: tuple[Part, ...]
    sound: bool


def examine() -> Examination:
    """Look at the installation that is running; nothing is loaded or sent anywhere."""
    parts = tuple(_part(line) for line in sorted(requires("onrecord") or []))
    model = _model()
    tables = sum(each.name.endswith(".tsv") for each in files("onrecord.lexicon").iterdir())
    return Examination(
        onrecord=onrecord.__version__,
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        model=model or _NO_MODEL,
        store=_store(),
        tables=tables,
        parts=parts,
        sound=bool(model) and tables > 0 and all(part.version or part.extra for part in parts),
    )


def _model() -> str | None:
    """The name of the embedded model, None where it does not load."""
    from onrecord.neural.encoder import load

    try:
        return load().name
    except ModelError:
        return None


def _store() -> str:
    """The library that commands use where none is named, and whether it is there yet."""
    from onrecord.desk.keeping import location_of
    from onrecord.store.opening import is_url, shown

    location = location_of(None)
    if is_url(location):
        return shown(location)
    try:
        size = Path(location).stat().st_size
    except OSError:
        return f"{location}, not made yet: onrecord add makes it"
    return f"{location}, {size / 2**20:,.1f} MiB"


def _part(requirement: str) -> Part:
    """The state of one requirement as the package declares it: ``name>=1; extra == "x"``."""
    name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
    optional = re.search(r"""extra\s*==\s*["']([\w-]+)""", requirement)
    extra = optional.group(1) if optional else None
    try:
        found: str | None = version(name)
    except PackageNotFoundError:
        found = None
    return Part(
        name, found, extra, f"pip install onrecord[{extra}]" if extra else f"pip install {name}"
    )
