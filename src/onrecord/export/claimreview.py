"""ClaimReview skeletons (schema.org): the claims of a report laid out for a fact-checker to review.

One JSON-LD object a line for each assertion. What a reading can know stands in it: the claim, who
makes it, where it appeared. What is the checker's own is left out: **no** ``reviewRating``, no
``author``, ``url`` or ``datePublished`` of the review: OnRecord gives no verdict on truth.
schema.org demands none of these; a search engine shows a review once ``reviewRating`` and ``url``
are there.

Source: https://schema.org/ClaimReview and https://schema.org/Claim.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from onrecord.export.web import web_page
from onrecord.record import Actor, Attribution, Claim, Record, Report, Stance

__all__ = ["pieces"]

_TYPES = {"organisation": "Organization", "government": "GovernmentOrganization"}
_UNNAMED = "unnamed"
_MAKES_A_CLAIM = ("asserts", "believes", "predicts")
_TURNS_DOWN = ("denies", "refuses")

JSON = dict[str, Any]


def pieces(records: Iterable[Record], left_out: Counter[str]) -> Iterator[str]:
    """The file, a line a claim.

    Opinions, predictions, questions and directives are left out, and so is what a source denies or
    refuses: a Claim is what its author claims, and schema.org has no property for a denial.
    """
    for record in records:
        if not record.claims:
            left_out["reports without a claim"] += 1
        voices = _Voices(record)
        for claim in record.claims:
            if claim.kind != "assertion":
                left_out["claims that assert nothing"] += 1
            elif voices.stance(claim) in _TURNS_DOWN:
                left_out["claims that their source denies or refuses"] += 1
            else:
                yield msgspec.json.encode(_review(record, claim, voices)).decode() + "\n"


def _review(record: Record, claim: Claim, voices: "_Voices") -> JSON:
    item: JSON = {"@type": "Claim", "identifier": f"{record.report.id}/{claim.id}"}
    if author := voices.authors(claim):
        item["author"] = author if len(author) > 1 else author[0]
    item["appearance"] = _appearance(record.report)
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": " ".join(claim.text.split()),
        "itemReviewed": item,
    }


def _appearance(report: Report) -> JSON:
    """The report as the work in which the claim stands."""
    known = {
        "headline": report.title,
        "url": web_page(report),
        "datePublished": report.published.isoformat() if report.published else None,
        "inLanguage": report.language,
        "author": _writers(report),
        "publisher": _publisher(report),
        "identifier": report.digest,
    }
    return {"@type": "CreativeWork", **{name: value for name, value in known.items() if value}}


def _writers(report: Report) -> list[JSON]:
    return [{"@type": "Person", "name": name} for name in report.bylines]


def _publisher(report: Report) -> JSON | None:
    return {"@type": "Organization", "name": report.publisher} if report.publisher else None


class _Voices:
    """On whose word the claims of a record rest."""

    def __init__(self, record: Record) -> None:
        self._report = record.report
        self._said = {said.id: said for said in record.attributions}
        self._actors = {actor.id: actor for actor in record.actors}

    def stance(self, claim: Claim) -> Stance:
        """How the voice of a claim stands to it; the author asserts."""
        said = self._said.get(claim.voice)
        return said.stance if said else "asserts"

    def authors(self, claim: Claim) -> list[JSON]:
        """Whoever makes the claim: the source of its attribution, else who wrote the report.

        A source that asks or urges makes no claim: then nobody is named.
        """
        said = self._said.get(claim.voice)
        if said is None:
            publisher = _publisher(self._report)
            return _writers(self._report) or ([publisher] if publisher else [])
        if said.stance not in _MAKES_A_CLAIM:
            return []
        actor = self._actors.get(said.source_actor or "")
        return [_agent(actor)] if actor else _described(said)


def _agent(actor: Actor) -> JSON:
    """An actor as schema.org's Person or Organization; one without a name is only described."""
    if actor.kind == _UNNAMED:
        return {"@type": "Person", "description": actor.name}
    if actor.kind == "person":
        role = {"jobTitle": actor.role} if actor.role else {}
        return {"@type": "Person", "name": actor.name, **role}
    return {"@type": _TYPES.get(actor.kind, "Organization"), "name": actor.name}


def _described(said: Attribution) -> list[JSON]:
    words = " … ".join(span.text for span in said.source)
    return [{"@type": "Person", "description": words}] if words else []
