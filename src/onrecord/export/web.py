"""Where a report stands on the web, for formats that name things by address."""

import re

from onrecord.record import Report

__all__ = ["web_page"]

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+")


def web_page(report: Report) -> str | None:
    """The address of the page: the one it states for itself, else the one it was read from.

    None where neither is an address of the web, as for a report read from a file.
    """
    known = (report.canonical, report.address)
    return next((each for each in known if each and _ADDRESS.fullmatch(each)), None)
