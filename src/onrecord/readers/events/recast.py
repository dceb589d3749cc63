"""Acts whose sides tell what they are: crowds that clash with police, calls paid on a king.

PLOVER counts riots as PROTEST: who clashes with the police in a crowd protests. Two crowds, or
an army and rebels, assault each other.
"""

from dataclasses import replace

from onrecord.lexicon.participants import describe
from onrecord.readers.events.behind import behind
from onrecord.readers.events.calls import called_before, pays
from onrecord.readers.events.figures import meant
from onrecord.readers.events.found import Found
from onrecord.readers.events.groups import group_start
from onrecord.readers.events.participants import Parties
from onrecord.readers.events.phrases import Phrase, after
from onrecord.readers.events.reacting import IN_OFFICE
from onrecord.readers.events.stoppages import of_workers
from onrecord.readers.events.view import View
from onrecord.readers.events.words import names_people, word_class

__all__ = ["protests_it", "recast"]

_CLASHES = ("clash", "clash.alone", "fight", "fight.alone", "fight.obj")
_CALLS = {"call": "visit", "call.phone": "phone"}
_FORCES = ("COP", "MIL", "GOV")
_PRONOUNS = ("him", "her", "them")


def recast(view: View, found: Found, sides: Parties) -> tuple[Found, Parties]:
    """The act and its sides, as these tell what it is."""
    found = of_workers(view, meant(view, found, sides))
    if found.rule in _CLASHES:
        return _riot(view, found, sides)
    if protests_it(view, found, sides):
        return found, Parties(sides.actors, _blamed(view, found))
    alone = len(sides.recipients) == 1
    if found.rule in _CALLS and alone and pays(view, found.first, sides.recipients[0]):
        mode, frame = _CALLS[found.rule], (*found.frame, "firm")
        return replace(found, type="CONSULT", mode=mode, frame=frame), sides
    if found.form == "base" and alone:
        return found, Parties(sides.actors, _called(view, found, sides.recipients))
    return found, sides


def _riot(view: View, found: Found, sides: Parties) -> tuple[Found, Parties]:
    """A clash of a crowd with the police as what it is, a riot of the crowd."""
    every = dict.fromkeys((*sides.actors, *sides.recipients))
    crowd = [one for one in every if _holds(view, one, "crowd")]
    forces = [one for one in every if one not in crowd and _force(view, one)]
    if not crowd or not forces:
        return found, sides
    riot = replace(found, type="PROTEST", mode="riot", frame=(*found.frame, "firm"))
    return riot, Parties(crowd, forces)


def _force(view: View, one: Phrase) -> bool:
    return _holds(view, one, "police") or describe(_words(view, one)).sector in _FORCES


def _holds(view: View, one: Phrase, name: str) -> bool:
    return not word_class(name).isdisjoint(view.low[one.start : one.end])


def _words(view: View, one: Phrase) -> str:
    return view.text[view.starts[one.start] : view.tokens[one.end - 1][1]]


def protests_it(view: View, found: Found, sides: Parties) -> bool:
    """Do several people protest what stands right behind the verb ("protested the levy")?

    What a minister or a court protests they only say.
    """
    if found.rule != "demonstrate" or not view.low[found.word].startswith("protest"):
        return False
    if found.form == "noun" or view.kind(found.end) not in "DQX":
        return False
    return any(_many(view, one) for one in sides.actors)


def _many(view: View, one: Phrase) -> bool:
    if describe(_words(view, one)).sector in IN_OFFICE or _holds(view, one, "armed"):
        return False
    return _holds(view, one, "crowd") or any(
        view.low[at].endswith("s") and names_people(view.low[at])
        for at in range(one.start, one.end)
    )


def _blamed(view: View, found: Found) -> list[Phrase]:
    """Whose deed is protested: who stands behind "by", or whom a decision is of."""
    _, ceiling = view.limits(found.first)
    what = after(view, found.end, ceiling)[:1]
    harm = word_class("assaulting") | word_class("harm")
    if what and view.low[what[0].head - 1] in word_class("not_actor") - harm:
        return what
    return behind(view, "by", found.end, ceiling)


def _called(view: View, found: Found, recipients: list[Phrase]) -> list[Phrase]:
    """Whom a pronoun stands for behind a call: "called the queen to thank her"."""
    to = group_start(view, found.first) - 1
    if view.low[recipients[0].start] not in _PRONOUNS or view.kind(to) != "T":
        return recipients
    verb = called_before(view, to)
    if verb is None:
        return recipients
    first = verb + 1 + (view.low[verb + 1] in ("on", "upon"))
    return after(view, first, to)[:1] or recipients
