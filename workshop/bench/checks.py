"""How long checking takes: 200 quotations against made transcripts of growing length.

A third of the quotations are verbatim, a third have a word changed, a third leave one out behind
dots. Words are drawn from a made vocabulary, the frequent ones often, as in a language.

``python -m workshop.bench.checks`` prints characters, CPU-seconds, and characters a second.
"""

import random
import time
from dataclasses import replace
from datetime import UTC, datetime

import onrecord
from onrecord.intake.plain import from_text
from onrecord.record import Provenance, Record, span_of
from workshop.evaluate.checks import attribution

__all__ = ["main"]

_QUOTATIONS, _LENGTH = 200, 30
_MADE_AT = datetime(2031, 5, 12, tzinfo=UTC)
_WORDS = [f"{chr(97 + n % 26)}o{chr(97 + n // 26 % 26)}e{chr(97 + n // 676)}" for n in range(5000)]
_WEIGHTS = [1 / (rank + 10) for rank in range(len(_WORDS))]


def _transcript(chance: random.Random, length: int) -> str:
    words = chance.choices(_WORDS, _WEIGHTS, k=length)
    for at in range(13, length, 14):
        words[at] += ".\n\n" if at % 120 < 14 else "."
    return " ".join(words)


def _report(chance: random.Random, text: str) -> Record:
    """A report that quotes the transcript."""
    words = text.replace(".", "").split()
    lines = []
    for _ in range(_QUOTATIONS):
        start = chance.randrange(len(words) - _LENGTH)
        row = words[start : start + _LENGTH]
        row[_LENGTH // 2] = chance.choice([row[_LENGTH // 2], "zebra", "…"])
        lines.append(f"“{' '.join(row)}” Ann Holt said.")
    blank, said, at = _record("\n\n".join(lines)), [], 0
    for line in lines:
        end = at + line.index("”")
        source = span_of(blank.report.text, end + 2, end + 10)
        said.append(attribution(source, (span_of(blank.report.text, at + 1, end),)))
        at += len(line) + 2
    return replace(blank, attributions=tuple(said))


def _record(text: str) -> Record:
    """A record of a text that nobody read."""
    return Record(report=from_text(text).report, provenance=Provenance("made", "none", _MADE_AT))


def main() -> None:
    """Print the table."""
    chance = random.Random(7)
    print(f"{'characters':>12} {'CPU-seconds':>12} {'characters/s':>13}")
    for length in (25_000, 50_000, 100_000, 200_000):
        text = _transcript(chance, length)
        report, document = _report(chance, text), _record(text)
        begun = time.process_time()
        checks = onrecord.check(report, against=[document])
        seconds = time.process_time() - begun
        if any(check.source is None for check in checks):
            raise SystemExit("a quotation was not found")
        print(f"{len(text):12,} {seconds:12.2f} {len(text) / seconds:13,.0f}")


if __name__ == "__main__":
    main()
