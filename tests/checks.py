"""Reports that quote and documents that were quoted, built by hand, for tests of checks."""

from onrecord.across.check import checked
from onrecord.record import Check, Record, span_of
from tests.records import attribution, record_of, report_of

__all__ = ["check", "document", "quoting", "told"]

SPEAKER = "Ann Holt"


def document(*paragraphs: str) -> Record:
    """A document; "# " begins a title, "NAME: words" is a turn, "“words,” Name said." speech."""
    kinds = ["title"] if paragraphs[0].startswith("# ") else []
    paragraphs = tuple(paragraph.removeprefix("# ") for paragraph in paragraphs)
    text = "\n\n".join(paragraphs)
    found, start = [], 0
    for paragraph in paragraphs:
        found += _turn(text, start, paragraph) or _speech(text, start, paragraph)
        start += len(paragraph) + 2
    return record_of(report_of(text, *kinds), attributions=tuple(found))


def _turn(text, start, paragraph):
    name, colon, words = paragraph.partition(": ")
    if not colon or not name.isupper():
        return []
    begin = start + len(name) + 2
    content = (span_of(text, begin, begin + len(words)),)
    return [attribution((span_of(text, start, start + len(name)),), (), content)]


def _speech(text, start, paragraph):
    parts = paragraph.replace("”", "“").split("“")
    if len(parts) < 3:
        return []
    content, at = [], start
    for number, part in enumerate(parts):
        if number % 2:
            content.append(span_of(text, at, at + len(part)))
        at += len(part) + 1
    said = text.index(" said", start)
    name = text.rindex("”", 0, said) + 2
    return [
        attribution(
            (span_of(text, name, said),), (span_of(text, said + 1, said + 5),), tuple(content)
        )
    ]


def quoting(*pieces: str, speaker: str = SPEAKER) -> Record:
    """A report that quotes: “One, piece,” Speaker said. “Another.”"""
    first, *others = pieces
    text = f"“{first}” {speaker} said."
    spans = [(1, 1 + len(first))]
    for piece in others:
        start = len(text) + 2
        text += f" “{piece}”"
        spans.append((start, start + len(piece)))
    name = text.index(f" {speaker} said", len(first)) + 1
    source = span_of(text, name, name + len(speaker))
    content = tuple(span_of(text, *span) for span in spans)
    return record_of(report_of(text), attributions=(attribution((source,), (), content),))


def check(record: Record, *documents: Record) -> Check:
    """The one check of a report."""
    [found] = checked(record, documents)
    return found


def told(found: Check) -> list[str]:
    """The differences in short: "dropped negation 'not' > ''"."""
    return [f"{one.what} {one.kind}: {one.source} > {one.quote}" for one in found.differences]
