"""Finding an entry again: in another reading of the same words, or in a changed text."""

from dataclasses import dataclass

from onrecord.record import Entry, Record, spans_of
from onrecord.store.correction import Held

__all__ = ["Place", "around", "find"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a held entry stands: ``entry`` on the record, or None with the reason ``why``.

    ``shift`` is how many characters further on its words stand than they did.
    """

    entry: Entry | None
    shift: int
    why: str


def find(record: Record, held: Held, *, same_text: bool) -> Place:
    """The entry of ``record`` that ``held`` is: of the same id, or else of the same words.

    Of several with the same words it is the one with most of the same text around it; if no text
    around them is the same, it is none of them.
    """
    for entry in record.entries():
        if entry.id == held.entry.id:
            return Place(entry, 0, "the same words stand at the same place")
    if same_text:
        return Place(None, 0, "this reading has no such entry; its words stand where they stood")
    alike = [entry for entry in record.entries() if _words(entry) == _words(held.entry)]
    best = max(alike, key=lambda entry: _likeness(record, entry, held), default=None)
    if best is None:
        return Place(None, 0, _gone(record, held))
    if len(alike) > 1 and not _likeness(record, best, held):
        return Place(None, 0, f"{len(alike)} entries have its words, none where it stood")
    shift = _start(best) - _start(held.entry)
    return Place(best, shift, "the same words stand at another place of the changed text")


def around(record: Record, entry: Entry, width: int) -> tuple[str, str]:
    """Up to ``width`` characters before and after the first words of an entry."""
    first, text = next(spans_of(entry), None), record.report.text
    if first is None:
        return "", ""
    return text[max(0, first.start - width) : first.start], text[first.end : first.end + width]


def _gone(record: Record, held: Held) -> str:
    words = [span.text for span in spans_of(held.entry)]
    if all(each in record.report.text for each in words):
        return "no entry of this reading holds its words"
    return "its words are gone from the text"


def _words(entry: Entry) -> tuple[str, ...]:
    """What makes two entries of different texts the same: the kind and the words, in order."""
    return (type(entry).__name__, *(span.text for span in spans_of(entry)))


def _start(entry: Entry) -> int:
    return next((span.start for span in spans_of(entry)), 0)


def _likeness(record: Record, entry: Entry, held: Held) -> int:
    """How many characters before and after an entry are those that stood around the held one."""
    before, after = around(record, entry, max(len(held.before), len(held.after)))
    return _common(before[::-1], held.before[::-1]) + _common(after, held.after)


def _common(one: str, other: str) -> int:
    """How many characters two strings begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
