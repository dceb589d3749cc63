"""W3C Web Annotation: one collection in JSON-LD that holds every entry of the records.

An entry gives one annotation for each of its roles (source, cue, content of an attribution) with
two bodies: a tag for people (``attribution: source``) and, as JSON for programs, all of the entry
that is no span. The target of each span is the report's **text**, named by its hash (``ni:``,
RFC 6920), with the page it was taken from as its scope: the text is normal in the sense of the
recommendation, without tags and with entities resolved; positions in the page would be others.

Positions count Unicode code points, as the recommendation demands of both selectors ("in terms of
unicode code points ..., not in terms of code units"); JavaScript counts code units: convert there.

Source: Web Annotation Data Model, W3C Recommendation 23 February 2017, 4.2.4 and 4.2.5.
"""

import hashlib
from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec

from onrecord.export.moment import iso_utc
from onrecord.export.parts import Part, facts, kind_of, parts
from onrecord.export.web import web_page
from onrecord.record import Entry, Record, Span

__all__ = ["CONTEXT", "pieces"]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_AROUND = 32
"""How many characters before and after the words a quotation of them carries."""

JSON = dict[str, Any]


def pieces(records: Iterable[Record], left_out: Counter[str]) -> Iterator[str]:
    """The file, an annotation at a time; an entry without words has nowhere to stand."""
    hashed, total = hashlib.sha256(), 0
    yield f'{{"@context":"{CONTEXT}","type":"AnnotationCollection",'
    yield '"label":"What the reports say, by OnRecord",'
    yield '"first":{"type":"AnnotationPage","startIndex":0,"items":['
    for record in records:
        for annotation in _annotations(record, left_out):
            hashed.update(annotation["id"].encode())
            yield (",\n" if total else "\n") + msgspec.json.encode(annotation).decode()
            total += 1
    page, whole = (_named(f"{part}/{hashed.hexdigest()}") for part in ("page", "collection"))
    yield f'\n],"id":"{page}"}},"last":"{page}","total":{total},"id":"{whole}"}}\n'


def _named(name: str) -> str:
    """An IRI of our own that needs no server: the same for the same name."""
    return uuid5(NAMESPACE_URL, f"onrecord/1/{name}").urn


def _annotations(record: Record, left_out: Counter[str]) -> Iterator[JSON]:
    place = _Place(record)
    for entry in record.entries():
        found = list(parts(entry))
        for part in found:
            yield _annotation(record, entry, part, place)
        if not found:
            left_out["entries without words"] += 1


def _annotation(record: Record, entry: Entry, part: Part, place: "_Place") -> JSON:
    kind, made = kind_of(entry), record.provenance
    said = {"report": record.report.id, "role": part.role, kind: facts(entry)}
    targets = [place.target(span) for span in part.spans]
    return {
        "id": _named(f"{record.report.id}/{entry.id}/{part.role}"),
        "type": "Annotation",
        "motivation": "classifying",
        "generated": iso_utc(made.read_at),
        "generator": {"type": "Software", "name": f"OnRecord {made.onrecord}"},
        "body": [
            _body("tagging", "text/plain", kind if part.role == kind else f"{kind}: {part.role}"),
            _body("describing", "application/json", msgspec.json.encode(said).decode()),
        ],
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _body(purpose: str, form: str, value: str) -> JSON:
    return {"type": "TextualBody", "purpose": purpose, "format": form, "value": value}


class _Place:
    """The text of a report as what annotations point into."""

    def __init__(self, record: Record) -> None:
        report = record.report
        self._text = report.text
        self._source: JSON = {"id": _ni(report.text), "type": "Text", "format": "text/plain"}
        if report.language:
            self._source["language"] = report.language
        self._scope = web_page(report)

    def target(self, span: Span) -> JSON:
        """The span as a specific resource, by position and by its words."""
        before = self._text[max(0, span.start - _AROUND) : span.start]
        after = self._text[span.end : span.end + _AROUND]
        quote = {"exact": span.text, "prefix": before, "suffix": after}
        scope = {"scope": self._scope} if self._scope else {}
        return {
            "type": "SpecificResource",
            "source": self._source,
            **scope,
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                {"type": "TextQuoteSelector", **quote},
            ],
        }


def _ni(text: str) -> str:
    """The name of a text by its SHA-256: a Named Information URI (RFC 6920)."""
    digest = hashlib.sha256(text.encode()).digest()
    return "ni:///sha-256;" + urlsafe_b64encode(digest).rstrip(b"=").decode()
