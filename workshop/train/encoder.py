"""From annotated texts to the shipped model: ``python -m workshop.train.encoder``.

Trains in three stages, exports, reads the development articles, scores, and writes the card. Run
again after an interruption, it goes on from the last checkpoint. What it leaves in the folder
``model`` ships once it is copied to ``src/onrecord/neural/weights``.
"""

import argparse
import json
import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import torch

from onrecord.neural.encoder import load
from onrecord.neural.wordpiece import WordPiece
from workshop.train.articles import Article, articles
from workshop.train.attributions import labelled
from workshop.train.card import card, digest_of_files
from workshop.train.events import acted, plv, quad
from workshop.train.export import EAGER, export
from workshop.train.fitting import MASKED, RECALL, Corpora, Done, Model, Plan, fit
from workshop.train.labelled import Labelled
from workshop.train.losses import WEIGHTS
from workshop.train.names import conll, gum, named
from workshop.train.network import Network
from workshop.train.predict import predict
from workshop.train.said import SAID, said
from workshop.train.status import held
from workshop.train.teach import taught
from workshop.train.weights import pretrained, start_from, vocabulary
from workshop.train.written import marked, written

__all__ = ["main"]

State = Mapping[str, torch.Tensor]

_MASK = "[MASK]"
_ALONE, _TOGETHER, _WRITTEN, _TAUGHT = "attribution", "together", "written", "taught"
_RATES = (2.5e-4, 1.5e-4, 1e-4)
_HEAD_RATES = (2e-3, 2e-3, 1e-3)
_RESEARCH = {
    _ALONE: 1.0,
    "names": 2.5,
    "named mentions": 1.0,
    "passages": 5.0,
    "actor spans": 3.0,
    "UW": 1.0,
    "MEANTIME": 1.0,
    "UDS_IH2": 0.5,
}
_WITH_MADE = _RESEARCH | {"names": 1.0, "made acts": 5.0, "made attributions": 2.0}
_WITH_TAUGHT = _WITH_MADE | {_TAUGHT: 1.0, "passages": 10.0, "actor spans": 6.0}
"""What a teacher found doubles an epoch, which then reads what is small and real twice as often."""
_TIMES: Mapping[str, Mapping[str, float]] = {
    _ALONE: {_ALONE: 1.0},
    _TOGETHER: _RESEARCH,
    _WRITTEN: _WITH_MADE,
}
"""How often an epoch of each stage reads each corpus."""

_MEAN = (
    " What ships is the mean of its weights and those of {runs} more, with other lots (Wortsman et"
    " al. 2022)."
)


def main() -> None:
    """Train and leave weights, manifest and card in the folder ``model`` among the checkpoints."""
    arguments = _arguments()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    start = pretrained()
    pieces = vocabulary(start)
    cutter = WordPiece(pieces)
    chosen = _part(list(articles(arguments.data / "polnear/train")), arguments.part, arguments.seed)
    model = Model(Network(len(pieces)))
    start_from(model.network, start)
    model.to("cuda" if torch.cuda.is_available() else "cpu")
    corpora = {_ALONE: [labelled(article, cutter) for article in chosen]}
    if not arguments.alone:
        corpora |= _others(arguments.data, cutter, arguments.seed)
    if arguments.taught:
        corpora[_TAUGHT] = [labelled(each, cutter) for each in taught(arguments.taught)]
    plans = _plans(arguments)[: 1 if arguments.alone else None]
    if arguments.last_from:
        plans = plans[-1:]
        _take(model, [_ended(each) for each in arguments.last_from])
    done = []
    for plan in plans:
        times = _times(plan.folder.name, corpora)
        read = {name: (corpora[name], times[name]) for name in times if name in corpora}
        done.append(_stage(plan, model, read, cutter, pieces))
    _take(model, [model.state_dict(), *map(_ended, arguments.mean_with)])
    folder = arguments.folder / "model"
    export(model.cpu(), start / "vocab.txt", arguments.name, folder)
    scores = _scores(arguments.data / "polnear/dev", folder, arguments.scorer)
    facts = _origin(arguments.data, chosen, corpora, start) | _recipe(plans, done)
    facts["mean"] = _MEAN.format(runs=len(arguments.mean_with)) if arguments.mean_with else ""
    (folder / "CARD.md").write_text(card(folder, scores, facts), encoding="utf-8")
    print(f"rel {scores['rel']['F']:.1f}; the model is in {folder}")


def _times(stage: str, corpora: Mapping[str, list[Labelled]]) -> Mapping[str, float]:
    """How often an epoch of a stage reads each corpus."""
    return _WITH_TAUGHT if stage == _WRITTEN and _TAUGHT in corpora else _TIMES[stage]


def _plans(arguments: argparse.Namespace) -> list[Plan]:
    """Attribution alone, then with the other corpora, then with made text; ever gentler."""
    return [
        Plan(
            arguments.folder / stage,
            epochs,
            minutes,
            arguments.seed,
            encoder_rate=rate,
            head_rate=head_rate,
            part=arguments.part,
        )
        for stage, epochs, minutes, rate, head_rate in zip(
            _TIMES, arguments.epochs, arguments.minutes, _RATES, _HEAD_RATES, strict=True
        )
    ]


