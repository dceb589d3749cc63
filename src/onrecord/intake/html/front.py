"""What stands between a page's title and its article: the byline, the day shown, other small lines.

What a reader sees there wins over what the page tells machines where the two differ: a "By …" line
over an author field that names another, a day shown over the same day in UTC.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lxml.html import HtmlElement

from onrecord.intake.bylines import signed_names
from onrecord.intake.datelines import dateline_end
from onrecord.intake.daydates import DAY, WEEKDAYS, date_in
from onrecord.intake.html.bylines import names
from onrecord.intake.html.entries import is_stamped
from onrecord.intake.html.headlines import title_parts
from onrecord.intake.html.metadata import Metadata
from onrecord.intake.html.walk import Passage, passage_of

__all__ = ["Front", "apart", "front", "main_headings"]

_BEFORE = 12  # passages after a title, or before an article, that may belong to its front
_AFTER = 3  # passages that may do so on the other side
_LONGEST = 200  # letters of a line that is no running text
_RUNNING = 12  # words that make a passage running text
_AUTHOR = re.compile(r"(?:^|[\s_-])(?:byline|authors?)(?=$|[\s_-])", re.IGNORECASE)
# Two to five words, each with a capital but for the small ones of names ("de", "van", "al").
_NAME = re.compile(r"[^\W\d_a-z]\S*(?: (?:\w{1,3}|[^\W\d_a-z]\S*)){0,3} [^\W\d_a-z]\S*")
_ANCESTORS = 3  # how far up a mark of authorship is looked for
_LATER = re.compile(r"\W*(?:last )?(?:updated|modified|edited|revised)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_WEEKDAY = re.compile(WEEKDAYS, re.IGNORECASE)
_WHEN = frozenset(
    "published posted updated created modified edited revised first last on at date time am pm a p"
    " m t z".split()
)
_ZONE = 4  # letters of the name of a time zone
_DAY = timedelta(days=1)


class Front(NamedTuple):
    """The passage that holds the title, perhaps in the page's head; the indices of the ``byline``
    and of the lines that are ``dated`` before the article begins.

    ``bylines`` and ``published`` are what the page says, seen and stated together.
    """

    title: Passage | None
    byline: int | None
    dated: frozenset[int]
    bylines: tuple[str, ...]
    published: date | None


def main_headings(root: HtmlElement, found: Sequence[Passage]) -> list[str]:
    """The texts of the main headings (h1) of a page, in order.

    Where there is none, the first line that says what a part of the title in the page's head says:
    "Print - Ferry runs again".
    """
    main = [passage.text for passage in found if _is_main(passage)]
    named = title_parts(root.findtext(".//head/title") or "")
    return main or [passage.text for passage in found if passage.text in named][:1]


def apart(found: Sequence[Passage], title: str | None) -> list[Passage]:
    """The passages, the title set apart from lines that follow it in the same one."""
    parted = []
    for passage in found:
        if title and passage.text.startswith(f"{title}\n"):
            parted.append(passage.part(0, len(title)))
            parted.append(passage.part(len(title) + 1, len(passage.text)))
        else:
            parted.append(passage)
    return parted


def front(
    root: HtmlElement, found: Sequence[Passage], kept: Sequence[int], stated: Metadata
) -> Front:
    """The front of an article that consists of the passages ``kept``."""
    begins = next((i for i in kept if _is_running(found[i])), kept[0] if kept else 0)
    title = _title_index(found, stated.title, begins)
    near = _near(found, title, begins)
    byline, seen = _byline(found, near, begins, stated)
    dated = frozenset(i for i in near if i < begins and _is_day(found[i].text))
    telling = [i for i in near if i in dated or i == byline or (i < begins and _is_by(found[i]))]
    days = {i: day for i in telling if (day := date_in(found[i].text)) is not None}
    return Front(
        found[title] if title is not None else _named(root, stated.title),
        byline,
        dated,
        seen or stated.bylines,
        _published(stated, _in_order_of_trust(found, days, byline)),
    )


def _is_main(passage: Passage) -> bool:
    element: HtmlElement | None = passage.element
    while passage.kind == "heading" and element is not None:
        if element.tag == "h1":
            return True
        element = element.getparent()
    return False


def _is_running(passage: Passage) -> bool:
    return passage.kind == "paragraph" and passage.text.count(" ") >= _RUNNING


def _title_index(found: Sequence[Passage], title: str | None, begins: int) -> int | None:
    """The passage that shows the title: a main heading before others, then what is nearest."""
    shown = [i for i, passage in enumerate(found) if passage.text == title]
    return min(
        shown,
        key=lambda i: (not _is_main(found[i]), found[i].kind != "heading", abs(i - begins)),
        default=None,
    )


def _named(root: HtmlElement, title: str | None) -> Passage | None:
    """The title element of the page's head, where it begins with the title."""
    element = root.find(".//head/title")
    passage = passage_of(element) if element is not None else None
    return passage if title and passage is not None and title in passage.text else None


