"""The reader of quantities: every number of a report with what belongs to it."""

from bisect import bisect_right
from collections.abc import Iterator

from onrecord.readers.draft import Draft, Sentence
from onrecord.readers.quantities.ages import set_age
from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.bounds import set_bounds
from onrecord.readers.quantities.coins import settle_coins
from onrecord.readers.quantities.counted import set_counted
from onrecord.readers.quantities.echoes import set_echo
from onrecord.readers.quantities.elided import is_person, share_counted
from onrecord.readers.quantities.exclude import is_name
from onrecord.readers.quantities.levels import set_level
from onrecord.readers.quantities.metres import settle_metres
from onrecord.readers.quantities.numbers import numbers
from onrecord.readers.quantities.ranges import join_ranges
from onrecord.readers.quantities.series import carry_units, join_rates, share_units
from onrecord.readers.quantities.standins import befalls_people, stands_in
from onrecord.readers.quantities.trends import drop_denied, set_trend
from onrecord.readers.quantities.units import set_unit
from onrecord.record import Quantity, Time, entry_id
from onrecord.text.digits import writes_decimal_comma

__all__ = ["read"]

_NEAR = 400
_BACK = 4  # amounts looked at for what a bare number after them counts
_SCORES = {
    "number.digits": 0.95,
    "number.mixed": 0.95,
    "number.words": 0.85,
    "range": 0.9,
    "vague": 0.8,
    "share": 0.9,
    "fraction": 0.8,
    "multiple": 0.8,
    "age": 0.9,
    "rank": 0.8,
    "money.part": 0.9,
}
_SURER = 0.04
_SILENT = frozenset(("byline", "dateline"))


class _Times:
    """The dates and clock times already read, to tell a number inside one."""

    def __init__(self, draft: Draft) -> None:
        self.extents = sorted(
            (time.start, time.end) for time in draft.of(Time) if time.type != "DURATION"
        )
        self.clocks = {time.start for time in draft.of(Time) if time.type == "TIME"}

    def hold(self, amount: Amount) -> bool:
        """Does a time hold the number, and is it no number of years, days, hours?

        A date that is nothing but the number is left to what says that it is a year.
        """
        at = bisect_right(self.extents, (amount.start, 1 << 60)) - 1
        if at < 0 or amount.unit is not None:
            return False
        start, end = self.extents[at]
        is_bare = (start, end) == (amount.start, amount.end) and start not in self.clocks
        return amount.end <= end and not is_bare


def _amounts(text: str, sentence: Sentence, times: _Times, comma: bool) -> list[Amount]:
    edge = 0
    found: list[Amount] = []
    for amount in numbers(text, (sentence.start, sentence.end), comma):
        amount.edge = edge
        if amount.kind is None:
            set_unit(text, amount)
        edge = amount.right
        if not times.hold(amount):
            found.append(amount)
    kept: list[Amount] = []
    for amount in join_ranges(text, found):
        if kept and amount.start < kept[-1].right:
            continue
        amount.edge = kept[-1].right if kept else 0
        settle_metres(text, amount)
        settle_coins(text, amount)
        set_bounds(text, amount)
        set_age(text, amount)
        if not is_name(text, amount):
            kept.append(amount)
    share_units(text, kept)
    carry_units(text, kept)
    kept = join_rates(text, kept)
    for at, amount in enumerate(kept):
        if amount.rule == "fraction" and amount.kind is None:
            amount.kind = "ratio"
        set_trend(text, amount)
        set_counted(text, amount)
        drop_denied(text, amount)
        set_level(text, amount)
        if at:
            set_echo(text, kept[at - 1], amount)
            share_counted(text, kept[max(0, at - _BACK) : at], amount)
    return kept


def _score(amount: Amount) -> float:
    """How far to trust the rule: more with a unit, less where nothing counted was found."""
    score = _SCORES[amount.rule]
    if amount.unit is not None:
        return round(score + _SURER, 2)
    return score if amount.counted else round(score - _SURER, 2)


def quantity(draft: Draft, amount: Amount) -> Quantity:
    """The entry of an amount, in the author's voice."""
    span = draft.span(amount.left, amount.right)
    counted = draft.span(*amount.counted) if amount.counted else None
    value, low, high = amount.value, amount.low, amount.high
    if value is not None:
        low = value if amount.comparator in ("=", ">", ">=") else None
        high = value if amount.comparator in ("=", "<", "<=") else None
    return Quantity(
        id=entry_id("quantity", (span,)),
        start=span.start,
        end=span.end,
        text=span.text,
        low=low,
        high=high,
        value=value,
        comparator=amount.comparator,
        trend=amount.trend,
        unit=amount.unit,
        kind=amount.kind or "count",
        counted=counted,
        approximate=value is None or amount.comparator in ("~", "<~", ">~"),
        time=None,
        voice="author",
        score=_score(amount),
        how=f"rule:{amount.rule}",
    )


def read(draft: Draft) -> Iterator[Quantity]:
    """Every quantity of the draft, in the author's voice and without a time until `resolve`."""
    times = _Times(draft)
    comma = writes_decimal_comma(draft.text)
    them: tuple[int, int] | None = None
    people: tuple[int, int] | None = None
    for sentence in draft.sentences:
        if draft.blocks[sentence.block].kind in _SILENT:
            continue
        for amount in _amounts(draft.text, sentence, times, comma):
            if stands_in(draft.text, amount):
                whom = people if befalls_people(draft.text, amount) else them
                if whom and sentence.start - whom[1] < _NEAR:
                    amount.counted = whom
            elif amount.counted and amount.kind in (None, "count"):
                them = amount.counted
                people = them if is_person(draft.text[slice(*them)].split()[-1].lower()) else people
            yield quantity(draft, amount)
