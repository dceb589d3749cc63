"""A record as a few lines a person can review: what the golden answers hold."""

from onrecord.record import Actor, Attribution, Claim, Event, Quantity, Record, Time

__all__ = ["view"]


def view(record: Record) -> dict[str, object]:
    """Metadata, blocks and entries in short; ids, scores and offsets left out."""
    report = record.report
    names = {actor.id: actor.name for actor in record.actors}
    numbers = {found.id: f"a{i}" for i, found in enumerate(record.attributions, 1)}
    return {
        "title": report.title,
        "bylines": list(report.bylines),
        "published": str(report.published),
        "publisher": report.publisher,
        "language": report.language,
        "blocks": [f"{b.kind}: {_short(report.text[b.start : b.end])}" for b in report.blocks],
        "attributions": [_attribution(each, names, numbers) for each in record.attributions],
        "times": [
            _time(each, {time.id: time.text for time in record.times}) for each in record.times
        ],
        "quantities": [_quantity(each, numbers) for each in record.quantities],
        "actors": [_actor(each) for each in record.actors],
        "events": [_event(each, record, names, numbers) for each in record.events],
        "claims": [_claim(each, numbers) for each in record.claims],
        "troubles": [f"{each.kind}: {each.message}" for each in record.troubles],
    }


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 76 else f"{words[:48]} … {words[-25:]}"


def _join(spans: tuple[object, ...]) -> str:
    return " ... ".join(_short(span.text) for span in spans)  # type: ignore[attr-defined]


def _attribution(found: Attribution, names: dict[str, str], numbers: dict[str, str]) -> str:
    labels = f"{found.mode} {found.source_kind} {found.stance}"
    within = f" within {numbers[found.within]}" if found.within else ""
    actor = f" = {names[found.source_actor]}" if found.source_actor else ""
    parts = f"{_join(found.source)}{actor} | {_join(found.cue)} | {_join(found.content)}"
    return f"{numbers[found.id]} {labels}{within}: {parts}"


def _actor(found: Actor) -> str:
    known = " ".join(filter(None, (found.country, found.sector, found.link)))
    labels = " ".join(filter(None, (found.kind, found.role)))
    return f"{found.name} [{labels}] x{len(found.mentions)} {known}".rstrip()


def _time(found: Time, texts: dict[str, str]) -> str:
    days = f" {found.earliest}..{found.latest}" if found.earliest else ""
    anchor = f" from {texts.get(found.anchor, found.anchor)}" if found.anchor else ""
    mod = f" {found.mod}" if found.mod else ""
    return f"{found.text}: {found.type} {found.value}{mod}{days}{anchor}"


def _quantity(found: Quantity, numbers: dict[str, str]) -> str:
    value = f"{found.low}..{found.high}" if found.value is None else f"{found.value}"
    labels = " ".join(filter(None, (found.comparator, value, found.unit, found.trend, found.kind)))
    counted = f" of {found.counted.text}" if found.counted else ""
    return f"{found.text}: {labels}{counted} by {numbers.get(found.voice, found.voice)}"


def _event(found: Event, record: Record, names: dict[str, str], numbers: dict[str, str]) -> str:
    sides = " > ".join(
        ", ".join(names[each] for each in side) or "-" for side in (found.actors, found.recipients)
    )
    texts = {entry.id: entry.text for entry in (*record.times, *record.quantities)}
    place = f" at {names[found.place]}" if found.place else ""
    time = f" on {texts[found.time]}" if found.time else ""
    counts = "".join(f" of {texts[each]}" for each in found.quantities)
    kind = " ".join(filter(None, (found.type, found.mode, found.status)))
    voice = numbers.get(found.voice, found.voice)
    return f"{_join(found.trigger)}: {kind}: {sides}{place}{time}{counts} by {voice}"


def _claim(found: Claim, numbers: dict[str, str]) -> str:
    loaded = "".join(f" loaded {word.lexicon}" for word in found.loaded)
    kind = f"{found.kind} {found.checkworthy:g}{loaded}"
    return f"{_short(found.text)}: {kind} by {numbers.get(found.voice, found.voice)}"
