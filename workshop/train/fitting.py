"""The training loop: one decaying schedule bounded by epochs and by hours, resumable."""

import copy
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.neural.tagset import NAME_TAGS, TAGS
from onrecord.neural.wordpiece import WordPiece
from workshop.train.batches import Batch, Cut, batches, collated
from workshop.train.crf import Field
from workshop.train.labelled import Labelled
from workshop.train.losses import WEIGHTS, losses
from workshop.train.network import Network

__all__ = ["MASKED", "RECALL", "Corpora", "Done", "Model", "Plan", "fit"]

RECALL = 0.1
MASKED = 0.1
_SAID_EVERY = 25
_SMOOTH = 0.02

Corpora = Mapping[str, tuple[Sequence[Labelled], float]]
"""By name, the texts of a corpus and how often an epoch reads them."""


class Done(NamedTuple):
    """What a training came to."""

    steps: int
    epochs: float
    minutes: float


class Model(nn.Module):
    """What is trained: the network, the fields over its tags, and a head that only training uses.

    ``recall`` guesses hidden pieces from their surroundings, which keeps the encoder a reader of
    language while it learns from few articles (after Rei 2017).
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        width = network.size.width
        self.network = network
        self.fields = nn.ModuleDict({"tags": Field(TAGS), "names": Field(NAME_TAGS)})
        self.recall = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.LayerNorm(width))
        self.recall_bias = nn.Parameter(torch.zeros(network.piece.num_embeddings))


@dataclass(frozen=True)
class Plan:
    """How long and how fast: training ends at ``epochs`` or ``minutes``, whichever comes first.

    ``average`` is how much of the running mean of the weights each step keeps, ``part`` the share
    of the articles that it trains on, ``recall`` the weight of hidden pieces: at 0 none is hidden.
    """

    folder: Path
    epochs: float
    minutes: float
    seed: int
    part: float = 1.0
    batch_pieces: int = 2048
    encoder_rate: float = 2.5e-4
    head_rate: float = 2e-3
    decay: float = 0.01
    warm_up: float = 0.06
    average: float = 0.998
    recall: float = RECALL
    keep_every: float = 600.0


@dataclass
class Run:
    """A training on its way: the model, the mean of its weights so far, and where it stands."""

    model: Model
    mean: Model
    optimizer: torch.optim.Optimizer
    epoch: int = 0
    done: int = 0
    spent: float = 0.0
    step: int = 0

    def keep(self, path: Path) -> None:
        """Write the checkpoint whole or not at all."""
        path.parent.mkdir(parents=True, exist_ok=True)
        state = {
            "model": self.model.state_dict(),
            "mean": self.mean.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "place": (self.epoch, self.done, self.spent, self.step),
        }
        torch.save(state, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    def resume(self, path: Path) -> None:
        """Go on from the checkpoint, where there is one."""
        if path.exists():
            device = self.model.recall_bias.device
            state = torch.load(path, map_location=device, weights_only=True)
            self.model.load_state_dict(state["model"])
            self.mean.load_state_dict(state["mean"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.epoch, self.done, self.spent, self.step = state["place"]


def fit(model: Model, corpora: Corpora, cutter: WordPiece, mask: int, plan: Plan) -> Done:
    """Train ``model`` in place, from the checkpoint in ``plan.folder`` where there is one.

    It ends as the running mean of its weights (Polyak and Juditsky 1992).
    """
    run = Run(model, copy.deepcopy(model), _optimizer(model, plan))
    path = plan.folder / "running.pt"
    run.resume(path)
    progress, kept, began = 0.0, time.monotonic(), time.monotonic() - run.spent
    said: dict[str, float] = {}
    while progress < 1:
        cut = _epoch(corpora, plan, run.epoch)
        while run.done < len(cut):
            run.spent, at = time.monotonic() - began, run.epoch + run.done / len(cut)
            progress = max(at / plan.epochs, run.spent / 60 / plan.minutes)
            if progress >= 1:
                break
            for name, loss in _step(
                run, collated(cut[run.done], cutter), mask, progress, plan
            ).items():
                said[name] = (1 - _SMOOTH) * said.get(name, loss) + _SMOOTH * loss
            run.step, run.done = run.step + 1, run.done + 1
            if run.step % _SAID_EVERY == 0:
                _say(run, at, progress, said)
            if time.monotonic() - kept > plan.keep_every:
                run.keep(path)
                kept = time.monotonic()
        else:
            run.epoch, run.done = run.epoch + 1, 0
    run.keep(path)
    model.load_state_dict(run.mean.state_dict())
    return Done(run.step, at, run.spent / 60)


def _epoch(corpora: Corpora, plan: Plan, epoch: int) -> list[Cut]:
    """The batches of an epoch, those of all corpora mixed."""
    chance = random.Random(f"{plan.seed}-{epoch}")
    cut: list[Cut] = []
    for texts, times in corpora.values():
        whole = int(times) + (chance.random() < times - int(times))
        for _ in range(whole):
            cut += batches(texts, chance, plan.batch_pieces)
    chance.shuffle(cut)
    return cut


def _optimizer(model: Model, plan: Plan) -> torch.optim.Optimizer:
    fast = ("network.scores", "network.links", "network.kind", "fields", "recall")
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        key = (name.startswith(fast), parameter.ndim > 1 and not name.startswith("fields"))
        groups.setdefault(key, []).append(parameter)
    settings = [
        {
            "params": parameters,
            "rate": plan.head_rate if is_fast else plan.encoder_rate,
            "weight_decay": plan.decay if decays else 0.0,
        }
        for (is_fast, decays), parameters in groups.items()
    ]
    return torch.optim.AdamW(settings, lr=plan.encoder_rate, fused=True, betas=(0.9, 0.98))


def _losses(model: Model, batch: Batch, mask: int, hides: bool) -> dict[str, Tensor]:
    """The losses of every head that the batch teaches, and of the hidden pieces if it hides any."""
    share = MASKED if hides else 0.0
    hidden = (torch.rand(batch.pieces.shape, device=batch.pieces.device) < share) & batch.present
    pieces = batch.pieces.masked_fill(hidden, mask)
    absent = ~batch.real
    absent[:, 0] = False
    with torch.autocast(pieces.device.type, torch.bfloat16):
        states = model.network.states(pieces, batch.kinds, batch.present)
        output = model.network.heads(states, batch.words, absent)
        guesses = functional.linear(
            model.recall(states[hidden]), model.network.piece.weight, model.recall_bias
        )
    fields = {name: field for name, field in model.fields.items() if isinstance(field, Field)}
    found = losses(output, batch, fields)
    if hides:
        found["recall"] = functional.cross_entropy(guesses.float(), batch.pieces[hidden])
    return found


def _step(run: Run, batch: Batch, mask: int, progress: float, plan: Plan) -> dict[str, float]:
    for group in run.optimizer.param_groups:
        group["lr"] = group["rate"] * _rate(progress, plan.warm_up)
    run.model.train()
    run.optimizer.zero_grad(set_to_none=True)
    batch = batch.to(run.model.recall_bias.device)
    found = _losses(run.model, batch, mask, hides=plan.recall > 0)
    total = sum((WEIGHTS | {"recall": plan.recall})[name] * loss for name, loss in found.items())
    torch.autograd.backward(total)
    nn.utils.clip_grad_norm_(run.model.parameters(), 1.0)
    run.optimizer.step()
    keep = min(plan.average, run.step / (run.step + 10))
    with torch.no_grad():
        moved, kept = list(run.model.parameters()), list(run.mean.parameters())
        torch._foreach_lerp_(kept, moved, 1 - keep)
    return {name: float(loss.detach()) for name, loss in found.items()}


def _rate(progress: float, warm_up: float) -> float:
    return min(progress / warm_up, (1 - progress) / (1 - warm_up)) if progress < 1 else 0.0


def _say(run: Run, epoch: float, progress: float, said: Mapping[str, float]) -> None:
    losses_said = " ".join(f"{name} {loss:.4f}" for name, loss in sorted(said.items()))
    print(
        f"step {run.step} epoch {epoch:.2f} progress {progress:.3f}"
        f" minutes {run.spent / 60:.1f} {losses_said}",
        flush=True,
    )
