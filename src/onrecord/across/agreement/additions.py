"""What "another" adds to: "another 31 were injured" are all the injured, beside the dead."""

from collections.abc import Sequence

from onrecord.across.agreement.clauses import Place
from onrecord.across.agreement.things import Thing

__all__ = ["beside_others"]

_ADDS = ("another", "a further")
_PART = frozenset(("part",))


def beside_others(found: Sequence[Place], made: Sequence[Thing]) -> list[Thing]:
    """``made`` where "another" after people that something else befell makes no part.

    It stays a part where the report has told of the same before ("seven died, another two later"),
    and where what stands before it is a part itself.
    """
    return [
        thing._replace(marks=thing.marks - _PART) if _others(found, made, at) else thing
        for at, thing in enumerate(made)
    ]


def _others(found: Sequence[Place], made: Sequence[Thing], at: int) -> bool:
    place, thing = found[at], made[at]
    if thing.of != "people" or not place.before.rstrip().endswith(_ADDS):
        return False
    before = [each for each in made[:at] if each.of == "people" and each.about]
    told_of = {each.about for each in before}
    return bool(before) and thing.about not in told_of and not before[-1].marks & _PART
