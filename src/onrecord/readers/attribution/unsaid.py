"""What passes for speech and is none: a request for comment, a thing named between scare marks.

"The Herald asked the union for comment" tells nothing that anybody said, and "she relished the
“slow lane”" quotes nobody. Who reports, judges or names a thing by a verb of the tables says so in
those words ("mocked the “slow lane”").
"""

import re

from onrecord.readers.attribution.found import Found
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, report_nouns, word_class

__all__ = ["is_unsaid"]

_SEEKING = re.compile(
    r"\b(?:ask|request|seek|sought|contact|approach|reach|press|call|email)(?:s|e?d|e?s|ing)?\b"
    r"(?!\s(?:on|to|whether))"
)
_COMMENT = re.compile(
    r"(?:.{0,80}\bfor\s)?(?:(?:a|an|any|further)\s)?(?:comments?|interview|reaction|response)\b"
    r"(?:\s(?:from|on|about|with|to)\s[^“”\"]{1,80})?\Z",
    re.IGNORECASE,
)
_SCARE = re.compile(
    r"(?:(?:the|an?|his|her|its|their|our|my|this|that|these|those|another|[\w-]{1,30}[’']s)\s)"
    r"[“\"‘'][a-z][\w’'-]{0,30}(?:[\s-][\w’'-]{1,30}){0,2}[,.]?[”\"’']"
    r"(?:\s[\w-]{1,30})?(?:\s(?:after|as|at|by|for|from|in|of|on|since|to|with)\s[^“”\"]{1,200})?\Z",
    re.IGNORECASE,
)
_JUDGING = word_class("judging")
_LINKS = word_class("preposition") | word_class("of") | {"as", "to"}


def is_unsaid(view: View, found: Found) -> bool:
    """Is nothing said: somebody is only asked to speak, or the marks hold a name for a thing?"""
    if not found.cue or found.layout:
        return False
    cue = view.text[slice(*found.cue[-1])].lower()
    said = view.text[slice(*found.content[-1])]
    if found.stance != "refuses" and _SEEKING.search(cue) and _COMMENT.match(said):
        return True
    if len(found.content) > 1:
        return False
    words = cue.split()
    told = any(word in cues() or word in report_nouns() or word in _JUDGING for word in words)
    return not told and _LINKS.isdisjoint(words) and _SCARE.match(said) is not None
