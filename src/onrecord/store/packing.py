"""The JSON of records as a library holds it: packed with zlib, to a fifth of its length.

What takes part of the time of adding is writing pages; packing costs less than it saves.
"""

import zlib

from onrecord.errors import StoreError

__all__ = ["packed", "unpacked"]

_LEVEL = 1
"""Higher levels take twice the time for a tenth less."""

_MOST_BYTES = 2**30
"""Of a record's JSON; a report of 32 MiB, the longest that is read, makes less."""


def packed(json: str) -> bytes:
    """The bytes that a library holds."""
    return zlib.compress(json.encode(), _LEVEL)


def unpacked(held: bytes) -> bytes:
    """The JSON that ``packed`` was given, as UTF-8. Raises `StoreError` where it is damaged."""
    unpacking = zlib.decompressobj()
    try:
        json = unpacking.decompress(held, _MOST_BYTES)
    except zlib.error as error:
        raise StoreError(f"a record of this library is damaged: {error}") from error
    if not unpacking.eof:
        raise StoreError("a record of this library is damaged: it does not end")
    return json
