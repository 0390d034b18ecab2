"""What the tests of single layers share: a layer outside a network, and its gradients by central differences."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inkling.network import Network
from inkling.network.layers.base import Layer
from inkling.network.types import Array

STEP = 1e-5
TOLERANCE = 1e-6
DIRECTIONS = 5


def record_forward(network: Network) -> dict[Layer, tuple[Array, Array]]:
    """From now on: what each layer was given and gave in the latest forward pass."""
    latest: dict[Layer, tuple[Array, Array]] = {}

    def recording(layer: Layer, forward: Callable[..., Array]) -> Callable[..., Array]:
        def run(x: Array, rng: np.random.Generator | None) -> Array:
            latest[layer] = x, forward(x, rng)
            return latest[layer][1]

        return run

    for layer in network.path:
        layer.forward = recording(layer, layer.forward)
    return latest


@dataclass
class Standing:
    """A layer that stands alone, with the arrays that a network would hand to it."""

    layer: Layer
    values: dict[str, Array]
    gradients: dict[str, Array]
    buffers: dict[str, Array]

    def run(self, x: Array, rng: np.random.Generator | None = None) -> Array:
        """The layer's output, copied."""
        self.layer.fit_batch(x.shape[-1], x.dtype)
        return self.layer.forward(x, rng).copy()

    def learn(self, x: Array, d: Array, rng: np.random.Generator | None = None) -> dict[str, Array]:
        """A step forwards and backwards: copies of the output, of every gradient, and of ∂C/∂x as "x"."""
        output = self.run(x, rng)
        for gradient in self.gradients.values():
            gradient[...] = np.nan  # backward writes, it does not add
        d_out = d.copy()
        self.layer.backward_parameters(d_out)
        d_x = self.layer.backward_input(d_out)
        return {"output": output, "x": d_x.copy()} | {name: g.copy() for name, g in self.gradients.items()}


def alone(layer: Layer, seed: int = 0, dtype: type = np.float64) -> Standing:
    """Bind a layer to random parameters, gradients of NaN, and buffers that only bind_buffers fills."""
    rng = np.random.default_rng(seed)
    values = {name: rng.normal(size=shape).astype(dtype) for name, shape in layer.parameter_shapes().items()}
    gradients = {name: np.full(shape, np.nan, dtype) for name, shape in layer.parameter_shapes().items()}
    buffers = {name: np.full(shape, np.nan, dtype) for name, shape in layer.buffer_shapes().items()}
    layer.bind(values, gradients)
    layer.bind_buffers(buffers)
    return Standing(layer, values, gradients, buffers)


def check_gradients(standing: Standing, x: Array, d: Array, draw: Callable[[], np.random.Generator | None]) -> None:
    """∂C/∂x and ∂C/∂parameter for C = Σ d · layer(x), along random directions, to 1e-6 of their size.

    draw: makes the rng of one forward, always the same one
    """
    exact = standing.learn(x, d, draw())
    rng = np.random.default_rng(1)
    for name, array in {"x": x, **standing.values}.items():
        there = array.copy()
        directions = rng.normal(size=(DIRECTIONS, *array.shape))
        directions /= np.sqrt(array.size)
        numeric = []
        for direction in directions:
            costs = []
            for step in (STEP, -STEP):
                array[...] = there + step * direction
                costs.append(float((d * standing.run(x, draw())).sum()))
            numeric.append((costs[0] - costs[1]) / (2 * STEP))
        array[...] = there
        wanted = (directions * exact[name].reshape(array.shape)).reshape(DIRECTIONS, -1).sum(axis=1)
        assert np.linalg.norm(wanted) > 1e-6, name
        assert np.linalg.norm(numeric - wanted) <= TOLERANCE * np.linalg.norm(wanted), name


def no_rng() -> None:
    """Outside training there is none."""
