"""Verbs that name an act between actors only beside a word for the other side.

Who works works with nobody until the text says so, and who seeks a way out asks nobody for it.
"""

from onrecord.readers.events.found import Found
from onrecord.readers.events.view import View
from onrecord.readers.events.words import forms_of

__all__ = ["alone"]

_NEEDED = {
    "work": frozenset("with together alongside jointly beside".split()),
    "seek": frozenset(("from", "of", "with")),
}
_FORMS = {form: needed for verb, needed in _NEEDED.items() for form in forms_of(verb)}
_REACH = 16


def alone(view: View, found: Found) -> bool:
    """Does such a verb stand without a word of the other side, before what it is done for?"""
    needed = _FORMS.get(view.low[found.word])
    if needed is None:
        return False
    _, ceiling = view.limits(found.first)
    for at in range(found.end, min(ceiling, found.end + _REACH)):
        if view.low[at] in needed:
            return False
        if view.kind(at) in "VTSRM":
            break
    return True
