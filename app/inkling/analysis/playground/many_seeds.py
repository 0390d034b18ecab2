"""Many seeds at once: the same network from many random starts, all of them one stacked product.

One start that fails proves nothing, nor does one that succeeds: whether "2-2-1 does not seem adequate for XOR" is a
question about all starts. θ of every start lies in one long vector, layer after layer, and the engine's optimizers,
which treat each entry by itself, step it as a whole. Start number s begins exactly as `Structure.network` with
`default_rng(first_seed + s)` does, so that any of them can be looked at alone.
"""

import math
from collections.abc import Callable, Mapping
from copy import copy
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.playground.points import Points
from inkling.analysis.playground.structure import Structure
from inkling.errors import Phrase, SettingsError
from inkling.network.activations import make_activation
from inkling.network.types import Array
from inkling.training.configuration import check_count, check_eta
from inkling.training.optimizer_choice import complete_settings, optimizer_class
from inkling.training.optimizers import GradientOptimizer, LaplacianSmoothing

MOST_SEEDS = 2_000
_MOST_NUMBERS = 20_000_000  # activations of a layer, of all seeds and points


class ManySeeds:
    """S networks of one structure that learn from the same points, all of them in each step.

    seeds: how many; first_seed: that of the first one, the others follow
    initializer, deviation, initial_bias: as for `Structure.network`; eta, settings: as for `Experiment`
    Raises SettingsError for what is no such number, and for an optimizer whose steps cannot be stacked.
    """

    def __init__(
        self,
        structure: Structure,
        points: Points,
        seeds: int,
        *,
        first_seed: int = 0,
        initializer: str = "normal",
        deviation: float = 1.0,
        initial_bias: float | None = None,
        optimizer: str = "sgd",
        eta: float | None = None,
        settings: Mapping[str, float] | None = None,
    ) -> None:
        check_count(Phrase("The number of seeds"), seeds, MOST_SEEDS)
        points.check_some()
        if seeds * len(points) * max(structure.sizes) > _MOST_NUMBERS:
            raise SettingsError("So many seeds and points at once are too much; take fewer of one.")
        if structure.loss != "mse":
            raise SettingsError("Many seeds at once learn by squared errors; choose the cost mse.")
        structure.architecture.check_trainable()
        structure.make_loss()
        kind = optimizer_class(optimizer)
        if not issubclass(kind, GradientOptimizer) or issubclass(kind, LaplacianSmoothing):
            raise SettingsError(
                "The optimizer {optimizer} cannot train many networks at once; choose another.", optimizer=optimizer
            )
        self.structure, self.points = structure, points
        self.seeds, self.first_seed = seeds, first_seed
        self.eta = kind.default_eta if eta is None else eta
        check_eta(self.eta)
        self._bind()
        for s in range(seeds):
            rng = np.random.default_rng(first_seed + s)
            one = structure.network(initializer, deviation=deviation, initial_bias=initial_bias, rng=rng)
            self._take(s, one.theta)
        self._optimizer = kind(self._theta, **complete_settings(optimizer, settings or {}))
        self.steps = 0

    def _bind(self) -> None:
        """Room for every layer: θ and ∇C as views of two vectors, z, a and ∂C/∂z."""
        sizes, seeds, count = self.structure.sizes, self.seeds, len(self.points)
        shapes = [(o, i) for i, o in pairwise(sizes)]
        biases = self.structure.biases
        length = sum(seeds * (o * i + (o if biases else 0)) for o, i in shapes)
        self._theta, self._gradient = np.zeros(length), np.zeros(length)
        self._weights, self._biases = list[Array](), list[Array]()
        self._d_weights, self._d_biases = list[Array](), list[Array]()
        start = 0
        for o, i in shapes:
            for shape, values, gradients in (
                ((seeds, o, i), self._weights, self._d_weights),
                *([((seeds, o), self._biases, self._d_biases)] if biases else []),
            ):
                end = start + math.prod(shape)
                values.append(self._theta[start:end].reshape(shape))
                gradients.append(self._gradient[start:end].reshape(shape))
                start = end
        names = [self.structure.activation] * len(self.structure.hidden) + [self.structure.output]
        self._activations = [make_activation(name) for name in names]
        self._z = [np.empty((seeds, o, count)) for o, _ in shapes]
        self._a = [np.empty_like(z) for z in self._z]
        self._d = [np.empty_like(z) for z in self._z]
        self._x, self._x_rows = self.points.columns, np.ascontiguousarray(self.points.x)
        self._y = self.structure.targets(self.points)
        self._ones = np.ones((count, 1))

    def _take(self, seed: int, theta: Array) -> None:
        start = 0
        for layer, weights in enumerate(self._weights):
            size = weights[seed].size
            weights[seed] = theta[start : start + size].reshape(weights[seed].shape)
            start += size
            neurons = weights.shape[1]
            if self.structure.biases:
                self._biases[layer][seed] = theta[start : start + neurons]
            start += neurons

    def theta(self, seed: int) -> Array:
        """θ of one of them, counted from 0, in the order of `Network.theta`; a copy."""
        parts = []
        for layer, weights in enumerate(self._weights):
            parts.append(weights[seed].ravel())
            parts.append(self._biases[layer][seed] if self.structure.biases else np.zeros(weights.shape[1]))
        return np.concatenate(parts)

    def step(self) -> None:
        """One step of the optimizer for every seed, over all points."""
        with np.errstate(over="ignore", invalid="ignore"):
            self._forward()
            self._backward()
            self._optimizer.step(self._theta, self._gradient, self.eta)
        self.steps += 1

    def train(self, steps: int, *, tell: Callable[[int, int], None] | None = None) -> None:
        """So many steps. tell: called now and then with (done, total); what it raises ends the training"""
        for done in range(steps):
            if tell is not None and done % 100 == 0:
                tell(done, steps)
            self.step()
        if tell is not None:
            tell(steps, steps)

    def _forward(self) -> Array:
        a = self._x
        for layer, weights in enumerate(self._weights):
            z = self._z[layer]
            if layer:
                np.matmul(weights, a, out=z)
            else:  # all of them see the same points: a single product
                np.dot(weights.reshape(-1, weights.shape[2]), a, out=z.reshape(-1, z.shape[2]))
            if self.structure.biases:
                z += self._biases[layer][:, :, np.newaxis]
            self._activations[layer].forward(z, self._a[layer])
            a = self._a[layer]
        return a

    def _backward(self) -> None:
        last = len(self._weights) - 1
        error = self._a[last] - self._y
        error *= 2.0 * self.structure.cost_factor(len(self.points)) / len(self.points)
        for layer in range(last, -1, -1):
            d = self._d[layer]
            self._activations[layer].backward(self._z[layer], self._a[layer], error, d)
            if self.structure.biases:
                np.dot(d.reshape(-1, d.shape[2]), self._ones, out=self._d_biases[layer].reshape(-1, 1))
            if not layer:
                flat = self._d_weights[0]
                np.dot(d.reshape(-1, d.shape[2]), self._x_rows, out=flat.reshape(-1, flat.shape[2]))
                return
            np.matmul(d, self._a[layer - 1].transpose(0, 2, 1), out=self._d_weights[layer])
            error = np.matmul(self._weights[layer].transpose(0, 2, 1), d)

    def outputs(self) -> Array:
        """The last layer's activations of every seed at each point, (seeds, outputs, n); a copy."""
        with np.errstate(over="ignore", invalid="ignore"):
            return self._forward().copy()

    def costs(self) -> Array:
        """C of every seed, (seeds,)."""
        each = np.square(self.outputs() - self._y).sum(axis=1).mean(axis=1)
        costs: Array = self.structure.cost_factor(len(self.points)) * each
        return costs

    def residuals(self) -> Array:
        """How far from its target the output is at the worst point, for every seed, (seeds,)."""
        worst: Array = np.abs(self.outputs() - self._y).max(axis=(1, 2))
        return worst

    def accuracies(self) -> Array:
        """The share of the points that lie on their side, for every seed, (seeds,)."""
        right = (self.outputs()[:, 0] > self.structure.middle) == (self.points.labels == 1)
        shares: Array = right.mean(axis=1)
        return shares

    def looking_at(self, points: Points) -> "ManySeeds":
        """The same networks, as they are now, with other points to be judged on."""
        twin = copy(self)
        twin.points = points
        twin._bind()
        twin._theta[...] = self._theta
        return twin

    def successes(self, least: float = 1.0) -> NDArray[np.bool_]:
        """Which seeds have learned it, bool (seeds,): at least this share of the points lies on its side."""
        return np.asarray(self.accuracies() >= least)
