"""Pages to reports: what is the article, where its letters stand, what the page states about it."""



from onrecord.errors import NoText
from onrecord.intake.html_body import article
from onrecord.intake.html_layout import lay_out
from onrecord.intake.html_metadata import Metadata, metadata
from onrecord.intake.html_parts import headings, parts
from onrecord.intake.html_tree import MAX_DEPTH, Page, parse
from onrecord.intake.html_walk import passages
from onrecord.intake.language import language
from onrecord.intake.loaded import Loaded, loaded
from onrecord.record import Trouble

__all__ = ["load"]


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
    stated = metadata(page.root, headings(found))
    laid = lay_out(parts(page.root, found, article(page.root, found), stated))
    if not laid.blocks:
        raise NoText(f"{name}: a page without an article")
    body = laid.text[next((b.start for b in laid.blocks if b.kind == "paragraph"), 0) :]
    return loaded(
        laid.text,
        laid.blocks,
        anchors=laid.anchors,
        title=stated.title,
        bylines=stated.bylines,
        published=stated.published,
        publisher=stated.publisher,
        address=address or stated.canonical,
        canonical=stated.canonical,
        language=stated.language or language(body),
        troubles=list(_troubles(page, stated)),
    )


def _troubles(page: Page, stated: Metadata) -> list[Trouble]:
    found = []
    if page.damaged:
        found.append(("encoding", "Some bytes of the page are no text in its encoding."))
    if page.flattened:
        found.append(
            ("depth", f"The page nests deeper than {MAX_DEPTH} elements; it was flattened.")
        )
    if stated.published is None:
        found.append(("no-date", "The page states no date of publication."))
    return [Trouble(kind, message, "intake") for kind, message in found]
