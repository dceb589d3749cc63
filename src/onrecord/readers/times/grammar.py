"""The rule tables, read once: scanner, rules by the symbol they begin with, modifiers."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.errors import SettingsError
from onrecord.lexicon import rows
from onrecord.readers.times.alphabet import Alphabet, build
from onrecord.readers.times.meanings import Kind
from onrecord.readers.times.patterns import Compiled, compile_pattern, literals_of
from onrecord.readers.times.scanning import MARK_KINDS, NUMBER_KINDS, Scanner
from onrecord.readers.times.verbs import VERBS, Verb

__all__ = ["Grammar", "Modifier", "Rule", "grammar"]

_KINDS: Mapping[str, Kind] = {
    "DATE": "DATE", "TIME": "TIME", "DURATION": "DURATION", "SET": "SET", "NONE": "NONE",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the rule table, compiled. ``type`` NONE consumes words that are no time."""

    id: str
    pattern: re.Pattern[str]
    type: Kind
    verb: Verb
    arguments: list[str]
    mod: str | None


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words before (or after) a time of one of ``types`` that belong to it, and their ``mod``."""

    id: str
    pattern: re.Pattern[str]
    types: frozenset[str]
    mod: str | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that finding needs: ``start`` finds the symbols at which a rule may begin, ``money``
    those of figures in money or percent.
    """

    scanner: Scanner
    start: re.Pattern[str]
    money: re.Pattern[str]
    rules: Mapping[str, tuple[Rule, ...]]
    before: tuple[Modifier, ...]
    after: tuple[Modifier, ...]


def _context(column: str, members: Mapping[str, str], ahead: bool) -> str:
    """The look around for a column of classes: any of the plain ones, none of the ``!`` ones."""
    wanted, unwanted = "", ""
    for name in column.split():
        key = name.lstrip("!")
        found = members.get(key if key[0].isupper() else f"'{key}'")
        if found is None:
            raise SettingsError(f"time rule context {column!r} names {key}, which is no class")
        if name.startswith("!"):
            unwanted += found
        else:
            wanted += found
    look = "" if ahead else "<"
    return (f"(?{look}=[{wanted}])" if wanted else "") + (
        f"(?{look}![{unwanted}])" if unwanted else ""
    )


def _contexts() -> set[str]:
    columns = [f"{row['before']} {row['after']}" for row in rows("time_rules")]
    columns += [row["context"] for row in rows("time_modifiers")]
    names = " ".join(columns).split()
    return {name.lstrip("!") for name in names if name.lstrip("!")[0].islower()}


def _rule(row: Mapping[str, str], compiled: Compiled, members: Mapping[str, str]) -> Rule:
    verb, *arguments = row["value"].split()
    if verb not in VERBS or row["type"] not in _KINDS or compiled.empty:
        raise SettingsError(f"time rule {row['id']!r} has no type, no verb or an empty pattern")
    before = _context(row["before"], members, ahead=False)
    after = _context(row["after"], members, ahead=True)
    source = re.compile(f"{before}{compiled.source}{after}")
    return Rule(row["id"], source, _KINDS[row["type"]], VERBS[verb], arguments, row["mod"] or None)


def _modifier(row: Mapping[str, str], members: Mapping[str, str]) -> Modifier:
    compiled = compile_pattern(row["pattern"], members)
    before = _context(row["context"], members, ahead=False)
    return Modifier(
        row["id"],
        re.compile(before + compiled.source),
        frozenset(row["types"].split()),
        row["mod"] or None,
    )


def _alphabet() -> Alphabet:
    literals = set[str]()
    for table in ("time_rules", "time_modifiers"):
        for row in rows(table):
            literals |= literals_of(row["pattern"])
    shapes = {frozenset(row["classes"].split()) for row in rows("time_shapes")}
    kinds = NUMBER_KINDS | MARK_KINDS | shapes
    feasts = [
        {"word": row["name"], "classes": "FEAST", "value": row["name"], "case": row["case"]}
        for row in rows("time_feasts")
    ]
    return build((*rows("time_words"), *feasts), literals | _contexts(), kinds)


@cache
def grammar() -> Grammar:
    """The grammar of the tables, compiled on first use.

    Raises `SettingsError` where a table is malformed.
    """
    alphabet = _alphabet()
    members = alphabet.members
    by_first: dict[str, list[Rule]] = defaultdict(list)
    for row in rows("time_rules"):
        compiled = compile_pattern(row["pattern"], members)
        rule = _rule(row, compiled, members)
        for symbol in compiled.first:
            by_first[symbol].append(rule)
    shapes = {row["classes"]: row["regex"] for row in rows("time_shapes")}
    modifiers = [(row["side"], _modifier(row, members)) for row in rows("time_modifiers")]
    return Grammar(
        scanner=Scanner(alphabet, shapes),
        start=re.compile(f"[{''.join(sorted(by_first))}]"),
        money=re.compile(f"[{members['CURRENCY']}{members['PERCENT']}]"),
        rules={symbol: tuple(found) for symbol, found in by_first.items()},
        before=tuple(modifier for side, modifier in modifiers if side == "before"),
        after=tuple(modifier for side, modifier in modifiers if side == "after"),
    )
