"""The chains of a report: from an attribution to the first speaker on whose word it rests."""

from collections import defaultdict

from onrecord.record import Attribution, Record

__all__ = ["Chains"]

_MOST_LINKS = 8


class Chains:
    """The attributions of one report, from the outer to the first speaker."""

    def __init__(self, record: Record) -> None:
        self._inner: dict[str, list[Attribution]] = defaultdict(list)
        for said in record.attributions:
            if said.within:
                self._inner[said.within].append(said)
        self._said = {said.id: said for said in record.attributions}

    def first(self, voice: str, start: int, end: int) -> str:
        """The attribution a chain ends at: of those that hold ``[start, end)`` the innermost.

        An agentless passive ("were told to leave") names nobody; its word is that of the one above.
        """
        for _ in range(_MOST_LINKS):
            deeper = next((s.id for s in self._inner[voice] if _holds(s, start, end)), None)
            if deeper is None:
                break
            voice = deeper
        said = self._said.get(voice)
        if said and said.source_kind == "none" and not said.source:
            return said.within or "author"
        return voice


def _holds(said: Attribution, start: int, end: int) -> bool:
    return any(piece.start <= start and end <= piece.end for piece in said.content)
