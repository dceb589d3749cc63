"""Copies: which reports hold the text of which, whole or in part.

`CopyStream` takes one record at a time: `fingerprints` finds the reports that may share text,
`alignment` the stretches they share, `sharing` says whether that makes a copy, `direction` who
copies whom, `account` what was kept, cut and added.
"""

from onrecord.across.copies.stream import CopyStream, copies

__all__ = ["CopyStream", "copies"]
