"""Texts with proper names marked: CoNLL-2003 and the Georgetown corpus (GUM), by paragraph."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.lexicon import rows
from onrecord.neural.tagset import NAME_TAGS
from onrecord.neural.wordpiece import WordPiece
from workshop.train.labelled import Labelled, parted, tagged, worded

__all__ = ["conll", "gum", "named"]

Sentence = tuple[list[str], list[tuple[int, int, str]]]
"""Tokens, and names as half-open token numbers with their role."""

_CONLL = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}
_GUM = {"person": "person", "organization": "organisation", "place": "place"}
_BRACKET = re.compile(r"\((?P<open>[^()]+)|(?P<close>[^()]*)\)")
_TOGETHER = 2  # sentences of a paragraph
_PARAGRAPHS = 6  # paragraphs of a text


def conll(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-2003 file: number, token, tag, tab between."""
    tokens: list[str] = []
    marks: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.strip():
            _, token, tag = line.split("\t")
            tokens.append(token)
            marks.append(tag)
        elif tokens:
            if tokens != ["-DOCSTART-"]:
                yield tokens, list(_spans(marks))
            tokens, marks = [], []


def _spans(marks: list[str]) -> Iterator[tuple[int, int, str]]:
    start = 0
    for number, (mark, after) in enumerate(zip(marks, [*marks[1:], "O"], strict=True)):
        if mark.startswith("B-"):
            start = number
        if mark != "O" and not after.startswith("I-"):
            yield start, number + 1, _CONLL[mark[2:]]


def gum(folder: Path) -> Iterator[Sentence]:
    """Sentences of every genre but news, which measures, with the names that mentions hold."""
    titles = {row["title"] for row in rows("titles")}
    for path in sorted(folder.glob("*.conllu")):
        if not path.name.startswith("GUM_news_"):
            for block in path.read_text(encoding="utf-8").split("\n\n"):
                lines = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
                words = [fields for fields in lines if fields[0].isdigit()]
                if words:
                    spans = sorted(set(_names(words, titles)))
                    yield [fields[1] for fields in words], _apart(spans)


def _names(words: list[list[str]], titles: set[str]) -> Iterator[tuple[int, int, str]]:
    """The run of proper nouns around the head of each mention of a kind that counts."""
    proper = [fields[3] == "PROPN" for fields in words]
    for start, end, kind, head in _mentions(words):
        if kind not in _GUM or not proper[head]:
            continue
        first, last = head, head + 1
        while first > start and proper[first - 1]:
            first -= 1
        while last < end and proper[last]:
            last += 1
        while first < last - 1 and words[first][1].lower().rstrip(".") in titles:
            first += 1
        yield first, last, _GUM[kind]


def _mentions(words: list[list[str]]) -> Iterator[tuple[int, int, str, int]]:
    """Start, end, kind and head of the entity mentions that begin and end in the sentence."""
    open_at: dict[str, list[tuple[int, str, int]]] = {}
    for number, fields in enumerate(words):
        marks = re.search(r"Entity=([^|]*)", fields[9])
        for match in _BRACKET.finditer(marks.group(1) if marks else ""):
            if match["open"]:
                parts = match["open"].split("-")
                if len(parts) > 5:
                    head = number + int(parts[5].split(",")[0]) - 1
                    open_at.setdefault(parts[0], []).append((number, parts[1], head))
                closes = match.end() < len(match.string) and match.string[match.end()] == ")"
                name = parts[0] if closes else ""
            else:
                name = match["close"]
            if name and open_at.get(name):
                start, kind, head = open_at[name].pop()
                if head < len(words):
                    yield start, number + 1, kind, head


def _apart(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of spans that overlap, the first."""
    kept: list[tuple[int, int, str]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def named(sentences: Iterable[Sentence], cutter: WordPiece) -> Iterator[Labelled]:
    """Texts of a few paragraphs of a few sentences each, in their order, with a layer of names."""
    for group in parted(sentences, _TOGETHER * _PARAGRAPHS):
        text, spans, paragraphs = "", [], []
        for paragraph in parted(group, _TOGETHER):
            begin = len(text)
            for tokens, names in paragraph:
                places = []
                for token in tokens:
                    places.append((len(text), len(text) + len(token)))
                    text += token + " "
                spans += [(places[s][0], places[e - 1][1], role) for s, e, role in names]
            paragraphs.append((begin, len(text)))
        words, kinds = worded(text, paragraphs, cutter)
        flat = [word for each in words for word in each]
        yield Labelled(words, kinds, {"names": tagged(flat, spans, NAME_TAGS)})
