"""Dialogue: turns of speech that begin with a name and a colon, or with "Q." and "A."."""

import re
from collections import Counter
from collections.abc import Iterator

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.interviews import interviewee
from onrecord.readers.attribution.view import View
from onrecord.record import Stance
from onrecord.text.clauses import trimmed

__all__ = ["LABELS", "NAME", "turns_of"]

NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]{0,40}"
"""A pattern: a word that begins with a capital."""

LABELS = frozenset(
    "note update updated correction watch video photo photos picture related advertisement read"
    " summary breaking source sources tip warning editor contact tags more also see phone email"
    " claim verdict rating address name age date time place where when what who why how".split()
)
"""Words before a colon that name no speaker."""

_TURN = re.compile(
    rf"[“\"*_]{{0,3}}(?:((?:{NAME}[ \t]){{0,4}}{NAME})(?: ?\([^()\n]{{1,40}}\))?[*_]{{0,2}}:"
    r"|([QA])\.)[*_]{0,2}\s(?=\S)"
)
_SPOKEN = ("paragraph", "list_item")
_LONGEST = 8
_BOLD = ("**", "__")


def turns_of(view: View) -> Iterator[Found]:
    """The turns, where a name has two of them or two names stand in adjoining paragraphs.

    Whoever answers as "A" is the one the page says it interviews. Where one name has every turn,
    the questions between them are somebody else's.
    """
    heads = {
        index: match
        for index, block in enumerate(view.draft.blocks)
        if block.kind in _SPOKEN
        and (match := _TURN.match(view.text, block.start, block.end))
        and _label(match).split()[-1].lower() not in LABELS
        and any(map(str.isalpha, view.text[match.end() : block.end]))
    }
    speakers = Counter(map(_label, heads.values()))
    if max(speakers.values(), default=0) < 2 and not _adjoin(list(heads)):
        return
    answering = interviewee(view) if "A" in speakers else None
    for index, match in heads.items():
        content = _content(view, index, match.end(), heads, alone=len(speakers) == 1)
        if content:
            named = [answering] if answering and _label(match) == "A" else []
            stance: Stance = "asks" if view.text[content[-1][1] - 1] == "?" else "asserts"
            source = [*named, match.span(match.lastindex or 1)]
            yield Found(source, [], content, stance, "layout.turn", "direct")


def _label(match: re.Match[str]) -> str:
    """The words before the mark."""
    return match.group(match.lastindex or 1)


def _adjoin(at: list[int]) -> bool:
    """Do two turns or more follow one another without a break?"""
    return len(at) > 1 and at[-1] - at[0] == len(at) - 1


def _content(
    view: View, index: int, start: int, heads: dict[int, re.Match[str]], *, alone: bool
) -> list[Piece]:
    """The turn and the paragraphs that go on with it, up to the next turn or a question to it."""
    blocks = view.draft.blocks
    pieces = [trimmed(view.text, start, blocks[index].end)]
    upcoming = range(index + 1, min(index + 1 + _LONGEST, len(blocks)))
    following = next((at for at in upcoming if at in heads), index + 1)
    for at, block in enumerate(blocks[index + 1 : following], index + 1):
        asked = _is_question(view.text[block.start : block.end], last=alone and at == following - 1)
        opening = view.text[block.start : block.start + 2].strip('"“')
        if asked or block.kind != "paragraph" or opening.startswith(("(", "[")):
            break
        pieces.append(trimmed(view.text, block.start, block.end))
    return [piece for piece in pieces if piece]


def _is_question(paragraph: str, *, last: bool) -> bool:
    """Is it a question in bold, or the ``last`` paragraph before the same name answers again?"""
    words = paragraph.strip("*_ ")
    return words.endswith("?") and (last or paragraph.startswith(_BOLD))
