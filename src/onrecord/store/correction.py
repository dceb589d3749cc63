"""What people say of an entry: accept, reject, edit, merge, split, note; and where it stands now.

A correction is a row of its own, keyed by the id of its entry and kept when it is undone. The
record stays as it was read: corrections are applied to it whenever it is asked for, so they
survive another reading of the same words, by a newer model too. What they are about is held with
them, so that an entry a person accepted is still there when a newer reading misses it, and so
that it can be told in a changed text by its words and what stood around them. Where the words are
gone, the correction is an orphan, and says so.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from onrecord.record import Entry

__all__ = ["ACTIONS", "Action", "Correction", "Held", "Standing", "State"]

Action = Literal["accept", "reject", "edit", "merge", "split", "note"]
State = Literal["applies", "carried", "orphaned", "undone"]

ACTIONS: tuple[Action, ...] = get_args(Action)


@dataclass(frozen=True, slots=True)
class Held:
    """An entry as it stood when it was corrected, with what it named, directly or through others.

    ``before`` and ``after`` are up to 32 characters around its words.
    """

    entry: Entry
    named: tuple[Entry, ...]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What somebody said of an entry of a report, and when.

    ``change`` depends on the action. ``edit``: the fields of the entry that change, as JSON names
    them, spans as ``{"start": …, "end": …}``. ``merge``: ``{"actors": [ids]}``, who are the
    same as the entry. ``split``: ``{"mentions": [spans], "name": …}``, the mentions that are
    somebody else's, whose name may be left out. ``note``: ``{"text": …}``. The others have an empty
    one.

    ``report`` is the id of the version it was made on. ``held`` is the entry as it stood, and after
    it the other actors of a merge.
    """

    number: int
    report: str
    entry: str
    action: Action
    change: dict[str, Any]
    held: tuple[Held, ...]
    by: str | None
    made_at: datetime
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a correction stands in a record.

    ``applies``: to the entry of the same id. ``carried``: to ``entry``, which has the same words
    at another place. ``orphaned``: to nothing, since its words are gone or no entry holds them.
    ``why`` says so in a sentence.
    """

    correction: Correction
    state: State
    entry: str | None
    why: str
