"""What an actor is: country, sector and link, from its names, roles and the gazetteer."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from onrecord.lexicon.participants import describe
from onrecord.readers.actors.linking import Link, Linking
from onrecord.readers.actors.merging import Group

__all__ = ["Profile", "profile"]

_MOST_TEXTS = 12
"""Different wordings of an actor that are looked at."""


class Profile(NamedTuple):
    """Country (ISO 3166-1 alpha-3), sector (PLOVER's), gazetteer id, each None where not known.

    ``many`` is the number of gazetteer entries that bear the name.
    """

    country: str | None
    sector: str | None
    link: str | None
    many: int


def profile(group: Group, links: Linking) -> Profile:
    """What is known of ``group``."""
    kind = group.best.kind
    link = _link(group, links)
    if kind == "place":
        return Profile(link.country, None, link.link, link.many)
    country, sector = link.country, link.sector
    for text in islice(_wordings(group), _MOST_TEXTS):
        told = describe(text)
        country, sector = country or told.country, sector or told.sector
        if country and sector:
            break
    return Profile(country, sector, link.link, link.many)


def _link(group: Group, links: Linking) -> Link:
    """The gazetteer's entry of a leader, a body or a place; unnamed ones have none."""
    name, kind = group.best.name, group.best.kind
    if kind == "person":
        return links.person(name)
    if kind not in ("organisation", "government", "group", "place"):
        return Link(None, None, 0)
    body = links.body(name)
    if body.many or kind in ("organisation", "group"):
        return body
    place = links.place(name, group.spans[0].end if group.spans else 0)
    if kind == "government" and not (place.link or "").startswith("country:"):
        return Link(None, None, 0)
    return place


def _wordings(group: Group) -> Iterator[str]:
    """The role, the name unless it is a person's, and the parts of each mention that say more."""
    if group.role:
        yield group.role
    if group.best.kind != "person":
        yield group.best.name
    for text in dict.fromkeys(span.text for span in group.spans):
        if group.best.kind != "person":
            yield text
        elif " " in text:
            yield from (part.strip() for part in text.split(",") if " " in part.strip())
