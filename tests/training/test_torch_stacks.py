"""Convolutional networks give the same numbers as PyTorch's, where it is installed.

Forward pass and gradients in float32, three steps of Adam with all that they move in float64: θ and the running
statistics of batch normalisation.
"""

from typing import Any

import numpy as np
import pytest

from inkling.network import Network, make_loss, parse_architecture
from inkling.network.layers.activate import Activate
from inkling.network.layers.base import Layer
from inkling.network.layers.batch_norm import BatchNorm
from inkling.network.layers.conv2d import Conv2D
from inkling.network.layers.dense import Dense
from inkling.network.layers.flatten import Flatten
from inkling.network.layers.max_pool2d import MaxPool2D
from inkling.training import Configuration
from inkling.training.stepper import make_stepper

torch = pytest.importorskip("torch")

TOLERANCE = 1e-5
BATCH = 8
NETWORKS = {
    "lenet": ("conv5x6same pool2 conv5x16 pool2 120 84 10", "tanh"),
    "batch norm": (
        "conv3x4same:identity batchnorm relu conv3x6:identity batchnorm relu pool2 flatten 20:identity batchnorm 10",
        "relu",
    ),
    "design document": ("conv5x8 pool2 conv5x16 pool2 dense10", "relu"),
    "leaky and radial": ("3x16x16 conv2x3same:leaky-relu pool3 conv2x4:gaussian 10", "relu"),
}


class Gaussian(torch.nn.Module):
    def forward(self, z: Any) -> Any:
        return torch.exp(-(z**2))


ACTIVATIONS = {
    "tanh": torch.nn.Tanh,
    "relu": torch.nn.ReLU,
    "identity": torch.nn.Identity,
    "leaky-relu": torch.nn.LeakyReLU,
    "gaussian": Gaussian,
    "softmax": torch.nn.Identity,  # cross-entropy takes logits
}


class KeepSize(torch.nn.Module):
    """Zeros around an image, one more below and to the right where the kernel is even."""

    def __init__(self, kernel: int) -> None:
        super().__init__()
        before = (kernel - 1) // 2
        self.sides = (before, kernel - 1 - before) * 2

    def forward(self, x: Any) -> Any:
        return torch.nn.functional.pad(x, self.sides)


def their_layers(layer: Layer) -> list[Any]:
    """PyTorch's own for one of ours."""
    match layer:
        case Conv2D():
            padding = [KeepSize(layer.kernel)] if layer.padding == "same" else []
            return [*padding, torch.nn.Conv2d(layer.image[0], layer.output_shape[0], layer.kernel)]
        case Dense():
            flatten = [torch.nn.Flatten()] if len(layer.input_shape) > 1 else []
            return [*flatten, torch.nn.Linear(layer.inputs, layer.output_shape[0])]
        case MaxPool2D():
            return [torch.nn.MaxPool2d(layer.size)]
        case BatchNorm():
            kind = torch.nn.BatchNorm2d if len(layer.input_shape) == 3 else torch.nn.BatchNorm1d
            return [kind(layer.channels)]
        case Flatten():
            return [torch.nn.Flatten()]
        case Activate():
            return [ACTIVATIONS[layer.activation.name]()]
    raise AssertionError(layer)


class Twin:
    """The same network in PyTorch, from the same θ."""

    def __init__(self, network: Network) -> None:
        dtype = torch.from_numpy(network.theta).dtype
        self.model = torch.nn.Sequential(*(theirs for layer in network.layers for theirs in their_layers(layer)))
        self.model.to(dtype)
        self.parameters = list(self.model.parameters())
        with torch.no_grad():
            for theirs, ours in zip(self.parameters, network.parameters, strict=True):
                theirs.copy_(torch.from_numpy(ours.value.copy()))
        self.shape = network.architecture.input_shape if len(network.architecture.input_shape) == 3 else (1, 28, 28)

    def logits(self, rows: np.ndarray) -> Any:
        return self.model(torch.from_numpy(rows).reshape(-1, *self.shape))

    def cost(self, rows: np.ndarray, labels: np.ndarray) -> Any:
        return torch.nn.functional.cross_entropy(self.logits(rows), torch.from_numpy(labels))

    def flat(self, *, gradient: bool = False) -> np.ndarray:
        return torch.cat([(p.grad if gradient else p.detach()).reshape(-1) for p in self.parameters]).numpy()

    def state(self) -> np.ndarray:
        """Running means and variances in our order."""
        kept = [buffer.reshape(-1) for name, buffer in self.model.named_buffers() if "num_batches" not in name]
        return torch.cat(kept).numpy() if kept else np.empty(0)


def begin(name: str, dtype: type) -> tuple[Network, Twin, np.ndarray, np.ndarray]:
    """The network, its twin, a batch as rows, and its labels."""
    rng = np.random.default_rng(0)
    spec, activation = NETWORKS[name]
    network = Network(parse_architecture(spec, activation=activation, output="softmax"), dtype=dtype)
    network.initialize("he", rng=rng)
    network.theta += (0.05 * rng.standard_normal(network.theta.size)).astype(dtype)
    rows = rng.random((BATCH, network.architecture.inputs)).astype(dtype)
    return network, Twin(network), rows, rng.integers(0, 10, BATCH)


@pytest.mark.parametrize("name", NETWORKS)
def test_forward_cost_and_gradient(name: str) -> None:
    network, twin, rows, labels = begin(name, np.float32)
    loss, y = make_loss("cross-entropy"), np.eye(10, dtype=np.float32)[:, labels]
    cost = network.loss_and_gradient(rows.T, y, loss, rng=np.random.default_rng(0))
    theirs = twin.cost(rows, labels)
    theirs.backward()
    assert cost == pytest.approx(theirs.item(), rel=TOLERANCE)
    wanted = twin.flat(gradient=True)
    np.testing.assert_allclose(network.gradient, wanted, rtol=TOLERANCE, atol=TOLERANCE * np.abs(wanted).max())
    # Outside training, with what batch normalisation has just seen.
    twin.model.eval()
    with torch.no_grad():
        logits, answers = twin.logits(rows).numpy(), torch.softmax(twin.logits(rows), dim=1).numpy()
    np.testing.assert_allclose(
        network.outputs(rows.T, loss).T, logits, rtol=TOLERANCE, atol=TOLERANCE * np.abs(logits).max()
    )
    np.testing.assert_allclose(network.predict(rows), answers, rtol=TOLERANCE, atol=TOLERANCE)


@pytest.mark.parametrize("name", NETWORKS)
def test_three_steps_of_adam(name: str) -> None:
    network, twin, rows, labels = begin(name, np.float64)
    eta = 0.01
    configuration = Configuration(optimizer="adam", loss="cross-entropy")
    ours = make_stepper(network, make_loss("cross-entropy"), configuration, np.random.default_rng(0))
    theirs = torch.optim.Adam(twin.parameters, lr=eta, betas=(0.9, 0.999), eps=1e-8)
    start, y = network.parameters_and_buffers.copy(), np.eye(10)[:, labels]
    for _ in range(3):
        ours.prepare(((rows.T, y),), eta)
        ours.step(eta)
        theirs.zero_grad()
        twin.cost(rows, labels).backward()
        theirs.step()
        np.testing.assert_allclose(network.theta, twin.flat(), rtol=1e-7, atol=1e-7)
        np.testing.assert_allclose(
            network.parameters_and_buffers[network.theta.size :], twin.state(), rtol=1e-7, atol=1e-7
        )
    assert np.abs(network.theta - start[: network.theta.size]).max() > 0.01
    assert bool(network.buffers) == (name == "batch norm")
