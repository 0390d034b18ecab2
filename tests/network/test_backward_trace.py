"""Backpropagation looked at: the gradient of training, and ∂C/∂a and ∂C/∂z of each stage by central differences."""

from itertools import product

import numpy as np
import pytest

from inkling.network import Loss, Network, make_loss, parse_architecture
from inkling.network.layers.activate import Activate
from inkling.network.types import Array

STEP, TOLERANCE = 1e-5, 1e-7
CLASSES, BATCH = 4, 3
STACKS = {
    "dense": "3x3 6:{a} 5:{a}",
    "no hidden layer": "6x6",
    "convolutions": "6x5 conv3x2same:{a} conv2x3:{a} 5:{a}",
    "all of them": "8x8 conv3x2same:identity batchnorm {a} pool2 conv3x3:{a} flatten dropout0.25 6 batchnorm {a}",
    "activation first": "6x6 {a} pool2",
    "training pools before its ReLU": "8x8 conv3x3:relu pool2 5:{a}",
}
COSTS = {"mse": "sigmoid", "cross-entropy": "softmax", "perceptron": "threshold"}
ALL = list(product(STACKS, COSTS))
SMOOTH = [(stack, cost) for stack, cost in ALL if "relu" not in STACKS[stack]]  # a patch of silent ReLUs is a tie


def made(stack: str, cost: str) -> tuple[Network, Array, Array, Loss]:
    spec = f"{STACKS[stack].format(a='tanh')} {CLASSES}:{COSTS[cost]}"
    network, rng = Network(parse_architecture(spec), dtype=np.float64), np.random.default_rng(3)
    network.initialize(rng=rng)
    for buffer in network.buffers.values():
        buffer[...] = rng.uniform(0.5, 1.5, buffer.shape)
    x = rng.normal(size=(network.architecture.inputs, BATCH))
    return network, x, np.eye(CLASSES)[rng.integers(0, CLASSES, BATCH)].T, make_loss(cost)


def cost_from(network: Network, stage: int, part: str, values: Array, y: Array, loss: Loss) -> float:
    """The cost where z or a of this stage is these values, whatever came before."""
    x = values
    stages = network.stages[stage:]
    for number, one in enumerate(stages):
        after = isinstance(one.layers[-1], Activate)
        weighing, activating = one.layers[: len(one.layers) - after], one.layers[len(one.layers) - after :]
        is_last = number == len(stages) - 1
        skipped = {"z": weighing, "a": one.layers}[part] if number == 0 else ()
        for layer in (*weighing, *activating):
            if layer in skipped or (is_last and loss.takes_logits and layer in activating):
                continue
            layer.fit_batch(x.shape[-1], network.dtype)
            x = layer.forward(x, None)
    return loss.value_and_gradient(x, y, np.empty_like(x))


@pytest.mark.parametrize(("stack", "cost"), ALL)
def test_the_cost_and_the_gradient_are_those_of_training(stack: str, cost: str) -> None:
    network, x, y, loss = made(stack, cost)
    trace = network.backward_trace(x, y, loss)
    gradient = network.gradient.copy()
    assert gradient.any()
    network.gradient[...] = np.nan
    assert trace.cost == network.loss_and_gradient(x, y, loss)
    np.testing.assert_array_equal(gradient, network.gradient)


@pytest.mark.parametrize(("stack", "cost"), SMOOTH)
def test_every_derivative_by_differences(stack: str, cost: str) -> None:
    network, x, y, loss = made(stack, cost)
    trace, rng = network.backward_trace(x, y, loss), np.random.default_rng(5)
    shape = (*network.architecture.input_shape, BATCH)
    assert trace.d_x.shape == shape
    wanted = [(-1, "a", x.reshape(shape), trace.d_x)]
    for number, stage in enumerate(trace.stages):
        wanted.append((number, "z", stage.z, stage.d_z))
        if stage.d_a is not None:
            wanted.append((number, "a", stage.a, stage.d_a))
    assert len(wanted) == 1 + 2 * len(trace.stages) - loss.takes_logits
    for number, part, values, derivative in wanted:
        assert derivative.shape == values.shape
        for _ in range(3):
            direction = rng.normal(size=values.shape)
            costs = []
            for step in (STEP, -STEP):
                nudged = values + step * direction
                if number < 0:
                    costs.append(network.cost(nudged.reshape(x.shape), y, loss))
                else:
                    costs.append(cost_from(network, number, part, nudged, y, loss))
            numeric = (costs[0] - costs[1]) / (2 * STEP)
            assert numeric == pytest.approx(float((derivative * direction).sum()), rel=TOLERANCE, abs=TOLERANCE)


def test_it_answers_for_every_example_of_the_batch_alone() -> None:
    network, x, y, loss = made("all of them", "cross-entropy")
    together = network.backward_trace(x, y, loss)
    for n in range(BATCH):
        alone = network.backward_trace(x[:, n : n + 1], y[:, n : n + 1], loss)
        for one, all_ in zip(alone.stages, together.stages, strict=True):
            np.testing.assert_allclose(BATCH * all_.d_z[..., n], one.d_z[..., 0], rtol=1e-10, atol=1e-14)


def test_later_calls_leave_it_alone() -> None:
    network, x, y, loss = made("all of them", "mse")
    trace = network.backward_trace(x, y, loss)
    arrays = [one for stage in trace.stages for one in (stage.z, stage.a, stage.d_z, stage.d_a) if one is not None]
    arrays.append(trace.d_x)
    kept = [one.copy() for one in arrays]
    network.backward_trace(2 * x, y[::-1], loss)
    for now, then in zip(arrays, kept, strict=True):
        np.testing.assert_array_equal(now, then)


def test_a_threshold_on_the_way_lets_nothing_through() -> None:
    network = Network(parse_architecture("3x3 5:threshold 4"), dtype=np.float64)
    network.initialize(rng=np.random.default_rng(0))
    trace = network.backward_trace(np.ones((9, 1)), np.eye(4)[:, :1], make_loss("mse"))
    assert trace.stages[0].d_a is not None
    assert trace.stages[0].d_a.any()
    assert not trace.stages[0].d_z.any()
    assert not trace.d_x.any()
