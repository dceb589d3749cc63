"""The tables of a record in a terminal. Nothing is cut short: what does not fit is folded."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from onrecord.cli.headed import headed
from onrecord.export.rows import Claimed, Figure, Happening, Link, Moment, Saying, Source, rows
from onrecord.export.visible import visible
from onrecord.record import Record

__all__ = ["tables"]

_WIDEST = 28
"""The most columns of the terminal that a name takes from the words beside it."""

_PLAIN_STANCE = "asserts"


def tables(record: Record) -> Iterator[RenderableType]:
    """Who said what, when, how many, what happened, the author's claims, troubles, provenance."""
    found = rows(record)
    yield _who(found.said)
    yield _when([*found.dated, *found.undated])
    yield _how_many(found.figures)
    yield _what_happened(found.happened)
    yield _own_voice(found.own)
    if record.troubles:
        yield _troubles(record)
    yield _provenance(record)


def _who(said: list[Source]) -> RenderableType:
    if not said:
        return _nothing("Who said what", "Nobody is quoted.")
    table = headed("Who said what", "", "Who", "What", widest={1: _WIDEST})
    for source in said:
        for number, row in enumerate(source.sayings):
            table.add_row(row.label, _source(source, row, first=number == 0), _saying(row))
    return table


def _source(source: Source, row: Saying, *, first: bool) -> Text:
    """Who speaks, named in every row; what they are stands in the first alone."""
    text = Text(_on_one_line(visible(source.name)), style="bold" if first else "")
    for more in (source.role, source.kind) if first else ():
        if more:
            text.append(f"\n{visible(more)}", style="not bold dim")
    if row.anonymity:
        text.append(f"\n{_on_one_line(visible(row.anonymity))}", style="not bold dim italic")
    return text


def _saying(row: Saying) -> Text:
    """The cue goes before the words: "denied" and "ruled out" turn them round."""
    words = visible(" … ".join(row.words)) or "no words given"
    said = f"“{words}”" if row.mode == "direct" and row.words else words
    text = Text(f"{_on_one_line(visible(row.cue))}: " if row.cue else "", style="italic")
    text.append(_on_one_line(said), style="not italic")
    kind = row.mode if row.stance == _PLAIN_STANCE else f"{row.mode}, {row.stance}"
    text.append(f"\n{kind}", style="not italic dim")
    for link in row.chain:
        text.append(f", on the word of {visible(link.name)} [{link.label}]", style="not italic dim")
    return text


def _when(moments: list[Moment]) -> RenderableType:
    if not moments:
        return _nothing("When", "No times are given.")
    table = headed("When", "", "Words", "Value", "Covers")
    for row in moments:
        value = f"{row.value} {row.mod.lower().replace('_', ' ')}" if row.mod else row.value
        covers = row.covers or f"{row.type.lower()}, not tied to days"
        table.add_row(row.label, _cell(row.words), _cell(value), covers)
    return table


def _how_many(figures: list[Figure]) -> RenderableType:
    if not figures:
        return _nothing("How many", "No amounts are given.")
    table = headed(
        *("How many", "", "Words", "Amount", "Of what", "On whose word"), widest={4: _WIDEST}
    )
    for row in figures:
        amount = f"{row.amount}, roughly" if row.approximate and row.amount else row.amount
        table.add_row(row.label, *map(_cell, (row.words, amount, row.counted, _voice(row.voice))))
    return table


def _what_happened(happened: list[Happening]) -> RenderableType:
    if not happened:
        return _nothing("What happened", "Nothing is told to have happened between actors.")
    table = headed(
        *("What happened", "", "Act", "Who › whom", "On whose word"), widest={3: _WIDEST}
    )
    for row in happened:
        act = Text(_on_one_line(visible(row.words)))
        act.append(f"\n{row.type} {row.mode}".rstrip() + f", {row.status}", style="dim")
        parties = " › ".join(visible(each) or "–" for each in (row.who, row.whom))
        whole = Text(_on_one_line(parties) if row.who or row.whom else "")
        for more in (row.where, row.when, *row.figures):
            if more:
                whole.append(f"\n{_on_one_line(visible(more))}", style="dim")
        table.add_row(row.label, act, whole, _cell(_voice(row.voice)))
    return table


def _own_voice(claims: list[Claimed]) -> RenderableType:
    """The claims that rest on no word but the report's."""
    title = "In the report’s own voice"
    if not claims:
        return _nothing(title, "Every claim is on the word of somebody else.")
    table = headed(title, "Claim", "Kind", "Worth checking")
    for row in claims:
        words = Text(_on_one_line(visible(row.words)))
        if row.loaded:
            words.append(f"\nloaded: {visible(', '.join(row.loaded))}", style="dim")
        why = f"\n{', '.join(row.reasons)}" if row.reasons else ""
        table.add_row(words, row.kind, Text(f"{row.checkworthy:.2f}").append(why, style="dim"))
    return table


def _voice(voice: Link | None) -> str:
    return f"{voice.name} [{voice.label}]" if voice else "the report’s own"


def _troubles(record: Record) -> RenderableType:
    table = headed("Troubles", "", "")
    for trouble in record.troubles:
        table.add_row(_cell(trouble.message), Text(visible(trouble.kind), style="dim"))
    return table


def _provenance(record: Record) -> Text:
    made = record.provenance
    by = "rules only, no model" if made.model == "none" else f"model {made.model}"
    when = f"{made.read_at:%Y-%m-%d %H:%M} UTC"
    return Text(f"Read by OnRecord {made.onrecord}, {by}, {when}.", style="dim")


def _nothing(title: str, words: str) -> RenderableType:
    return Group(Text(title, style="bold"), Text(words, style="dim"))


def _cell(words: str) -> Text:
    return Text(_on_one_line(visible(words)))


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
