"""Bytes packed with gzip, as pages are stored and served, unpacked within a bound."""

import zlib

from onrecord.errors import TooLarge, UnreadableSource

__all__ = ["is_packed", "unpacked"]

_GZIP = b"\x1f\x8b\x08"
_WINDOW = 16 + zlib.MAX_WBITS  # a gzip member
_MEMBERS = 10_000  # of one file; a crawl packs each page as one


def is_packed(data: bytes) -> bool:
    """Do the bytes begin as gzip does?"""
    return data.startswith(_GZIP)


def unpacked(data: bytes, name: str, most: int) -> bytes:
    """What gzip packed, all members of it; never more than ``most`` bytes are held.

    Raises `UnreadableSource` where it is damaged or cut short and `TooLarge` over ``most`` bytes,
    both naming the source by ``name``.
    """
    parts: list[bytes] = []
    left = most
    for _ in range(_MEMBERS):
        member = zlib.decompressobj(_WINDOW)
        try:
            parts.append(member.decompress(data, left + 1))
        except zlib.error as error:
            raise UnreadableSource(f"{name}: damaged gzip data") from error
        left -= len(parts[-1])
        if left < 0:
            raise TooLarge(f"{name}: unpacks to more than {most // 2**20} MiB")
        if not member.eof:
            raise UnreadableSource(f"{name}: gzip data cut short")
        data = member.unused_data.lstrip(b"\0")  # padding between members and behind the last
        if not is_packed(data):
            break
    return b"".join(parts)
