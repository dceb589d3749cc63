"""What the encoder finds, as a finder hands it over.

Its spans are moved to the borders that the labels ask for. Stance comes from the words of the cue,
as it does for rules.
"""

import re
from collections.abc import Iterator

from onrecord.neural import Candidate, Encoded
from onrecord.readers.attribution.adjoining import adjoined
from onrecord.readers.attribution.crossing import uncrossed
from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.leading import leading_subject
from onrecord.readers.attribution.phrases import states_anonymity
from onrecord.readers.attribution.pieces import own_pieces
from onrecord.readers.attribution.stances import QUESTIONS, stance_in
from onrecord.readers.attribution.sureness import SURE_LEANING, SURE_WITHOUT_SOURCE
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import word_class
from onrecord.text.clauses import trimmed

__all__ = ["by_encoder"]

_NAMING = word_class("naming")
_TOLD = frozenset("advised asked ordered told urged warned".split())
_SHORT = 5
_FEWEST_WORDS = 3
_CLAUSE = re.compile(
    r",\s(?:who|whose|which|speaking|requesting|citing|quoting)\s"
    r"|(?:,?\sand)?(?<!\sof)\s(?:who|which|that)$"
    r"|,?(?:\sand)?\swho\s(?:(?:\w+\s){0,5})(?:named|identified|anonym(?:ity|ously))\b"
    r"|,\sand$"
)
"""Where a source turns to a clause on it, which is none of its words."""
_RELATIVES = frozenset(("who", "which", "that"))
_SUBORDINATING = frozenset("after although as because before when while".split())
_BEFORE_LEANING = frozenset((",", "after", "before", "by", "when", "while", "without"))
_SHORTENED = re.compile(r"(?:^|[\s.])(?:[A-Za-z]|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Bhd|Pty)\.$")
"""A last word whose stop is its own."""
_MEDIUM = re.compile(r"\s(?:in|on|at|during|via|through)\s(?:an?|the|his|her|its|their)\s")
"""Where a cue turns to the medium: "wrote in a letter to customers"."""


def by_encoder(view: View, encoded: Encoded) -> Iterator[Found]:
    """The encoder's relations, one by one.

    Nobody speaks across blocks: a source in another block than its cue is none.
    """
    cues = [one.start for one in encoded.candidates if one.role == "cue"]
    for relation in uncrossed(view, encoded.candidates, list(adjoined(view, encoded))):
        cue = _cue(view, relation.cue)
        source = [_source(view, relation.source, cue)] if relation.source else []
        if source and view.block_of(source[0][0]) != view.block_of(cue[0]):
            source = []
        whole = (
            piece for one in own_pieces(view, relation, cues) if (piece := _trimmed(view, one))
        )
        content = _own_clause(view, sorted(whole), cue)
        if not content or _is_label(view, cue, source) or _is_anonymity(view, content[0]):
            continue
        if _is_told(view, cue, content[0]):
            continue
        stance, score = stance_in(view, cue, content), round(relation.score, 3)
        source = _lent(view, cue, source)
        found = Found(source, [cue], content, stance, encoded.model, certainty=score)
        if source or _may_lack(view, found):
            yield found


def _lent(view: View, cue: Piece, source: list[Piece]) -> list[Piece]:
    """The source, or of "resigned after admitting" the subject where its sentence has none.

    The encoder takes it now and then from the sentence behind. Where what the sentence opens with
    is none ("Shares in the firm fell after it cut its forecast, citing costs"), the clause behind
    "after" has it.
    """
    first = view.at(cue[0])
    index = view.sentence_of(cue[0])
    here = bool(source) and view.sentence_of(source[0][0]) == index
    if here or not _leans(view, first) or view.low[first - 1] not in _BEFORE_LEANING:
        return source
    low = view.window(first)[0]
    begins = (k + 1 for k in range(low, first) if view.low[k] in _SUBORDINATING)
    phrases = (leading_subject(view, k, first) for k in (low, *begins))
    phrase = next((each for each in phrases if each), None)
    return [view.cover(*phrase)] if phrase else source


def _own_clause(view: View, content: list[Piece], cue: Piece) -> list[Piece]:
    """Of what stands before the cue no other clause behind a semicolon ("A; B, he said")."""
    sentence = view.sentences[view.sentence_of(cue[0])].start
    content = _before_semicolon(view, content, cue)
    at = view.text.rfind("; ", sentence, cue[0])
    if at < 0 or view.quote_at(at) or not any(at < end <= cue[0] for _, end in content):
        return content
    own = (one for one in content if not sentence <= one[0] < one[1] <= at)
    return [(at + 2 if start < at < end else start, end) for start, end in own]


