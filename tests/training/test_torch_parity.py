"""The same numbers as PyTorch, where it is installed: forward pass, gradients, three steps of each optimizer."""

from typing import Any

import numpy as np
import pytest

from inkling.network import Architecture, DenseSpec, Network, make_loss
from inkling.training import OPTIMIZERS
from inkling.training.optimizers import make_optimizer, optimizer_class

torch = pytest.importorskip("torch")

TOLERANCE = 1e-5
BATCH = 32
NETWORKS = [
    ("sigmoid", "sigmoid", "mse"),
    ("tanh", "softmax", "cross-entropy"),
    ("relu", "softmax", "mse"),
    ("identity", "identity", "mse"),
]


def a_network(hidden: str, output: str, dtype: type = np.float32) -> Network:
    layers = (DenseSpec(16, hidden), DenseSpec(12, hidden), DenseSpec(10, output))
    network = Network(Architecture((28, 28), layers), dtype=dtype)
    network.initialize("glorot", rng=np.random.default_rng(0))
    return network


def a_batch(dtype: type = np.float32) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(1)
    return rng.random((BATCH, 784), dtype), rng.integers(0, 10, BATCH)


class Twin:
    """The same network in PyTorch, from the same θ."""

    def __init__(self, network: Network, loss: str) -> None:
        self.stages = [stage.spec.activation for stage in network.stages]
        self.loss = loss
        self.parameters = [torch.tensor(p.value.copy(), requires_grad=True) for p in network.parameters]

    def logits_and_outputs(self, images: np.ndarray) -> tuple[Any, Any]:
        functions = {
            "sigmoid": torch.sigmoid,
            "tanh": torch.tanh,
            "relu": torch.relu,
            "identity": lambda z: z,
            "softmax": lambda z: torch.softmax(z, dim=1),
        }
        a = torch.from_numpy(images)
        z = a
        for number, activation in enumerate(self.stages):
            weights, bias = self.parameters[2 * number : 2 * number + 2]
            z = torch.nn.functional.linear(a, weights, bias)
            a = functions[activation](z)
        return z, a

    def cost(self, images: np.ndarray, labels: np.ndarray) -> Any:
        z, a = self.logits_and_outputs(images)
        target = torch.from_numpy(labels)
        if self.loss == "cross-entropy":
            return torch.nn.functional.cross_entropy(z, target)
        return ((a - torch.nn.functional.one_hot(target, 10)) ** 2).sum(dim=1).mean()

    def flat(self, *, gradient: bool = False) -> np.ndarray:
        return torch.cat([(p.grad if gradient else p.detach()).reshape(-1) for p in self.parameters]).numpy()


@pytest.mark.parametrize(("hidden", "output", "loss"), NETWORKS)
def test_forward_cost_and_gradient(hidden: str, output: str, loss: str) -> None:
    network = a_network(hidden, output)
    images, labels = a_batch()
    twin = Twin(network, loss)
    np.testing.assert_allclose(
        network.predict(images), twin.logits_and_outputs(images)[1].detach().numpy(), rtol=TOLERANCE, atol=TOLERANCE
    )
    cost = network.loss_and_gradient(images.T, np.eye(10, dtype=np.float32)[:, labels], make_loss(loss))
    theirs = twin.cost(images, labels)
    theirs.backward()
    assert cost == pytest.approx(theirs.item(), rel=TOLERANCE)
    wanted = twin.flat(gradient=True)
    np.testing.assert_allclose(network.gradient, wanted, rtol=TOLERANCE, atol=TOLERANCE * np.abs(wanted).max())


def their_optimizer(name: str, parameters: list[Any], eta: float) -> Any:
    made = {
        "sgd": lambda: torch.optim.SGD(parameters, lr=eta),
        "momentum": lambda: torch.optim.SGD(parameters, lr=eta, momentum=0.9),
        "adagrad": lambda: torch.optim.Adagrad(parameters, lr=eta, eps=1e-8),
        "rmsprop": lambda: torch.optim.RMSprop(parameters, lr=eta, alpha=0.9, eps=1e-8),
        "adam": lambda: torch.optim.Adam(parameters, lr=eta, betas=(0.9, 0.999), eps=1e-8),
    }
    return made[name]()


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_three_steps(name: str) -> None:
    """In float64: where a gradient is all but zero, Adagrad divides rounding errors by themselves."""
    network = a_network("sigmoid", "sigmoid", np.float64)
    twin = Twin(network, "mse")
    eta = optimizer_class(name).default_eta
    ours, theirs = make_optimizer(name, network.theta, {}), their_optimizer(name, twin.parameters, eta)
    images, labels = a_batch(np.float64)
    y = np.eye(10)[:, labels]
    start = network.theta.copy()
    for _ in range(3):
        network.loss_and_gradient(images.T, y, make_loss("mse"))
        ours.step(network.theta, network.gradient, eta)
        theirs.zero_grad()
        twin.cost(images, labels).backward()
        theirs.step()
        np.testing.assert_allclose(network.theta, twin.flat(), rtol=1e-9, atol=1e-9)
    assert np.abs(network.theta - start).max() > 1e-3
