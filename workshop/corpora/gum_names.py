"""The proper names of persons, organisations and places in a document of GUM.

GUM marks every mention, named or not. A **name** here is a mention of type person, organization or
place whose syntactic head is a proper noun (tag NNP; NNPS too, but for persons, where it is a
people) or a noun with a name joined to it without a comma ("the baker Ada Quist"),
trimmed to that name: the run of proper nouns around the head within the mention, joined
over hyphens and, in a body or place, over "of", "the" and "and" ("and" not before another mention).
A person's name begins behind titles, role words and names of others in it ("US President Ada
Quist": "Ada Quist"); a title alone is none. Mentions that trim to the same characters count once,
the narrower deciding the type; of names within names the outermost counts, as in CoNLL-2003.
"""

from functools import cache

from onrecord.lexicon import rows
from workshop.corpora.conll import Name
from workshop.corpora.gum import Document, Mention

__all__ = ["names"]

_KINDS = {"person": "person", "organization": "organisation", "place": "place"}
_PROPER = ("NNP", "NNPS")
_HYPHENS = frozenset("- –".split())
_PARTICLES = _HYPHENS | frozenset("de la del da di van von der den al el bin".split())
_LINKS = _PARTICLES | frozenset("of the for and &".split())
_MOST_LINKS = 2


def names(document: Document) -> list[Name]:
    """The names of ``document`` in the order of its text."""
    found: dict[tuple[int, int], Name] = {}
    for mention in document.mentions:
        name = _name(document, mention) if mention.type in _KINDS else None
        if name:
            found[name.start, name.end] = name
    ordered = sorted(found.values(), key=lambda one: (one.start, -one.end))
    outermost: list[Name] = []
    for one in ordered:
        if not outermost or one.start >= outermost[-1].end:
            outermost.append(one)
    return outermost


def _name(document: Document, mention: Mention) -> Name | None:
    """The name a mention trims to, if any."""
    person = mention.type == "person"
    head = _head(document, mention)
    if head is None or document.words[head].tag not in _PROPER[: 1 if person else 2]:
        return None
    links = _PARTICLES if person else _LINKS
    first = _reach(document, range(head, mention.first - 1, -1), links)
    last = _reach(document, range(head, mention.last + 1), links)
    if person:
        first = max([first, *_behind_others(document, mention, first, last)])
        if _word(document, last) in _titles():
            return None
    return Name(document.words[first].start, document.words[last].end, _KINDS[mention.type])


def _head(document: Document, mention: Mention) -> int | None:
    """The word of the mention whose own head stands outside, or the name joined to it flatly."""
    inside = range(mention.first, mention.last + 1)
    heads = [i for i in inside if document.words[i].head not in inside]
    if not heads or document.words[heads[0]].tag in _PROPER:
        return heads[0] if heads else None
    named = (i for i in inside if document.words[i].head == heads[0] and _is_joined(document, i))
    return next(named, heads[0])


def _is_joined(document: Document, index: int) -> bool:
    """Is the word a name joined to a noun before it, without a comma?"""
    word = document.words[index]
    flat = word.relation.startswith(("flat", "appos")) and _word(document, index - 1) != ","
    return flat and word.tag in _PROPER


def _word(document: Document, index: int) -> str:
    word = document.words[index]
    return document.text[word.start : word.end].lower().rstrip(".")


def _reach(document: Document, way: range, links: frozenset[str]) -> int:
    """How far the name goes from its head along ``way``."""
    reached = way[0]
    begins = {mention.first for mention in document.mentions}
    for at in way:
        word = _word(document, at)
        joins = word in links and not (word == "and" and at + 1 in begins)
        if document.words[at].tag in _PROPER:
            reached = at
        elif not joins or abs(at - reached) > _MOST_LINKS:
            break
    return reached


def _behind_others(document: Document, mention: Mention, first: int, last: int) -> list[int]:
    """The places behind titles, role words and other names, where words of the name follow."""
    titles = [i + 1 for i in range(first, last) if _word(document, i) in _titles()]
    others = [
        other.last + 1
        for other in document.mentions
        if mention.first <= other.first and first <= other.last < last and other != mention
    ]
    return [*titles, *others]


@cache
def _titles() -> frozenset[str]:
    heads = (row["head"] for row in rows("source_heads") if row["as_actor"] == "unnamed")
    return frozenset({row["title"] for row in rows("titles")} | set(heads) | {"ceo", "pm"})