def _stage(
    plan: Plan, model: Model, corpora: Corpora, cutter: WordPiece, pieces: list[str]
) -> Done:
    """Train for a stage, or take what it came to where it has ended before by the same plan."""
    ended, planned = plan.folder / "ended.pt", asdict(plan) | {"folder": plan.folder.name}
    if ended.exists():
        state = torch.load(ended, map_location=model.recall_bias.device, weights_only=True)
        if state["plan"] != planned:
            sys.exit(f"{plan.folder} was trained by another plan: name another --folder")
        model.load_state_dict(state["model"])
        return Done(*state["done"])
    said = ", ".join(f"{name} {len(texts)} texts" for name, (texts, _) in corpora.items())
    print(f"stage {plan.folder.name}: {said}", flush=True)
    done = fit(model, corpora, cutter, pieces.index(_MASK), plan)
    torch.save({"model": model.state_dict(), "done": tuple(done), "plan": planned}, ended)
    return done


def _ended(path: Path) -> State:
    """The weights that a stage of another run came to."""
    state: State = torch.load(path, map_location="cpu", weights_only=True)["model"]
    return state


def _take(model: Model, states: Sequence[State]) -> None:
    """The mean of the weights of several runs (Wortsman et al. 2022)."""
    mean = {
        name: torch.stack([state[name].cpu() for state in states]).mean(0)
        for name, weight in model.state_dict().items()
        if weight.is_floating_point()
    }
    model.load_state_dict(mean, strict=False)


def _others(data: Path, cutter: WordPiece, seed: int) -> dict[str, list[Labelled]]:
    """The corpora of names, events and their status, and the sentences that we wrote."""
    events, ner, status = data / "events", data / "ner", data / "status"
    passages = events / "plv_train.jsonl"
    spans = quad(events / "actor_spans.conll", events / "quad_class.tsv", passages)
    return {
        "names": list(named(conll(ner / "conll2003_en_train.conll"), cutter)),
        "named mentions": list(named(gum(data / "gum/dep"), cutter)),
        "passages": list(acted(plv(passages), cutter, seed)),
        "actor spans": list(acted(spans, cutter, seed)),
        **{
            name: list(held(status / f"{name}_train.jsonl", cutter))
            for name in ("UW", "MEANTIME", "UDS_IH2")
        },
        "made acts": list(written(marked(), cutter, seed)),
        "made attributions": [labelled(each, cutter) for each in said(SAID, seed)],
    }


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


def _origin(
    data: Path, chosen: list[Article], corpora: Mapping[str, list[Labelled]], start: Path
) -> dict[str, object]:
    folders = [data / "polnear/train"]
    if len(corpora) > 1:
        folders += [data / name for name in ("ner", "gum", "events", "status")]
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    words = {
        name: sum(map(len, (w for t in texts for w in t.words))) for name, texts in corpora.items()
    }
    return {
        "start": digest_of_files([start / "model.safetensors"]),
        "data": digest_of_files(files),
        "articles": len(chosen),
        "texts": len({article.name for article in chosen}),
        "others": _said_of_others(words, corpora) if len(words) > 1 else "",
    }


def _said_of_others(words: Mapping[str, int], corpora: Mapping[str, list[Labelled]]) -> str:
    last = _times(_WRITTEN, corpora)
    read = "; ".join(
        f"{name}, {count:,} words, {_RESEARCH.get(name, 0):g} times an epoch of the second stage "
        f"and {last[name]:g} of the third"
        for name, count in words.items()
    )
    told = _template("card_others.md").format(read=read)
    if _TAUGHT in corpora:
        told += _template("card_taught.md").format(
            texts=len(corpora[_TAUGHT]), words=words[_TAUGHT]
        )
    return told


def _template(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _recipe(plans: Sequence[Plan], done: Sequence[Done]) -> dict[str, object]:
    plan = plans[0]
    return {
        "batch": plan.batch_pieces,
        "encoder_rate": ", then ".join(f"{each.encoder_rate:g}" for each in plans),
        "head_rate": ", then ".join(f"{each.head_rate:g}" for each in plans),
        "weights": ", ".join(f"{name} {weight:g}" for name, weight in WEIGHTS.items()),
        "recall": RECALL,
        "masked": f"{MASKED:.0%}",
        "average": plan.average,
        "eager": ", ".join(f"{tag} {more:g}" for tag, more in EAGER.items()),
        "seed": plan.seed,
        "stages": "; then ".join(
            f"{each.steps:,} steps, {each.epochs:.1f} epochs, {each.minutes:.0f} minutes"
            for each in done
        ),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--scorer", type=Path, default=Path("../shared/tools/score_attribution.py"))
    parser.add_argument("--folder", type=Path, default=Path("checkpoints/encoder"))
    parser.add_argument("--name", default="encoder@5")
    parser.add_argument("--epochs", type=float, nargs=3, default=[4.9, 3.3, 0.85])
    parser.add_argument("--minutes", type=float, nargs=3, default=[40, 55, 20])
    parser.add_argument(
        "--mean-with", type=Path, nargs="+", default=[], help="ended.pt of other runs' last stage"
    )
    parser.add_argument(
        "--last-from", type=Path, nargs="+", help="train the last stage alone, from their mean"
    )
    parser.add_argument(
        "--taught", type=Path, help="what the teacher found, read in the last stage too"
    )
    parser.add_argument("--alone", action="store_true", help="attribution alone, one stage")
    parser.add_argument("--part", type=float, default=1, help="share of the articles trained on")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
