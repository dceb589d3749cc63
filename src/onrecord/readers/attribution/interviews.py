"""Interviews: whom a page asks, where "A" or nobody by name answers.

A page names that one at its head: "We spoke to Ines Halm, harbour master", "Ten questions to Ada
Okafor", "Marek Sarr talked to us", "In an interview with the Courier, Ines Halm explains".
"""

import re

from onrecord.readers.attribution.found import Piece
from onrecord.readers.attribution.view import View

__all__ = ["interviewee"]

_WORD = r"[^\W\d_a-zß-öø-ÿ][\w'’-]{0,40}"
_FULL = rf"(?:{_WORD} ){{1,3}}{_WORD}"
_SPEAKS = r"(?:spoke|speaks|talked|talks|chatted|sat down|sits down)"
_ARTICLE = "(?:the|an?|our) "
_ROLE = rf"(?:(?:{_ARTICLE})?(?:(?!{_ARTICLE})[a-z][\w-]{{0,30}},? ){{1,4}})?"
_WHOM = re.compile(
    rf"(?:{_SPEAKS} (?:to|with)|[Ii]nterview(?:s|ed)?(?: with|:)?|[Qq]uestions (?:to|for)"
    rf"|[Ww]e asked|Q&A(?: with|:)?) {_ROLE}({_FULL})(?!\w)"
)
_WHO = re.compile(
    rf"(?<![\w-])({_FULL})(?:, [^.?!\n]{{1,80}},)?,? (?:{_SPEAKS} (?:to|with|about)"
    r"|(?:answers|answered) (?:our|your|some) )"
)
_TELLS = rf"(?:{_SPEAKS} (?:to|with|about)|discusses|explains|looks back|reflects|tells)\b"
_TO = r"[Ii]nterview with [^.?!,\n]{1,60}, "
_TO_WHOM = re.compile(rf"{_TO}({_FULL}) {_TELLS}")
_SHE = re.compile(
    rf"({_FULL})\b[^\n]{{1,400}}?"
    rf"(?:\b(?:She|He|They) {_SPEAKS} (?:to|with|about)\b|{_TO}(?:she|he|they) {_TELLS})"
)
"""A paragraph that begins with a name and says later that its bearer spoke."""
_HEAD = 1500


def interviewee(view: View) -> Piece | None:
    """Where the head of the report names the one person it interviews; None for nobody or two."""
    text, found = view.text, list[Piece]()
    for index, block in enumerate(view.draft.blocks):
        if block.start > _HEAD or (index and text[block.end - 1] == "?"):
            break
        limits = block.start, min(block.end, block.start + _HEAD)
        told = [match for one in (_WHOM, _WHO, _TO_WHOM) for match in one.finditer(text, *limits)]
        found += [match.span(1) for match in told or filter(None, [_SHE.match(text, *limits)])]
    names = {text[end - len(text[start:end].split()[-1]) : end] for start, end in found}
    return found[-1] if len(names) == 1 else None
