"""The stepper: one step of the training, from a batch to a changed θ."""

from collections.abc import Callable, Iterable

import numpy as np

from inkling.network import Loss, Network
from inkling.network.types import Array
from inkling.training.batches import Pair
from inkling.training.configuration import Configuration
from inkling.training.metropolis import Metropolis
from inkling.training.optimizer_choice import make_optimizer


class Stepper:
    """Finds the gradient, trims it as the configuration asks, and lets the optimizer step."""

    def __init__(
        self,
        network: Network,
        loss: Loss,
        configuration: Configuration,
        rng: np.random.Generator,
        check: Callable[[], None] | None = None,
    ) -> None:
        """check: called between the parts of a large batch; may wait, or end the step by raising, θ as it was."""
        self._network, self._loss, self._rng = network, loss, rng
        self._check = check
        self.optimizer = make_optimizer(configuration.optimizer, network.theta, configuration.optimizer_settings)
        self._clip = configuration.clip
        self._decay = configuration.weight_decay
        self._weights = network.weights_mask() if self._decay else None
        self._sum: Array | None = None

    def find_gradient(self, parts: Iterable[Pair], eta: float) -> float:
        """The batch's mean cost; its gradient lands in the network. (Metropolis makes its proposal instead.)"""
        network = self._network
        if isinstance(self.optimizer, Metropolis):
            # It looks at the batch twice, and later parts overwrite earlier ones.
            kept = parts if isinstance(parts, tuple) else [(x.copy(order="K"), y) for x, y in parts]
            return self.optimizer.propose(network, kept, self._loss, eta, rng=self._rng)
        if isinstance(parts, tuple):
            x, y = parts[0]
            return network.loss_and_gradient(x, y, self._loss, rng=self._rng)
        # A large batch goes through in parts; its gradient is the mean of theirs, each as heavy as it is large.
        if self._sum is None:
            self._sum = np.empty_like(network.gradient)
        self._sum[...] = 0.0
        cost, count = 0.0, 0
        for x, y in parts:
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
        """Change θ by the gradient that was found."""
        optimizer, theta, gradient = self.optimizer, self._network.theta, self._network.gradient
        if not optimizer.needs_gradient:
            return
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
