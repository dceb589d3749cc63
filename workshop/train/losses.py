"""What each head is taught: one loss a layer of labels."""

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.neural.tagset import ACTS, COLUMNS, FORBIDDEN, PARTY_TAGS, RELATIONS, STATUS, TAGS
from workshop.train.batches import Batch
from workshop.train.crf import Field
from workshop.train.events import ACTOR, RECIPIENT
from workshop.train.labelled import UNKNOWN
from workshop.train.network import Output

__all__ = ["WEIGHTS", "losses"]

WEIGHTS = {
    "tags": 1.0,
    "links": 0.15,
    "names": 0.5,
    "parties": 0.2,
    "acts": 0.15,
    "deeds": 0.5,
    "sides": 0.15,
    "event": 0.3,
    "held": 0.5,
}
_OTHER_WORD = 0.1
_OUTSIDE = 0.5  # weight of words outside parties: the corpora mark one pair a sentence, not all
_SPARSE = 0.3  # weight of "most words name no act"
_NO_DEED = 0.1  # weight of a word that names no act, where each that does is marked
_CUE, _CONTENT = ([TAGS.index(f"{mark}-{role}") for mark in "BI"] for role in ("cue", "content"))
_EVENT, _HELD = STATUS.index("event"), STATUS.index("held")


def losses(output: Output, batch: Batch, fields: dict[str, Field]) -> dict[str, Tensor]:
    """The losses that the batch's layers allow, by name."""
    scores = {head: output.emissions[:, :, columns] for head, columns in COLUMNS.items()}
    found: dict[str, Tensor] = {}
    for head in fields.keys() & batch.layers.keys():
        labels = batch.layers[head].clamp(min=0).long()
        found[head] = fields[head].loss(scores[head], labels, batch.opens, batch.real)
    if "links" in batch.layers:
        found["links"] = _links(output.links, batch)
    if "parties" in batch.layers:
        found["parties"] = _parties(scores["parties"], batch)
    if "pair" in batch.layers:
        found["acts"] = _acts(scores["acts"], scores["status"][:, :, _EVENT], output.links, batch)
    if "deeds" in batch.layers:
        found["deeds"] = _deeds(scores["acts"], batch)
        found["sides"] = _sides(output.links, batch)
    if "event" in batch.layers:
        found["event"] = _event(scores["status"][:, :, _EVENT], batch)
        found["held"] = _held(scores["status"][:, :, _HELD:], batch)
    return found


def _links(links: Tensor, batch: Batch) -> Tensor:
    return _link(links[:, 0], batch, _CONTENT, _OTHER_WORD) + _link(links[:, 1], batch, _CUE, 0.0)


def _link(links: Tensor, batch: Batch, roles: list[int], other: float) -> Tensor:
    """Cross-entropy of the word linked to; words of no such role link to none and weigh less."""
    tags = batch.layers["tags"].long()
    has_role = torch.isin(tags, torch.tensor(roles, device=tags.device)) & batch.real
    weight = torch.where(has_role, 1.0, other) * batch.real
    target = batch.layers["links"].long().clamp(min=0) * has_role
    loss = functional.nll_loss(links.flatten(0, 1), target.flatten(), reduction="none")
    return (loss * weight.flatten()).sum() / weight.sum().clamp(min=1)


def _parties(scores: Tensor, batch: Batch) -> Tensor:
    weight = torch.ones(len(PARTY_TAGS), device=scores.device)
    weight[0] = _OUTSIDE
    labels = batch.layers["parties"].long().masked_fill(~batch.real, UNKNOWN)
    return functional.cross_entropy(
        scores.flatten(0, 1), labels.flatten(), weight, ignore_index=UNKNOWN
    )


def _acts(scores: Tensor, event: Tensor, links: Tensor, batch: Batch) -> Tensor:
    """The likelihood of a pair and its type, summed over the word that may name the act.

    No corpus marks that word: it is a hidden variable. A word is the likelier the more it looks
    like an event to the head that UW teaches; parties name no acts, and most words name none.
    """
    types = functional.log_softmax(scores.float(), dim=-1)
    allowed = _bits(batch.layers["types"])
    pair = batch.layers["pair"]
    free = batch.real & (pair == 0)
    group = batch.group
    same = group[:, :, None] == group[:, None, :]
    reach = types.masked_fill(~allowed, -1e4).logsumexp(-1)
    reach = reach + functional.logsigmoid(event).detach()
    for side, relation in ((ACTOR, "act to actor"), (RECIPIENT, "act to recipient")):
        table = links[:, RELATIONS.index(relation)]
        there = same & (pair == side)[:, None, :]
        told = table.masked_fill(~there, -1e4).logsumexp(-1)
        reach = reach + torch.where(there.any(-1), told, 0.0)
    reach = reach.masked_fill(~(free & allowed.any(-1)), -1e4)
    likelihood = []
    for number in range(1, int(group.max()) + 1):
        here = reach.masked_fill(group != number, -1e4).logsumexp(-1)
        likelihood.append(here[here > -1e3])
    told = torch.cat(likelihood)
    known = batch.real & allowed.any(-1)
    none = -(types[:, :, 0] * known).sum() / known.sum().clamp(min=1)
    return (-told.sum() / max(len(told), 1)) + _SPARSE * none


def _deeds(scores: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy of the type, where the word that names the act is marked."""
    weight = torch.ones(len(ACTS), device=scores.device)
    weight[0] = _NO_DEED
    labels = batch.layers["deeds"].long().masked_fill(~batch.real, UNKNOWN)
    return functional.cross_entropy(
        scores.flatten(0, 1), labels.flatten(), weight, ignore_index=UNKNOWN
    )


def _sides(links: Tensor, batch: Batch) -> Tensor:
    """How likely a marked word points to a word of its actor and of its recipient, or to none."""
    deed = batch.layers["deed"].clamp(min=0).long()
    here = batch.real & (deed > 0)
    total = links.new_zeros(())
    for layer, relation in (("actor of", "act to actor"), ("recipient of", "act to recipient")):
        side = batch.layers[layer].clamp(min=0).long()
        there = (deed[:, :, None] & side[:, None, :]) > 0
        there[:, :, 0] = ~there.any(-1)
        table = links[:, RELATIONS.index(relation)].masked_fill(~there, FORBIDDEN)
        total = total - (table.logsumexp(-1) * here).sum()
    return total / here.sum().clamp(min=1)


def _bits(sums: Tensor) -> Tensor:
    """The types [batch, word, act] that a sum of powers of two holds."""
    powers = 2 ** torch.arange(len(ACTS), device=sums.device)
    return (sums.clamp(min=0).long()[:, :, None] & powers) > 0


def _event(scores: Tensor, batch: Batch) -> Tensor:
    labels = batch.layers["event"]
    known = (labels != UNKNOWN) & batch.real
    loss: Tensor = functional.binary_cross_entropy_with_logits(
        scores[known], labels[known], reduction="sum"
    )
    return loss / known.sum().clamp(min=1)


def _held(scores: Tensor, batch: Batch) -> Tensor:
    labels = torch.stack([batch.layers[name] for name in STATUS[_HELD:]], dim=-1)
    known = (labels != UNKNOWN) & batch.real[:, :, None]
    wrong: Tensor = functional.smooth_l1_loss(
        scores[known], labels[known], beta=0.3, reduction="sum"
    )
    return wrong / known.sum().clamp(min=1)
