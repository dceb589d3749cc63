"""The title of a report among the titles a page gives itself."""

import re
from collections.abc import Sequence

__all__ = ["agree", "bare_title", "best_title", "title_parts"]

_WORD = re.compile(r"\w+")
_SEPARATOR = re.compile(r"\s+[|–—\-·•»«:~]+\s+|\s*[|»]\s*|\s+::\s+|:\s+")
_STRONG = re.compile(r"[|»«•·]|::")
_SHARED = 0.6  # of the shorter title's words
_SECTION = 4  # words a site's or section's name has at most
_MIN_WORDS = 2
_SAME = 0.5  # of the longer name's letters


def title_parts(stated: str) -> list[str]:
    """What stands between the bars and dashes of a title, as long as names of sites are not."""
    parts = _SEPARATOR.split(" ".join(stated.split()))
    return [part for part in parts if len(parts) > 1 and len(_WORD.findall(part)) > _SECTION]


def bare_title(stated: str, outlets: Sequence[str]) -> str:
    """A title without the outlet's or section's name a page puts before or behind it.

    "Ferry resumes | Harbour | The Harrow Post" gives "Ferry resumes". Without a known outlet only
    a bar or its like sets off a name.
    """
    title = " ".join(stated.split())
    for _ in range(3):
        cut = _without_last(title, outlets) or _without_first(title, outlets)
        if cut is None:
            break
        title = cut
    return title


def _without_last(title: str, outlets: Sequence[str]) -> str | None:
    separators = list(_SEPARATOR.finditer(title))
    if not separators:
        return None
    last = separators[-1]
    before, name = title[: last.start()].strip(), title[last.end() :].strip()
    return before if _is_aside(name, before, last.group(), outlets) else None


def _without_first(title: str, outlets: Sequence[str]) -> str | None:
    first = _SEPARATOR.search(title)
    if first is None:
        return None
    name, rest = title[: first.start()].strip(), title[first.end() :].strip()
    return rest if rest and _is_outlet(name, outlets) else None


def _is_aside(name: str, before: str, separator: str, outlets: Sequence[str]) -> bool:
    """Is what stands behind a separator the name of a site or section?"""
    if not before or not name:
        return bool(before)
    if _is_outlet(name, outlets):
        return True
    size, rest = len(_WORD.findall(name)), len(_WORD.findall(before))
    return bool(_STRONG.search(separator)) and size <= _SECTION and rest > size


def _is_outlet(name: str, outlets: Sequence[str]) -> bool:
    return any(_same_outlet(name, outlet) for outlet in outlets)


def _same_outlet(name: str, outlet: str) -> bool:
    """Do two names stand for one outlet ("Harrow Post", "The Harrow Post", "harrowpost")?"""
    ours, its = _letters(outlet), _letters(name)
    if not ours or not its:
        return False
    shorter, longer = sorted((ours, its), key=len)
    return ours == its or (shorter in longer and len(shorter) >= max(4, _SAME * len(longer)))


def _letters(name: str) -> str:
    return "".join(_WORD.findall(name.lower())).removeprefix("the")


def agree(heading: str, title: str) -> bool:
    """Do a heading and a title say the same, one perhaps at more length?"""
    ours, its = set(_words(heading)), set(_words(title))
    shorter = min(len(ours), len(its))
    if shorter < _MIN_WORDS:
        return bool(ours) and ours == its
    return len(ours & its) >= _SHARED * shorter


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def best_title(
    stated: Sequence[str], headings: Sequence[str], outlets: Sequence[str]
) -> str | None:
    """The title of a report: a main heading that agrees with what the page states, else the first
    thing stated, else the only main heading.

    ``stated`` in the order of trust, ``headings`` in the page's order.
    """
    titles = [title for each in stated if (title := bare_title(each, outlets))]
    fitting = [heading for heading in headings if any(agree(heading, title) for title in titles)]
    if fitting:
        return max(fitting, key=lambda heading: _closeness(heading, titles))
    if titles:
        return titles[0]
    return headings[0] if len(headings) == 1 else None


def _closeness(heading: str, titles: Sequence[str]) -> float:
    ours = set(_words(heading))
    return max(len(ours & set(_words(title))) / len(ours | set(_words(title))) for title in titles)
