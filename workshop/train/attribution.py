"""From annotated articles to the shipped model: ``python -m workshop.train.attribution``.

Trains, exports, reads the development articles, scores, and writes the card. Run again after an
interruption, it goes on from the last checkpoint.
"""

import argparse
import json
import random
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import torch

from onrecord.neural.encoder import load
from onrecord.neural.wordpiece import WordPiece
from workshop.train.articles import Article, articles
from workshop.train.card import card, digest_of_files
from workshop.train.examples import labelled
from workshop.train.export import export
from workshop.train.fitting import LOSS_WEIGHTS, MASKED, Done, Model, Plan, fit
from workshop.train.predict import predict
from workshop.train.weights import pretrained, start_from, vocabulary

__all__ = ["main"]

_MASK = "[MASK]"


def main() -> None:
    """Train and leave weights, manifest and card in the folder ``model`` among the checkpoints."""
    arguments = _arguments()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    start = pretrained()
    chosen = _part(list(articles(arguments.data / "train")), arguments.part, arguments.seed)
    plan = Plan(arguments.folder, arguments.epochs, arguments.minutes, arguments.seed)
    model, done = _trained(chosen, start, plan)
    folder = arguments.folder / "model"
    export(model.cpu(), start / "vocab.txt", arguments.name, folder)
    scores = _scores(arguments.data / "dev", folder, arguments.scorer)
    facts = _origin(arguments.data / "train", chosen, start) | _recipe(plan, done)
    (folder / "CARD.md").write_text(card(folder, scores, facts), encoding="utf-8")
    print(f"rel {scores['rel']['F']:.1f}; the model is in {folder}")


def _trained(chosen: list[Article], start: Path, plan: Plan) -> tuple[Model, Done]:
    pieces = vocabulary(start)
    cutter = WordPiece(pieces)
    model = Model(len(pieces))
    start_from(model.network, start)
    model.to("cuda" if torch.cuda.is_available() else "cpu")
    examples = [labelled(article, cutter) for article in chosen]
    done = fit(model, examples, cutter, pieces.index(_MASK), plan)
    torch.save(model.state_dict(), plan.folder / "model.pt")
    return model, done


def _part(every: list[Article], share: float, seed: int) -> list[Article]:
    """A share of the articles drawn by lot, each with all its annotators' versions."""
    names = sorted({article.name for article in every})
    random.Random(seed).shuffle(names)
    drawn = set(names[: round(share * len(names))])
    return [article for article in every if article.name in drawn]


def _scores(data: Path, folder: Path, scorer: Path) -> Mapping[str, Mapping[str, float]]:
    """What the independent scorer says of the exported model."""
    predictions, written = folder.parent / "dev.jsonl", folder.parent / "dev.json"
    predict(data, load(folder), predictions)
    subprocess.run(
        [sys.executable, scorer, data, predictions, "--json", written],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    found: dict[str, dict[str, float]] = json.loads(written.read_text(encoding="utf-8"))
    return found


def _origin(data: Path, chosen: list[Article], start: Path) -> dict[str, object]:
    return {
        "start": digest_of_files([start / "model.safetensors"]),
        "data": digest_of_files(sorted(path for path in data.rglob("*") if path.is_file())),
        "articles": len(chosen),
        "texts": len({article.name for article in chosen}),
    }


def _recipe(plan: Plan, done: Done) -> dict[str, object]:
    return {
        "batch": plan.batch_pieces,
        "encoder_rate": plan.encoder_rate,
        "head_rate": plan.head_rate,
        "links": LOSS_WEIGHTS[1],
        "recall": LOSS_WEIGHTS[2],
        "masked": f"{MASKED:.0%}",
        "seed": plan.seed,
        "steps": done.steps,
        "epochs": f"{done.epochs:.1f}",
        "minutes": f"{done.minutes:.0f}",
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/polnear"))
    parser.add_argument("--scorer", type=Path, default=Path("../shared/tools/score_attribution.py"))
    parser.add_argument("--folder", type=Path, default=Path("checkpoints/attribution"))
    parser.add_argument("--name", default="encoder@1")
    parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument("--minutes", type=float, default=110)
    parser.add_argument("--part", type=float, default=1, help="share of the articles trained on")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
