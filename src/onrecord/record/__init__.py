"""The vocabulary: frozen types of a report and its record, without I/O.

Everything here is public. Names and fields are those of the JSON contract ``onrecord/1``.
"""

from onrecord.record.entries import (
    Actor,
    ActorKind,
    Attribution,
    Claim,
    ClaimKind,
    Comparator,
    Entry,
    Event,
    EventStatus,
    Mode,
    Quantity,
    QuantityKind,
    SourceKind,
    Stance,
    Time,
    TimeType,
    Trend,
)
from onrecord.record.ids import entry_id
from onrecord.record.record import SCHEMA, Provenance, Record, Trouble
from onrecord.record.report import Anchor, Block, BlockKind, Report, digest_of, report_id
from onrecord.record.spans import Span, span_of
from onrecord.record.verify import spans_of, verify

__all__ = [
    "SCHEMA",
    "Actor",
    "ActorKind",
    "Anchor",
    "Attribution",
    "Block",
    "BlockKind",
    "Claim",
    "ClaimKind",
    "Comparator",
    "Entry",
    "Event",
    "EventStatus",
    "Mode",
    "Provenance",
    "Quantity",
    "QuantityKind",
    "Record",
    "Report",
    "SourceKind",
    "Span",
    "Stance",
    "Time",
    "TimeType",
    "Trend",
    "Trouble",
    "digest_of",
    "entry_id",
    "report_id",
    "span_of",
    "spans_of",
    "verify",
]
