"""Opening a database: its engine, its transactions, and its tables at the newest migration."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from onrecord.errors import SchemaTooNew, StoreError
from onrecord.store.schema import HEAD, VERSION_TABLE
from onrecord.store.words import line

__all__ = ["is_address", "is_url", "open_engine", "reading", "shown", "writing"]

_WAITS_SECONDS = 60
"""How long a writer waits for another to finish its batch."""

_LOCK = 0x6F6E7265636F7264
"""The advisory lock of PostgreSQL that one writer holds at a time."""

_SETTINGS = (
    "synchronous = FULL",  # what is committed outlives a power cut, too
    "foreign_keys = ON",
    "cache_size = -65536",  # 64 MiB, so that the indexes of a large library stay in memory
    "wal_autocheckpoint = 4000",
)

_POSTGRESQL = re.compile(r"postgres(?:ql)?(?:\+psycopg)?://")
_ANY_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_PASSWORD = re.compile(r"(?<=://)([^/@:]*):.*@")

_ADVICE = {
    "readonly database": "its file and folder must be writable",
    "unable to open database file": "a library is a file in a folder that is there and writable",
    "file is not a database": "it holds something else than a library",
    "database is locked": f"another process has been writing for {_WAITS_SECONDS} s; try again",
}
"""What to do about the commonest things that SQLite says."""


def shown(location: str) -> str:
    """``location`` as messages show it: an address without password and settings."""
    if not is_address(location):
        return location
    return _PASSWORD.sub(r"\1@", location.partition("?")[0])


def is_url(location: str) -> bool:
    """Does ``location`` name a PostgreSQL database, and not a file?"""
    return _POSTGRESQL.match(location) is not None


def is_address(location: str) -> bool:
    """Is ``location`` an address, of a kind that holds libraries or of another, and no file?"""
    return _ANY_URL.match(location) is not None


def open_engine(location: str) -> Engine:
    """The engine of the library at ``location``, made where there is none and brought up to date.

    Raises `SchemaTooNew` where a newer OnRecord wrote it, `StoreError` where it cannot be opened.
    """
    if not location or (is_address(location) and not is_url(location)):
        raise StoreError(f"{shown(location)!r}: neither a file nor postgresql://…")
    with _told(location):
        engine = _postgresql(location) if is_url(location) else _sqlite(location)
        try:
            _bring_up_to_date(engine, location)
        except BaseException:
            engine.dispose()
            raise
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the library, whatever others write meanwhile."""
    with _told(_location(engine)), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that is kept whole or not at all; one writer at a time, the others wait."""
    with _told(_location(engine)), engine.connect() as connection:
        connection.execution_options(onrecord_writes=True)
        with connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
            yield connection


def _location(engine: Engine) -> str:
    return engine.url.database or "" if engine.dialect.name == "sqlite" else str(engine.url)


@contextmanager
def _told(location: str) -> Iterator[None]:
    """Turns what the database says into a `StoreError` that names the library."""
    try:
        yield
    except SQLAlchemyError as error:
        said = str(error.orig if isinstance(error, DBAPIError) else error).strip()
        reason = said.splitlines()[0] if said else type(error).__name__
        advice = next((each for words, each in _ADVICE.items() if words in reason), None)
        told = f"{reason}; {advice}" if advice else reason
        raise StoreError(f"{shown(location)}: {told}") from error


def _sqlite(path: str) -> Engine:
    url = URL.create("sqlite", database=path)
    if _at_rest(path):
        engine = sa.create_engine(url, creator=lambda: _connect_to_unchanging(path))
    else:
        engine = sa.create_engine(url, connect_args={"timeout": _WAITS_SECONDS})
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _at_rest(path: str) -> bool:
    """Is it a file that this process may only read, and that nobody is writing?

    Beside a file that is open to writers stands their log, and a reader may join them.
    """
    file = Path(path)
    may_write = os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)
    return file.is_file() and not may_write and not Path(f"{path}-wal").exists()


def _connect_to_unchanging(path: str) -> sqlite3.Connection:
    """Read a file as it is: to keep track of writers SQLite would make files beside it.

    https://www.sqlite.org/uri.html#uriimmutable
    """
    address = f"{Path(path).absolute().as_uri()}?immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Let SQLAlchemy begin transactions, and set what a file does not keep by itself."""
    connection.isolation_level = None
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}").close()
    connection.create_function("folded", 1, line, deterministic=True)


def _begin_sqlite(connection: Connection) -> None:
    """A writer waits at its beginning: a reader that turns writer could only fail."""
    writes = connection.get_execution_options().get("onrecord_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgresql(location: str) -> Engine:
    try:
        url = sa.make_url(_POSTGRESQL.sub("postgresql+psycopg://", location, count=1))
        return sa.create_engine(url, pool_pre_ping=True)
    except ImportError as error:
        get = "pip install onrecord[postgres]"
        raise StoreError(
            f"PostgreSQL needs a driver that is missing; get it with: {get}"
        ) from error


def _bring_up_to_date(engine: Engine, location: str) -> None:
    with reading(engine) as connection:
        version = _version(connection)
        if version == HEAD:
            return
        if version is None and engine.dialect.name == "sqlite":
            _refuse_foreign(connection, location)
    if version is None and engine.dialect.name == "sqlite":
        _let_readers_in(engine)
    with writing(engine) as connection:
        _migrate(connection, _version(connection), location)


def _let_readers_in(engine: Engine) -> None:
    """Have a new file keep a log, so that nobody waits who only reads; it stays so."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL").close()
    finally:
        connection.close()


def _version(connection: Connection) -> str | None:
    """The migration the tables are at, None where there are none."""
    if not sa.inspect(connection).has_table(VERSION_TABLE):
        return None
    found = sa.text(f"SELECT version_num FROM {VERSION_TABLE}")  # noqa: S608 - a constant
    return connection.execute(found).scalar()


def _refuse_foreign(connection: Connection, location: str) -> None:
    if sa.inspect(connection).get_table_names():
        raise StoreError(f"{shown(location)}: a database, but no library of OnRecord")


def _migrate(connection: Connection, version: str | None, location: str) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    from onrecord.store.remaking import remake

    config = Config()
    config.set_main_option("script_location", "onrecord.store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    known = False
    with suppress(CommandError):
        known = version is None or bool(ScriptDirectory.from_config(config).get_revision(version))
    if not known:
        reason = "written by a newer OnRecord; install that version to open it"
        raise SchemaTooNew(f"{shown(location)}: {reason}")
    command.upgrade(config, "head")
    remake(connection)
