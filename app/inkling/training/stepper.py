"""The stepper: one step of the training, from a batch to a changed θ.

Down the gradient: find ∇C over the batch, trim it as the configuration asks, let the optimizer step. Metropolis has
another way: it changes θ at random and sees what becomes of the cost.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable

import numpy as np

from inkling.network import Loss, Network
from inkling.network.types import Array
from inkling.training.batches import Batch
from inkling.training.configuration import Configuration
from inkling.training.metropolis import Metropolis
from inkling.training.optimizer_choice import AnyOptimizer, make_optimizer
from inkling.training.optimizers import GradientOptimizer

Check = Callable[[], None]


class Stepper(ABC):
    """A step in two halves: between them the loop looks whether the cost is still a number."""

    optimizer: AnyOptimizer

    @abstractmethod
    def prepare(self, batch: Batch, eta: float) -> float:
        """Find out what the step needs to know of a batch, given in micro-batches; returns the batch's mean cost."""

    @abstractmethod
    def step(self, eta: float) -> None:
        """Take the step that was prepared."""


class GradientStepper(Stepper):
    """Finds the gradient, clips it and adds the weight decay, and lets the optimizer step."""

    def __init__(
        self,
        network: Network,
        loss: Loss,
        optimizer: GradientOptimizer,
        configuration: Configuration,
        rng: np.random.Generator,
        check: Check | None,
    ) -> None:
        self.optimizer: GradientOptimizer = optimizer
        self._network, self._loss, self._rng = network, loss, rng
        self._check = check
        self._clip = configuration.clip
        self._decay = configuration.weight_decay
        self._weights = network.weights_mask() if self._decay else None
        self._sum: Array | None = None

    def prepare(self, batch: Batch, eta: float) -> float:
        """Backpropagation: the batch's gradient lands in the network."""
        network = self._network
        if isinstance(batch, tuple):
            ((x, y),) = batch
            return network.loss_and_gradient(x, y, self._loss, rng=self._rng)
        # Of a large batch the gradient is the mean of its micro-batches' gradients, each as heavy as it is large.
        if self._sum is None:
            self._sum = np.empty_like(network.gradient)
        self._sum[...] = 0.0
        cost, count = 0.0, 0
        for x, y in batch:
            if self._check is not None:
                self._check()
            size = x.shape[1]
            cost += size * network.loss_and_gradient(x, y, self._loss, rng=self._rng)
            network.gradient *= size
            self._sum += network.gradient
            count += size
        np.divide(self._sum, count, out=network.gradient)
        return cost / count

    def step(self, eta: float) -> None:
        optimizer, theta, gradient = self.optimizer, self._network.theta, self._network.gradient
        if self._clip:
            norm = float(np.sqrt(np.vdot(gradient, gradient)))
            if norm > self._clip:
                gradient *= self._clip / norm
        if self._weights is not None:
            if optimizer.decouples_decay:
                theta -= (eta * self._decay) * (self._weights * theta)
            else:
                gradient += self._decay * (self._weights * theta)
        optimizer.step(theta, gradient, eta)


class MetropolisStepper(Stepper):
    """Proposes a random change of θ, which is accepted or taken back at once."""

    def __init__(self, network: Network, loss: Loss, optimizer: Metropolis, rng: np.random.Generator) -> None:
        self.optimizer: Metropolis = optimizer
        self._network, self._loss, self._rng = network, loss, rng

    def prepare(self, batch: Batch, eta: float) -> float:
        """One proposal; returns the cost that now holds."""
        # It looks at the batch twice, and later micro-batches overwrite earlier ones.
        kept = batch if isinstance(batch, tuple) else [(x.copy(order="K"), y) for x, y in batch]
        return self.optimizer.propose(self._network, kept, self._loss, eta, rng=self._rng)

    def step(self, eta: float) -> None:
        """What was accepted is in θ already."""


def make_stepper(
    network: Network,
    loss: Loss,
    configuration: Configuration,
    rng: np.random.Generator,
    check: Check | None = None,
) -> Stepper:
    """The way in which the configuration's optimizer steps.

    check: called between micro-batches; may wait, or end the step by raising, θ as it was
    """
    optimizer = make_optimizer(configuration.optimizer, network.theta, configuration.optimizer_settings)
    if isinstance(optimizer, Metropolis):
        return MetropolisStepper(network, loss, optimizer, rng)
    return GradientStepper(network, loss, optimizer, configuration, rng, check)
