"""Block quotations without quote marks: a paragraph that a colon after reported speech introduces.

The last clause before the colon must hold a word of speech or writing. Where a verb of speech ends
the clause ("quoted one envoy as stating:", "said in a statement on Monday:") the paragraph after
it is the quotation. Where other words follow it ("boasted about the plan's success:") the
paragraph must itself speak in the first person, for such a colon may as well introduce the
author's own account.
"""

import re
from functools import cache

from onrecord.lexicon import rows

__all__ = ["is_block_quotation"]

_CLAUSE = re.compile(r"(?:[.!?;…][\"'”’)]*\s|\n\s*\n)")
_REACH = 300  # characters before the colon looked at
_FIRST_PERSON = re.compile(
    r"\b(?:I|[Ww]e|[Oo]urs?|[Mm]y|[Mm]ine|[Mm]e|us)\b"  # "US" and "WE" are no pronouns
)
_SPEECH_MARK = "\"“„«'‘"
_MARKED_SPEECH = re.compile(r"“[^”]{1,500}”|\"[^\"]{1,500}\"|«[^»]{1,500}»")
_ADVERBIAL = re.compile(
    r"(?:\s+(?:in|on|to|at|via|during|from|after|before|by|last|this|as follows|the following"
    r"|reporters|journalists|lawmakers|parliament|me|us|him|her|them"
    r"|the (?:paper|panel|court|house|crowd)|today|yesterday"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[^:.;]{0,80})?\s*,?$",
    re.IGNORECASE,
)
# The clause goes on in the author's own words, or announces a list.
_OWN_ACCOUNT = re.compile(
    r"\b(?:that|is|are|was|were|will|would|has|have|had|why|how|whether)\b", re.I
)
_LIST = re.compile(
    r"\b(?:two|three|four|five|six|several|some|reasons?|things?|points?|parts?|conditions?|demands?"
    r"|options?|steps?|questions?|below|here)\b",
    re.IGNORECASE,
)
_MIN_WORDS = 4


def is_block_quotation(before: str, words: str) -> bool:
    """Is ``words``, the paragraph after ``before``, a quotation set off as a block?

    Not where it has quote marks of its own at its start, or is no sentence.
    """
    intro = before[-_REACH:].rstrip("*_ \t")
    if not intro.endswith((":", "：")) or words[0] in _SPEECH_MARK or words[0] in "-*•":
        return False
    ended = words.rstrip("\"'”’»)]*_ ")
    if len(words.split(None, _MIN_WORDS)) <= _MIN_WORDS or not ended.endswith((".", "!", "?", "…")):
        return False
    clause = _last_clause(intro[:-1])
    if _LIST.search(clause):
        return False
    spoken = [match.end() for match in _words("speech").finditer(clause)]
    rest = clause[spoken[-1] :] if spoken else None
    if rest is not None and _ADVERBIAL.fullmatch(rest) and not _OWN_ACCOUNT.search(rest):
        return True
    introduced = bool(spoken) or bool(_words("act", "text").search(clause))
    own_words = _MARKED_SPEECH.sub(" ", words)
    return introduced and bool(_FIRST_PERSON.search(own_words)) and not _FIRST_PERSON.search(clause)


def _last_clause(intro: str) -> str:
    start = 0
    for stop in _CLAUSE.finditer(intro):
        start = stop.end()
    return intro[start:]


@cache
def _words(*kinds: str) -> re.Pattern[str]:
    table = (row["word"] for row in rows("speech_words") if row["kind"] in kinds)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, table))})\b", re.IGNORECASE)
