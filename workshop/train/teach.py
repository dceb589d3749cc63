"""Trains the teacher and has it read: ``python -m workshop.train.teach``.

It learns from PolNeAR's training side and from the attributions that we wrote, then reads news that
nobody has annotated and the texts of that side again. What it finds goes to ``taught.jsonl`` in its
folder, for the last stage of ``workshop.train.encoder --taught``. Run again after an interruption,
it goes on from the last checkpoint.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.neural import encode, heads
from onrecord.neural.decode import Transitions
from onrecord.neural.encoder import Encoder
from onrecord.neural.wordpiece import WordPiece
from workshop.train.articles import Article, Attributed, articles, paragraphs_of
from workshop.train.attributions import labelled
from workshop.train.crf import Field
from workshop.train.fitting import Model, Plan, fit
from workshop.train.predict import offsets
from workshop.train.said import SAID, said
from workshop.train.teacher import Teacher, pretrained, start_from
from workshop.train.unannotated import texts
from workshop.train.weights import pretrained as small
from workshop.train.weights import vocabulary

__all__ = ["main", "taught"]

_MASK = "[MASK]"
_WINDOW_PIECES = 254
_LEAST = {"relations": 0.15, "acts": 1.0}
_TAUGHT = "taught.jsonl"


class _Reader(Encoder):
    """The teacher, computed by torch in 16 bits: in eight it loses four points of `rel`."""

    def __init__(self, model: Model, cutter: WordPiece) -> None:
        self.name, self.least, self.cutter = "teacher", _LEAST, cutter
        self.transitions = {
            head: Transitions(*(scores.detach().double().numpy() for scores in field.scores()))
            for head, field in model.fields.items()
            if isinstance(field, Field)
        }
        self._network = model.network.cpu().eval()

    def run(
        self, pieces: NDArray[np.int64], kinds: NDArray[np.int64], words: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """One window, as `Encoder.run` has it."""
        given = [torch.from_numpy(each)[None] for each in (pieces, kinds, words)]
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            emissions, links = self._network(*given)
        return emissions[0].numpy(), links[0].numpy()


def main() -> None:
    """Train, read, and write what was found."""
    arguments = _arguments()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    cutter = WordPiece(vocabulary(small()))
    model = _trained(arguments, cutter)
    heads.WINDOW_PIECES = _WINDOW_PIECES
    every = dict(texts(arguments.data))
    every |= {article.name: article.text for article in articles(arguments.data / "polnear/train")}
    _write(arguments.folder / _TAUGHT, every.items(), _Reader(model, cutter))


def taught(path: Path) -> Iterator[Article]:
    """The texts that the teacher read, with what it found."""
    for line in path.read_text(encoding="utf-8").splitlines():
        read = json.loads(line)
        found = (
            Attributed(**{role: tuple(map(tuple, places)) for role, places in each.items()})
            for each in read["attributions"]
        )
        yield Article(read["name"], "teacher", read["text"], tuple(found))


def _trained(arguments: argparse.Namespace, cutter: WordPiece) -> Model:
    pieces = vocabulary(small())
    network = Teacher(len(pieces))
    start_from(network, pretrained(arguments.folder), pieces)
    model = Model(network)
    model.to("cuda" if torch.cuda.is_available() else "cpu")
    annotated = [*articles(arguments.data / "polnear/train"), *said(SAID, arguments.seed)]
    corpora = {"attribution": ([labelled(each, cutter) for each in annotated], 1.0)}
    plan = Plan(
        arguments.folder,
        arguments.epochs,
        arguments.minutes,
        arguments.seed,
        encoder_rate=8e-5,
        head_rate=1e-3,
        average=0.995,
        recall=0.0,
    )
    fit(model, corpora, cutter, pieces.index(_MASK), plan)
    return model


def _write(path: Path, every: Iterable[tuple[str, str]], encoder: Encoder) -> None:
    with path.open("w", encoding="utf-8") as lines:
        for name, text in every:
            found = encode(text, paragraphs_of(text), encoder).relations
            read = {"name": name, "text": text, "attributions": [offsets(one) for one in found]}
            print(json.dumps(read), file=lines)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--folder", type=Path, default=Path("checkpoints/teacher"))
    parser.add_argument("--epochs", type=float, default=3.0)
    parser.add_argument("--minutes", type=float, default=66)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
