"""Backpropagation against central differences, in float64, for every dense network that a cost accepts.

Every hidden activation × output activation × cost × initializer × depth. The cost is nudged along random
directions of the whole θ (a random projection of the gradient), and along single parameters of each layer.
"""

from itertools import product

import numpy as np
import pytest

from inkling.errors import ArchitectureError
from inkling.network import ACTIVATIONS, INITIALIZERS, LOSSES, Architecture, DenseSpec, Loss, Network, make_loss
from inkling.network.activations import make_activation
from inkling.network.layers.activate import Activate
from inkling.network.types import Array

TOLERANCE = 1e-6
STEP = 1e-5
INPUTS, CLASSES, BATCH = (2, 3), 4, 5
WIDTHS = (6, 5)

HIDDEN = tuple(name for name in ACTIVATIONS if name != "softmax" and make_activation(name).differentiable)
# The costs that take logits, and the only output they go with.
ONLY = {"cross-entropy": "softmax", "perceptron": "threshold"}
KINKED = ("relu", "leaky-relu", "threshold")


def combinations() -> list[tuple[str | None, str, str, str, int]]:
    """(hidden activation, output activation, cost, initializer, hidden layers) that check_loss lets through."""
    chosen: list[tuple[str | None, str, str, str, int]] = []
    for output, loss, initializer, depth in product(ACTIVATIONS, LOSSES, INITIALIZERS, (0, 1, 2)):
        if output != ONLY.get(loss, output) or (loss == "mse" and output == "threshold"):
            continue
        if initializer == "zeros" and (depth or output in (*KINKED, "gaussian")):
            continue  # every weighted sum is 0: on the kink or the peak, and no gradient comes below the last layer
        chosen += [(hidden, output, loss, initializer, depth) for hidden in (HIDDEN if depth else (None,))]
    return chosen


def architecture(hidden: str | None, output: str, depth: int) -> Architecture:
    layers = [DenseSpec(n, hidden) for n in WIDTHS[:depth]] if hidden else []
    return Architecture(INPUTS, (*layers, DenseSpec(CLASSES, output)))


def kinked(network: Network, x: Array) -> list[Array]:
    """The weighted sums of every ReLU, and of every threshold (the perceptron's cost), for these examples."""
    network.forward(x)  # makes room for so many
    sums = []
    for layer in network.layers:
        if isinstance(layer, Activate) and layer.activation.name in KINKED:
            sums.append(x.copy())
        x = layer.forward(x, None)
    return sums


def draw_batch(network: Network, rng: np.random.Generator) -> tuple[Array, Array]:
    """Random examples for which no weighted sum stands near a kink, where there is no derivative."""
    y = np.eye(CLASSES)[rng.integers(0, CLASSES, BATCH)].T
    for _ in range(100):
        x = rng.normal(size=(network.architecture.inputs, BATCH))
        if all(np.abs(z).min() > 100 * STEP for z in kinked(network, x)):
            return x, y
    raise AssertionError("no batch keeps away from the kinks")


def slope(network: Network, x: Array, y: Array, loss: Loss, direction: Array) -> float:
    """The derivative of the cost along a direction of θ."""
    theta = network.theta.copy()
    costs, sides = [], []
    for step in (STEP, -STEP):
        network.theta[...] = theta + step * direction
        costs.append(network.loss_and_gradient(x, y, loss))
        sides.append([z > 0 for z in kinked(network, x)])
    network.theta[...] = theta
    for above, below in zip(*sides, strict=True):
        np.testing.assert_array_equal(above, below)  # neither nudge crossed a kink
    return (costs[0] - costs[1]) / (2 * STEP)


def relative_error(numeric: Array, exact: Array) -> float:
    return float(np.linalg.norm(numeric - exact) / max(np.linalg.norm(exact), 1e-8))


