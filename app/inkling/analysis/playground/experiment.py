"""An experiment: one small network that learns from points in the plane, a step at a time, all points in each.

A window steps it, plays it, changes its weights by hand in between and asks for the cost; it takes the very steps of
the program's own training, on the engine's network, cost and optimizers, in float64.
"""

from collections.abc import Mapping

import numpy as np

from inkling.analysis.playground.points import Points
from inkling.analysis.playground.structure import Structure
from inkling.errors import SettingsError
from inkling.network import Network
from inkling.network.types import Array
from inkling.training.configuration import check_eta
from inkling.training.metropolis import Metropolis
from inkling.training.optimizer_choice import make_optimizer, optimizer_class

_TOGETHER = ("laplacian", "metropolis")  # a parameter's step depends on its neighbours in θ, or on chance


class Experiment:
    """A network, its points and its optimizer. `network.theta` may be written to between two steps.

    eta: the learning rate; None for one that suits the optimizer, and it may be changed at any time
    settings: the optimizer's own numbers, such as momentum
    Raises DataError where there are no points, SettingsError and ArchitectureError for settings that do not fit.
    """

    def __init__(
        self,
        structure: Structure,
        points: Points,
        network: Network,
        *,
        optimizer: str = "sgd",
        eta: float | None = None,
        settings: Mapping[str, float] | None = None,
        rng: np.random.Generator,
    ) -> None:
        structure.architecture.check_trainable()
        self.structure, self.network = structure, network
        self.loss = structure.make_loss()
        self.eta = optimizer_class(optimizer).default_eta if eta is None else eta
        check_eta(self.eta)
        check_moves_alone(optimizer, structure)
        self._optimizer = make_optimizer(optimizer, network.theta, settings or {})
        self._free = np.ones_like(network.theta) if structure.biases else network.weights_mask()
        self._rng = rng
        self.steps = 0
        self.points = points

    @property
    def points(self) -> Points:
        """What it learns from; may be changed between two steps."""
        return self._points

    @points.setter
    def points(self, points: Points) -> None:
        points.check_some()
        self._points = points
        self._x, self._y = points.columns, self.structure.targets(points)
        self._factor = self.structure.cost_factor(len(points))

    def cost(self) -> float:
        """C of all points, at θ as it is."""
        with np.errstate(over="ignore", invalid="ignore"):
            return self._factor * self.network.cost(self._x, self._y, self.loss)

    def gradient(self) -> tuple[float, Array]:
        """C and ∇C, (θ's length,), at θ as it is; 0 for every bias where there are none. The array is a copy."""
        cost = self.network.loss_and_gradient(self._x, self._y, self.loss, rng=self._rng)
        return self._factor * cost, self._factor * self._free * self.network.gradient

    def step(self) -> float:
        """One step of the optimizer over all points; returns C as it was before, NaN or Inf where η was too large."""
        self.steps += 1
        with np.errstate(over="ignore", invalid="ignore"):
            if isinstance(self._optimizer, Metropolis):
                batch = [(self._x, self._y)]
                cost = self._optimizer.propose(self.network, batch, self.loss, self.eta, rng=self._rng)
                return self._factor * cost
            cost, gradient = self.gradient()
            if np.isfinite(cost):
                self._optimizer.step(self.network.theta, gradient, self.eta)
        return cost

    def outputs(self) -> Array:
        """The last layer's activations at each point, (outputs, n); a copy."""
        with np.errstate(over="ignore", invalid="ignore"):
            return self.network.forward(self._x).copy()

    def right(self) -> Array:
        """Whether each point lies on its side of the border: bool (n,)."""
        right: Array = (self.outputs()[0] > self.structure.middle) == (self.points.labels == 1)
        return right

    def accuracy(self) -> float:
        """The share of the points that lie on their side."""
        return float(self.right().mean())


def left_over(structure: Structure, network: Network, points: Points) -> tuple[Array, Array, Array]:
    """Of each point: what the first output should be, what it is, and how far that is from it, (n,) each."""
    wanted = structure.targets(points)[0]
    with np.errstate(over="ignore", invalid="ignore"):
        given = network.forward(points.columns)[0].copy()
        return wanted, given, np.abs(given - wanted)


def check_moves_alone(optimizer: str, structure: Structure) -> None:
    """SettingsError for an optimizer that would move the biases of a network without any."""
    if not structure.biases and optimizer in _TOGETHER:
        raise SettingsError(
            "The optimizer {optimizer} would move the biases as well; switch them on, or choose another optimizer.",
            optimizer=optimizer,
        )
