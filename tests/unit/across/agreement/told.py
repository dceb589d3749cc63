"""Records of made reports, told line by line: who says it, and the sentence.

Quantities and times are read by their readers; who says what is given, so that these tests hold
whatever the attribution reader finds.
"""

from dataclasses import replace
from datetime import date, timedelta

from onrecord.across.agreement import agreements
from onrecord.readers import Draft, quantities, times
from onrecord.record import (
    Actor,
    Attribution,
    Copy,
    Quantity,
    Record,
    Story,
    Time,
    span_of,
)
from tests.records import actor_of, attribution, record_of, report_of

__all__ = ["SATURDAY", "agreed", "copy_of", "one_story", "told"]

SATURDAY = date(2031, 3, 8)


def told(outlet: str, *lines: tuple[str, str], day: int = 1, title: str = "") -> Record:
    """The report of ``outlet`` on ``day`` days after Saturday, 8 March 2031.

    A line is (speaker, sentence): ``""`` is the report's own voice, "X < Y" is what X says that Y
    said, "X, N" is N whose role is X, and "X denies" a source that denies the sentence.
    """
    parts, spoken = ([title] if title else []), []
    for speaker, sentence in lines:
        parts.append(_paragraph(speaker, sentence))
        spoken.append((len(parts) - 1, speaker, sentence))
    text = "\n\n".join(parts)
    report = replace(
        report_of(text, *(["title"] if title else []), address=f"{outlet}-{day}.html"),
        publisher=outlet,
        published=SATURDAY + timedelta(days=day),
    )
    said: list[Attribution] = []
    actors: dict[str, Actor] = {}
    for block, speaker, sentence in spoken:
        _speak(text, report.blocks[block].start, speaker, sentence, said, actors)
    draft = Draft(report)
    draft.add(times.read(draft))
    draft.add(quantities.read(draft))
    draft.add(iter(said))
    draft.add(quantities.resolve(draft))
    return record_of(
        report,
        attributions=tuple(said),
        actors=tuple(actors.values()),
        times=draft.of(Time),
        quantities=draft.of(Quantity),
    )


def _paragraph(speaker: str, sentence: str) -> str:
    if not speaker:
        return f"{sentence}."
    outer, _, inner = speaker.partition(" < ")
    name, denies = outer.removesuffix(" denies"), outer.endswith(" denies")
    started = f"{name[0].upper()}{name[1:]}"
    if inner:
        return f"{started} said {inner} had said that {sentence}."
    return f"{started} {'denied' if denies else 'said'} that {sentence}."


def _speak(text, start, speaker, sentence, said, actors) -> None:
    """Add the attributions of one paragraph, and their actors."""
    if not speaker:
        return
    outer, _, inner = speaker.partition(" < ")
    name, denies = outer.removesuffix(" denies"), outer.endswith(" denies")
    end = text.index(f"{sentence}.", start) + len(sentence)
    first = _said(text, (start, start + len(name)), name, end, actors, denies=denies)
    said.append(first)
    if inner:
        at = text.index(f" {inner} had", start) + 1
        within = _said(text, (at, at + len(inner)), inner, end, actors, within=first.id)
        said.append(within)


def _said(text, source, name, end, actors, *, denies=False, within=None) -> Attribution:
    span = span_of(text, *source)
    role, _, proper = name.rpartition(", ")
    person = proper[:1].isupper() and (bool(role) or len(proper.split()) == 2)
    actor = actor_of(
        proper,
        span,
        kind="person" if person else "organisation",
        role=role.removeprefix("the ") if person else "",
    )
    actors[actor.id] = actor
    cue_at = source[1] + 1
    word = "had said" if within else "denied" if denies else "said"
    cue = span_of(text, cue_at, cue_at + len(word))
    content = span_of(text, cue.end + 1, end)
    kind = "named" if person else "organisation"
    if name.startswith(("a ", "an ")):
        kind = "unnamed"
    elif name.split()[-1] in ("witnesses", "residents"):
        kind = "collective"
    return attribution(
        (span,),
        (cue,),
        (content,),
        mode="indirect",
        source_kind=kind,
        source_actor=actor.id,
        within=within,
        stance="denies" if denies else "asserts",
    )


def one_story(*records: Record) -> tuple[Story, ...]:
    """All of ``records`` as one story."""
    return (Story("s1", tuple(record.report.id for record in records), "made"),)


def copy_of(original: Record, copied: Record) -> Copy:
    """``copied`` copies ``original``, with nothing said of the passages."""
    return Copy(original.report.id, copied.report.id, 1.0, (), None, (), (), "made")


def agreed(about, *records, copies=()):
    """Verdict, origins and number of entries of the agreement on ``about``, None without one."""
    found = [
        (one.verdict, sorted(origin.name for origin in one.origins), len(one.entries))
        for one in agreements(records, copies, one_story(*records))
        if one.about == about
    ]
    assert len(found) <= 1
    return found[0] if found else None
