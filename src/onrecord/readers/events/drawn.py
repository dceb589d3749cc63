"""Acts told from the side of who gets them: "drew criticism from Orland", "came under fire"."""

from onrecord.readers.events.behind import behind
from onrecord.readers.events.found import Found
from onrecord.readers.events.phrases import Phrase
from onrecord.readers.events.subjects import subject, verb_before
from onrecord.readers.events.view import View
from onrecord.readers.events.words import word_class

__all__ = ["drawn"]

_NEAR = 8
_OBJECT = 6


def drawn(view: View, found: Found) -> tuple[list[Phrase], list[Phrase]] | None:
    """Who stands behind "from" or "by", and who drew it; None where nobody gives or gets it."""
    _, ceiling = view.limits(found.first)
    givers = _given_by(view, found, min(ceiling, found.end + _NEAR))
    if found.form != "noun":
        return givers, subject(view, found.first)
    verb = _getting(view, found)
    if verb is not None:
        return givers, subject(view, verb)
    return (givers, behind(view, "of", found.end, givers[0].start)) if givers else None


def _given_by(view: View, found: Found, ceiling: int) -> list[Phrase]:
    """Who stands behind "from" or "by", before any other verb."""
    end = next((at for at in range(found.end, ceiling) if view.kind(at) in "VAM"), ceiling)
    for word in ("from", "by"):
        if word in view.low[found.end : end]:
            return behind(view, word, found.end, view.limits(found.first)[1])
    return []


def _getting(view: View, found: Found) -> int | None:
    """The verb whose subject gets what the noun names ("faced growing criticism")."""
    floor, _ = view.limits(found.first)
    verb = verb_before(view, found.first, floor)
    if verb is None or found.first - verb > _OBJECT or view.low[verb] not in word_class("getting"):
        return None
    if found.mode == "investigate" and view.low[verb] not in word_class("facing"):
        return None  # who wins a lawsuit may have brought it
    return verb
