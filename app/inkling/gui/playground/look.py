"""What there is to see of the network in the plane at one moment: computed once, shown in several places."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.playground.maps import SIDE, Window, first_layer_lines, neuron_maps
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.structure import Structure
from inkling.network import Network
from inkling.network.types import Array
from inkling.session.playground.playground import Playground
from inkling.session.playground.state import State


@dataclass(frozen=True, eq=False, slots=True)
class Look:
    """Nothing in it changes any more.

    network: a copy; maps: of every neuron of every layer, (neurons, SIDE, SIDE) each, rows from the top down
    right: bool (n,), whether each point lies on its side of the border
    """

    state: State
    network: Network
    maps: tuple[Array, ...]
    right: NDArray[np.bool_]

    @classmethod
    def at(cls, playground: Playground, side: int = SIDE) -> Self:
        """What is to be seen now."""
        state = playground.state
        network = state.network()
        with np.errstate(over="ignore", invalid="ignore"):
            maps = neuron_maps(network, state.window, side)
            outputs = network.forward(state.points.columns)[0] if len(state.points) else np.empty(0)
        return cls(state, network, maps, (outputs > state.structure.middle) == (state.points.labels == 1))

    @property
    def structure(self) -> Structure:
        return self.state.structure

    @property
    def points(self) -> Points:
        return self.state.points

    @property
    def window(self) -> Window:
        return self.state.window

    @property
    def output(self) -> Array:
        """The function that this θ is: the first output all over the window, (SIDE, SIDE)."""
        found: Array = self.maps[-1][0]
        return found

    @property
    def lines(self) -> tuple[Line, ...]:
        """Where each neuron of the first layer changes sides."""
        return first_layer_lines(self.network)
