"""Writing a file or a folder whole or not at all, and telling a person why it could not be."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

__all__ = ["check_folder", "check_target", "disk_errors", "write_whole"]


def check_target(path: Path) -> None:
    """Raise a usage error, before any work is done, where a file ``path`` could not be written."""
    with _usage_errors(path):
        if path.exists() and not path.is_file():
            raise click.UsageError(f"{path}: not a regular file")
        _check_parent(path)


def check_folder(path: Path) -> None:
    """Raise a usage error, before any work is done, where no folder ``path`` could be made.

    What is there already is kept: a new export takes a new name.
    """
    with _usage_errors(path):
        if path.exists() and not (path.is_dir() and not any(path.iterdir())):
            raise click.UsageError(f"{path}: is there already; name a new folder, or an empty one")
        _check_parent(path)


@contextmanager
def _usage_errors(path: Path) -> Iterator[None]:
    """Raise a usage error where ``path`` cannot be looked at, as where its name is too long."""
    try:
        yield
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror or error}") from error


def _check_parent(path: Path) -> None:
    if not path.parent.is_dir():
        raise click.UsageError(f"{path}: there is no folder {path.parent}")
    if not os.access(path.parent, os.W_OK):
        raise click.UsageError(f"{path}: the folder {path.parent} may not be written to")


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 beside ``path`` and put it in its place in one step.

    A reader of ``path`` sees the old file or the new one. Raises a `click.ClickException` where the
    disk does not take it; nothing is left behind.
    """
    from onrecord.export.whole import whole_file

    with disk_errors(path), whole_file(path) as file:
        file.write(text.encode())


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Raise a `click.ClickException` that names ``path`` where the disk does not take it."""
    try:
        yield
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror or error}") from error
