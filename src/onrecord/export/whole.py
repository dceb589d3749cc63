"""Writing a file or a folder whole or not at all.

What is written stands beside its place under a hidden name and is put there in one step; a reader
sees what was there before or all that is new. Where anything fails, nothing is left behind.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

__all__ = ["whole_file", "whole_folder"]


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which becomes ``path`` at the end of the block.

    An older file of that name is replaced. Raises `OSError` where the disk does not take it.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A folder to write into, which becomes ``path`` at the end of the block.

    ``path`` must not be there, or be an empty folder: nothing of a person's is ever removed.
    Raises `OSError` where it is otherwise or the disk does not take it.
    """
    place = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
    try:
        yield place
        place.chmod(0o777 & ~_umask())
        if path.is_dir():
            path.rmdir()
        place.replace(path)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def _umask() -> int:
    """The process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
