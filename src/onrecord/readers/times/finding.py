"""Finding: which words of a sentence are times, and what each says by itself."""

from dataclasses import dataclass

from onrecord.readers.times.grammar import Grammar, Modifier, Rule
from onrecord.readers.times.joining import Hit, join
from onrecord.readers.times.meanings import Groups, Meaning
from onrecord.readers.times.scanning import Scanned

__all__ = ["find"]

_LONGEST_MODIFIER = 6  # tokens


def find(scanned: Scanned, grammar: Grammar) -> list[Hit]:
    """The times of a sentence in order, none overlapping. At each token the longest rule wins."""
    hits, at = [], 1
    while start := grammar.start.search(scanned.symbols, at):
        hit = _longest(scanned, start.start(), grammar.rules[start.group()])
        if hit is None:
            at = start.start() + 1
            continue
        hits.append(hit)
        at = hit.last + 2
    joined = join(scanned, hits)
    return [_modified(scanned, hit, grammar) for hit in joined if hit.meaning.type != "NONE"]


def _longest(scanned: Scanned, at: int, rules: tuple[Rule, ...]) -> Hit | None:
    matches = [
        (match.end(), rule, match)
        for rule in rules
        if (match := rule.pattern.match(scanned.symbols, at))
    ]
    matches.sort(key=lambda found: -found[0])
    for end, rule, match in matches:
        spans = {
            name: (match.start(name) - 1, match.end(name) - 2)
            for name, words in match.groupdict().items()
            if words
        }
        spans["all"] = (at - 1, end - 2)
        meaning = rule.verb(Groups(scanned, spans), rule.type, rule.arguments)
        if meaning is not None:
            meaning.mod = meaning.mod or rule.mod
            return Hit(at - 1, end - 2, rule.id, meaning)
    return None


def _modified(scanned: Scanned, hit: Hit, grammar: Grammar) -> Hit:
    """The hit with the longest modifier before it and the first after it."""
    found = [
        (first, modifier)
        for modifier in grammar.before
        if _applies(modifier, hit) and (first := _reaches(scanned, hit, modifier)) is not None
    ]
    if found:
        first, modifier = min(found, key=lambda pair: pair[0])
        hit.meaning.mod = modifier.mod or hit.meaning.mod
        hit = Hit(first, hit.last, hit.rule, hit.meaning)
    for modifier in grammar.after:
        match = modifier.pattern.match(scanned.symbols, hit.last + 2)
        if match and _applies(modifier, hit):
            hit.meaning.mod = modifier.mod or hit.meaning.mod
            return Hit(hit.first, match.end() - 2, hit.rule, hit.meaning)
    return hit


def _applies(modifier: Modifier, hit: Hit) -> bool:
    return hit.meaning.type in modifier.types or hit.rule in modifier.types


def _reaches(scanned: Scanned, hit: Hit, modifier: Modifier) -> int | None:
    """The first token of the longest stretch before the hit that is the modifier."""
    end = hit.first + 1
    for begin in range(max(1, end - _LONGEST_MODIFIER), end):
        if modifier.pattern.fullmatch(scanned.symbols, begin, end):
            return begin - 1
    return None
