"""Measures checks of quotations on cases of our own.

tests/golden/checks holds the documents, the cases and how they came about. A case is a quotation,
its speaker, a document, the verdict, and, where the verdict is altered or elided, the differences.
The document is read as any is; the report is built around the quotation, so that no slip of the
reading of reports takes part.

``python -m workshop.evaluate.checks`` prints precision, recall and F1 by verdict and the table of
confusions, ``errors`` behind it every case with another verdict or other differences.
"""

import json
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

import onrecord
from onrecord.across.check.words import words
from onrecord.record import (
    Attribution,
    Check,
    CheckVerdict,
    Difference,
    Record,
    Span,
    entry_id,
    span_of,
)

__all__ = ["CASES", "Case", "attribution", "case_record", "cases", "document", "judged", "measure"]

CASES = Path(__file__).parents[2] / "tests/golden/checks"
VERDICTS: tuple[CheckVerdict, ...] = get_args(CheckVerdict)


class Case(NamedTuple):
    """A labelled quotation; ``differences`` is None where they are not labelled."""

    id: str
    document: str
    speaker: str
    quotation: list[str]
    verdict: CheckVerdict
    differences: list[dict[str, str]] | None


def cases(name: str = "*") -> list[Case]:
    """The cases of the files with that name, in their order."""
    lines = [
        json.loads(line)
        for path in sorted(CASES.glob(f"{name}.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    return [Case(**{"differences": None, **line}) for line in lines]


@cache
def document(name: str) -> Record:
    """The record of a document, read as any is."""
    return onrecord.read(CASES / "documents" / f"{name}.txt")


def case_record(case: Case) -> Record:
    """A report that quotes: “One, piece,” Speaker said, “another.”"""
    text, spans = "", []
    for number, piece in enumerate(case.quotation):
        start = len(text) + 1
        spans.append((start, start + len(piece)))
        ended = piece.endswith((".", "?", "!"))
        text += f"“{piece}”" if ended else f"“{piece},”"
        if number == 0:
            text += " "
            source = (len(text), len(text) + len(case.speaker))
            text += f"{case.speaker} said" + (". " if ended else ", ")
    blank = onrecord.read_text(text, model="none")
    said = attribution(span_of(text, *source), tuple(span_of(text, *span) for span in spans))
    return Record(report=blank.report, attributions=(said,), provenance=blank.provenance)


def attribution(source: Span, content: tuple[Span, ...]) -> Attribution:
    """A direct attribution without a cue."""
    return Attribution(
        id=entry_id("attribution", (source,), (), content),
        mode="direct",
        source=(source,),
        cue=(),
        content=content,
        source_actor=None,
        source_kind="named",
        within=None,
        stance="asserts",
        score=1.0,
        how="case",
    )


def judged(case: Case) -> Check:
    """The check of a case."""
    return onrecord.check(case_record(case), against=[document(case.document)])[0]


def _words(text: str) -> list[str]:
    return [word.key for word in words(text)]


def _told(difference: Difference) -> tuple[str, list[str], list[str], str]:
    """A difference as it is scored: by its words, not by the marks between them."""
    sides = _words(difference.quote), _words(difference.source)
    return difference.kind, *sides, difference.what


def same_differences(case: Case, check: Check) -> bool | None:
    """Are the differences those of the label? None where there is none."""
    if case.differences is None:
        return None
    gold = [_told(Difference(**each)) for each in case.differences]  # type: ignore[arg-type]
    return gold == [_told(each) for each in check.differences]


Results = list[tuple[Case, Check]]


def results(name: str = "*") -> Results:
    """Every case with its check."""
    return [(case, judged(case)) for case in cases(name)]


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 100.0


def confusions(found: Results) -> Counter[tuple[str, str]]:
    """How often each labelled verdict was given each verdict."""
    return Counter((case.verdict, check.verdict) for case, check in found)


def measure(name: str = "*") -> dict[str, float]:
    """Precision, recall and F1 by verdict, and right differences of right verdicts, in per cent."""
    return figures_of(results(name))


def figures_of(done: Results) -> dict[str, float]:
    """The figures of cases and their checks."""
    counts = confusions(done)
    figures: dict[str, float] = {}
    for verdict in VERDICTS:
        right = counts[verdict, verdict]
        found = sum(count for (_, given), count in counts.items() if given == verdict)
        gold = sum(count for (label, _), count in counts.items() if label == verdict)
        figures |= {
            f"{verdict}_precision": _percent(right, found),
            f"{verdict}_recall": _percent(right, gold),
            f"{verdict}": _percent(2 * right, found + gold),
        }
    told = [
        told
        for case, check in done
        if check.verdict == case.verdict in ("altered", "elided")
        and (told := same_differences(case, check)) is not None
    ]
    return figures | {"differences": _percent(sum(told), len(told))}


def _print_errors(name: str) -> None:
    for case, check in results(name):
        if check.verdict != case.verdict or same_differences(case, check) is False:
            print(case.id, case.verdict, check.verdict, " | ".join(case.quotation), sep="\t")
            print("", *(_told(each) for each in check.differences), sep="\n\t")


def _print_figures(name: str) -> None:
    done = results(name)
    for measured, figure in figures_of(done).items():
        print(f"{measured:24} {figure:6.1f}")
    counts = confusions(done)
    print("label \\ given", *(f"{each:>9}" for each in VERDICTS))
    for label in VERDICTS:
        print(f"{label:13}", *(f"{counts[label, given]:9}" for given in VERDICTS))


if __name__ == "__main__":
    _which = next((each for each in sys.argv[1:] if each != "errors"), "*")
    (_print_errors if "errors" in sys.argv else _print_figures)(_which)
