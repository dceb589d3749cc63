"""Everybody named in a report: names of the text joined to the sources, and to each other.

Full names of persons come first, so that a surname joins the one person who bears it wherever they
are introduced. Bodies and places join by their words, by the entry of the gazetteer that both stand
for, and by an acronym that stands in brackets behind the full name. A name inside the words of a
source is the source's own where it holds the last word of the source's name.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter

from onrecord.lexicon.gazetteer import key as gazetteer_key
from onrecord.lexicon.gazetteer import named
from onrecord.lexicon.participants import describe
from onrecord.readers.actors.described import Description, person, proper
from onrecord.readers.actors.known import head_kinds, no_person, plain, stops, word_class
from onrecord.readers.actors.linking import Linking
from onrecord.readers.actors.mention import Mention
from onrecord.readers.actors.merging import Group, Merging
from onrecord.readers.actors.names import Name, Names, titled_start
from onrecord.readers.actors.phrases import Phrases
from onrecord.record import ActorKind, Span

__all__ = ["Cast"]

_WORD = re.compile(r"[\w&]+(?:[.’'-]\w+)*")
_FORMS = frozenset("inc corp ltd plc llc ag sa nv gmbh co".split())
_BODIES = ("organisation", "government", "group")
_LOOKED_AT = 8
_PRONOUN = 0.6
"""How sure somebody is who is known by a pronoun and the name it stands for alone."""

Key = tuple[str, ...]


class Cast:
    """The sources of a report and, once `join` was called, everybody else who is named."""

    def __init__(
        self, sources: list[Group], merging: Merging, names: Names, phrases: Phrases, links: Linking
    ) -> None:
        self.groups = list(sources)
        self._merging, self._phrases, self._links = merging, phrases, links
        self._draft = names.draft
        self._full = {name.end: name for name in names.all}
        self._known = set(map(id, sources))
        self._blocks = [block.start for block in names.draft.blocks]
        self._spans = sorted(
            ((span.start, span.end, group) for group in sources for span in group.spans),
            key=itemgetter(0, 1),
        )
        self._starts = [start for start, _, _ in self._spans]
        self._by_words: dict[tuple[str, Key], Group] = {}
        self._by_link: dict[str, Group] = {}
        for group in sources:
            self._note_source(group)

    def _note_source(self, group: Group) -> None:
        """A body that speaks is found again by its words; a country by its link."""
        if group.best.kind not in ("organisation", "government", "document"):
            return
        name = group.best.name
        seat = any(each.what == "seat" for each in named(gazetteer_key(name)))
        self._by_words.setdefault(("body", _key(name)), group)
        link = self._links.body(name).link
        if not link and not seat:
            link = self._links.place(name, 0).link
        if link and link.startswith(("body:", "country:")):
            self._by_link.setdefault(link, group)

    def join(self, mentions: Iterable[Mention]) -> None:
        """Tie every mention to its group; ``groups`` then holds those without a source too."""
        sound = [one for one in mentions if self._is_sound(one)]
        persons = [one for one in sound if one.role == "person"]
        for one in sorted(persons, key=lambda one: one.end not in self._full):
            self._person(one)
        for one in sound:
            if one.role != "person":
                self._thing(one)

    def refer(self, start: int, end: int, group: Group) -> None:
        """Note that the pronoun ``[start, end)`` stands for ``group``."""
        pronoun = Mention(start, end, "person", _PRONOUN, "rule:pronoun")
        self._take(group, pronoun, self._draft.span(start, end))

    def _text(self, one: Mention) -> str:
        return " ".join(self._draft.text[one.start : one.end].split())

    def _is_sound(self, one: Mention) -> bool:
        """Is it a name at all: no pronoun, no month or weekday, no product for a person?"""
        words = [plain(word) for word in _WORD.findall(self._draft.text[one.start : one.end])]
        if not words or all(word in stops() or word in word_class("time") for word in words):
            return False
        return one.role != "person" or no_person().get(words[0]) != "brand"

    def _take(self, group: Group, one: Mention, span: Span) -> None:
        """Add a place of the text to a group, known before or not, and the group to those known."""
        if id(group) not in self._known:
            self._known.add(id(group))
            self.groups.append(group)
            group.how = one.how
        group.score = max(group.score, one.score)
        group.spans.append(span)

    def _own(self, one: Mention) -> Group | None:
        """The source whose words the mention is part of, where it names that source.

        All the words of a source name it, whatever they look like ("OKAFOR:").
        """
        last = bisect_right(self._starts, one.start)
        words = _key(self._draft.text[one.start : one.end])
        bracketed = self._draft.text[one.start - 1 : one.start] == "("
        for start, end, group in reversed(self._spans[max(0, last - _LOOKED_AT) : last]):
            inside = start <= one.start and one.end <= end
            letters = bracketed and group.best.kind in _BODIES
            whole = (start, end) == (one.start, one.end)
            if inside and (whole or letters or _names(group, one, words)):
                return group
        return None

    def _person(self, one: Mention) -> None:
        """A person: by full name, else by the one who bears the surname or given name."""
        if self._own(one):
            return
        name = self._full.get(one.end)
        if name is not None:
            self._full_name(one, name)
            return
        block = self._floor(one.start)
        start = titled_start(self._draft.text, block, one.start)
        span = self._draft.span(start, one.end)
        described = person(" ".join(span.text.split()), "")
        group = self._merging.group_of(described, one.start)
        group.learn(described)
        self._take(group, one, span)

    def _full_name(self, one: Mention, name: Name) -> None:
        group = self._merging.introduce(name)
        text = self._text(one)
        if text.endswith(group.best.name):
            group.best = group.best._replace(name=text)
        if group.spans:
            self._take(group, one, group.spans[-1])

    def _floor(self, position: int) -> int:
        """Where the block of a position begins."""
        return self._draft.blocks[max(0, bisect_right(self._blocks, position) - 1)].start

    def _thing(self, one: Mention) -> None:
        """A body, a place, a people or a document."""
        if self._own(one):
            return
        text = self._text(one)
        kind = self._kind(one, text)
        if kind is None:
            return
        side = "place" if kind == "place" else "body"
        link = self._links.place(text, one.end) if side == "place" else self._links.body(text)
        group = self._by_link.get(link.link or "") or self._by_words.get((side, _key(text)))
        group = group or (self._acronym(text) if side == "body" else None)
        if group is None:
            shown = text if side == "place" else proper(text)
            group = Group(Description(shown, "", kind, _key(text), "", True), "", "")
        self._by_words.setdefault((side, _key(text)), group)
        if link.link:
            self._by_link.setdefault(link.link, group)
        self._take(group, one, self._draft.span(one.start, one.end))

    def _acronym(self, text: str) -> Group | None:
        """The body whose name stands before its acronym in brackets."""
        phrase = self._phrases.acronym(text) if text.isupper() else None
        if phrase is None:
            return None
        return self._by_words.get(("body", phrase.key)) or self._merging.body(
            phrase, "organisation"
        )

    def _kind(self, one: Mention, text: str) -> ActorKind | None:
        """The kind of actor a name makes; None for what is none, as a people's adjective."""
        if known := self._links.kind(text):
            return known
        if one.role == "place":
            return "place"
        if one.role == "organisation":
            told = describe(text).kind
            return told if told in _BODIES else "organisation"
        if any(each.what == "people" for each in named(gazetteer_key(text))):
            return "group" if text.endswith(("s", "men")) else None
        words = _key(text)
        heads = {head_kinds().get(word) for word in (words[0], words[-1])} if words[1:] else set()
        return "document" if one.role == "other" and "document" in heads else None


def _key(text: str) -> Key:
    """The words of a name in lower case, without an article in front and a legal form behind."""
    words = [plain(word) for word in _WORD.findall(text)]
    if words[1:] and words[0] in ("the", "a", "an"):
        words = words[1:]
    if words[1:] and words[-1] in _FORMS:
        words = words[:-1]
    return tuple(words)


def _names(group: Group, one: Mention, words: Key) -> bool:
    """Does a mention within a source's words name the source itself?"""
    own = _key(group.best.name)
    if words == own:
        return True
    kinds = ("person",) if one.role == "person" else _BODIES if one.role == "organisation" else ()
    return group.best.kind in kinds and own[-1:] != () and own[-1] in words
