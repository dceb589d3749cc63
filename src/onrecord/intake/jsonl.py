"""A line of JSONL to a report: an object with ``text``, and ``title``, ``published``, ``url``."""

from datetime import date, datetime

import msgspec

from onrecord.errors import UnreadableSource
from onrecord.intake.loaded import Loaded
from onrecord.intake.plain import from_text
from onrecord.record import Trouble

__all__ = ["load"]


class _Line(msgspec.Struct):
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None


def load(data: bytes, *, name: str) -> Loaded:
    """The report a line holds; its text is kept to the letter. Other fields are passed over.

    ``name`` says for messages where the line stands. Raises `UnreadableSource`.
    """
    try:
        line = msgspec.json.decode(data, type=_Line)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise UnreadableSource(f"{name}: no JSON object with a text: {error}") from error
    published = _day(line.published)
    report, troubles = from_text(
        line.text, address=line.url or name, published=published, title=line.title
    )
    if line.published and published is None:
        message = f"{name}: published {line.published!r} is no ISO 8601 date"
        kept = (trouble for trouble in troubles if trouble.kind != "no-date")
        troubles = (*kept, Trouble("no-date", message, "intake"))
    return Loaded(report, troubles)


def _day(stated: str | None) -> date | None:
    """The day an ISO 8601 date or date and time states, in its own zone."""
    if not stated:
        return None
    try:
        return datetime.fromisoformat(stated.strip()).date()
    except ValueError:
        return None
