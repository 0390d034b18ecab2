"""Backpropagation through whole stacks against central differences, in float64: every kind of layer in a network.

Every stack below × differentiable activation × cost, along random directions of the whole θ (a random projection of
the gradient). Dropout draws from the same generator, seeded anew, at every evaluation.
"""

from itertools import product

import numpy as np
import pytest

from inkling.network import ACTIVATIONS, Network, make_loss, parse_architecture
from inkling.network.activations import make_activation
from inkling.network.layers.activate import Activate
from inkling.network.layers.base import Layer
from inkling.network.layers.dense import Dense
from inkling.network.layers.max_pool2d import MaxPool2D
from inkling.network.losses import Loss
from inkling.network.types import Array
from layer_helpers import record_forward

TOLERANCE = 1e-6
STEP = 1e-5
DIRECTIONS = 4
CLASSES, BATCH = 4, 5

HIDDEN = tuple(name for name in ACTIVATIONS if name != "softmax" and make_activation(name).differentiable)
# {a} stands for the activation; the output layer follows.
STACKS = {
    "no hidden layer, the activation on the input": "6x6 {a}",
    "valid convolution": "6x6 conv3x2:{a}",
    "convolution that keeps the size": "6x5 conv3x2same:{a}",
    "even kernel, three channels, two convolutions": "3x5x6 conv2x3same:{a} conv2x2:{a}",
    "pooling": "6x7 conv3x2:{a} pool2 5:{a}",
    "pooling first": "6x6 pool3 5:{a}",
    "batch norm of features": "3x3 6:identity batchnorm {a} 5:{a}",
    "batch norm of maps": "6x6 conv3x3:identity batchnorm {a} pool2",
    "batch norm first": "2x5x5 batchnorm conv3x2:{a}",
    "dropout of features": "3x3 dropout0.2 8:{a} dropout0.4 6:{a}",
    "dropout of maps": "6x6 conv3x3:{a} dropout0.3",
    "flatten": "5x5 conv3x2:{a} flatten 6:{a}",
    "all of them": "8x8 conv3x2same:identity batchnorm {a} pool2 conv3x3:{a} flatten dropout0.25 6 batchnorm {a}",
}
COSTS = {"mse": "sigmoid", "cross-entropy": "softmax", "perceptron": "threshold"}


def decisions(network: Network, loss: Loss, latest: dict[Layer, tuple[Array, Array]]) -> list[Array]:
    """Everything that is decided by a comparison, in the latest evaluation: nothing is smooth where it changes.

    latest: what each layer was given and gave
    """
    output = network.layers[-2]
    assert isinstance(output, Dense)
    made = [latest[output][1] > 0] if loss.name == "perceptron" else []
    for layer in network.path:
        if isinstance(layer, Activate) and layer.activation.name in ("relu", "leaky-relu"):
            made.append(latest[layer][0] > 0)
        elif isinstance(layer, MaxPool2D):
            channels, height, width = layer.output_shape
            size = layer.size
            patches = latest[layer][0][:, : height * size, : width * size].reshape(
                channels, height, size, width, size, -1
            )
            made.append(patches.transpose(0, 1, 3, 5, 2, 4).reshape(channels, height, width, -1, size**2).argmax(-1))
    return [array.copy() for array in made]


class Checked:
    """A network with random numbers and a batch; `cost` evaluates it as in training, always with the same dropout."""

    def __init__(self, spec: str, cost: str, seed: int) -> None:
        rng = np.random.default_rng(seed)
        architecture = parse_architecture(f"{spec} {CLASSES}", output=COSTS[cost])
        self.network, self.loss = Network(architecture, dtype=np.float64), make_loss(cost)
        self.network.check_loss(self.loss)
        self.network.initialize("glorot", rng=rng)
        self.network.theta += 0.1 * rng.standard_normal(self.network.theta.size)  # biases and batch norms as well
        self.x = rng.standard_normal((architecture.inputs, BATCH))
        self.y = np.eye(CLASSES)[rng.integers(0, CLASSES, BATCH)].T
        self.rng = rng
        self.latest = record_forward(self.network)

    def cost(self) -> tuple[float, list[Array]]:
        cost = self.network.loss_and_gradient(self.x, self.y, self.loss, rng=np.random.default_rng(0))
        return cost, decisions(self.network, self.loss, self.latest)

    def slope(self, direction: Array) -> float | None:
        """The cost's derivative along a direction of θ; None where something is decided otherwise on the way."""
        theta = self.network.theta.copy()
        costs, sides = [], []
        for step in (STEP, -STEP):
            self.network.theta[...] = theta + step * direction
            cost, side = self.cost()
            costs.append(cost)
            sides.append(side)
        self.network.theta[...] = theta
        if any(not np.array_equal(above, below) for above, below in zip(*sides, strict=True)):
            return None
        return (costs[0] - costs[1]) / (2 * STEP)


@pytest.mark.parametrize(("stack", "hidden", "cost"), list(product(STACKS, HIDDEN, COSTS)))
def test_the_gradient_of_a_stack(stack: str, hidden: str, cost: str) -> None:
    checked = Checked(STACKS[stack].format(a=hidden), cost, seed=3)
    network = checked.network
    checked.cost()
    gradient = network.gradient.copy()
    assert np.linalg.norm(gradient) > 1e-3
    for parameter in network.parameters:
        assert parameter.gradient.any(), parameter.name
    numeric, exact = [], []
    for _ in range(10 * DIRECTIONS):
        direction = checked.rng.standard_normal(network.theta.size)
        direction /= np.linalg.norm(direction)
        slope = checked.slope(direction)
        if slope is not None:
            numeric.append(slope)
            exact.append(direction @ gradient)
        if len(numeric) == DIRECTIONS:
            break
    assert len(numeric) == DIRECTIONS
    assert np.linalg.norm(np.subtract(numeric, exact)) <= TOLERANCE * np.linalg.norm(exact)


@pytest.mark.parametrize("stack", STACKS)
def test_each_parameter_by_itself(stack: str) -> None:
    """A small layer's error cannot hide behind a large one."""
    checked = Checked(STACKS[stack].format(a="tanh"), "cross-entropy", seed=4)
    network = checked.network
    checked.cost()
    gradient, axes = network.gradient.copy(), np.eye(network.theta.size)
    start = 0
    for parameter in network.parameters:
        everyone = np.arange(start, start + parameter.value.size)
        start += parameter.value.size
        sample = checked.rng.choice(everyone, min(5, everyone.size), replace=False)
        slopes = {i: checked.slope(axes[i]) for i in sample}
        known = [i for i, slope in slopes.items() if slope is not None]
        assert known
        numeric, exact = np.array([slopes[i] for i in known]), gradient[known]
        # The bias before a batch norm has no say: its gradient is nought, and both are rounding.
        size = max(np.linalg.norm(exact), 1e-4 * np.linalg.norm(gradient))
        assert np.linalg.norm(numeric - exact) <= TOLERANCE * size, parameter.name


def test_the_check_would_notice_a_wrong_gradient() -> None:
    """One weight's gradient off by a thousandth is more than the tolerance allows."""
    checked = Checked("6x6 conv3x2:tanh", "mse", seed=3)
    checked.cost()
    gradient = checked.network.gradient.copy()
    direction = np.zeros_like(gradient)
    direction[0] = 1.0
    slope = checked.slope(direction)
    assert slope is not None
    assert abs(slope - gradient[0]) <= TOLERANCE * abs(gradient[0])
    assert abs(slope - 1.001 * gradient[0]) > TOLERANCE * abs(gradient[0])
