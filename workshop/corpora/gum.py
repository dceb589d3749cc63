"""GUM: the Georgetown University Multilayer corpus, news and interviews, from its CoNLL-U.

Entities and coreference stand in MISC: ``Entity=(3-place-…`` opens a mention of entity 3, ``3)``
closes it. Annotations CC BY 4.0; the licences of the texts stand beside the corpus.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

__all__ = ["Document", "Mention", "Word", "document", "documents"]

_GENRES = ("news", "interview")
_BRACKET = re.compile(r"(\()?([^()]+)(\))?")
_HEADING = re.compile(r"newpar_block = head.*?\((\d+) s\)")


class Word(NamedTuple):
    """A syntactic word: characters ``[start, end)`` of the text, lemma, tag (XPOS) and relation.

    ``head`` is the index of its head in the document's words, None for a root. A word of a written
    token that does not hold its form (the "n't" of "cannot") has the place of the whole token.
    """

    start: int
    end: int
    lemma: str
    tag: str
    relation: str
    head: int | None


class Mention(NamedTuple):
    """Words ``[first, last]`` by index, characters ``[start, end)``, the entity and its type."""

    entity: str
    first: int
    last: int
    start: int
    end: int
    type: str = ""


@dataclass
class Document:
    """A document: its text, paragraphs parted by an empty line, its words and its mentions."""

    name: str
    text: str
    words: list[Word]
    mentions: list[Mention]


@dataclass
class _Building:
    """A document while its lines are read."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    words: list[Word] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    opened: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    """Each entity's mentions not yet closed: the first word and the type."""
    token: tuple[int, int, str] = (0, 0, "")
    """The last word number of a written token of several words, where it begins, and its form."""
    first: int = 0
    """Index of the first word of the sentence."""
    heading: int = 0
    """Sentences left of a heading."""

    def write(self, form: str, features: dict[str, str]) -> int:
        """Add a written token, and say where it begins."""
        begin = self.length
        self.parts.append(form if features.get("SpaceAfter") == "No" else form + " ")
        self.length += len(self.parts[-1])
        return begin

    def paragraph(self) -> None:
        """Begin a new paragraph, unless the text is empty so far."""
        if self.parts and self.parts[-1] != "\n\n":
            stripped = self.parts[-1].rstrip()
            self.length += len(stripped) - len(self.parts[-1]) + 2
            self.parts[-1:] = [stripped, "\n\n"]

    def comment(self, line: str) -> None:
        """Take a line that begins with a hash: paragraphs and headings."""
        if line == "# newpar":
            self.paragraph()
        elif block := _HEADING.search(line):
            self.heading = int(block[1])

    def end_sentence(self) -> None:
        """Take an empty line; what follows a heading is a paragraph of its own."""
        self.first = len(self.words)
        self.token = (0, 0, "")
        if self.heading:
            self.heading -= 1
            if not self.heading:
                self.paragraph()
        elif self.parts and not self.parts[-1][-1].isspace():
            self.length += 1
            self.parts.append(" ")

    def row(self, line: str) -> None:
        """Take the line of a token; empty nodes are left out."""
        fields = line.split("\t")
        features = dict(part.split("=", 1) for part in fields[9].split("|") if "=" in part)
        number = fields[0]
        if "." in number:
            return
        if "-" in number:
            begin = self.write(fields[1], features)
            self.token = (int(number.split("-")[1]), begin, fields[1])
            return
        start, end = self._place(int(number), fields[1], features)
        head = self.first + int(fields[6]) - 1 if fields[6] != "0" else None
        self.words.append(Word(start, end, fields[2], fields[4], fields[7], head))
        self._brackets(features.get("Entity", ""))

    def _place(self, number: int, form: str, features: dict[str, str]) -> tuple[int, int]:
        last, begin, written = self.token
        if number > last:
            start = self.write(form, features)
            return start, start + len(form)
        before = self.words[-1].end if self.words and self.words[-1].start >= begin else begin
        at = before - begin
        if written[at : at + len(form)] == form:
            return before, before + len(form)
        return begin, begin + len(written)

    def _brackets(self, marks: str) -> None:
        at = len(self.words) - 1
        for opening, body, closing in _BRACKET.findall(marks):
            entity, _, rest = body.partition("-")
            if opening:
                self.opened[entity].append((at, rest.partition("-")[0]))
            if closing and self.opened[entity]:
                first, kind = self.opened[entity].pop()
                start, end = self.words[first].start, self.words[at].end
                self.mentions.append(Mention(entity, first, at, start, end, kind))


def document(path: Path) -> Document:
    """One document; its mentions in the order of their first word, the wider first."""
    building = _Building()
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            building.comment(line)
        elif line:
            building.row(line)
        else:
            building.end_sentence()
    mentions = sorted(building.mentions, key=lambda one: (one.first, -one.last))
    text = "".join(building.parts).rstrip() + "\n"
    return Document(path.stem, text, building.words, mentions)


def documents(folder: Path) -> Iterator[Document]:
    """The news and interview documents of ``folder``, in the order of their names."""
    for path in sorted(folder.glob("GUM_*.conllu")):
        if path.stem.split("_")[1] in _GENRES:
            yield document(path)
