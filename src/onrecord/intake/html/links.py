"""How much of a passage leads elsewhere."""

from lxml.html import HtmlElement

from onrecord.intake.html.walk import Passage

__all__ = ["linked"]


def linked(passage: Passage) -> float:
    """The share of a passage's letters that stand in links inside it."""
    inside = sum(
        fragment.end - fragment.start
        for fragment in passage.fragments
        if _is_link(fragment.parent, passage.element)
    )
    return inside / len(passage.text)


def _is_link(element: HtmlElement | None, within: HtmlElement) -> bool:
    while element is not None and element is not within:
        if element.tag == "a":
            return True
        element = element.getparent()
    return False
