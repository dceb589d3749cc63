"""A linear-chain conditional random field over the tags of each paragraph.

After Lafferty et al. 2001: the probability of a whole tag sequence, so that spans are right or
wrong as wholes. Sequences that BIO forbids have none.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from onrecord.neural.tagset import FORBIDDEN, allowed_first, allowed_pairs

__all__ = ["Field"]


class Field(nn.Module):
    """Transition scores between tags and from a paragraph's start."""

    def __init__(self, tags: Sequence[str]) -> None:
        super().__init__()
        pairs, first = torch.tensor(allowed_pairs(tags)), torch.tensor(allowed_first(tags))
        self.register_buffer("_pairs_out", ~pairs, persistent=False)
        self.register_buffer("_first_out", ~first, persistent=False)
        self.pairs = nn.Parameter(torch.zeros(pairs.shape))
        self.first = nn.Parameter(torch.zeros(first.shape))

    def scores(self) -> tuple[Tensor, Tensor]:
        """Transitions [from, to] and first-tag scores, what BIO forbids at a large negative."""
        return (
            self.pairs.masked_fill(self.get_buffer("_pairs_out"), FORBIDDEN),
            self.first.masked_fill(self.get_buffer("_first_out"), FORBIDDEN),
        )

    def loss(self, emissions: Tensor, tags: Tensor, opens: Tensor, real: Tensor) -> Tensor:
        """Negative log-likelihood a word.

        ``emissions`` [batch, word, tag]; ``tags``, ``opens`` (first word of its paragraph) and
        ``real`` (neither padding nor the word that stands for "none") [batch, word].
        """
        pairs, first = self.scores()
        steps = torch.where(opens[:, :, None, None], first, pairs)
        gold = emissions.gather(2, tags[:, :, None])[:, :, 0]
        before = torch.roll(tags, 1, dims=1)
        rows = torch.arange(tags.shape[0], device=tags.device)[:, None]
        columns = torch.arange(tags.shape[1], device=tags.device)[None]
        gold = gold + steps[rows, columns, before, tags]
        total = (gold * real).sum()
        return (self._mass(emissions, steps, real) - total) / real.sum()

    @staticmethod
    def _mass(emissions: Tensor, steps: Tensor, real: Tensor) -> Tensor:
        """Log of the summed weight of all sequences, summed over the batch."""
        batch, words, tags = emissions.shape
        alpha = emissions.new_full((batch, tags), -float(torch.log(torch.tensor(float(tags)))))
        for word in range(1, words):
            reached = torch.logsumexp(alpha[:, :, None] + steps[:, word], dim=1)
            alpha = torch.where(real[:, word, None], reached + emissions[:, word], alpha)
        return torch.logsumexp(alpha, dim=1).sum()
