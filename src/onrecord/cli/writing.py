"""Writing a file whole or not at all."""

import os
import tempfile
from pathlib import Path

import click

__all__ = ["check_target", "write_whole"]


def check_target(path: Path) -> None:
    """Raise a usage error, before any work is done, where ``path`` could not be written."""
    if path.exists() and not path.is_file():
        raise click.UsageError(f"{path}: not a regular file")
    if not path.parent.is_dir():
        raise click.UsageError(f"{path}: there is no folder {path.parent}")
    if not os.access(path.parent, os.W_OK):
        raise click.UsageError(f"{path}: the folder {path.parent} may not be written to")


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 beside ``path`` and put it in its place in one step.

    A reader of ``path`` sees the old file or the new one. Raises a `click.ClickException` where the
    disk does not take it; nothing is left behind.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _cannot(path, error) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _cannot(path, error) from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _cannot(path: Path, error: OSError) -> click.ClickException:
    return click.ClickException(f"{path}: {error.strerror or error}")


def _umask() -> int:
    """The process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
