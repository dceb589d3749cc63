"""From annotated articles to a trained attribution model: ``python -m workshop.train.attribution``.

Run again after an interruption, it goes on from the last checkpoint.
"""

import argparse
import random
from pathlib import Path

import torch

from onrecord.neural.wordpiece import WordPiece
from workshop.train.articles import Article, articles
from workshop.train.examples import labelled
from workshop.train.fitting import Model, Plan, fit
from workshop.train.weights import pretrained, start_from, vocabulary

__all__ = ["main"]

_MASK = "[MASK]"


def main() -> None:
    """Train, and leave ``model.pt`` in the folder of checkpoints."""
    arguments = _arguments()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    start = pretrained()
    pieces = vocabulary(start)
    cutter = WordPiece(pieces)
    model = Model(len(pieces))
    start_from(model.network, start)
    model.to("cuda" if torch.cuda.is_available() else "cpu")
    chosen = _part(list(articles(arguments.data / "train")), arguments.part, arguments.seed)
    examples = [labelled(article, cutter) for article in chosen]
    plan = Plan(arguments.folder, arguments.epochs, arguments.minutes, arguments.seed)
    fit(model, examples, cutter, pieces.index(_MASK), plan)
    torch.save(model.state_dict(), arguments.folder / "model.pt")


def _part(every: list[Article], share: float, seed: int) -> list[Article]:
    """A share of the articles drawn by lot, each with all its annotators' versions."""
    names = sorted({article.name for article in every})
    random.Random(seed).shuffle(names)
    drawn = set(names[: round(share * len(names))])
    return [article for article in every if article.name in drawn]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/polnear"))
    parser.add_argument("--folder", type=Path, default=Path("checkpoints/attribution"))
    parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument("--minutes", type=float, default=110)
    parser.add_argument("--part", type=float, default=1, help="share of the articles trained on")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
