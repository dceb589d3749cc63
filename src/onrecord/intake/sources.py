"""From what a person names to items that can be read one by one: files, folders, lines, bytes.

An item is small and can be handed to another process; its bytes are read where it is loaded,
except for bytes and file objects, which travel in it.
"""

import io
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

from onrecord.errors import FetchFailed, IntakeError, TooLarge, UnreadableSource
from onrecord.intake.packed import is_packed, unpacked

__all__ = ["MAX_BYTES", "SUFFIXES", "Failure", "Item", "Source", "content", "expand"]

MAX_BYTES = 32 * 2**20
"""The most bytes a report may have as a source; a newspaper's longest page has a million or two."""

SUFFIXES = frozenset(".htm .html .xhtml .txt .text .md .markdown .jsonl .ndjson".split())
"""What a folder is searched for, also packed with gzip (``.html.gz``), which holds no JSONL; a file
named by itself is read whatever its name.
"""

_LINES = frozenset({".jsonl", ".ndjson", ".json"})
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes | str: ...


Source = str | os.PathLike[str] | bytes | bytearray | BinaryIO | _Readable


class Item(NamedTuple):
    """One report to be: ``name`` for messages, ``address`` as given, and its bytes or its path.

    ``line`` is the number of the line of a JSONL file whose bytes are in ``data``.
    """

    name: str
    address: str | None
    path: str | None = None
    data: bytes | None = None
    line: int | None = None


class Failure(NamedTuple):
    """A source that cannot become an item, and why."""

    name: str
    error: IntakeError


def expand(source: Source) -> Iterator[Item | Failure]:
    """The items of one source, in order, at least one; what cannot be opened is a `Failure`.

    A folder gives its regular files with a suffix of `SUFFIXES`, sorted by path; hidden ones, links
    to folders and the file that standard output goes to are left out. A JSONL file gives its lines.
    Raises nothing.
    """
    if isinstance(source, bytes | bytearray):
        yield from _bytes("<bytes>", bytes(source))
    elif isinstance(source, str | os.PathLike):
        yield from _named(os.fspath(source))
    else:
        yield from _stream(source)


def content(item: Item) -> bytes:
    """The bytes of an item, unpacked. Raises `UnreadableSource` or `TooLarge`, naming it."""
    data = _stored(item)
    return unpacked(data, item.name, MAX_BYTES) if is_packed(data) else data


def _stored(item: Item) -> bytes:
    if item.data is not None:
        return item.data
    try:
        with Path(item.path or "").open("rb") as file:
            return _bounded(file.read(MAX_BYTES + 1), item.name)
    except OSError as error:
        raise _unreadable(item.name, error) from error


def _bounded(data: bytes, name: str) -> bytes:
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    return data


def _too_large(name: str) -> TooLarge:
    return TooLarge(f"{name}: larger than {MAX_BYTES // 2**20} MiB, the most one report may have")


def _unreadable(name: str, error: OSError | ValueError) -> UnreadableSource:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return UnreadableSource(f"{name or repr(name)}: {reason[:1].lower()}{reason[1:]}")


def _named(name: str) -> Iterator[Item | Failure]:
    if _ADDRESS.match(name):
        reason = "this version does not fetch addresses yet; save the page and read the file"
        yield Failure(name, FetchFailed(f"{name}: {reason}"))
        return
    try:
        mode = os.stat(name).st_mode  # noqa: PTH116 - to Path no name is the folder one is in
    except (OSError, ValueError) as error:
        yield Failure(name, _unreadable(name, error))
        return
    if stat.S_ISDIR(mode):
        yield from _folder(name)
    elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
        yield from _file(name)
    else:
        yield Failure(name, UnreadableSource(f"{name}: neither a file nor a folder"))


def _folder(name: str) -> Iterator[Item | Failure]:
    failed: list[OSError] = []
    found = False
    for folder, below, files in os.walk(name, onerror=failed.append):
        below[:] = sorted(each for each in below if not each.startswith("."))
        for file in sorted(files):
            path = Path(folder, file)
            if _is_report(path):
                found = True
                yield from _file(str(path))
    for error in failed:
        found = True
        yield Failure(str(error.filename), _unreadable(str(error.filename), error))
    if not found:
        reason = f"the folder holds no file named {' '.join(sorted(SUFFIXES))}"
        yield Failure(name, UnreadableSource(f"{name}: {reason}"))


def _is_report(path: Path) -> bool:
    """Is a file of a folder one to read? Not where standard output goes (``> here/all.jsonl``)."""
    if not _is_named_as_one(path) or path.name.startswith("."):
        return False
    try:
        found = path.stat()
    except OSError:
        return True  # reading it will say what is wrong with it
    if not stat.S_ISREG(found.st_mode):
        return False
    try:
        return not os.path.samestat(found, os.fstat(1))
    except OSError:
        return True


def _is_named_as_one(path: Path) -> bool:
    name = path.name.lower()
    packed = name.endswith(".gz")
    suffix = Path(name.removesuffix(".gz")).suffix
    return suffix in SUFFIXES - _LINES if packed else suffix in SUFFIXES


def _file(name: str) -> Iterator[Item | Failure]:
    suffix = Path(name.lower().removesuffix(".gz")).suffix
    if suffix not in _LINES:
        yield Item(name, name, path=name)
        return
    if name.lower().endswith(".gz"):
        yield Failure(name, UnreadableSource(f"{name}: packed lines of JSON; unpack them first"))
        return
    try:
        with Path(name).open("rb") as file:
            yield from _lines(name, file, os.fstat(file.fileno()).st_size)
    except OSError as error:
        yield Failure(name, _unreadable(name, error))


def _lines(name: str, file: BinaryIO, size: int) -> Iterator[Item | Failure]:
    """The lines of the first ``size`` bytes: of a file that grows, what it held when opened."""
    number, found = 0, False
    while file.tell() < size and (line := file.readline(MAX_BYTES + 1)):
        number += 1
        here = f"{name}:{number}"
        if len(line) > MAX_BYTES:
            yield Failure(here, _too_large(here))
            while line and not line.endswith(b"\n"):
                line = file.readline(MAX_BYTES)
        elif line.strip():
            yield Item(here, None, data=line, line=number)
        found = True
    if not found:
        yield Failure(name, UnreadableSource(f"{name}: holds no line to read"))


def _stream(source: BinaryIO | _Readable) -> Iterator[Item | Failure]:
    name = str(getattr(source, "name", "<stream>"))
    try:
        data = source.read(MAX_BYTES + 1)
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    except (OSError, ValueError) as error:
        yield Failure(name, _unreadable(name, error))
    else:
        yield from _bytes(name, raw)


def _bytes(name: str, data: bytes) -> Iterator[Item | Failure]:
    if len(data) > MAX_BYTES:
        yield Failure(name, _too_large(name))
    elif _is_lines(data):
        yield from _lines(name, io.BytesIO(data), len(data))
    else:
        yield Item(name, None, data=data)


def _is_lines(data: bytes) -> bool:
    """Is this JSONL that has no name to tell by: a first line that is an object with a ``text``?"""
    line = data.lstrip().partition(b"\n")[0].rstrip()
    return line.startswith(b"{") and line.endswith(b"}") and b'"text"' in line
