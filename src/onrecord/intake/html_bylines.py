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
    r"\s*(?:[,;|•·/\n\t]|\s[-–—]\s|&|\+)\s*|\s+(?:and|und|et)\s+(?=[^\W_a-z])", re.IGNORECASE
)
# "Mara Venn in Port Vale", "Mara Venn for the Harrow Post", "Special to the Harrow Post"
_WHERE = re.compile(
    r"(?:^|\s+)(?:special\s+to|exclusively\s+for|for|in|at|of\s+the|with)\s.*", re.I
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
        for name in _names(each):
            if not _is_outlet(name, outlet):
                found.setdefault(name.casefold(), name)
    return tuple(found.values())[:_MOST]


def _names(stated: str) -> Iterable[str]:
    text = _TAG.sub(" ", unescape(stated)).strip()
    if len(text) > _LONGEST or re.match(r"(?:https?:)?//|www\.", text):
        return
    text = _opening().sub("", _NOT_A_NAME.sub(" ", text))
    for part in _PARTS.split(text):
        if part is None:
            continue
        name = _without_role(_AFTER_NAME.sub("", _WHERE.sub("", _opening().sub("", part.strip()))))
        if _is_name(name):
            yield name


def _without_role(part: str) -> str:
    """A part of a byline without the words of a role before or after the name."""
    words = part.strip(" .:,*_\"'“”").split()
    known = _known()
    roles = [i for i, word in enumerate(words) if known.get(word.lower().strip(".:")) == "role"]
    if not roles:
        return " ".join(words)
    # The role takes in the words beside it that narrow it: "Senior Harbour Reporter".
    first, last = roles[0], roles[-1]
    while first > 0 and known.get(words[first - 1].lower()) in ("role", "manner"):
        first -= 1
    before, after = words[:first], words[last + 1 :]
    name = before if len(before) > 1 else after
    return " ".join(name) if len(name) > 1 else ""


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
def _known() -> dict[str, str]:
    return {row["word"]: row["part"] for row in rows("byline_words") if row["part"] != "opening"}


@cache
def _opening() -> re.Pattern[str]:
    words = sorted((r["word"] for r in rows("byline_words") if r["part"] == "opening"), key=len)
    choices = "|".join(re.escape(word) for word in reversed(words))
    return re.compile(rf"^(?:{choices})(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE)
