"""The front of a plain text: title, bylines, outlet, dates before the first words of the body."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from onrecord.intake.bylines import names, signed_names
from onrecord.intake.datelines import dateline_end
from onrecord.intake.daydates import DAY, WEEKDAYS, date_in
from onrecord.intake.notices import is_notice
from onrecord.intake.plain.outlets import Outlet, is_name, outlet_of, undated
from onrecord.intake.plain.paragraphs import Paragraph, ends_sentence, is_listed, is_turn
from onrecord.record import Block

__all__ = ["Front", "front_of", "is_date_line"]


class Front(NamedTuple):
    """What stands before the body. ``blocks`` are those of the paragraphs recognised, by index."""

    title: str | None
    bylines: tuple[str, ...]
    published: date | None
    publisher: str | None
    blocks: dict[int, Block]


_WINDOW = 14  # paragraphs a front may have
_MARKS = " \t*_"
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d){1,2}(?:\s*[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|[+-]\d\d:?\d\d\b"
    r"|\b\d{1,3}\s*min(?:ute)?s?\s+read\b|(?<=\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    r"(?:published|updated?|posted|issued|filed|created|modified|last|first|originally|date|dated|on|at|and"
    r"|gmt|utc|bst|ist|cet|cest|e[sd]?t|c[sd]?t|m[sd]t|p[sd]?t|aest|aedt|jst|msk|z"
    r"|read|local|time|edition|print)",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated?|modified|corrected)\b", re.IGNORECASE)
_FIELD = re.compile(
    r"(?P<title>title|headline|subject)|(?P<byline>authors?|byline|from|writers?)"
    r"|(?P<date>date|published|updated|dateline|pubdate)"
    r"|(?P<notice>to|cc|bcc|reply-to|tags?|keywords|slug|categor(?:y|ies)|section|source|publisher"
    r"|url|link|layout|description|language|lang|copyright)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3},?\s*\(?$")
_SIGNED_QUOTE = re.compile(r"[,.?!][\"”’]\s*[-–—]{1,2}\s?[^\W\d_a-z]")  # "We are glad," -Bo Ek
_BY = re.compile(r"\bby\s+\S.{1,80}$")  # at the end of "Published 17 May 2031 by Mara Venn"
_HOUSES = re.compile(r",|\||\n|\bfor\b")
_MAX_TITLE = 200
_MAX_TITLE_WORDS = 32
_MAX_STANDFIRST = 400
_MOST_HOUSE_WORDS = 5


def front_of(text: str, paragraphs: Sequence[Paragraph]) -> Front:
    """The front of ``text``. It ends with the first paragraph that begins the body."""
    return _Reading(text, paragraphs[:_WINDOW]).front()


def is_date_line(words: str) -> bool:
    """Is a line a date and nothing else but its label, weekday, time and zone?"""
    if len(words) > 160 or not DAY.search(words):
        return False
    rest = _TIME.sub(" ", DAY.sub(" ", _TIME.sub(" ", words)))
    rest = re.sub(WEEKDAYS, " ", rest, flags=re.IGNORECASE)
    left = re.findall(r"\w+", rest)
    return all(_DATE_WORDS.fullmatch(word) for word in left)


class _Reading:
    """One pass down the front."""

    def __init__(self, text: str, head: Sequence[Paragraph]) -> None:
        self._text, self._head = text, head
        self._words = [text[each.start : each.end][: 2 * _MAX_STANDFIRST] for each in head]
        self._blocks: dict[int, Block] = {}
        self._title: str | None = None
        self._bylines: list[str] = []
        self._publisher: str | None = None
        self._dates: list[tuple[bool, date]] = []
        self._listing = False

    def front(self) -> Front:
        for index in range(len(self._head)):
            if not self._take(index) and not self._leads_to_byline(index):
                break
        published = min(self._dates, key=lambda each: each[0])[1] if self._dates else None
        bylines = tuple(dict.fromkeys(self._bylines))
        return Front(self._title, bylines, published, self._publisher, self._blocks)

    def _take(self, index: int) -> bool:
        """Take a paragraph for the front; False where it is none of its parts."""
        return (
            self._field(index)
            or self._notice(index)
            or self._outlet(index)
            or self._date(index)
            or self._signed(index)
            or self._title_line(index)
            or self._bare(index)
            or self._house(index)
        )

    def _mark(self, index: int, kind: str, start: int | None = None) -> bool:
        paragraph = self._head[index]
        begin = paragraph.start if start is None else start
        self._blocks[index] = Block(kind, begin, paragraph.end)  # type: ignore[arg-type]
        return True

    def _field(self, index: int) -> bool:
        """A field of a mail's or a file's header: "Subject: …", "date: 2024-07-10"."""
        name, colon, value = self._words[index].partition(":")
        field = _FIELD.fullmatch(name.strip(_MARKS)) if colon else None
        if field is None or not value.strip() or self._head[index].lines > 2:
            return False
        kind = str(field.lastgroup)
        if kind == "title":
            self._title = self._title or _folded(_unquoted(value))
        elif kind == "byline":
            self._bylines += signed_names("By " + value.strip(" \"'[]"))
        else:
            self._dated(self._words[index])
        start = self._head[index].start + len(name) + 1 + len(value) - len(value.lstrip())
        if kind in ("title", "notice"):
            return self._mark(index, kind, start if kind == "title" else None)
        return self._mark(index, "byline")

    def _notice(self, index: int) -> bool:
        """A notice, or a line of the list of contacts that one opened with a colon."""
        paragraph, words = self._head[index], self._words[index]
        found = is_notice(words) or (self._listing and is_listed(self._text, paragraph))
        self._listing = found and (self._listing or words.endswith(":"))
        return found and self._mark(index, "notice")

    def _outlet(self, index: int) -> bool:
        """The outlet under the title, or over it where it stands as one does."""
        words = self._words[index].strip(_MARKS)
        found = outlet_of(words) if self._head[index].lines == 1 else None
        if found is None or not self._names_outlet(index, words):
            return False
        self._published_by(found)
        self._dated(words)
        return self._mark(index, "byline")

    def _names_outlet(self, index: int, words: str) -> bool:
        """Does a line stand where an outlet does? Over a title only where it looks like one."""
        if self._title is not None:
            return index - 1 in self._blocks
        later = range(index + 1, min(index + 4, len(self._head)))
        under = next((at for at in later if not self._is_meta(at)), None)
        looks = words.startswith("The ") or words.isupper() or under != index + 1
        return looks and under is not None and self._is_title(under)

    def _date(self, index: int) -> bool:
        words = self._words[index]
        signed = _BY.search(words)
        if is_date_line(words[: signed.start()] if signed else words):
            self._bylines += signed_names(signed.group().strip(_MARKS)) if signed else ()
            self._dated(words)
            return self._mark(index, "byline")
        day = DAY.search(words)
        if day is None or len(words) > 80 or day.end() < len(words.rstrip(" )")):
            return False
        place = _PLACE.fullmatch(words, 0, day.start())
        if place is None or (" " in place.group().strip(", (") and not self._bylines):
            return False
        self._dated(words)
        return self._mark(index, "dateline")

    def _dated(self, words: str) -> None:
        """Note the dates of a line; "Updated" ones stand behind those of publication."""
        for part in re.split(r"[|•·\n]|(?=\b(?:[Uu]pdated|UPDATED)\b)", words):
            day = date_in(part)
            if day:
                self._dates.append((bool(_UPDATED.search(part)), day))

    def _signed(self, index: int) -> bool:
        found = signed_names(self._words[index])
        if not found or self._head[index].lines > 2:
            return False
        self._bylines += found
        self._published_by(*map(outlet_of, _HOUSES.split(self._words[index])))
        self._dated(self._words[index])
        return self._mark(index, "byline")

    def _published_by(self, *outlets: Outlet | None) -> None:
        """Note the first outlet; an agency credits a report, and may have published none."""
        named = (each.name for each in outlets if each and not each.agency)
        self._publisher = self._publisher or next(named, None)

    def _house(self, index: int) -> bool:
        """The role or house right under a name ("Staff Writer"), or between title and date."""
        above, words = self._blocks.get(index - 1), self._words[index]
        if above is None or len(words.split()) > _MOST_HOUSE_WORDS:
            return False
        if above.kind == "title":
            return self._head[index].lines == 1 and self._named_line(index, words)
        listed = above.kind == "byline" and is_listed(self._text, self._head[index])
        return listed and self._mark(index, "byline")

    def _named_line(self, index: int, words: str) -> bool:
        """Take a line of names between a title and a date, which may stand in it."""
        name, dated = undated(words)
        after = index + 1 < len(self._head) and self._is_meta(index + 1)
        if not is_name(name) or not (dated or after):
            return False
        self._dated(words)
        return self._mark(index, "byline")

    def _title_line(self, index: int) -> bool:
        if self._title is not None and _folded(self._words[index]) == self._title:
            return self._mark(index, "title")
        if self._title is not None or not self._is_title(index):
            return False
        if self._is_kicker(index) and self._is_title(index + 1):
            return self._mark(index, "heading")
        self._title = _folded(self._words[index])
        return self._mark(index, "title")

    def _is_title(self, index: int) -> bool:
        if index >= len(self._head):
            return False
        paragraph, words = self._head[index], self._words[index].strip(_MARKS)
        if paragraph.kind == "heading":
            return True
        if paragraph.kind != "text" or paragraph.lines > 3 or not words:
            return False
        if not 1 < len(words) <= _MAX_TITLE or len(words.split()) > _MAX_TITLE_WORDS:
            return False
        if _SIGNED_QUOTE.search(words):
            return False
        closed = ends_sentence(words, len(words)) and not words.endswith(("?", "!"))
        if closed or words.endswith((",", "-")) or words[0].islower() or not _has_letter(words):
            return False
        return not dateline_end(words) and self._body_follows(index)

    def _body_follows(self, index: int) -> bool:
        """Does something that reads like a body follow a title?"""
        later = self._words[index + 1 :]
        if not later or later[0][0].islower():
            return False
        if is_turn(self._words[index]) and is_turn(later[0]):
            return False
        bodies = (each for each in self._head[index + 1 :] if each.kind in ("text", "quote"))
        return any(ends_sentence(self._text, each.end) for each in bodies)

    def _is_kicker(self, index: int) -> bool:
        """A word or two in capitals over the title ("WORLD NEWS")."""
        words = self._words[index]
        following = self._words[index + 1] if index + 1 < len(self._words) else ""
        short = len(words) <= 24 and len(words.split()) <= 3
        return short and words.isupper() and not following.isupper() and not names(following)

    def _bare(self, index: int) -> bool:
        """A name that stands where bylines stand: under the title, or beside a date."""
        words = self._words[index]
        found = names(words) if self._head[index].lines <= 2 else ()
        if not found or self._head[index].kind not in ("text", "heading"):
            return False
        after_title = index - 1 in self._blocks and self._blocks[index - 1].kind != "notice"
        dated = DAY.search(words) or self._date_follows(index)
        if not dated and not (after_title and self._body_follows(index)):
            return False
        self._bylines += found
        self._dated(words)
        return self._mark(index, "byline")

    def _date_follows(self, index: int) -> bool:
        """Does a date follow, an address of the writer's at most between?"""
        for later in range(index + 1, min(index + 4, len(self._words))):
            if self._is_meta(later):
                return True
            if not is_notice(self._words[later]):
                return False
        return False

    def _is_meta(self, index: int) -> bool:
        return is_date_line(self._words[index]) or bool(signed_names(self._words[index]))

    def _leads_to_byline(self, index: int) -> bool:
        """Is a paragraph a standfirst: short, and followed by a byline or a date?"""
        if self._head[index].end - self._head[index].start > _MAX_STANDFIRST:
            return False
        nearby = range(index + 1, min(index + 3, len(self._head)))
        return not dateline_end(self._words[index]) and any(self._is_meta(i) for i in nearby)


def _folded(words: str) -> str:
    return " ".join(words.split()).strip(_MARKS)


def _unquoted(value: str) -> str:
    """A field's value without the quotes a header may put around it."""
    bare = value.strip()
    return bare[1:-1] if len(bare) > 2 and bare[0] == bare[-1] in "\"'" else bare


def _has_letter(words: str) -> bool:
    return any(character.isalpha() for character in words)
