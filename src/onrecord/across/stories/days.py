"""Two events of one kind on different days stay apart, however alike their reports are."""

from collections.abc import Callable, Sequence
from itertools import combinations

from onrecord.across.stories.terms import Terms

__all__ = ["parted_by_days"]

_ALIKE = 0.45
"""Reports this near to each other are on one event, whatever days they tell."""

Nearness = Callable[[Sequence[Terms], Sequence[Terms]], float]


def parted_by_days(members: Sequence[Terms], nearness: Nearness) -> list[list[Terms]]:
    """The members of a story, parted where no report ties one day to the other.

    Two reports are tied where both tell of one day, or where they are much alike; a report that
    tells no day goes with those it is nearest to. Where most reports tell no day, days part
    nothing. Stories stand in the order of the members.
    """
    dated = [each for each in members if each.days]
    homes = _tied(dated, nearness) if 2 * len(dated) > len(members) else []
    if len(homes) < 2:
        return [list(members)]
    stories: dict[int, list[Terms]] = {}
    number_of = {each.report: number for number, home in enumerate(homes) for each in home}
    for each in members:
        number = number_of.get(each.report)
        if number is None:
            number = max(range(len(homes)), key=lambda place: nearness(homes[place], [each]))
        stories.setdefault(number, []).append(each)
    return list(stories.values())


def _tied(dated: Sequence[Terms], nearness: Nearness) -> list[list[Terms]]:
    """The reports that are tied to each other, directly or through others."""
    homes = [[each] for each in dated]
    home_of = {each.report: home for each, home in zip(dated, homes, strict=True)}
    for one, other in combinations(dated, 2):
        first, second = home_of[one.report], home_of[other.report]
        if first is second:
            continue
        if _share_a_day(one, other) or nearness([one], [other]) >= _ALIKE:
            first += second
            homes = [home for home in homes if home is not second]
            home_of.update((each.report, first) for each in second)
    return homes


def _share_a_day(one: Terms, other: Terms) -> bool:
    return any(
        start <= until and since <= end for start, end in one.days for since, until in other.days
    )
