"""What the encoder finds in annotated articles: ``python -m workshop.train.predict``.

Writes one line an article for the scorer: its name and its attributions as offsets. The encoder
alone is measured here; the product adds its rules.
"""

import argparse
import json
import time
from pathlib import Path

from onrecord.neural import Candidate, Relation, encode
from onrecord.neural.encoder import WEIGHTS, Encoder, load
from workshop.train.articles import articles, paragraphs_of

__all__ = ["main", "offsets", "predict"]


def offsets(relation: Relation) -> dict[str, list[tuple[int, int]]]:
    """The relation as the scorer takes it."""

    def places(*found: Candidate) -> list[tuple[int, int]]:
        return [(candidate.start, candidate.end) for candidate in found]

    return {
        "source": places(relation.source) if relation.source else [],
        "cue": places(relation.cue),
        "content": places(*relation.content),
    }


def predict(data: Path, encoder: Encoder, to: Path) -> float:
    """Read every article of a compartment once; the words read a CPU-second."""
    texts = {article.name: article.text for article in articles(data)}
    to.parent.mkdir(parents=True, exist_ok=True)
    began = time.process_time()
    with to.open("w", encoding="utf-8") as lines:
        for name, text in texts.items():
            found = encode(text, paragraphs_of(text), encoder)
            attributions = [offsets(relation) for relation in found.relations]
            print(json.dumps({"doc": name, "attributions": attributions}), file=lines)
    words = sum(len(text.split()) for text in texts.values())
    return words / (time.process_time() - began)


def main() -> None:
    """Read every article of a compartment once; print the speed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/polnear/dev"))
    parser.add_argument("--model", type=Path, default=WEIGHTS)
    parser.add_argument("--to", type=Path, default=Path("build/predictions.jsonl"))
    arguments = parser.parse_args()
    speed = predict(arguments.data, load(arguments.model), arguments.to)
    print(f"{speed:.0f} words per CPU-second, one thread")


if __name__ == "__main__":
    main()
