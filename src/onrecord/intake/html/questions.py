"""Questions of an interview that stand in bold at the head of the paragraph that answers them."""

from lxml.html import HtmlElement

from onrecord.intake.html.walk import Passage

__all__ = ["question_end"]

_BOLD = frozenset({"b", "strong"})
_LEVELS = 3  # elements around a stretch of text that may make it bold


def question_end(passage: Passage, start: int = 0) -> int:
    """Where a question in bold that begins at ``start`` ends; ``start`` where there is none."""
    end = start
    for fragment in passage.fragments:
        if fragment.end <= start:
            continue
        if fragment.start > end and passage.text[end : fragment.start].strip():
            break
        if not _is_bold(fragment.parent, passage):
            break
        end = fragment.end
    asked = passage.text[start:end].rstrip(' "”’»')
    return end if asked.endswith("?") else start


def _is_bold(element: HtmlElement | None, passage: Passage) -> bool:
    for _ in range(_LEVELS):
        if element is None or element is passage.element:
            return False
        if element.tag in _BOLD:
            return True
        element = element.getparent()
    return False
