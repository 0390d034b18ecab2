"""Stopping rules: when is it enough? The course's three, by steps, by Δθ, by ∇C, and early stopping.

The number of epochs is the loop's own. Here are the others; each looks once an epoch. None of them ever sees the
test set.
"""

import math

import numpy as np

from inkling.network import Network
from inkling.network.types import Array
from inkling.training.configuration import Configuration


class StoppingRules:
    """Watches one run. `after_epoch` says why to stop, or None."""

    def __init__(self, network: Network, configuration: Configuration) -> None:
        self._network = network
        self._stop_step, self._stop_gradient = configuration.stop_step, configuration.stop_gradient
        self._patience = configuration.patience
        self._before = network.theta.copy() if self._stop_step else None
        self._gradients = np.zeros_like(network.theta) if self._stop_gradient else None
        self._steps = 0
        self._best_loss = math.inf
        self._best: Array | None = None
        self._waited = 0

    def before_training(self, validation_loss: float) -> None:
        """How the network stands before the first step: a run that goes on must not end with something worse."""
        if self._patience:
            self._best_loss, self._best = validation_loss, self._network.parameters_and_buffers.copy()

    def after_gradient(self) -> None:
        """To be called before each step, with the gradient as it was computed."""
        if self._gradients is not None:
            self._gradients += self._network.gradient
            self._steps += 1

    def after_epoch(self, validation_loss: float) -> str | None:
        """Why the training should end ("step", "gradient", "patience"), or None."""
        reason = None
        if self._before is not None:
            if np.linalg.norm(self._network.theta - self._before) < self._stop_step:
                reason = "step"
            np.copyto(self._before, self._network.theta)
        if self._gradients is not None and self._steps:
            if np.linalg.norm(self._gradients) / self._steps < self._stop_gradient:
                reason = "gradient"
            self._gradients[...] = 0.0
            self._steps = 0
        if self._patience:
            if validation_loss < self._best_loss:
                self._best_loss, self._waited = validation_loss, 0
                self._best = self._network.parameters_and_buffers.copy()
            else:
                self._waited += 1
                if self._waited >= self._patience:
                    reason = "patience"
        return reason

    def put_back_the_best(self) -> bool:
        """With early stopping, put back the best parameters and buffers; True if they are others than the last."""
        if self._best is None or np.array_equal(self._best, self._network.parameters_and_buffers):
            return False
        np.copyto(self._network.parameters_and_buffers, self._best)
        return True
