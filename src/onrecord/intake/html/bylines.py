"""Who wrote a report, from what a page states: "By Mara Venn and Joel Iredale, Reporters"."""

import re
from collections.abc import Iterable
from functools import cache
from html import unescape

from onrecord.lexicon import rows

__all__ = ["names"]

_LONGEST = 400  # of a stated byline; what is longer is a biography
_MOST = 12  # names of one report
_TAG = re.compile(r"<[^<>]{0,200}>")
_NOT_A_NAME = re.compile(r"\S+@\S+|@\w+|https?://\S+|www\.\S+|\([^()]*\)|\[[^\[\]]*\]")
_PARTS = re.compile(
    r"\s*([,;|•·/\n\t]|\s[-–—]\s|&|\+|(?<=[^\W\d_]{3})\.\s)\s*|\s+(?i:and|und|et)\s+(?=[^\W_a-z])"
)
# "Mara Venn in Port Vale", "Mara Venn for the Harrow Post", "Special to the Harrow Post"
_WHERE = re.compile(
    r"(?:^|\s+)(?:special\s+to|exclusively\s+for|for|in|at|on|of\s+the|with)\s.*", re.I
)
_AFTER_NAME = re.compile(
    r"\s+(?:is|was|has|covers|reports|contributed|updated|published|posted)\b.*"
)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq)\.?", re.IGNORECASE)
_MAX_WORDS = 6
_WORD = re.compile(r"\w+")


def names(stated: Iterable[str], *, outlet: str | None = None) -> tuple[str, ...]:
    """The names in what a page states as its authors, in order, each once.

    Roles ("Harbour Reporter"), places, addresses of mail and accounts are left out, and so is the
    ``outlet`` itself. An address or a biography gives nothing.
    """
    found: dict[str, str] = {}
    for each in stated:
        for name in _names(each, outlet):
            if not _is_outlet(name, outlet):
                found.setdefault(name.casefold(), name)
    return tuple(found.values())[:_MOST]


def _names(stated: str, outlet: str | None) -> list[str]:
    text = _TAG.sub(" ", unescape(stated)).strip()
    if len(text) > _LONGEST or re.match(r"(?:https?:)?//|www\.", text):
        return []
    text = _NOT_A_NAME.sub(" ", _opening().sub("", text))
    found: list[str] = []
    # Splits give a part, the mark after it (None for a word such as "and"), a part, …
    pieces = _PARTS.split(text)
    for part, mark in zip(pieces[::2], [None, *pieces[1::2]], strict=True):
        bare = _AFTER_NAME.sub("", _WHERE.sub("", _opening().sub("", part.strip())))
        bare = _without_role(bare, aside=bool(found) and mark is not None)
        name = _without_outlet(bare, outlet)
        if _is_name(name):
            found.append(name)
    # Beside a full name a single word is an agency or a degree: "Mara Venn, MD".
    full = [name for name in found if " " in name]
    return full or found


def _without_outlet(part: str, outlet: str | None) -> str:
    """A part of a byline without the agency or outlet that stands right behind a full name."""
    for tail in ((outlet or "").removeprefix("The "), *_agencies()):
        if tail and part.casefold().endswith(f" {tail.casefold()}"):
            name = part[: -len(tail)].strip()
            return name if " " in name else part
    return part


def _without_role(part: str, *, aside: bool) -> str:
    """A part of a byline without the words of a role before or after the name.

    An ``aside`` follows a name after a mark; with a role in it, it is about that name. What ends in
    a word for a body of people ("Harrow Post Staff") names nobody.
    """
    words = part.strip(" .:,*_\"'“”").split()
    kinds = [_known().get(word.lower().strip(".:")) for word in words]
    if "role" not in kinds:
        return "" if kinds and kinds[-1] == "body" else " ".join(words)
    if aside:
        return ""
    # The role takes in the words before it that narrow it: "Senior Harbour Reporter".
    first, last = kinds.index("role"), len(kinds) - 1 - kinds[::-1].index("role")
    while first > 0 and kinds[first - 1] is not None:
        first -= 1
    before, after = words[:first], words[last + 1 :]
    return " ".join(next((each for each in (before, after) if len(each) > 1), []))


def _is_name(name: str) -> bool:
    words = name.split()
    if not 0 < len(words) <= _MAX_WORDS or any(letter.isdigit() for letter in name):
        return False
    if _known().get(name.lower()) is not None or _SUFFIX.fullmatch(name):
        return False
    return not name.islower() and any(letter.isalpha() for letter in name) and len(name) > 1


def _is_outlet(name: str, outlet: str | None) -> bool:
    """Is a name the outlet's own, give or take a word ("Harrow Post", "The Harrow Post Online")?"""
    if outlet is None:
        return False
    ours, its = _words(outlet), _words(name)
    return bool(ours) and (its <= ours or ours <= its)


def _words(name: str) -> set[str]:
    return set(_WORD.findall(name.lower())) - {"the", "com", "www", "org", "net"}


@cache
def _agencies() -> tuple[str, ...]:
    return tuple(row["form"] for row in rows("agencies"))


@cache
def _known() -> dict[str, str]:
    known = {row["word"]: row["part"] for row in rows("byline_words") if row["part"] != "opening"}
    return {f"{word}s": part for word, part in known.items() if part == "role"} | known


@cache
def _opening() -> re.Pattern[str]:
    words = sorted((r["word"] for r in rows("byline_words") if r["part"] == "opening"), key=len)
    choices = "|".join(re.escape(word) for word in reversed(words))
    return re.compile(rf"^(?:{choices})(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE)
