"""Where sentences begin and end.

A stop ends a sentence where what follows can begin one and what stands before it is no
abbreviation, initial or list number. Quote marks and brackets that close after a stop belong to
the sentence.
"""

import re

__all__ = ["sentences"]

# Words that carry a stop without ending a sentence when a capital follows (titles, ranks, "vs.").
_BEFORE_NAME = frozenset(
    "adm attys atty brig capt cmdr col cpl det dr drs esq fr gen gens gov govs hon insp jr lt maj"
    " messrs mlle mme mr mrs ms mt msgr mx pfc pres prof pvt rep reps rev sen sens sgt sr st ste"
    " supt vs no nos art arts pp vol fig figs sec approx al del rs".split()
)
# Words that carry a stop and may also end a sentence: they end it before a word that begins one.
_MAY_END = frozenset(
    "a.m p.m inc corp co ltd bros etc u.s u.k u.n e.u d.c jan feb mar apr jun jul aug sep sept oct"
    " nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd e.g i.e b.c a.d ph.d m.d n.y"
    " calif conn fla ill mass mich minn pa tex va wash ga ariz colo ind kan ky la md mo neb nev"
    " okla ore tenn wis".split()
)
_STARTERS = frozenset(
    "the a an this that these those it he she they we i you but and so in on at for with when while"
    " after before as if what who how there his her their its our my some many most all no not by"
    " from to one two".split()
)
_STOP = re.compile(r"""(?:[.!?…]+|\.{2,})["'”’»)\]]*(?=\s|$)""")
_WORD_BEFORE = re.compile(r"[\w.&'’-]+$")
_NEXT = re.compile(r"""\s*(["'“‘«(\[]*)(\S[\w'’]*)""")
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")


def _ends(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Does the stop matched by ``stop`` end a sentence that began at ``start``?"""
    following = _NEXT.match(text, stop.end(), end)
    if following is None:
        return True
    marks, word = following.groups()
    if word[0].islower() and not marks:
        return False
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    if stop.group() != "." and not marks:
        return not word[0].islower()
    before = _WORD_BEFORE.search(text, max(start, stop.start() - 24), stop.start())
    if before is None:
        return True
    last = before.group().lower()
    if last in _BEFORE_NAME:
        return not (word[0].isupper() or word[0].isdigit())
    if last in _MAY_END or _INITIAL.fullmatch(before.group()):
        return bool(marks) or word.lower() in _STARTERS
    return not (last.isdigit() and before.start() == start)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Half-open positions of the sentences of ``text[start:end]``, white space trimmed.

    Line breaks are white space: cut a text at its blocks first. Linear in length.
    """
    stop = len(text) if end is None else end
    cuts, begin = [], start
    for match in _STOP.finditer(text, start, stop):
        if _ends(text, begin, match, stop):
            cuts.append((begin, match.end()))
            begin = match.end()
    cuts.append((begin, stop))
    return [trimmed for cut in cuts if (trimmed := _trim(text, *cut))]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