@pytest.mark.parametrize(("hidden", "output", "cost", "initializer", "depth"), combinations())
def test_the_gradient(hidden: str | None, output: str, cost: str, initializer: str, depth: int) -> None:
    network, loss = Network(architecture(hidden, output, depth), dtype=np.float64), make_loss(cost)
    network.check_loss(loss)
    for seed in range(6, 10):
        rng = np.random.default_rng(seed)
        network.initialize(initializer, rng=rng)
        x, y = draw_batch(network, rng)
        network.loss_and_gradient(x, y, loss)
        gradient = network.gradient.copy()
        if gradient.any():
            break  # else: every ReLU of the last layer happened to be off
    assert np.linalg.norm(gradient) > 1e-3

    directions = rng.normal(size=(6, network.theta.size))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    numeric = np.array([slope(network, x, y, loss, direction) for direction in directions])
    assert relative_error(numeric, directions @ gradient) <= TOLERANCE

    axes = np.eye(network.theta.size)
    start = 0
    for parameter in network.parameters:
        # Each weight matrix and each bias on its own, so that a small layer's error cannot hide behind a large one.
        everyone = np.arange(start, start + parameter.value.size)
        start += parameter.value.size
        sample = rng.choice(everyone, min(8, everyone.size), replace=False)
        numeric = np.array([slope(network, x, y, loss, axes[index]) for index in sample])
        assert relative_error(numeric, gradient[sample]) <= TOLERANCE, parameter.name


@pytest.mark.parametrize("output", [name for name in ACTIVATIONS if name != "softmax"])
def test_cross_entropy_takes_softmax_only(output: str) -> None:
    network = Network(architecture(None, output, 0))
    with pytest.raises(ArchitectureError, match=r"softmax on the last layer.*\.$"):
        network.check_loss(make_loss("cross-entropy"))
    if output != "threshold":
        network.check_loss(make_loss("mse"))


@pytest.mark.parametrize("output", [name for name in ACTIVATIONS if name != "threshold"])
def test_the_perceptrons_cost_takes_thresholds_only(output: str) -> None:
    with pytest.raises(ArchitectureError, match=r"threshold on the last layer.*\.$"):
        Network(architecture(None, output, 0)).check_loss(make_loss("perceptron"))


def test_only_the_perceptrons_cost_teaches_thresholds() -> None:
    network = Network(architecture("tanh", "threshold", 1))
    network.check_loss(make_loss("perceptron"))
    with pytest.raises(ArchitectureError, match=r"^Only the cost perceptron teaches threshold neurons.*\.$"):
        network.check_loss(make_loss("mse"))


@pytest.mark.parametrize("cost", LOSSES)
def test_no_gradient_reaches_through_a_hidden_threshold(cost: str) -> None:
    with pytest.raises(ArchitectureError, match=r"^No gradient comes through the activation threshold.*\.$"):
        architecture("threshold", make_loss(cost).output_activation, 1).check_trainable()


@pytest.mark.parametrize(
    ("hidden", "output", "cost"), [("sigmoid", "sigmoid", "mse"), ("relu", "softmax", "cross-entropy")]
)
def test_float32_finds_the_gradient_of_float64(hidden: str, output: str, cost: str) -> None:
    rng = np.random.default_rng(0)
    exact = Network(architecture(hidden, output, 2), dtype=np.float64)
    exact.initialize(rng=rng)
    x, y = draw_batch(exact, rng)
    single = Network(exact.architecture)
    single.theta[...] = exact.theta
    costs = [n.loss_and_gradient(x.astype(n.dtype), y.astype(n.dtype), make_loss(cost)) for n in (exact, single)]
    assert single.gradient.dtype == np.float32
    assert costs[1] == pytest.approx(costs[0], rel=1e-5)
    assert relative_error(single.gradient, exact.gradient) < 1e-5


@pytest.mark.parametrize("cost", LOSSES)
def test_a_batchs_gradient_is_the_mean_of_its_examples(cost: str) -> None:
    rng = np.random.default_rng(0)
    network = Network(architecture("tanh", "softmax", 2), dtype=np.float64)
    network.initialize(rng=rng)
    x, y = draw_batch(network, rng)
    loss = make_loss(cost)
    alone = []
    for n in range(BATCH):
        value = network.loss_and_gradient(x[:, n : n + 1], y[:, n : n + 1], loss)
        alone.append((value, network.gradient.copy()))
    together = network.loss_and_gradient(x, y, loss)
    assert together == pytest.approx(np.mean([value for value, _ in alone]), rel=1e-12)
    np.testing.assert_allclose(network.gradient, np.mean([g for _, g in alone], axis=0), rtol=1e-10, atol=1e-14)
