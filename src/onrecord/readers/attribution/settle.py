"""From what the finders found to entries: mode, kind of source, chain, score."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from onrecord.readers.attribution.chains import linked
from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.kinds import source_kind
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import rule_scores
from onrecord.record import Attribution, Mode, entry_id

__all__ = ["settle"]

_INITIALS = 3


def settle(view: View, found: Iterable[Found]) -> Iterator[Attribution]:
    """The entries, in the order of the text; one inside another's content names that one."""
    kept, outers = linked(view, sorted(found, key=_place))
    ids = {id(one): _id(view, one) for one in kept}
    seen: set[str] = set()
    for one in kept:
        key = ids[id(one)]
        if key not in seen:
            seen.add(key)
            outer = ids.get(id(outers.get(id(one))))
            yield _entry(view, one, key, None if outer == key else outer)


def _place(found: Found) -> tuple[int, int]:
    """By first piece, then by cue; a turn by what is said, as its name may stand far above."""
    turn = found.rule in ("layout.turn", "layout.answer")
    pieces = found.content if turn else found.source + found.cue + found.content
    return min(pieces)[0], min(found.cue or found.content)[0]


def _id(view: View, found: Found) -> str:
    span = view.draft.span
    return entry_id(
        "attribution",
        *([span(*piece) for piece in role] for role in (found.source, found.cue, found.content)),
    )


def _entry(view: View, found: Found, key: str, within: str | None) -> Attribution:
    span = view.draft.span
    source = tuple(span(*piece) for piece in found.source)
    return Attribution(
        id=key,
        mode=found.layout or _mode(view, found.content),
        source=source,
        cue=tuple(span(*piece) for piece in found.cue),
        content=tuple(span(*piece) for piece in found.content),
        source_actor=None,
        source_kind=source_kind(_as_written(found, source[0].text)) if source else "none",
        within=within,
        stance=found.stance,
        score=rule_scores()[found.rule] if found.certainty is None else found.certainty,
        how=f"rule:{found.rule}" if found.certainty is None else found.rule,
    )


def _as_written(found: Found, name: str) -> str:
    """The name of a turn without its capitals: OKAFOR is nobody's initials, as BBC may be."""
    shouted = found.rule == "layout.turn" and name.isupper() and len(name) > _INITIALS
    return name.title() if shouted else name


def _mode(view: View, content: list[Piece]) -> Mode:
    """Marks around all of it direct, around some of it mixed, around none indirect."""
    shares = [_quoted(view, *piece) for piece in content]
    if not any(shares):
        return "indirect"
    return "direct" if all(share == 1 for share in shares) else "mixed"


def _quoted(view: View, start: int, end: int) -> float:
    """1 where one quotation holds all of the piece, 0 where it has no marks, else between."""
    around = view.quote_at(start)
    if around and end <= around.end:
        whole = view.blank(around.inner, start) and view.blank(end, around.outer, ".,")
        return 1 if whole else 0
    at = bisect_left(view.quote_starts, start)
    return 0.5 if at < len(view.quotes) and view.quotes[at].start < end else 0
