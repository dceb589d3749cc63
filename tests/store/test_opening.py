"""A library is made, brought up to date, or refused with the reason."""

import os
import sqlite3
import subprocess
import sys

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import onrecord
from onrecord.errors import SchemaTooNew, StoreError
from onrecord.store.library import open_library
from onrecord.store.opening import open_engine, shown, writing
from onrecord.store.rows import COLUMNS
from onrecord.store.schema import HEAD, VERSION_TABLE, entries, metadata
from tests.records import harbour

FTS = ("words", "entry_words")


def set_version(location, version):
    engine = open_engine(location)
    with writing(engine) as connection:
        connection.execute(sa.text(f"UPDATE {VERSION_TABLE} SET version_num = '{version}'"))
    engine.dispose()


def test_the_migrations_make_the_tables_the_schema_names(location):
    def ours(_object, name, kind, *_):
        """Not the tables of the index of words on SQLite, nor the index of PostgreSQL's column."""
        on_sqlite = connection.dialect.name == "sqlite"
        return not (
            (kind == "table" and name.startswith(FTS))
            or (kind == "index" and name.endswith("_words") and on_sqlite)
        )

    with open_library(location) as library, library.reading() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True, "include_object": ours}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_the_newest_migration_is_the_one_the_schema_names():
    config = Config()
    config.set_main_option("script_location", "onrecord.store:migrations")
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_flat_rows_have_the_columns_of_their_table():
    filled = {column for columns in COLUMNS.values() for column in columns}
    assert filled | {"words"} == set(entries.c.keys())


def test_a_library_of_a_newer_version_is_refused(location):
    set_version(location, "9999")
    with pytest.raises(SchemaTooNew, match="newer OnRecord"):
        open_library(location)


def test_opening_loads_no_migration_where_there_is_nothing_to_do(tmp_path):
    location = str(tmp_path / "library.db")
    open_library(location).close()
    code = (
        "import sys; from onrecord import open_library; open_library(sys.argv[1]).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, location], check=False).returncode == 0


def test_the_public_name_opens_a_path(tmp_path):
    with onrecord.open_library(tmp_path / "library.db") as library:
        assert library.list() == ()
    assert (tmp_path / "library.db").exists()


@pytest.mark.parametrize("name", ["a?b.db", "a b%20.db", "file:x.db", "é\udcff.db", "#.db"])
def test_any_name_of_a_file_will_do(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    open_library(name).close()
    assert os.listdir(tmp_path) == [name]  # noqa: PTH208 - names as they are


def foreign(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()


def no_database(path):
    path.write_text("“We are ready,” said the mayor. " * 100, encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (foreign, "no library of OnRecord"),
        (no_database, "not a database"),
        (lambda path: path.mkdir(), "unable to open"),
    ],
    ids=["another program's", "a text", "a folder"],
)
def test_what_is_no_library_is_refused_and_left_as_it_is(tmp_path, make, reason):
    path = tmp_path / "library.db"
    make(path)
    before = path.is_file() and path.read_bytes()
    with pytest.raises(StoreError, match=reason):
        open_library(path)
    assert before == (path.is_file() and path.read_bytes())


def only_read(monkeypatch):
    """As if the file could only be read: a test may run as a user who is stopped by nothing."""
    monkeypatch.setattr("onrecord.store.opening.os.access", lambda *_: False)


def test_a_library_that_may_only_be_read_is_read_and_left_as_it_is(tmp_path, monkeypatch):
    path = tmp_path / "desk #1 é%20.db"
    with open_library(path) as library:
        added = library.add(harbour())
    before = path.read_bytes()
    only_read(monkeypatch)
    with open_library(path) as library:
        assert [each.id for each in library.list()] == [added.id]
        assert library.search("counted:people").reports
        assert [each.name for each in tmp_path.iterdir()] == [path.name]
        with pytest.raises(StoreError, match="its file and folder must be writable"):
            library.add(harbour("again.html"))
    assert path.read_bytes() == before


def test_what_somebody_else_is_writing_is_seen_by_who_may_only_read(tmp_path, monkeypatch):
    path = tmp_path / "library.db"
    with open_library(path) as writer:
        writer.add(harbour())
        only_read(monkeypatch)
        with open_library(path) as library:
            assert len(library.list()) == 1


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("no/such/folder/library.db", "unable to open"),
        ("mysql://somewhere/library", "neither a file nor"),
        ("", "neither a file nor"),
        ("postgresql://ada:hidden@127.0.0.1:1/none?connect_timeout=2", "ada@127.0.0.1"),
        ("postgresql://[", "postgresql"),
    ],
)
def test_a_library_that_cannot_be_reached_is_told_of(location, reason):
    with pytest.raises(StoreError, match=reason) as told:
        open_library(location)
    assert "hidden" not in str(told.value)


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("postgresql://ada:pass@host/name", "postgresql://ada@host/name"),
        ("postgresql://ada:p/a@s@host/name", "postgresql://ada@host/name"),
        ("postgresql://host/name?password=pass", "postgresql://host/name"),
        ("postgresql://host/name?user=ada&password=pass", "postgresql://host/name"),
        ("my:library@home.db", "my:library@home.db"),
    ],
)
def test_messages_show_no_password(location, told):
    assert shown(location) == told
