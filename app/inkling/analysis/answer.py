"""An answer: what a network says to one image, and whether it is sure of it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.certainty import confidence, sure

NOT_SURE = "?"
"""Shown in place of a class that no activation stands up for."""


@dataclass(frozen=True, eq=False)
class Answer:
    """What a network says to one image. activations: float32 (n,), one for each of the n class_names.

    sums: the weighted sums z behind them, float32 (n,): of several threshold neurons at 1 they still tell the first
    """

    activations: NDArray[np.float32]
    class_names: tuple[str, ...]
    sums: NDArray[np.float32] | None = None

    @cached_property
    def digit(self) -> int:
        """Index of the largest activation: the likeliest class, sure or not."""
        return int(np.argmax(self.activations if self.sums is None else self.sums))

    @property
    def name(self) -> str:
        """The likeliest class."""
        return self.class_names[self.digit]

    @cached_property
    def sure(self) -> bool:
        """Whether any activation reaches ½."""
        return bool(sure(self.activations))

    @cached_property
    def confidence(self) -> float:
        """The largest activation, in [0, 1]."""
        return float(confidence(self.activations))

    @property
    def shown(self) -> str:
        """What is shown as the answer: the class, or "?"."""
        return self.name if self.sure else NOT_SURE
