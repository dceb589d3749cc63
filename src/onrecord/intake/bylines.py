"""Bylines: whose words a report is, from the line that says so."""

import re
from functools import cache
from itertools import takewhile

from onrecord.intake.daydates import DAY, MONTH_NAMES, WEEKDAYS
from onrecord.lexicon import rows

__all__ = ["names", "signed_names"]

_LONGEST = 300
_BY = re.compile(
    r"[—–-]?\s*(?:(?:(?:story|words|text|report|reporting|reported|analysis|written|interview|opinion"
    r"|review|posted|compiled|commentary|exclusive|dispatch|published|edited)\b\s+)?by\b:?"
    r"|(?:author|authors|byline|writer|reporter|correspondent)\s*:)\s*(?=\S)",
    re.IGNORECASE,
)
# What ends the names: an address, a bracket, a bar, a place, a house, a date, a time.
_TAIL = re.compile(
    rf"\s*(?:[\w.+-]*@[\w.-]+|https?://|[(\[<|•·/]|\s[–—-]+(?:\s|$)|[–—]|\n|\t|\s{{3,}}"
    rf"|\b(?:on|updated?|published|posted|last|is|was|reports?)\b"
    rf"|\b{WEEKDAYS}(?:,|\s+\d|\s+{MONTH_NAMES})|\b\d{{1,2}}:\d\d)",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\s*\b(?:in|at|for|from|of)\b")  # a place or house after a name
_PARTING = re.compile(r"\s*(?:,?\s*\band\b|,?\s*&|,|;|\bwith\b|\+)\s*", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]*)*\.?")
_PARTICLES = frozenset(
    "af al av bin bint da das de del della den der di dos du el ibn la le van von y zu".split()
)
_PREFIXED = re.compile(r"(?:al|an|ar|as|ash|at|d|de|el|l)[-'’][^\W\d_a-z]")
_MOST_WORDS = 5
_ASIDE = re.compile(r"\([^()\n]*\)|\S*[@/]\S*|[’']s\b")
_JOINING = frozenset("ago and at by for from hours in min mins minutes of on read the with".split())
_MOST_RUNNING = 3  # words of running text a byline may have


def names(line: str) -> tuple[str, ...]:
    """The names in a byline, as written: "By Ana Petrescu and Joel Mbeki in Geneva" has two.

    () where the line is no byline. A line without "by" must hold names of two to four words and
    nothing else but roles ("Ana Petrescu, health correspondent"): whether it stands where a byline
    stands is the caller's to tell. Roles, places, dates, addresses and houses are left out; a
    byline that gives a role alone ("By staff writers") gives that.
    """
    return signed_names(line) or _bare_names(line)


def signed_names(line: str) -> tuple[str, ...]:
    """The names in a line that says it is a byline ("By …", "Author: …"); else ()."""
    bare = line.strip(" \t*_")
    signed = _BY.match(bare) if len(bare) <= _LONGEST else None
    if signed is None or (_is_closed(bare) and _running(bare) > _MOST_RUNNING):
        return ()
    return _parsed(bare[signed.end() :], signed=True)


def _bare_names(line: str) -> tuple[str, ...]:
    bare = line.strip(" \t*_")
    if not 0 < len(bare) <= _LONGEST // 2:
        return ()
    most = 0 if _is_closed(bare) else _MOST_RUNNING
    return _parsed(bare, signed=False) if _running(bare) <= most else ()


def _is_closed(line: str) -> bool:
    return line.endswith((".", "!", "?"))


def _running(line: str) -> int:
    """How many words of running text a line has: what is no name, role, house, date or place."""
    words = re.findall(r"[^\W\d_][^\s,.;:|]*", _ASIDE.sub(" ", DAY.sub(" ", line)))
    known = _JOINING | _PARTICLES | _of_kind("role") | _of_kind("house") | _manners()
    return sum(word[0].islower() and word not in known for word in words)


def _parsed(rest: str, *, signed: bool) -> tuple[str, ...]:
    tail = _TAIL.search(rest)
    day = DAY.search(rest)
    cut = min(tail.start() if tail else len(rest), day.start() if day else len(rest))
    found: list[str] = []
    roles: list[str] = []
    placed = filed = False
    for part in _PARTING.split(rest[:cut].strip(" .,;:|")):
        where = _WHERE.search(part)
        whole = part[: where.start()] if where else part
        name = whole if whole.islower() else _without_role(whole)
        if _is_role(name):
            roles.append(name)
        elif _is_name(name, signed=signed and not placed):
            found.append(name)
        elif part and not found:
            return ()
        elif not placed:
            break
        placed = placed or where is not None
        filed = where is not None and _is_place(part[where.end() :])
    if found:
        return tuple(dict.fromkeys(found))
    return tuple(roles[:1]) if signed and roles and not tail and (filed or not placed) else ()


def _is_place(words: str) -> bool:
    """Is what a role is filed from a name and nothing else: "our correspondent in Port Vale"?"""
    return all(word[0].isupper() or word in _PARTICLES for word in words.split())


def _is_name(part: str, *, signed: bool) -> bool:
    words = part.split()
    if not (1 if signed else 2) <= len(words) <= _MOST_WORDS:
        return False
    if re.fullmatch(rf"{WEEKDAYS}|{MONTH_NAMES}", words[0], re.IGNORECASE):
        return False
    if not signed and any(word.lower().strip(".") in _no_names() for word in words):
        return False
    return words[0].lower() not in _openers() and all(
        _NAME_WORD.fullmatch(word)
        and (word[0].isupper() or word.lower() in _PARTICLES or _PREFIXED.match(word))
        for word in words
    )


def _is_role(part: str) -> bool:
    """Is a part of a byline a role, a house or a degree rather than a name?"""
    words = [word.strip(".").lower() for word in part.split()]
    return bool(words) and words[-1] in _of_kind("role") | _of_kind("house")


def _without_role(part: str) -> str:
    """The part without a role that follows the name unparted ("Ana Lee Staff Writer")."""
    words = part.split()
    kept = list(words)
    while kept and kept[-1].strip(".").lower() in _of_kind("role"):
        kept.pop()
    capitals = [word for word in takewhile(str.isupper, words) if len(word) > 1]
    if 2 <= len(capitals) < len(words):
        return " ".join(capitals)
    return " ".join(kept if len(kept) >= 2 else words)


@cache
def _manners() -> frozenset[str]:
    """What narrows a role: "health" of "health correspondent"."""
    return frozenset(row["word"] for row in rows("byline_words") if row["part"] == "manner")


@cache
def _of_kind(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("signature_words") if row["kind"] == kind)


def _openers() -> frozenset[str]:
    return _of_kind("opener")


def _no_names() -> frozenset[str]:
    return _of_kind("no_name") | _openers()
