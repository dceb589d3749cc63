"""Finding: which words of a sentence are times, and what each says by itself."""

from collections.abc import Iterator

from onrecord.readers.times.grammar import Grammar, Modifier, Rule
from onrecord.readers.times.joining import Hit, join
from onrecord.readers.times.meanings import Groups
from onrecord.readers.times.scanning import Scanned

__all__ = ["find"]

_LONGEST_MODIFIER = 6  # tokens


def find(scanned: Scanned, grammar: Grammar) -> list[Hit]:
    """The times that the rules find in a sentence, in order, none overlapping.

    At each token the longest rule wins, of equals the first of the table. Rules of type NONE keep
    their words from being read as a time.
    """
    hits: list[Hit] = []
    at = 1
    while start := grammar.start.search(scanned.symbols, at):
        found = _longest(scanned, start.start(), grammar.rules[start.group()])
        hits += found
        at = found[-1].last + 2 if found else start.start() + 1
    times = [hit for hit in join(scanned, hits) if hit.meaning.type != "NONE"]
    return list(_extended(scanned, times, grammar))


def _extended(scanned: Scanned, hits: list[Hit], grammar: Grammar) -> Iterator[Hit]:
    """The hits with the modifiers around them; none reaches into its neighbour."""
    least = 0
    for index, hit in enumerate(hits):
        most = hits[index + 1].first if index + 1 < len(hits) else len(scanned.starts)
        modified = _modified(scanned, hit, grammar, (least, most))
        least = modified.last + 1
        yield modified


def _longest(scanned: Scanned, at: int, rules: tuple[Rule, ...]) -> list[Hit]:
    """What the longest rule at this place finds: one time, the two of a range, or nothing."""
    symbols = scanned.symbols
    matches = [
        (match.end(), rule, match) for rule in rules if (match := rule.pattern.match(symbols, at))
    ]
    matches.sort(key=lambda found: -found[0])
    for _, rule, match in matches:
        spans = {
            name: (match.start(name) - 1, match.end(name) - 2)
            for name, words in match.groupdict().items()
            if words
        }
        spans["all"] = (at - 1, match.end() - 2)
        if hits := _hits(scanned, rule, spans, (at - 1, match.end() - 2)):
            return hits
    return []


def _hits(
    scanned: Scanned, rule: Rule, spans: dict[str, tuple[int, int]], whole: tuple[int, int]
) -> list[Hit]:
    """The hit of one match; of a range the left and the right one.

    The right of a range has groups of its own (``day2``) in place of those of the left, and
    shares the rest.
    """
    places = [(whole, spans)]
    if "left" in spans:
        right = {name.rstrip("2"): span for name, span in sorted(spans.items())}
        places = [(spans["left"], spans), (spans["right"], right)]
    hits: list[Hit] = []
    for (first, last), groups in places:
        meaning = rule.verb(Groups(scanned, groups), rule.type, rule.arguments)
        if meaning is None:
            return []
        meaning.mod = meaning.mod or rule.mod
        if hits and meaning.type in ("DATE", "TIME"):
            meaning.fields["range"] = "right"
        hits.append(Hit(first, last, rule.id, meaning))
    return hits


def _modified(scanned: Scanned, hit: Hit, grammar: Grammar, room: tuple[int, int]) -> Hit:
    """The hit with the longest modifier before it and the first after it, within ``room``."""
    found = [
        (first, modifier)
        for modifier in grammar.before
        if _applies(modifier, hit)
        and (first := _reaches(scanned, hit, modifier, room[0])) is not None
    ]
    if found:
        first, modifier = min(found, key=lambda pair: pair[0])
        hit.meaning.mod = modifier.mod or hit.meaning.mod
        hit = Hit(first, hit.last, hit.rule, hit.meaning)
    for modifier in grammar.after:
        match = modifier.pattern.match(scanned.symbols, hit.last + 2, room[1] + 1)
        if match and _applies(modifier, hit):
            hit.meaning.mod = modifier.mod or hit.meaning.mod
            return Hit(hit.first, match.end() - 2, hit.rule, hit.meaning)
    return hit


def _applies(modifier: Modifier, hit: Hit) -> bool:
    return hit.meaning.type in modifier.types or hit.rule in modifier.types


def _reaches(scanned: Scanned, hit: Hit, modifier: Modifier, least: int) -> int | None:
    """The first token of the longest stretch before the hit that is the modifier."""
    end = hit.first + 1
    for begin in range(max(least + 1, end - _LONGEST_MODIFIER), end):
        if modifier.pattern.fullmatch(scanned.symbols, begin, end):
            return begin - 1
    return None
