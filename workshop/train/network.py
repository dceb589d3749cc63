"""The network: a small BERT over pieces, light heads over words."""

from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.neural.features import TYPES
from onrecord.neural.tagset import COLUMNS, FORBIDDEN, RELATIONS

__all__ = ["SMALL", "Layer", "Network", "Output", "Size"]

_POSITIONS, _FARTHEST = 512, 48
_DROPPED = 0.1


class Size(NamedTuple):
    """How large a network is; ``epsilon`` is that of the norms it was pretrained with."""

    width: int
    layers: int
    attention_heads: int
    link_width: int
    epsilon: float


SMALL = Size(384, 6, 12, 96, 1e-12)
"""What ships: the size of all-MiniLM-L6-v2."""


class Output(NamedTuple):
    """What the heads say of a batch of windows; word 0 of each window stands for "none".

    ``emissions`` [batch, word, column] are unnormalised scores, the heads side by side as
    `COLUMNS` has them. ``links`` [batch, relation, word, word] are log-probabilities over the last
    axis: of content words, which word is the cue; of cue words, which word begins the source; of
    words that name an act, which word is of the actor and which of the recipient.
    """

    emissions: Tensor
    links: Tensor


class _Drop(nn.Module):
    """Dropout of whole features of a window: one mask for all its pieces, cheap on a CPU."""

    def forward(self, states: Tensor) -> Tensor:
        if not self.training:
            return states
        mask = torch.rand(states.shape[0], 1, states.shape[-1], device=states.device) >= _DROPPED
        return states * (mask / (1 - _DROPPED)).to(states.dtype)


class Layer(nn.Module):
    """One transformer layer, normalised after each sum as in BERT."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.heads = size.attention_heads
        self.qkv = nn.Linear(size.width, 3 * size.width)
        self.mixed = nn.Linear(size.width, size.width)
        self.mixed_norm = nn.LayerNorm(size.width, eps=size.epsilon)
        self.inner = nn.Linear(size.width, 4 * size.width)
        self.outer = nn.Linear(4 * size.width, size.width)
        self.outer_norm = nn.LayerNorm(size.width, eps=size.epsilon)
        self.drop = _Drop()

    def forward(
        self, states: Tensor, mask: Tensor | None, nearness: Tensor | None = None
    ) -> Tensor:
        """States [batch, piece, width] to states; ``mask`` is false where not to look.

        ``nearness`` [1, head, piece, piece] is added to the scores of attention, whose product is
        written out: on a CPU, in 16 bits, its gradient is a fifth faster than that of torch's fused
        one.
        """
        batch, length, width = states.shape
        shape = (batch, length, self.heads, width // self.heads)
        query, key, value = (
            part.reshape(shape).transpose(1, 2) for part in self.qkv(states).chunk(3, dim=-1)
        )
        scores = (query * shape[-1] ** -0.5) @ key.transpose(2, 3)
        if nearness is not None:
            scores = scores + nearness
        if mask is not None:
            scores = scores.masked_fill(~mask, FORBIDDEN)
        seen = functional.softmax(scores.float(), dim=-1).to(value.dtype) @ value
        seen = seen.transpose(1, 2).reshape(batch, length, width)
        states = self.mixed_norm(states + self.drop(self.mixed(seen)))
        inner = functional.gelu(self.inner(states))
        summed: Tensor = self.outer_norm(states + self.drop(self.outer(inner)))
        return summed


class _Links(nn.Module):
    """Which word another word points to: scaled dot products and a learned taste for distances."""

    def __init__(self, relations: int, size: Size) -> None:
        super().__init__()
        self.relations, self.width = relations, size.link_width
        self.query = nn.Linear(size.width, relations * self.width)
        self.key = nn.Linear(size.width, relations * self.width)
        self.distance = nn.Parameter(torch.zeros(relations, 2 * _FARTHEST + 1))
        self.none = nn.Parameter(torch.zeros(relations))

    def forward(self, words: Tensor, absent: Tensor | None) -> Tensor:
        batch, count, _ = words.shape
        shape = (batch, count, self.relations, self.width)
        query = self.query(words).reshape(shape).transpose(1, 2)
        key = self.key(words).reshape(shape).transpose(1, 2)
        scores = query @ key.transpose(2, 3) / self.width**0.5
        place = torch.arange(count, device=words.device)
        apart = (place[None, :] - place[:, None]).clamp(-_FARTHEST, _FARTHEST) + _FARTHEST
        taste = torch.cat(
            [self.none[:, None, None].expand(-1, count, 1), self.distance[:, apart][:, :, 1:]],
            dim=2,
        )
        scores = scores + taste
        if absent is not None:
            scores = scores.masked_fill(absent[:, None, None, :], -1e4)
        return functional.log_softmax(scores.float(), dim=-1)


class Network(nn.Module):
    """Encoder, heads that score words and a link head, trained together."""

    def __init__(self, pieces: int, size: Size = SMALL) -> None:
        super().__init__()
        self.size = size
        self.piece = nn.Embedding(pieces, size.width)
        self.position = nn.Embedding(_POSITIONS, size.width)
        self.kind = nn.Embedding(TYPES, size.width)
        self.norm = nn.LayerNorm(size.width, eps=size.epsilon)
        self.drop = _Drop()
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.scores = nn.Linear(size.width, sum(c.stop - c.start for c in COLUMNS.values()))
        self.links = _Links(len(RELATIONS), size)

    def forward(
        self,
        pieces: Tensor,
        kinds: Tensor,
        words: Tensor,
        present: Tensor | None = None,
        absent_words: Tensor | None = None,
    ) -> Output:
        """Read a batch of windows.

        ``pieces`` and ``kinds`` [batch, piece] are vocabulary ids and token types; ``words``
        [batch, word] the place of each word's first piece, the first being 0. ``present``
        [batch, piece] is false at padding, ``absent_words`` [batch, word] true at padding; both
        are left out where a window stands alone.
        """
        states = self.states(pieces, kinds, present)
        return self.heads(states, words, absent_words)

    def states(self, pieces: Tensor, kinds: Tensor, present: Tensor | None) -> Tensor:
        """The encoder's last layer [batch, piece, width]."""
        place = torch.arange(pieces.shape[1], device=pieces.device)
        summed = self.piece(pieces) + self.kind(kinds) + self.position(place)[None]
        states: Tensor = self.drop(self.norm(summed))
        mask = None if present is None else present[:, None, None, :]
        for layer in self.layers:
            states = layer(states, mask)
        return states

    def encoder_layers(self) -> Iterator[Layer]:
        """The transformer layers, first to last."""
        for layer in self.layers:
            assert isinstance(layer, Layer)
            yield layer

    def heads(self, states: Tensor, words: Tensor, absent_words: Tensor | None) -> Output:
        """What the heads say of the words whose first pieces stand at ``words``."""
        index = words[:, :, None].expand(-1, -1, self.size.width)
        first = self.drop(torch.gather(states, 1, index))
        return Output(self.scores(first).float(), self.links(first, absent_words))