def _before_semicolon(view: View, content: list[Piece], cue: Piece) -> list[Piece]:
    """Of what stands behind the cue no piece of a further clause ("Some said A; others B")."""
    end = view.sentences[view.sentence_of(cue[0])].end
    at = view.text.find("; ", cue[1], end)
    if at < 0 or view.quote_at(at) or not any(cue[1] <= start < at for start, _ in content):
        return content
    return [one for one in content if not at < one[0] < end]


def _in_headline(view: View, position: int) -> bool:
    return view.draft.blocks[view.block_of(position)].kind in ("title", "heading")


def _is_label(view: View, cue: Piece, source: list[Piece]) -> bool:
    """Is it the colon of a headline, or the "who" of "the potter who says no"?

    Who speaks before a colon there, and what is a label, the rules tell.
    """
    if not _in_headline(view, cue[0]):
        return False
    names = [view.text[slice(*piece)].lower() for piece in source]
    return not _RELATIVES.isdisjoint(names) or not any(map(str.isalnum, view.text[slice(*cue)]))


def _is_told(view: View, cue: Piece, content: Piece) -> bool:
    """Is it a headline's "Ferry firm told to explain", where who is told stands before the verb?"""
    told = view.low[view.at(cue[0]) : view.at(cue[1])]
    passive = len(told) == 1 and told[0] in _TOLD and cue[1] < content[0]
    return passive and _in_headline(view, cue[0]) and view.low[view.at(content[0])] == "to"


def _may_lack(view: View, found: Found) -> bool:
    """May it stand without a source? Not in a headline, whose words are the report's own."""
    start, end = found.cue[0]
    headline = _in_headline(view, start)
    first, last = view.at(start), view.at(end) - 1
    names = view.low[last] in _NAMING or view.low[last - 1 : last + 1] == ["known", "as"]
    leans = _leans(view, first) or _lacks_more(view, found)
    least = SURE_LEANING if leans else SURE_WITHOUT_SOURCE
    return (found.certainty or 0) >= least and not headline and not names


def _leans(view: View, first: int) -> bool:
    """Does a verb begin here that shares the subject of another?"""
    word = view.low[first]
    shares = first > 0 and view.low[first - 1] in ("and", "but", "or")
    return shares or word == "to" or (word.endswith("ing") and len(word) > _SHORT)


def _lacks_more(view: View, found: Found) -> bool:
    """Is the content a word or two, or an infinitive that somebody was told or seen to do?"""
    words = [word for start, end in found.content for word in view.text[start:end].split()]
    whole = len(found.content) > 1 or found.stance in ("believes", "predicts")
    return len(words) < _FEWEST_WORDS or (words[0] == "to" and not whole)


def _trimmed(view: View, found: Candidate) -> Piece | None:
    """The words without marks around them; a lone "why" tells nothing, unless it was spoken."""
    piece = trimmed(view.text, found.start, found.end)
    quote = view.quote_at(piece[0]) if piece else None
    if piece and quote and quote.start == piece[0] < quote.inner < piece[1] <= quote.outer:
        piece = quote.inner, piece[1]
    words = view.text[slice(*piece)] if piece else ""
    lone = words.lower() in QUESTIONS and not (piece and view.quote_at(piece[0]))
    return piece if any(map(str.isalnum, words)) and not lone else None


def _is_anonymity(view: View, content: Piece) -> bool:
    """Is it no speech, but "who asked not to be named"?"""
    first = view.at(content[0])
    return states_anonymity(view, first, min(first + 4, view.at(content[1])))


def _source(view: View, found: Candidate, cue: Piece) -> Piece:
    """Without a clause that says more of it, a mark or the 's of a possessor at its end.

    Of a stretch that runs over the end of a sentence, the part beside the cue.
    """
    own = view.sentences[view.sentence_of(cue[0])]
    start, end = max(found.start, own.start), min(found.end, own.end)
    if start >= end:
        start, end = found.start, found.end
    words = view.text[start:end]
    clause = _CLAUSE.search(words)
    words = words[: clause.start() if clause else len(words)].rstrip(" ,;:—–-\n")
    if words.endswith(".") and not _SHORTENED.search(words):
        words = words[:-1]
    for genitive in ("'s", "’s"):
        words = words.removesuffix(genitive)
    return start, start + max(1, len(words))


def _cue(view: View, found: Candidate) -> Piece:
    """Without a mark at its end, and without the medium."""
    words = view.text[found.start : found.end].rstrip(' ,;:—–-"“”')
    medium = _MEDIUM.search(words)
    return found.start, found.start + max(1, medium.start() if medium else len(words))
