"""Inference: many images together are answered as one by one, whatever the layers, but for rounding."""

import numpy as np
import pytest

from inkling.cli.options import read_model
from inkling.data.strokes_dataset import make_examples
from inkling.network import Network, make_loss, parse_architecture
from inkling.network.layers.batch_norm import BatchNorm

STACKS = [
    "28x28 conv3x8:relu conv3x8:relu pool2 batchnorm conv3x12:relu pool2 dropout0.25 16:relu 10:softmax",
    "9x11 conv3x8same:leaky-relu conv3x9same:tanh pool2 10:sigmoid",
    "13x10 conv5x8:relu conv3x8:sigmoid batchnorm dropout0.5 conv3x5:relu 10:softmax",
    "2x12x12 batchnorm conv3x8:identity conv4x8:relu conv3x8same:relu 10:softmax",
    "10x10 conv3x8:relu pool1 conv3x8same pool3 10:softmax",
    "26x26 conv3x8:relu conv3x8 pool2 pool3 10:softmax",
    "20x23 conv3x8:relu conv3x8:relu pool2 pool2 batchnorm 10:softmax",
    "16x14 conv3x8:leaky-relu conv3x8 batchnorm pool3 10:softmax",
]


def network(text: str, dtype: type = np.float64) -> Network:
    made = Network(parse_architecture(text), dtype=dtype)
    rng = np.random.default_rng(3)
    made.initialize(rng=rng)
    made.theta += rng.normal(0, 0.1, made.theta.size)
    for layer in made.layers:
        if isinstance(layer, BatchNorm):
            layer.mean[...] = rng.normal(0, 0.3, layer.channels)
            layer.variance[...] = rng.uniform(0.5, 2.0, layer.channels)
    return made


def images(made: Network, count: int) -> np.ndarray:
    return np.random.default_rng(7).random((made.architecture.inputs, count)).astype(made.dtype)


@pytest.mark.parametrize("text", STACKS)
def test_the_answers_are_those_of_the_layers(text: str) -> None:
    made = network(text)
    for count in (40, 17):  # another batch, other arrays
        x = images(made, count)
        assert made._inference.takes(count)
        np.testing.assert_allclose(made.forward(x).copy(), made.responses(x)[-1], rtol=1e-10, atol=1e-12)


def test_in_single_precision_only_rounding_tells_them_apart() -> None:
    model = read_model("best-reader")
    drawn = make_examples(96, rng=np.random.default_rng(0)).images
    x = (drawn.reshape(96, -1) / np.float32(255)).T
    there = model.network.outputs(x, model.loss).copy()
    model.network._inference.count = 0
    assert not model.network._inference.takes(96)
    plain = model.network.outputs(x, model.loss)
    assert not np.array_equal(there, plain)  # it was another way indeed
    np.testing.assert_allclose(there, plain, atol=2e-6 * np.abs(plain).max())


def test_it_sees_every_change_of_the_parameters() -> None:
    made = network(STACKS[0])
    x = images(made, 20)
    before = made.forward(x).copy()
    made.parameters_and_buffers *= 1.1
    assert not np.allclose(made.forward(x), before)
    np.testing.assert_allclose(made.forward(x).copy(), made.responses(x)[-1], rtol=1e-10)


def test_logits_and_activations_come_from_one_pass() -> None:
    made = network(STACKS[0])
    x = images(made, 20)
    loss = make_loss("cross-entropy")
    outputs, activations = made.outputs_and_activations(x, loss)
    np.testing.assert_array_equal(outputs, made.outputs(x, loss))
    np.testing.assert_allclose(activations, made.responses(x)[-1], rtol=1e-10)


def test_backpropagation_after_it_is_as_ever() -> None:
    made, other = network(STACKS[0]), network(STACKS[0])
    x = images(made, 20)
    y = np.eye(10)[:, np.arange(20) % 10]
    loss = make_loss("cross-entropy")
    made.forward(images(made, 20)[:, ::-1])
    made.loss_and_gradient(x, y, loss)
    other.loss_and_gradient(x, y, loss)
    np.testing.assert_array_equal(made.gradient, other.gradient)


@pytest.mark.parametrize(
    "text", ["28x28 16:sigmoid 10:sigmoid", "28x28 conv5x8:relu pool2 conv5x4:relu pool2 10:softmax"]
)
def test_where_it_saves_nothing_the_layers_do_it(text: str) -> None:
    made = network(text)
    x = images(made, 30)
    assert not made._inference.takes(30)
    np.testing.assert_array_equal(made.forward(x).copy(), made.responses(x)[-1])
