"""A moment as formats write it: ISO 8601 in UTC."""

from datetime import UTC, datetime

__all__ = ["iso_utc"]


def iso_utc(moment: datetime) -> str:
    """``2031-05-12T09:30:00Z``; a moment without a zone is taken to be in UTC."""
    here = moment.astimezone(UTC) if moment.tzinfo else moment
    return here.replace(tzinfo=None).isoformat() + "Z"
