"""The training loop: one decaying schedule bounded by epochs and by hours, resumable."""

import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.neural.tagset import TAGS
from onrecord.neural.wordpiece import WordPiece
from workshop.train.crf import Field
from workshop.train.examples import RELATIONS, Batch, Labelled, batches, collated
from workshop.train.network import WIDTH, Network

__all__ = ["LOSS_WEIGHTS", "MASKED", "Done", "Model", "Plan", "fit"]

LOSS_WEIGHTS = (1.0, 0.15, 0.1)  # of tags, links, hidden pieces
_OTHER_WORD = 0.1
_SAID_EVERY = 25
MASKED = 0.1
_CUE, _CONTENT = ([TAGS.index(f"{mark}-{role}") for mark in "BI"] for role in ("cue", "content"))


class Done(NamedTuple):
    """What a training came to."""

    steps: int
    epochs: float
    minutes: float


class Model(nn.Module):
    """What is trained: the network, the field over its tags, and a head that only training uses.

    ``recall`` guesses hidden pieces from their surroundings, which keeps the encoder a reader of
    language while it learns from few articles (after Rei 2017).
    """

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.network = Network(pieces, len(TAGS), len(RELATIONS))
        self.field = Field()
        self.recall = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.LayerNorm(WIDTH))
        self.recall_bias = nn.Parameter(torch.zeros(pieces))


@dataclass(frozen=True)
class Plan:
    """How long and how fast: training ends at ``epochs`` or ``minutes``, whichever comes first."""

    folder: Path
    epochs: float
    minutes: float
    seed: int
    batch_pieces: int = 2048
    encoder_rate: float = 2.5e-4
    head_rate: float = 2e-3
    decay: float = 0.01
    warm_up: float = 0.06
    keep_every: float = 600.0


def _optimizer(model: Model, plan: Plan) -> torch.optim.Optimizer:
    fast = ("network.tags", "network.links", "network.kind", "field", "recall")
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        key = (name.startswith(fast), parameter.ndim > 1 and not name.startswith("field"))
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


def _losses(model: Model, batch: Batch, mask: int) -> Tensor:
    """Losses of tags, links and hidden pieces [3]."""
    hidden = (torch.rand(batch.pieces.shape, device=batch.pieces.device) < MASKED) & batch.present
    pieces = batch.pieces.masked_fill(hidden, mask)
    absent = ~batch.real
    absent[:, 0] = False
    with torch.autocast(pieces.device.type, torch.bfloat16):
        states = model.network.states(pieces, batch.kinds, batch.present)
        output = model.network.heads(states, batch.words, absent)
        guesses = functional.linear(
            model.recall(states[hidden]), model.network.piece.weight, model.recall_bias
        )
    tagging = model.field.loss(output.emissions, batch.tags, batch.opens, batch.real)
    linking = _link_loss(output.links[:, 0], batch, _CONTENT, _OTHER_WORD) + _link_loss(
        output.links[:, 1], batch, _CUE, 0.0
    )
    recalling = functional.cross_entropy(guesses.float(), batch.pieces[hidden])
    return torch.stack([tagging, linking, recalling])


def _link_loss(links: Tensor, batch: Batch, roles: list[int], other: float) -> Tensor:
    """Cross-entropy of the word linked to; words of no such role link to none and weigh less."""
    has_role = torch.isin(batch.tags, torch.tensor(roles, device=batch.tags.device)) & batch.real
    weight = torch.where(has_role, 1.0, other) * batch.real
    target = batch.links * has_role
    loss = functional.nll_loss(links.flatten(0, 1), target.flatten(), reduction="none")
    return (loss * weight.flatten()).sum() / weight.sum().clamp(min=1)


def _rate(progress: float, warm_up: float) -> float:
    return min(progress / warm_up, (1 - progress) / (1 - warm_up)) if progress < 1 else 0.0


def fit(model: Model, examples: list[Labelled], cutter: WordPiece, mask: int, plan: Plan) -> Done:
    """Train ``model`` in place, from the checkpoint in ``plan.folder`` where there is one."""
    optimizer = _optimizer(model, plan)
    path = plan.folder / "running.pt"
    epoch, done, spent, step = _resumed(path, model, optimizer)
    progress, kept, began = 0.0, time.monotonic(), time.monotonic() - spent
    mean = torch.zeros(len(LOSS_WEIGHTS))
    while progress < 1:
        cut = batches(examples, random.Random(f"{plan.seed}-{epoch}"), plan.batch_pieces)
        while done < len(cut):
            spent, at = time.monotonic() - began, epoch + done / len(cut)
            progress = max(at / plan.epochs, spent / 60 / plan.minutes)
            if progress >= 1:
                break
            batch = collated(cut[done], cutter)
            mean += 0.02 * (_step(model, optimizer, batch, mask, progress, plan) - mean)
            step, done = step + 1, done + 1
            if step % _SAID_EVERY == 0:
                _say(step, at, progress, spent, mean)
            if time.monotonic() - kept > plan.keep_every:
                _keep(path, model, optimizer, (epoch, done, spent, step))
                kept = time.monotonic()
        else:
            epoch, done = epoch + 1, 0
    _keep(path, model, optimizer, (epoch, done, spent, step))
    return Done(step, at, spent / 60)


def _say(step: int, epoch: float, progress: float, spent: float, losses: Tensor) -> None:
    said = " ".join(f"{loss:.4f}" for loss in losses.tolist())
    print(
        f"step {step} epoch {epoch:.2f} progress {progress:.3f} minutes {spent / 60:.1f}"
        f" losses {said}",
        flush=True,
    )


def _step(
    model: Model,
    optimizer: torch.optim.Optimizer,
    batch: Batch,
    mask: int,
    progress: float,
    plan: Plan,
) -> Tensor:
    for group in optimizer.param_groups:
        group["lr"] = group["rate"] * _rate(progress, plan.warm_up)
    model.train()
    device = model.recall_bias.device
    optimizer.zero_grad(set_to_none=True)
    losses = _losses(model, Batch(*(part.to(device) for part in batch)), mask)
    torch.autograd.backward((losses * torch.tensor(LOSS_WEIGHTS, device=device)).sum())
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return losses.detach().cpu()


def _keep(
    path: Path, model: Model, optimizer: torch.optim.Optimizer, place: tuple[int, int, float, int]
) -> None:
    """Write the checkpoint whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "place": place}
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def _resumed(
    path: Path, model: Model, optimizer: torch.optim.Optimizer
) -> tuple[int, int, float, int]:
    if not path.exists():
        return 0, 0, 0.0, 0
    state = torch.load(path, map_location=model.recall_bias.device, weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    epoch, done, spent, step = state["place"]
    return epoch, done, spent, step
