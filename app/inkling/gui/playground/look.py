"""What there is to see of the network in the plane at one moment: computed once, shown in several places."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.playground.maps import SIDE, Window, first_layer_lines, neuron_maps, shades
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

    network: a copy; maps: of every neuron of every layer, (neurons, side, side) each, rows from the top down
    right: bool (n,), whether each point lies on its side of the border
    shown: the neuron whose map is looked at in place of the output's: a layer and a neuron of it, both from 0
    """

    state: State
    network: Network
    maps: tuple[Array, ...]
    right: NDArray[np.bool_]
    shown: tuple[int, int] | None = None

    @classmethod
    def at(cls, playground: Playground, side: int = SIDE, *, shown: tuple[int, int] | None = None) -> Self:
        """What is to be seen now. shown: where there is no such neuron, it is the output"""
        state = playground.state
        network = state.network()
        with np.errstate(over="ignore", invalid="ignore"):
            maps = neuron_maps(network, state.window, side)
            outputs = network.forward(state.points.columns)[0] if len(state.points) else np.empty(0)
        if shown is not None and not (shown[0] < len(maps) - 1 and shown[1] < len(maps[shown[0]])):
            shown = None
        return cls(state, network, maps, (outputs > state.structure.middle) == (state.points.labels == 1), shown)

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
        """What the plane shows, (side, side): the first output all over the window.

        Where a neuron is `shown` it is that one's map, brought to where an output lies, between the targets.
        """
        if self.shown is not None:
            layer, neuron = self.shown
            middle = self.structure.middle
            return middle + (1.0 - middle) * shades(self.structure, layer, self.maps[layer][neuron])
        found: Array = self.maps[-1][0]
        return found

    @property
    def lines(self) -> tuple[Line, ...]:
        """Where each neuron of the first layer changes sides."""
        return first_layer_lines(self.network)