def _near(found: Sequence[Passage], title: int | None, begins: int) -> list[int]:
    """The short passages, captions aside, around the title and right before the article."""
    before, last = max(0, begins - _BEFORE), min(len(found), begins + _AFTER)
    around = set(range(before, last))
    if title is not None and title <= begins:
        first = max(0, title - _AFTER)
        around = {i for i in around if i >= first} | set(range(first, min(title + _BEFORE, last)))
    return [
        i
        for i in sorted(around)
        if i != title and len(found[i].text) <= _LONGEST and found[i].kind != "caption"
    ]


def _byline(
    found: Sequence[Passage], near: Sequence[int], begins: int, stated: Metadata
) -> tuple[int | None, tuple[str, ...]]:
    """The line that names the authors, and the names it gives that the page's data do not."""
    near = [i for i in near if not is_stamped(found[i])]
    signed = [i for i in near if _signs(found[i])]
    naming = [
        i
        for i in near
        if _holds(found[i].text, stated.bylines) and (i in signed or _is_label(found, i, begins))
    ]
    for i in (*(i for i in signed if i in naming), *naming):
        return i, ()
    marked = [] if stated.bylines else [i for i in near if _is_marked(found[i].element)]
    for i in (*signed, *marked):
        line = found[i].text.partition("\n")[0]
        seen = names([line], outlet=stated.publisher)
        if seen and all(map(_NAME.fullmatch, seen)):
            return i, seen
    return None, ()


def _holds(text: str, bylines: Sequence[str]) -> bool:
    """Does a text hold all the names, word for word?

    After a full name the next word may follow at once: pages set a role on a line of its own by
    style alone.
    """
    line = _spaced(text)
    wanted = (_spaced(name).rstrip() if " " in name else _spaced(name) for name in bylines)
    return bool(bylines) and all(name in line for name in wanted)


def _spaced(text: str) -> str:
    return f" {' '.join(_LETTERS.findall(text.casefold()))} "


def _is_by(passage: Passage) -> bool:
    return passage.text[:3].lower() == "by "


def _signs(passage: Passage) -> bool:
    return bool(signed_names(passage.text.partition("\n")[0]))


def _is_label(found: Sequence[Passage], index: int, begins: int) -> bool:
    """Is a passage too short to be a sentence about the one it names?"""
    return index < begins and not _is_running(found[index])


def _is_day(text: str) -> bool:
    """Does a line say nothing but when: a day, a time, "Published"?"""
    if not DAY.search(text) or dateline_end(text):
        return False
    words = _LETTERS.findall(_WEEKDAY.sub("", DAY.sub("", text)))
    return all(word.lower() in _WHEN or (word.isupper() and len(word) <= _ZONE) for word in words)


def _is_marked(element: HtmlElement) -> bool:
    """Does the markup say that an element names authors?"""
    above: HtmlElement | None = element
    for _ in range(_ANCESTORS):
        if above is None:
            return False
        if _AUTHOR.search(above.get("class", "")) or "author" in above.get("itemprop", ""):
            return True
        above = above.getparent()
    return False


def _in_order_of_trust(
    found: Sequence[Passage], days: dict[int, date], byline: int | None
) -> list[date]:
    """Days shown in the front: beside the byline, then as published, then as updated."""
    order = sorted(days, key=lambda i: (i != byline, bool(_LATER.match(found[i].text)), i))
    return [days[i] for i in order]


def _published(stated: Metadata, shown: Sequence[date]) -> date | None:
    """The stated day; the day shown where none is stated, or where both are one moment's day, the
    stated one in UTC.
    """
    if stated.published is None:
        return shown[0] if shown else None
    local = (day for day in shown if stated.in_utc and abs(day - stated.published) <= _DAY)
    return next(local, stated.published)
