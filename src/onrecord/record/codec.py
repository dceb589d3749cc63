"""Records and comparisons to JSON, records back, and the JSON Schema of the types."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import msgspec

from onrecord.errors import SpanError, UnreadableSource
from onrecord.record.record import Record
from onrecord.record.report import Report
from onrecord.record.together import Checks, Comparison
from onrecord.record.verify import verify

__all__ = ["from_json", "is_record", "json_schema", "to_json"]


class _Named(msgspec.Struct):
    schema: str = ""


def _object(value: Record | Comparison | Checks) -> dict[str, Any]:
    """The JSON object: as the types stand, without the anchors of the reading."""
    if isinstance(value, Record):
        report = {name: each for name, each in _fields(value.report) if name != "anchors"}
        return {**dict(_fields(value)), "report": report}
    plain: dict[str, Any] = msgspec.to_builtins(value)
    for copy in plain.get("copies", ()):
        for holder in (copy, *copy["passages"]):
            holder["from"] = holder.pop("from_")
    return plain


def _fields(value: Record | Report) -> Iterator[tuple[str, Any]]:
    """The fields as they stand: they need not become built-in types before they are encoded."""
    return ((each.name, getattr(value, each.name)) for each in fields(value))


def to_json(value: Record | Comparison | Checks) -> str:
    """One line of JSON: a record, schema ``onrecord/1``, or what reports say together."""
    return msgspec.json.encode(_object(value)).decode()


def from_json(text: str | bytes) -> Record:
    """The record a line of JSON holds.

    Raises `UnreadableSource` where the text is no ``onrecord/1`` record, `SpanError` where its
    spans do not hold the words they claim or an entry names another that is not there.
    """
    try:
        record = msgspec.json.decode(text, type=Record)
    except SpanError:
        raise
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise UnreadableSource(f"not an onrecord/1 record: {error}") from error
    verify(record)
    return record


def is_record(text: bytes) -> bool:
    """Does the JSON call itself a record, of this schema or another version of it?"""
    if b'"onrecord/' not in text:
        return False
    try:
        return msgspec.json.decode(text, type=_Named).schema.startswith("onrecord/")
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return False


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a record, generated from the types."""
    schema = msgspec.json.schema(Record)
    del schema["$defs"]["Report"]["properties"]["anchors"]
    schema["$defs"].pop("Anchor")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
