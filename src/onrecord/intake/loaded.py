"""What every format hands over: a report, and what its reader must know about it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from onrecord.record import Anchor, Block, Report, Trouble, digest_of, report_id

__all__ = ["Loaded", "loaded"]


class Loaded(NamedTuple):
    """A report and the troubles met on the way to it."""

    report: Report
    troubles: tuple[Trouble, ...]


def loaded(
    text: str,
    blocks: Sequence[Block],
    *,
    anchors: Sequence[Anchor] = (),
    title: str | None = None,
    bylines: Sequence[str] = (),
    published: date | None = None,
    publisher: str | None = None,
    address: str | None = None,
    canonical: str | None = None,
    language: str | None = None,
    troubles: Sequence[Trouble] = (),
) -> Loaded:
    """A `Loaded` with id and digest worked out from the text and its address.

    Bytes of a path that are no UTF-8 are written out as escapes, so that a record is text.
    """
    address = address and address.encode("utf-8", "backslashreplace").decode()
    digest = digest_of(text)
    report = Report(
        id=report_id(address, digest),
        title=title,
        bylines=tuple(bylines),
        published=published,
        publisher=publisher,
        address=address,
        canonical=canonical,
        language=language,
        digest=digest,
        text=text,
        blocks=tuple(blocks),
        anchors=tuple(anchors),
    )
    return Loaded(report, tuple(troubles))
