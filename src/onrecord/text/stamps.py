"""The stamp that heads an entry of a running report, or stands alone: when it was written.

"13.30 Police say the quay is shut", "3h ago Police say …", "Updated 09:15 GMT": a stamp is none of
anybody's words. A number before small letters is none ("12.40 crowns", "09:00 is when …").
"""

import re

__all__ = ["stamp_end"]

_CLOCK = (
    r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?![:.]?\d)(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s(?:GMT|UTC|[BCEIJ]ST|[CE]E?S?T|[CEMP][SD]?T|AE[SD]T|local time)\b)?"
    r"|(?:1[0-2]|[1-9])\s?[ap]\.?m\b\.?"
)
_AGO = (
    r"\d{1,2}\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)"
    r"(?:\s\d{1,2}\s?(?:m|mins?|minutes?))?\sago\b|[Jj]ust now\b"
)
_SHOWN = r"(?:(?:[Ll]ast|[Ff]irst)\s)?(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Mm]odified)"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday"
    rf"|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|\d{{4}}-\d\d-\d\d|\d{{4}}\b|\d{{1,2}}\b|{_MONTH})"
)
_STAMP = re.compile(
    rf"[\[(]?(?:{_SHOWN}:?\s(?:(?:(?:(?:on|at)\s)?(?:{_CLOCK}|{_AGO}|{_DAY})|[–—|-]),?\s?){{1,10}}"
    rf"|{_CLOCK}|{_AGO})[\])]?[ \u00a0]?[:|–—-]?\s*(?=[A-Z“\"‘'«]|\Z)"
)
_LONGEST = 80


def stamp_end(text: str, start: int, end: int) -> int:
    """Where the words of the block ``[start, end)`` begin behind its stamp; ``start`` without one.

    ``end`` where the block holds nothing else.
    """
    head = text[start : min(end, start + _LONGEST)]
    found = _STAMP.match(head)
    if found is None or (found.end() == len(head) and start + len(head) < end):
        return start
    return start + found.end()
