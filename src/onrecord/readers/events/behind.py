"""The phrases behind a preposition, within the clause."""

from onrecord.readers.events.phrases import Phrase, after
from onrecord.readers.events.view import View
from onrecord.readers.events.words import present, word_class

__all__ = ["behind"]

_REACH = 24


def behind(view: View, word: str, start: int, ceiling: int) -> list[Phrase]:
    """The phrases behind the preposition ``word``, before the clause ends."""
    for at in range(start, min(ceiling, start + _REACH)):
        if view.low[at] == word and at + 1 < ceiling and _opens(view, word, at + 1):
            phrases = after(view, at + 1, ceiling, whole=word == "between")
            if phrases:
                return phrases
        if view.low[at] in (";", ":") or view.kind(at) in "SR":
            break
    return []


def _opens(view: View, word: str, at: int) -> bool:
    """Does a phrase, and no time or infinitive, begin at ``at``?"""
    if view.timed(at):
        return False
    if word != "to":
        return True
    if view.low[at] in word_class("base_verb") or present().get(view.low[at]) == "base":
        return False
    bare = view.kind(at) == "X" and not view.capital(at) and not view.low[at].endswith("s")
    noun = view.low[at] in word_class("person_noun")
    return noun or not (bare and view.kind(at + 1) in "DQW")
