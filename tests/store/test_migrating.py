"""A library that an older OnRecord made is brought up to date, and nothing in it is lost."""

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from onrecord.record.codec import to_json
from onrecord.store.library import open_library
from onrecord.store.opening import _postgresql, _sqlite, is_url, writing
from tests.store.made import FERRY, ferry

OTHER = ferry(FERRY.replace("20 people were hurt", "7 people were killed"), "https://b.example/")
"""Its number counts the dead by the words around it alone."""


@pytest.fixture
def first_library(location):
    """A library as the first migration had it: two reports, a word of each, stale entries."""
    engine = (_postgresql if is_url(location) else _sqlite)(location)
    with writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", "onrecord.store:migrations")
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for seq, record in enumerate((ferry(), OTHER), 1):
            add_as_before(connection, seq, record)
    engine.dispose()
    return location


def add_as_before(connection, seq, record):
    own = record.report
    known = {"seq": seq, "id": own.id, "report": seq, "number": 1, "digest": own.digest}
    known |= {"published": own.published, "model": "none", "added_at": datetime.now(UTC)}
    known |= {"address": own.address, "title": own.title, "publisher": own.publisher}
    held = {"version": seq, "text": own.text, "record": to_json(record)}
    held |= {"title": own.title, "publisher": own.publisher}
    entry = {"seq": seq, "version": seq, "id": "q0", "kind": "quantity", "text": "20"}
    entry |= {"starts": 0, "ends": 2, "score": 1.0}
    place = {"seq": seq, "place": f"place {seq}", "newest": seq}
    rows = {"reports": place, "versions": known, "records": held, "entries": entry}
    for table, row in rows.items():
        columns = [sa.column(name) for name in row]
        connection.execute(sa.insert(sa.table(table, *columns)), [row])
    if connection.dialect.name == "sqlite":
        words = "INSERT INTO words(rowid, text) VALUES (:seq, 'ferry')"
    else:
        words = "UPDATE records SET words = CAST('ferry' AS tsvector) WHERE version = :seq"
    connection.execute(sa.text(words), {"seq": seq})


def test_records_are_as_they_were(first_library):
    with open_library(first_library) as library:
        assert list(library.records()) == [ferry(), OTHER]
        assert len(library.search("ferry")) == 2


def test_entries_are_made_again_and_found(first_library):
    with open_library(first_library) as library:
        assert [each.id for each in library.search("counted:dead")] == [OTHER.report.id]
        assert len(library.search("speaker:brandt time:2031-05")) == 2
