"""Deep against wide at equal parameters: why not one layer, if one is enough?

A layer of two ReLU neurons can fold [0, 1] onto itself, t(x) = 2x up to ½ and 2 − 2x beyond it. Each further layer
folds once more, so k of them make a zigzag of 2ᵏ straight pieces from only 6k + 1 numbers. A single layer of n ReLU
neurons has no more than n + 1 pieces, and with the same numbers n = 2k. A line of fewer than 2ᵏ pieces cannot go up
and down often enough: somewhere it is off by ½ at least, no better than the constant ½ (Telgarsky 2016).
"""

from dataclasses import dataclass

import numpy as np

from inkling.analysis.playground.generators import generate
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.rates import Rate, Tell, Training, parts_of, success_rate
from inkling.analysis.playground.structure import Structure
from inkling.errors import Phrase
from inkling.network import Network
from inkling.network.types import Array
from inkling.training.configuration import check_count

MOST_FOLDS = 8
UNSEEN = 400  # points


@dataclass(frozen=True, slots=True)
class Zigzag:
    """2ᵏ pieces between 0 and 1. folds: k"""

    folds: int

    def __post_init__(self) -> None:
        check_count(Phrase("The number of folds"), self.folds, MOST_FOLDS)

    @property
    def pieces(self) -> int:
        return 1 << self.folds

    def __call__(self, x: Array) -> Array:
        """Its height at x, of x's shape, for 0 ≤ x ≤ 1."""
        along = np.asarray(x, np.float64) * self.pieces
        heights: Array = 1.0 - np.abs(along % 2.0 - 1.0)
        return heights

    @property
    def deep(self) -> Structure:
        """1-2-2-…-1: two ReLU neurons for each fold."""
        return Structure((2,) * self.folds, activation="relu", output="identity", inputs=1)

    @property
    def wide(self) -> Structure:
        """1-n-1 with as many parameters: n = 2k."""
        return Structure(((self.deep.parameters - 1) // 3,), activation="relu", output="identity", inputs=1)

    def deep_network(self) -> Network:
        """The zigzag itself, set by hand: t(x) = 2 ReLU(x) − 4 ReLU(x − ½) in each layer."""
        network = Network(self.deep.architecture, dtype=np.float64)
        values = {one.name: one.value for one in network.parameters}
        for layer in range(1, self.folds + 1):
            values[f"layer{layer}.weights"][...] = [[1.0], [1.0]] if layer == 1 else [[2.0, -4.0], [2.0, -4.0]]
            values[f"layer{layer}.bias"][...] = [0.0, -0.5]
        values[f"layer{self.folds + 1}.weights"][...] = [[2.0, -4.0]]
        return network

    def wide_network(self) -> Network:
        """As much of it as a single layer of that many parameters can do: its first pieces, then level at ½.

        Where the pieces run out before the zigzag does, that is as near as any such network comes: `least_error`.
        """
        structure = self.wide
        network = Network(structure.architecture, dtype=np.float64)
        values = {one.name: one.value for one in network.parameters}
        (n,) = structure.hidden
        turns = np.arange(n, dtype=np.float64)
        slopes = np.where(turns % 2 == 0, 1.0, -1.0) * (turns < self.pieces) * self.pieces
        if n < self.pieces:
            turns[-1] -= 0.5  # half-way down or up the piece before
            slopes[-1] = 0.0
        values["layer1.weights"][...] = 1.0
        values["layer1.bias"][...] = -turns / self.pieces
        values["layer2.weights"][0] = np.diff(slopes, prepend=0.0)
        return network

    @property
    def needed(self) -> int:
        """ReLU neurons that a single layer needs for all pieces on [0, 1]: as many as there are pieces."""
        return self.pieces

    @property
    def least_error(self) -> float:
        """What the largest error of the wide network cannot come below, whatever its weights: ½; 0 if it is enough.

        The zigzag goes through 2ᵏ + 1 ends, 0 and 1 in turn; to be nearer than ½ to all of them, each piece between
        two ends must be crossed at ½, and a straight piece crosses it once.
        """
        (n,) = self.wide.hidden
        return 0.5 if n + 1 < self.pieces else 0.0


def count_pieces(network: Network, places: int = 1 << 14) -> int:
    """Straight pieces of a network of one input on [0, 1], as far as `places` equal steps can tell them apart."""
    x = np.linspace(0.0, 1.0, places + 1)
    slopes = np.diff(network.forward(x[np.newaxis])[0]) * places
    changes = np.abs(np.diff(slopes)) > 1e-6 * max(1.0, float(np.abs(slopes).max()))
    # A corner inside a step changes the slope twice in a row.
    return 1 + int((changes & ~np.concatenate([[False], changes[:-1]])).sum())


EQUAL = (Structure((8, 8), activation="tanh"), Structure((26,), activation="tanh"))  # 105 parameters each


def unseen_points(seed: int) -> Points:
    """Of the same two arms of a spiral, and not among those that are learned: what structures are judged on."""
    return generate("spiral", UNSEEN, rng=np.random.default_rng([seed, 1]))


def compare_structures(
    structures: tuple[Structure, ...],
    points: Points,
    unseen: Points,
    seeds: int,
    training: Training,
    *,
    tell: Tell | None = None,
) -> list[Rate]:
    """Each structure from so many seeds, judged on points that it has not seen, best median accuracy first.

    How many layers? Try, and learn from errors. tell: as for `ManySeeds.train`, of all structures as one work
    """
    found = [
        success_rate(one, points, seeds, training, judged_on=unseen, tell=part)
        for one, part in zip(structures, parts_of(tell, len(structures)), strict=True)
    ]
    return sorted(found, key=lambda rate: -rate.accuracy)
