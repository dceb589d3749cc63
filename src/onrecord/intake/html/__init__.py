"""Pages to reports: what is the article, where its letters stand, what the page states about it."""

from datetime import date

from onrecord.errors import NoText
from onrecord.intake.html.body import article
from onrecord.intake.html.claimbox import boxed
from onrecord.intake.html.dates import suggested_day
from onrecord.intake.html.front import apart, front, main_headings
from onrecord.intake.html.layout import Laid, lay_out
from onrecord.intake.html.metadata import metadata
from onrecord.intake.html.parts import parts
from onrecord.intake.html.teasers import teaser_titles
from onrecord.intake.html.tree import MAX_DEPTH, Page, parse
from onrecord.intake.html.walk import passages
from onrecord.intake.language import language
from onrecord.intake.loaded import Loaded, loaded
from onrecord.record import Trouble

__all__ = ["load"]

_TELLING = 400  # letters of running text that tell a language beyond doubt


def load(data: bytes, *, address: str | None) -> Loaded:
    """The report on a page.

    ``address`` is where the page was read from; where it is None, the address the page states for
    itself stands in. Every letter of the text carries an anchor to its text node. Raises `NoText`
    where the page holds no words, `TooLarge` where it has more elements than are read.
    """
    name = address or "<page>"
    page = parse(data, name)
    found = passages(page.root)
    if not found:
        raise NoText(f"{name}: a page without words")
    stated = metadata(page.root, main_headings(page.root, found))
    found, box = boxed(apart(found, stated.title))
    kept = article(page.root, found)
    teasers = teaser_titles(found, kept)
    kept = sorted({*kept, *box, *teasers})
    opening = front(page.root, found, kept, stated)
    laid = lay_out(parts(found, kept, opening, stated.title))
    if not kept or not laid.blocks:
        raise NoText(f"{name}: a page without an article")
    published = opening.published or suggested_day(page.root, stated.canonical or address)
    return loaded(
        laid.text,
        laid.blocks,
        anchors=laid.anchors,
        title=stated.title,
        bylines=opening.bylines,
        published=published,
        publisher=stated.publisher,
        address=address or stated.canonical,
        canonical=stated.canonical,
        language=_language(laid, stated.language),
        troubles=list(_troubles(page, published, listing=bool(teasers))),
    )


def _language(laid: Laid, stated: str | None) -> str | None:
    """The language a page states, unless it is wrong about being English."""
    body = " ".join(laid.text[b.start : b.end] for b in laid.blocks if b.kind == "paragraph")
    told = language(body) if stated is None or len(body) >= _TELLING else None
    if stated is None or (told is not None and (told == "en") != (stated == "en")):
        return told
    return stated


def _troubles(page: Page, published: date | None, *, listing: bool) -> list[Trouble]:
    found = []
    if page.damaged:
        found.append(("encoding", "Some bytes of the page are no text in its encoding."))
    if page.flattened:
        found.append(
            ("depth", f"The page nests deeper than {MAX_DEPTH} elements; it was flattened.")
        )
    if listing:
        found.append(
            ("listing", "The page lists other reports by title and teaser; it holds none itself.")
        )
    if published is None:
        found.append(("no-date", "The page states no date of publication."))
    return [Trouble(kind, message, "intake") for kind, message in found]
