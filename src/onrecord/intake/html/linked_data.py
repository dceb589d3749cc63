"""What a page says of its article in JSON-LD (schema.org), however badly it is written."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from lxml.html import HtmlElement

__all__ = ["Stated", "linked_data"]

_ARTICLE_TYPES = frozenset(
    "newsarticle reportagenewsarticle analysisnewsarticle backgroundnewsarticle"
    " opinionnewsarticle reviewnewsarticle askpublicnewsarticle liveblogposting article report"
    " satiricalarticle advertisercontentarticle blogposting socialmediaposting scholarlyarticle"
    " medicalscholarlyarticle techarticle".split()
)
_MAX_NODES = 20_000
_MAX_SCRIPT = 4_000_000
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_FIELD = re.compile(r'"(headline|datePublished)"\s*:\s*"((?:[^"\\\n]|\\.){1,600})"')
_WORD = re.compile(r"\w+")


class Stated(NamedTuple):
    """An article as JSON-LD states it; None or empty where it does not."""

    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    publisher: str | None = None
    language: str | None = None


def linked_data(root: HtmlElement, title: str) -> Stated:
    """The article of a page among all that its JSON-LD describes; empty where there is none.

    Where several are described, the one whose headline shares most words with ``title``, else the
    first. Without an article a fact-check's ClaimReview gives the date. JSON that cannot be mended
    gives the headline and date that can be read out of it.
    """
    nodes: list[dict[str, Any]] = []
    salvaged: dict[str, str] = {}
    for text in _scripts(root):
        parsed = _parsed(text)
        if parsed is None:
            salvaged = dict(reversed(_FIELD.findall(text))) | salvaged
        else:
            nodes.extend(_nodes(parsed))
    named = {
        node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node
    }
    articles = [node for node in nodes if _types(node) & _ARTICLE_TYPES]
    if not articles:
        reviewed = (node.get("datePublished") for node in nodes if "claimreview" in _types(node))
        published = salvaged.get("datePublished") or next(map(_first_text, reviewed), None)
        return Stated(_text(salvaged.get("headline")), published=published)
    return _stated(max(articles, key=lambda node: _likeness(node, title)), named)


def _scripts(root: HtmlElement) -> Iterator[str]:
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "").lower() and script.text:
            yield script.text[:_MAX_SCRIPT]


def _parsed(text: str) -> Any:
    """The JSON of a script, mended where that is easy; None where it is not."""
    bare = re.sub(
        r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?://)?(?:-->|\]\]>)\s*$", "", text
    )
    bare = bare.strip().rstrip(";")
    for attempt in (bare, _TRAILING_COMMA.sub(r"\1", bare), unescape(bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(parsed: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value, those outside before those inside, up to a bound."""
    waiting = [parsed]
    for value in waiting:  # grows while it is read
        if len(waiting) > _MAX_NODES:
            return
        if isinstance(value, dict):
            yield value
            waiting.extend(each for each in value.values() if isinstance(each, dict | list))
        elif isinstance(value, list):
            waiting.extend(each for each in value if isinstance(each, dict | list))


def _types(node: dict[str, Any]) -> set[str]:
    stated = node.get("@type")
    types = stated if isinstance(stated, list) else [stated]
    return {each.rsplit("/", 1)[-1].lower() for each in types if isinstance(each, str)}


def _likeness(node: dict[str, Any], title: str) -> float:
    """Words shared by the node's headline and the title, as a share of all their words."""
    ours = set(_WORD.findall(title.lower()))
    its = set(_WORD.findall((_first_text(node.get("headline") or node.get("name")) or "").lower()))
    return len(ours & its) / len(ours | its) if ours and its else 0.0


def _stated(node: dict[str, Any], named: dict[str, dict[str, Any]]) -> Stated:
    publisher = _persons(node.get("publisher"), named)
    people = tuple(_persons(node.get("author") or node.get("creator"), named))
    return Stated(
        headline=_first_text(node.get("headline")) or _first_text(node.get("name")),
        authors=people,
        published=_first_text(node.get("datePublished")) or _first_text(node.get("dateCreated")),
        publisher=publisher[0] if publisher else None,
        language=_first_text(node.get("inLanguage")),
    )


def _persons(value: Any, named: dict[str, dict[str, Any]]) -> list[str]:
    """The names of persons or bodies given as text, object, reference or a list of these."""
    found: list[str] = []
    for each in value if isinstance(value, list) else [value]:
        known = named.get(each.get("@id", ""), each) if isinstance(each, dict) else each
        stated = known.get("name") or each.get("name") if isinstance(known, dict) else known
        found.extend(filter(None, map(_text, stated if isinstance(stated, list) else [stated])))
    return found


def _first_text(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return _text(value)


def _text(value: Any) -> str | None:
    """Text, character references read and white space folded; None for anything else."""
    if not isinstance(value, str):
        return None
    whole = value.encode("utf-8", "ignore").decode("utf-8")  # JSON can hold half a character
    return " ".join(unescape(whole).split()) or None
