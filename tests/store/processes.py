"""Processes that add records: killed at random moments, or several at once.

``python -m tests.store.processes killed LOCATION TIMES``: each time a child process adds records,
tells by a pipe which are kept for good, and is killed. Then the library must hold every record that
was told of, and every record it holds must be whole: its rows are those its JSON makes.

``python -m tests.store.processes together LOCATION COUNT``: as many children make one library and
add records at the same time, each half of them the same as those of its neighbour.

Children are forks, so that they start in no time. Prints a line of JSON with what it saw.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import BinaryIO

import sqlalchemy as sa

from onrecord.record import Record
from onrecord.record.codec import from_json
from onrecord.store.library import Library, open_library
from onrecord.store.packing import unpacked
from onrecord.store.rows import COLUMNS, flat
from onrecord.store.schema import entries, records, reports, versions
from tests.store.made import FERRY, ferry

LONGEST_SECONDS = 0.04


def details(record: Record, version: int, first: int) -> list[dict[str, object]]:
    """The rows a record makes, days as the database gives them."""
    rows = flat([(version, record)], first)
    named = (dict(zip(COLUMNS[kind], row, strict=True)) for kind in rows for row in rows[kind])
    return [
        {
            name: date.fromisoformat(value) if name in ("earliest", "latest") and value else value
            for name, value in row.items()
        }
        for row in named
    ]


def kept(connection: sa.Connection, version: int) -> list[dict[str, object]]:
    """The rows of a version in the library, with those columns alone that their kind fills."""
    own = sa.select(entries).where(entries.c.version == version).order_by(entries.c.seq)
    return [
        {name: row[name] for name in COLUMNS[row["kind"]]}
        for row in connection.execute(own).mappings()
    ]


def fork(work: Callable[[int], None]) -> tuple[int, BinaryIO]:
    """A child that does ``work`` with a pipe to tell by: its number and the end to read."""
    read, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        code = 1
        try:
            work(told)
            code = 0
        finally:
            os._exit(code)
    os.close(told)
    return child, os.fdopen(read, "rb")


def adds(location: str, turn: int, told: int) -> None:
    """Add records until killed; every third is a new version of the one before."""
    with open_library(location) as library:
        os.write(told, b"ready\n")
        for number in range(100_000):
            page = f"https://news.example/{turn}/{number - (number % 3 == 2)}"
            record = ferry(FERRY.replace("20", str(20 + number % 3 * 7)), page)
            library.add(record)
            os.write(told, f"{record.report.id}\n".encode())


def kill(location: str, turn: int, dice: random.Random) -> list[str]:
    """The ids a child told of before it was killed; every other time it had told of one first."""
    child, lines = fork(lambda told: adds(location, turn, told))
    with lines:
        ids = [lines.readline() for _ in range(1 + turn % 2)][1:]
        time.sleep(dice.uniform(0, LONGEST_SECONDS))
        os.kill(child, signal.SIGKILL)
        ids += lines.readlines()
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        sys.exit("the child ended by itself")
    return [each.decode().strip() for each in ids]


def look(library: Library, after: int) -> tuple[list[str], int]:
    """The ids of the versions numbered above ``after``, each found whole, and the last number."""
    held = sa.select(versions, records.c.record, reports.c.newest)
    held = held.outerjoin(records).outerjoin(reports).where(versions.c.seq > after)
    with library.reading() as connection:
        found = connection.execute(held).all()
        for row in found:
            record = from_json(unpacked(row.record))
            rows = kept(connection, row.seq)
            if rows != details(record, row.seq, rows[0]["seq"]):
                sys.exit(f"{row.id} is not whole")
            if row.newest is None or record.report.id != row.id:
                sys.exit(f"{row.id} belongs to no report")
    return [row.id for row in found], max((row.seq for row in found), default=after)


def sound(library: Library) -> None:
    """No entry or record without a version, no index of words that differs from its rows."""
    with library.reading() as connection:
        for table in (records, entries):
            lost = sa.select(table.c.version).where(
                table.c.version.not_in(sa.select(versions.c.seq))
            )
            if connection.execute(lost.limit(1)).all():
                sys.exit(f"{table.name} without a version")
        if connection.dialect.name == "sqlite":
            if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
                sys.exit("the file is damaged")
            indexed = connection.exec_driver_sql(
                "SELECT count(*) FROM words WHERE words MATCH 'ferry'"
            ).scalar()
        else:
            indexed = connection.exec_driver_sql(
                "SELECT count(*) FROM records WHERE words @@ 'ferry'"
            ).scalar()
        kept = connection.execute(sa.select(sa.func.count()).select_from(records)).scalar()
    if indexed != kept:
        sys.exit(f"{kept} records, but {indexed} in the index of words")


def killed(location: str, times: int) -> dict[str, int]:
    """Kill ``times`` times and look after each."""
    dice = random.Random(20310512)
    last = told = kept = 0
    open_library(location).close()
    for turn in range(times):
        ids = kill(location, turn, dice)
        with open_library(location) as library:
            found, last = look(library, last)
        if not set(ids) <= set(found):
            sys.exit(f"lost: {set(ids) - set(found)}")
        told, kept = told + len(ids), kept + len(found)
    with open_library(location) as library:
        sound(library)
    return {"told": told, "kept": kept}


def add_some(location: str, first: int, told: int) -> None:
    """Add twenty records and tell of what became of each."""
    with open_library(location) as library:
        for number in range(first, first + 20):
            added = library.add(ferry(address=f"https://news.example/{number}"))
            os.write(told, f"{added.outcome}\n".encode())


def together(location: str, count: int) -> dict[str, int]:
    """What became of all records that ``count`` children added."""
    children = [fork(partial(add_some, location, number * 10)) for number in range(count)]
    outcomes: Counter[str] = Counter()
    for child, lines in children:
        with lines:
            outcomes.update(line.decode().strip() for line in lines)
        if os.waitpid(child, 0)[1]:
            sys.exit("a child failed")
    with open_library(location) as library:
        sound(library)
        return {**outcomes, "kept": len(library.list())}


if __name__ == "__main__":
    work = {"killed": killed, "together": together}[sys.argv[1]]
    sys.stdout.write(json.dumps(work(sys.argv[2], int(sys.argv[3]))))
