"""One structure, twelve θ, twelve functions: a structure is a *set* of functions, θ chooses one of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.playground.maps import SIDE, Window, output_map
from inkling.analysis.playground.structure import Structure
from inkling.network import Network
from inkling.network.types import Array

TWELVE = 12
CENTRED = Window(-1.0, 1.0, -1.0, 1.0)  # so that borders of random neurons cross it


@dataclass(frozen=True, eq=False, slots=True)
class Function:
    """One θ, drawn from its seed, and its picture over the window, (side, side).

    is_one: bool (side, side), where the answer is class 1
    """

    seed: int
    network: Network
    map: Array
    is_one: NDArray[np.bool_]

    @property
    def ones(self) -> float:
        """The share of the window that is answered with class 1."""
        return float(self.is_one.mean())


def some_functions(
    structure: Structure,
    *,
    seed: int = 0,
    count: int = TWELVE,
    deviation: float = 4.0,
    window: Window = CENTRED,
    side: int = SIDE,
) -> list[Function]:
    """So many functions of a structure, weights and biases N(0, deviation²), from seeds one after the other."""
    found = []
    for one in range(seed, seed + count):
        network = structure.network("normal", deviation=deviation, rng=np.random.default_rng(one))
        heights = output_map(network, window, side)
        found.append(Function(one, network, heights, heights > structure.middle))
    return found


def border_bends(function: Function) -> int:
    """How many borders between the classes one meets on the way around the window's edge: 0, 2, 4, …"""
    side = function.is_one
    edge = np.concatenate([side[0], side[1:, -1], side[-1, -2::-1], side[-2:0:-1, 0]])
    return int((edge != np.roll(edge, 1)).sum())
