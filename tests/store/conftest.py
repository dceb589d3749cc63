"""Libraries for tests: each test has one of its own, on both engines in turn."""

from itertools import count

import psycopg
import pytest

from onrecord.store.library import open_library
from tests.store.postgres import server

NUMBERS = count()


@pytest.fixture(scope="session")
def postgres():
    """The folder of the socket of a running server."""
    with server() as folder:
        yield folder


ENGINES = ["sqlite", "postgresql"]


@pytest.fixture(params=ENGINES)
def location(request, tmp_path):
    """Where a library can be made that nobody else uses."""
    return place(request, tmp_path)


@pytest.fixture(params=ENGINES, scope="module")
def shared_location(request, tmp_path_factory):
    """Where a library can be made that all tests of a module read."""
    return place(request, tmp_path_factory.mktemp("shared"))


def place(request, folder):
    if request.param == "sqlite":
        return str(folder / "library.db")
    folder = request.getfixturevalue("postgres")
    name = f"test{next(NUMBERS)}"
    where = f"host={folder} user=onrecord dbname=postgres"
    with psycopg.connect(where, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    return f"postgresql://onrecord@/postgres?host={folder}&options=-csearch_path%3D{name}"


@pytest.fixture
def library(location):
    with open_library(location) as opened:
        yield opened
