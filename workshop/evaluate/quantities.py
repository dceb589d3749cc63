"""Measures the quantity reader on NewsQuant's development sentences and the model suites."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from onrecord.readers import quantities, times
from onrecord.readers.draft import Draft
from onrecord.record import Block, Report, digest_of
from workshop.corpora import newsquant

__all__ = ["measure"]

_DATA = Path("../shared/data/quantities")
_SCORER = Path("../shared/tools/score_quantity.py")
_MEASURES = {
    "value": "value",
    "value+unit": "unit",
    "value+unit+change": "change",
    "value+concept_any": "concept",
}


def _draft(text: str) -> Draft:
    blocks = (Block("paragraph", 0, len(text)),) if text else ()
    report = Report("r", None, (), None, None, None, None, "en", digest_of(text), text, blocks)
    draft = Draft(report)
    draft.add(times.read(draft))
    draft.add(quantities.read(draft))
    return draft


def _scored(gold: Path, scorer: Path, errors: int = 0) -> str:
    """What the scorer prints for our reading of one file: JSON, or with ``errors`` a table."""
    rows = [
        {"quantities": newsquant.convert(_draft(sentence.text))}
        for sentence in newsquant.sentences(gold)
    ]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as predicted:
        predicted.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        predicted.flush()
        options = ["--errors", str(errors)] if errors else ["--json"]
        command = [sys.executable, str(scorer), str(gold), predicted.name, *options]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def measure(folder: Path = _DATA, scorer: Path = _SCORER) -> dict[str, float]:
    """F1 in percent by measure: all four on newsquant_dev, value and value+unit on the suites."""
    figures: dict[str, float] = {}
    for gold in sorted(folder.glob("*.json")):
        scores = json.loads(_scored(gold, scorer))
        suite = gold.stem.removesuffix("-model")
        for name, short in _MEASURES.items():
            if suite == "newsquant_dev":
                figures[short] = round(100 * scores[name][2], 1)
            elif short in ("value", "unit"):
                figures[f"{suite}_{short}"] = round(100 * scores[name][2], 1)
    return figures


if __name__ == "__main__":
    for measured, figure in measure().items():
        print(f"{measured:24} {figure:5.1f}")
    if len(sys.argv) > 1:
        print(_scored(_DATA / sys.argv[1], _SCORER, 1000))
