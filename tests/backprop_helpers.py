"""What the tests of the backprop explorer share: questions about small networks of every kind, and of real size."""

import numpy as np

from inkling.analysis.backprop.backward_pass import BackwardPass, backward_pass
from inkling.analysis.backprop.question import Columns, Question
from inkling.network import Network, make_loss, parse_architecture
from inkling.network.types import Array

COURSE = "784-16-16-10"
STACKS = {
    "course": ("784-16-16-10", "mse"),
    "tanh and cross-entropy": ("784-16:tanh-12:tanh-10:softmax", "cross-entropy"),
    "softmax and squares": ("6x6 8:tanh 10:softmax", "mse"),
    "one layer": ("6x6 10:softmax", "cross-entropy"),
    "radial": ("6x6 7:gaussian 10:identity", "mse"),
    "relu": ("6x6 12:relu 9:leaky-relu 10:softmax", "cross-entropy"),
    "convolutions": ("8x8 conv3x2same:tanh conv2x3:tanh 6:tanh 10:softmax", "cross-entropy"),
    "all of them": (
        "8x8 conv3x2same:identity batchnorm tanh pool2 conv2x3:tanh flatten dropout0.25 6 batchnorm tanh 10:sigmoid",
        "mse",
    ),
    "batch norm first": ("6x6 batchnorm 5:tanh dropout0.3 10:softmax", "cross-entropy"),
}
DENSE = ("course", "tanh and cross-entropy", "softmax and squares", "one layer", "radial", "relu")


def ink(inputs: int, count: int, rng: np.random.Generator) -> Array:
    """Inputs as images have them: four in five are exactly 0. (inputs, count)"""
    return np.where(rng.random((inputs, count)) < 0.8, 0.0, rng.random((inputs, count)))


def question(spec: str, cost: str, *, count: int = 1, seed: int = 0) -> Question:
    """A network with weights and running statistics drawn at random, and so many examples."""
    rng = np.random.default_rng(seed)
    network = Network(parse_architecture(spec), dtype=np.float64)
    network.initialize(rng=rng)
    network.theta += 0.1 * rng.normal(size=network.theta.size)
    for buffer in network.buffers.values():
        buffer[...] = rng.uniform(0.5, 1.5, buffer.shape)
    x = ink(network.architecture.inputs, count, rng)
    classes = network.architecture.classes
    return Question(network, make_loss(cost), Columns(x, np.eye(classes)[rng.integers(0, classes, count)].T))


def passed(name: str, *, seed: int = 0) -> BackwardPass:
    """A backward pass through one of STACKS."""
    return backward_pass(question(*STACKS[name], seed=seed))
