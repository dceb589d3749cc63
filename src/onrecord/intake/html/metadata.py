"""What a page tells machines about its article: JSON-LD, then meta elements, then microdata."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from onrecord.intake.html.bylines import names
from onrecord.intake.html.dates import day
from onrecord.intake.html.headlines import best_title
from onrecord.intake.html.linked_data import Stated, linked_data
from onrecord.intake.html.outlets import titled_outlet

__all__ = ["Metadata", "metadata"]

_TITLES = (
    "og:title twitter:title parsely-title sailthru.title dc.title dcterms.title citation_title"
    " headline title"
).split()
_AUTHORS = (
    "author article:author byl parsely-author sailthru.author dc.creator dcterms.creator"
    " dc.contributor citation_author og:author article:author_name author-name authors byline"
).split()
_DATES = (
    "article:published_time datepublished article:published og:published_time parsely-pub-date"
    " sailthru.date publishdate publish_date publish-date pubdate published_time dc.date.issued"
    " dcterms.issued dcterms.created dc.date dcterms.date dc.date.created citation_publication_date"
    " citation_date originalpublicationdate article_date_original article.published"
    " publication_date date_published cxenseparse:recs:publishtime rnews:datepublished date"
).split()
_PUBLISHERS = "og:site_name publisher dc.publisher dcterms.publisher citation_publisher".split()
_LANGUAGES = ("og:locale", "content-language", "dc.language", "language")
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9]+)*", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_PUBLISHED = re.compile(r"publish|pubdate|posted|entry-date|dateline|timestamp|story-date", re.I)
_UTC = re.compile(r"\d:\d\d.*(?:Z|[+-]00:?00|GMT|UTC)\s*$")
_LONGEST = 2_000  # of a stated value worth reading


class Metadata(NamedTuple):
    """What a page states about its article; None or empty where it states nothing.

    ``in_utc``: the day is that of a moment given in UTC; where the page was written it may have
    been another.
    """

    title: str | None
    bylines: tuple[str, ...]
    published: date | None
    in_utc: bool
    publisher: str | None
    canonical: str | None
    language: str | None


def metadata(root: HtmlElement, headings: Sequence[str]) -> Metadata:
    """The metadata of a page; ``headings`` are its main headings as a reader sees them."""
    meta = _meta(root)
    head = " ".join((root.findtext(".//head/title") or "").split())[:_LONGEST]
    stated = linked_data(root, headings[0] if len(headings) == 1 else head)
    publisher = _outlet([*filter(None, [stated.publisher]), *_each(meta, _PUBLISHERS)])
    publisher = publisher or titled_outlet(head, root)
    canonical = _canonical(root, meta)
    sites = [*_each(meta, ("og:site_name",)), _host(canonical)]
    titles = [*filter(None, [stated.headline]), *_each(meta, _TITLES), *filter(None, [head])]
    published, in_utc = _published(root, meta, stated)
    return Metadata(
        title=best_title(titles, headings, [*filter(None, [publisher, *sites])]),
        bylines=_bylines(root, meta, stated, publisher),
        published=published,
        in_utc=in_utc,
        publisher=publisher,
        canonical=canonical,
        language=_language(root, meta, stated),
    )


def _meta(root: HtmlElement) -> dict[str, list[str]]:
    """The contents of meta elements by name, property or itemprop, in lower case."""
    found: dict[str, list[str]] = defaultdict(list)
    for element in root.iter("meta"):
        content = " ".join(element.get("content", "")[:_LONGEST].split())
        for attribute in ("name", "property", "itemprop", "http-equiv"):
            if content and element.get(attribute):
                found[element.get(attribute, "").strip().lower()].append(content)
    return found


def _each(meta: dict[str, list[str]], keys: Iterable[str]) -> Iterator[str]:
    return (content for key in keys for content in meta.get(key, ()))


def _outlet(claims: Iterable[str]) -> str | None:
    """The first claim that is a name, without the slogan after a bar."""
    for claim in claims:
        name = claim.partition("|")[0].strip()
        if name and not name.startswith("@") and not _WEB.match(name):
            return name
    return None


def _host(address: str | None) -> str | None:
    """The name in an address that tells sites apart: "harrowpost" of www.harrowpost.example."""
    host = (urlsplit(address).hostname if address else None) or ""
    labels = [label for label in host.split(".")[:-1] if label not in ("www", "co", "com")]
    return labels[-1] if labels else None


def _bylines(
    root: HtmlElement, meta: dict[str, list[str]], stated: Stated, outlet: str | None
) -> tuple[str, ...]:
    """The first source that gives a name other than the outlet's."""
    sources: list[Iterable[str]] = [stated.authors]
    sources += [meta.get(key, ()) for key in _AUTHORS]
    sources.append(_marked_authors(root))
    for source in sources:
        found = names(source, outlet=outlet)
        if found:
            return found
    return ()


def _marked_authors(root: HtmlElement) -> Iterator[str]:
    """The text of elements that are marked up as authors."""
    for element in root.iter("a", "span", "div", "p", "address", "li", "strong", "em"):
        properties = element.get("itemprop", "").split() + element.get("rel", "").split()
        if "author" in properties:
            name = next((e for e in element.iter() if e.get("itemprop") == "name"), element)
            yield " ".join("".join(name.itertext())[:_LONGEST].split())


def _published(
    root: HtmlElement, meta: dict[str, list[str]], stated: Stated
) -> tuple[date | None, bool]:
    """The day of publication, and whether it is the day of a moment given in UTC."""
    for statement in (*filter(None, [stated.published]), *_each(meta, _DATES), *_times(root)):
        found = day(statement)
        if found is not None:
            return found, _UTC.search(statement) is not None
    return None, False


def _times(root: HtmlElement) -> Iterator[str]:
    """The values of elements marked up as the time of publication."""
    for element in root.iter("time", "span", "abbr", "p", "div"):
        marks = " ".join(element.get(key, "") for key in ("itemprop", "class", "id"))
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None:
            yield element.get("datetime") or element.get("content") or _text(element)
        elif element.tag in ("time", "abbr") and _PUBLISHED.search(marks):
            yield element.get("datetime") or element.get("title") or _text(element)


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext())[:_LONGEST].split())


def _canonical(root: HtmlElement, meta: dict[str, list[str]]) -> str | None:
    """The absolute address a page states for itself."""
    links = (
        link.get("href", "").strip()
        for link in root.iter("link")
        if "canonical" in link.get("rel", "").lower().split()
    )
    stated = [*links, *meta.get("og:url", ())]
    return next((each for each in stated if _WEB.fullmatch(each) and len(each) < _LONGEST), None)


def _language(root: HtmlElement, meta: dict[str, list[str]], stated: Stated) -> str | None:
    claims = [root.get("lang"), root.get("xml:lang"), *_each(meta, _LANGUAGES), stated.language]
    for claim in filter(None, claims):
        found = _LANGUAGE.fullmatch(claim.strip())
        if found:
            return found.group(1).lower()
    return None
