"""Measures attribution on plain news of our own: conflict, courts, councils, science, sport.

said_news.txt holds made paragraphs in the manner of news, an eighth of them without any
attribution; a writer who knew neither the code nor the training text wrote and marked them by the
borders of docs/reference/labels.md, in the format of `workshop.train.said`. PolNeAR is politics of
one year: this says whether what was learnt there carries over.

Attributions inside another's content are not marked, and are left out of what is judged.

``python -m workshop.evaluate.said`` prints the figures, ``errors`` behind it every difference,
``none`` the figures of the rules alone.
"""

import sys
from pathlib import Path
from typing import Any

from onrecord import read_text
from onrecord.desk.reading import Model
from onrecord.record import Attribution
from workshop.corpora.polnear import Gold, Prediction, as_prediction, load_scorer
from workshop.train.said import lines_of

__all__ = ["PASSAGES", "differences", "measure", "outermost"]

PASSAGES = Path(__file__).with_name("said_news.txt")
_SCORER = Path(__file__).parents[3] / "shared/tools/score_attribution.py"
_FIGURES = {
    "rel": "rel",
    "rel_exact": "rel_exact",
    "direct": "rel.direct",
    "indirect": "rel.indirect",
    "content_soft": "content.soft",
    "source_soft": "source.soft",
    "cue_soft": "cue.soft",
}
_P, _R, _F = range(3)


def _gold() -> Gold:
    return {
        str(number): (text, {"writer": [{**vars(each), "id": ""} for each in attributions]})
        for number, (text, attributions) in enumerate(lines_of(PASSAGES))
    }


def outermost(found: tuple[Attribution, ...]) -> list[Attribution]:
    """Those that do not stand inside another's content."""
    return [
        one
        for one in found
        if not any(
            piece.start <= span.start and span.end <= piece.end
            for other in found
            if other is not one
            for piece in other.content
            for span in one.cue or one.content
        )
    ]


def measure(scorer: Path = _SCORER, *, model: Model = "embedded") -> dict[str, float]:
    """Figures in per cent, to one place; what each measures is said by the scorer."""
    judge, gold = load_scorer(scorer), _gold()
    totals, _ = judge.score(gold, _found(gold, model))
    figures = {name: judge.prf(totals[key])[_F] for name, key in _FIGURES.items()}
    figures["rel_precision"] = judge.prf(totals["rel"])[_P]
    figures["rel_recall"] = judge.prf(totals["rel"])[_R]
    return {name: round(figure, 1) for name, figure in figures.items()}


def _found(gold: Gold, model: Model) -> dict[str, list[Prediction]]:
    return {
        name: [as_prediction(one) for one in outermost(read_text(text, model=model).attributions)]
        for name, (text, _) in gold.items()
    }


def differences(gold: Gold, found: dict[str, list[Prediction]]) -> list[str]:
    """What is marked and not given to the letter, and what is given and not marked."""
    told = []
    for name, (text, annotators) in gold.items():
        marked = {_shown(text, each) for each in annotators["writer"]}
        given = {_shown(text, each) for each in found[name]}
        told += [f"{name}\tmissed\t{each}" for each in sorted(marked - given)]
        told += [f"{name}\ttoo much\t{each}" for each in sorted(given - marked)]
    return told


def _shown(text: str, one: dict[str, Any]) -> str:
    return " | ".join(
        " … ".join(text[start:end] for start, end in one[role])
        for role in ("source", "cue", "content")
    )


if __name__ == "__main__":
    reading: Model = "none" if "none" in sys.argv else "embedded"
    for name, figure in measure(model=reading).items():
        print(f"{name:16} {figure:5.1f}")
    if "errors" in sys.argv:
        whole = _gold()
        print(*differences(whole, _found(whole, reading)), sep="\n")
