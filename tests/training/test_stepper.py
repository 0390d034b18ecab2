"""The stepper: gradients of batches in micro-batches, clipping and weight decay against their formulas."""

import math

import numpy as np
import pytest

from inkling.network import Network, make_loss, parse_architecture
from inkling.network.types import Array
from inkling.training import Configuration
from inkling.training.optimizer_choice import make_optimizer
from inkling.training.stepper import Stepper, make_stepper

ETA = 0.1
SPEC = "12-8-6-4"


def begin(dtype: type = np.float64) -> Network:
    network = Network(parse_architecture(SPEC), dtype=dtype)
    network.initialize("normal", rng=np.random.default_rng(0))
    return network


def batch(count: int, dtype: type = np.float64) -> tuple[Array, Array]:
    rng = np.random.default_rng(1)
    return rng.normal(size=(12, count)).astype(dtype), np.eye(4, dtype=dtype)[:, rng.integers(0, 4, count)]


def stepper(network: Network, **settings: object) -> Stepper:
    return make_stepper(network, make_loss("mse"), Configuration(**settings), np.random.default_rng(0))


def gradient_of(network: Network) -> tuple[float, Array]:
    x, y = batch(20)
    cost = network.loss_and_gradient(x, y, make_loss("mse"))
    return cost, network.gradient.copy()


def test_to_prepare_is_to_find_the_gradient() -> None:
    network, twin = begin(), begin()
    cost = stepper(network).prepare((batch(20),), ETA)
    wanted, gradient = gradient_of(twin)
    assert cost == wanted
    np.testing.assert_array_equal(network.gradient, gradient)
    np.testing.assert_array_equal(network.theta, twin.theta)


@pytest.mark.parametrize("cuts", [[], [1], [7], [5, 6], [19], [1, 2, 3, 4]])
def test_micro_batches_do_not_change_the_result(cuts: list[int]) -> None:
    """However a batch is cut, its cost and gradient are the means over its examples."""
    network, twin = begin(), begin()
    x, y = batch(20)
    edges = list(zip([0, *cuts], [*cuts, 20], strict=True))
    one = stepper(network)
    for _ in range(2):  # the second time into sums that have been used
        cost = one.prepare(((x[:, a:b], y[:, a:b]) for a, b in edges), ETA)
        wanted, gradient = gradient_of(twin)
        assert cost == pytest.approx(wanted, rel=1e-13)
        np.testing.assert_allclose(network.gradient, gradient, rtol=1e-11, atol=1e-14)


@pytest.mark.parametrize("largest", [1e-3, 0.3])
def test_clipping_shortens_the_gradient_and_keeps_its_direction(largest: float) -> None:
    network = begin()
    start = network.theta.copy()
    one = stepper(network, clip=largest)
    one.prepare((batch(20),), ETA)
    gradient = network.gradient.copy()
    norm = math.sqrt(sum(g * g for g in gradient))
    assert norm > largest
    one.step(ETA)
    np.testing.assert_allclose(start - network.theta, ETA * gradient * (largest / norm), rtol=1e-10, atol=1e-15)
    assert np.linalg.norm(start - network.theta) == pytest.approx(ETA * largest, rel=1e-10)


def test_a_short_gradient_is_not_clipped() -> None:
    network, twin = begin(), begin()
    for one, clip in ((network, 100.0), (twin, 0.0)):
        made = stepper(one, clip=clip)
        made.prepare((batch(20),), ETA)
        made.step(ETA)
    np.testing.assert_array_equal(network.theta, twin.theta)


def weights_only(network: Network) -> Array:
    """θ with the biases left out, from the names alone."""
    return np.concatenate([p.value.reshape(-1) * p.name.endswith("weights") for p in network.parameters])


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam", "laplacian"])
def test_weight_decay_is_the_gradient_of_the_l2_penalty(optimizer: str) -> None:
    """C + (λ/2) Σ w²: its derivative by a weight is λ w more, and that is what the optimizer gets."""
    decay, network = 0.3, begin()
    twin = begin()
    theirs = make_optimizer(optimizer, twin.theta, {})
    one = stepper(network, optimizer=optimizer, weight_decay=decay)
    for _ in range(3):
        one.prepare((batch(20),), ETA)
        one.step(ETA)
        _, gradient = gradient_of(twin)
        theirs.step(twin.theta, gradient + decay * weights_only(twin), ETA)
        np.testing.assert_allclose(network.theta, twin.theta, rtol=1e-12, atol=1e-14)


def test_adamw_shrinks_the_weights_themselves() -> None:
    """θ ← θ − η λ θ beside Adam's step, which knows nothing of it."""
    decay, network = 0.3, begin()
    twin = begin()
    adam = make_optimizer("adam", twin.theta, {})
    one = stepper(network, optimizer="adamw", weight_decay=decay)
    for _ in range(3):
        one.prepare((batch(20),), ETA)
        one.step(ETA)
        _, gradient = gradient_of(twin)
        shrunk = ETA * decay * weights_only(twin)
        adam.step(twin.theta, gradient, ETA)
        twin.theta -= shrunk
        np.testing.assert_allclose(network.theta, twin.theta, rtol=1e-12, atol=1e-14)


def test_clipping_comes_before_the_decay() -> None:
    """What is clipped is the gradient of the cost; the penalty is added to it unclipped."""
    network = begin()
    start, decay, largest = network.theta.copy(), 0.5, 0.01
    weights = weights_only(network)
    one = stepper(network, weight_decay=decay, clip=largest)
    one.prepare((batch(20),), ETA)
    gradient = network.gradient.copy()
    one.step(ETA)
    wanted = ETA * (gradient * largest / np.linalg.norm(gradient) + decay * weights)
    np.testing.assert_allclose(start - network.theta, wanted, rtol=1e-9, atol=1e-14)


def test_batch_norms_parameters_do_not_decay() -> None:
    network = Network(parse_architecture("6x6 conv3x2 batchnorm 4"), dtype=np.float64)
    network.initialize("zeros", rng=np.random.default_rng(0))
    scale = next(p.value for p in network.parameters if p.name == "layer2.scale")
    one = stepper(network, weight_decay=1.0)
    network.gradient[...] = 0.0
    one.step(ETA)
    np.testing.assert_array_equal(scale, [1, 1])
