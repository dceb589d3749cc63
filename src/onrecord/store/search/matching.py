"""Words of a query in the language of each engine's index of words.

Folded words hold letters and digits alone, so nothing in them needs to be escaped.
"""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSQUERY

from onrecord.store.measures import named_by
from onrecord.store.schema import entries, records
from onrecord.store.search.query import All, AnyOf, Not, Query, Words
from onrecord.store.words import MARKS, token

__all__ = ["entries_with", "only_words", "records_with"]

_COLUMNS = {"text": "{title text}"}
"""The columns of FTS5 that a field looks in, where they have not its name."""


def only_words(query: Query) -> bool:
    """Whether one look into the index of words answers ``query``.

    Words and what joins them; a negation alone is not, since the index lists only what it has.
    """
    match query:
        case Words():
            return True
        case AnyOf(parts):
            return all(only_words(part) for part in parts)
        case All(parts):
            wanted = [part for part in parts if not isinstance(part, Not)]
            unwanted = [part.part for part in parts if isinstance(part, Not)]
            return bool(wanted) and all(only_words(part) for part in (*wanted, *unwanted))
        case _:
            return False


def records_with(query: Query, engine: str) -> sa.Select[Any]:
    """The versions whose title, text or publisher has the words of ``query``."""
    if engine == "sqlite":
        return _rows("words", query)
    return sa.select(records.c.version).where(_vector_has(records.c.words, query))


def entries_with(query: Query, engine: str, *, few: bool = False) -> sa.ColumnElement[bool]:
    """Whether an entry has the words of ``query``; ``few`` where other conditions leave few.

    SQLite would look up every entry that has the words, and only then hold the other conditions
    against them: it has no better way to a number than by its row, unless that is computed.
    """
    if engine == "sqlite":
        number = entries.c.seq + 0 if few else entries.c.seq
        return number.in_(_rows("entry_words", query))
    return _vector_has(entries.c.words, query)


def _rows(table: str, query: Query) -> sa.Select[Any]:
    found = sa.table(table, sa.column("rowid", sa.Integer), sa.column(table))
    match = sa.bindparam(None, _written(query, _fts5, _FTS5_SIGNS), sa.Text)
    return sa.select(found.c.rowid).where(found.c[table].op("MATCH")(match))


def _vector_has(vector: sa.ColumnElement[Any], query: Query) -> sa.ColumnElement[bool]:
    written = sa.bindparam(None, _written(query, _tsquery, _TSQUERY_SIGNS), sa.Text)
    return vector.bool_op("@@")(sa.cast(written, TSQUERY))


_FTS5_SIGNS = (" AND ", " OR ", " NOT ")
_TSQUERY_SIGNS = (" & ", " | ", " & !")


def _written(query: Query, leaf: Callable[[Words], str], signs: tuple[str, str, str]) -> str:
    """``query`` in an engine's language, whose signs for and, or, and not are ``signs``."""
    both, either, without = signs
    match query:
        case AnyOf(parts):
            return f"({either.join(_written(part, leaf, signs) for part in parts)})"
        case All(parts):
            wanted = [part for part in parts if not isinstance(part, Not)]
            unwanted = [part.part for part in parts if isinstance(part, Not)]
            words = f"({both.join(_written(part, leaf, signs) for part in wanted)})"
            for part in unwanted:
                words = f"({words}{without}{_written(part, leaf, signs)})"
            return words
        case Words():
            return leaf(query)
        case _:
            raise AssertionError("only words are written for the index of words")


def _measured(words: Words) -> str | None:
    """The word in the index for what is counted, where ``words`` name it: "dead", "killed"."""
    return token(named_by(words.words)) if words.field == "counted" and not words.prefix else None


def _fts5(words: Words) -> str:
    star, measure = "*" if words.prefix else "", _measured(words)
    asked = f'{_COLUMNS.get(words.field, words.field)} : "{" ".join(words.words)}"{star}'
    return f'({asked} OR measure : "{measure}")' if measure else f"({asked})"


def _tsquery(words: Words) -> str:
    mark, measure = MARKS[words.field], _measured(words)
    lexemes = [f"'{mark}{word}'" for word in words.words]
    if words.prefix:
        lexemes[-1] += ":*"
    asked = " <-> ".join(lexemes)
    return f"(({asked}) | '{MARKS['measure']}{measure}')" if measure else f"({asked})"
