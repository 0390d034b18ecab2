"""Dense networks give the same numbers as PyTorch's, where it is installed: forward pass, gradients, three steps."""

from typing import Any

import numpy as np
import pytest

from inkling.network import Architecture, DenseSpec, Network, make_loss
from inkling.training import OPTIMIZERS, Configuration
from inkling.training.optimizer_choice import optimizer_class
from inkling.training.stepper import make_stepper

torch = pytest.importorskip("torch")

TOLERANCE = 1e-5
BATCH = 32
NETWORKS = [
    ("sigmoid", "sigmoid", "mse"),
    ("tanh", "softmax", "cross-entropy"),
    ("relu", "softmax", "mse"),
    ("identity", "identity", "mse"),
    ("leaky-relu", "sigmoid", "mse"),
    ("gaussian", "softmax", "cross-entropy"),
]
THEIRS = ("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw")


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
            "leaky-relu": torch.nn.functional.leaky_relu,
            "gaussian": lambda z: torch.exp(-(z**2)),
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


def their_optimizer(name: str, parameters: list[Any], eta: float, decay: float) -> Any:
    # As we do, they leave the biases out of it.
    groups = [{"params": parameters[0::2], "weight_decay": decay}, {"params": parameters[1::2], "weight_decay": 0.0}]
    made = {
        "sgd": lambda: torch.optim.SGD(groups, lr=eta),
        "momentum": lambda: torch.optim.SGD(groups, lr=eta, momentum=0.9),
        "nesterov": lambda: torch.optim.SGD(groups, lr=eta, momentum=0.9, nesterov=True),
        "adagrad": lambda: torch.optim.Adagrad(groups, lr=eta, eps=1e-8),
        "rmsprop": lambda: torch.optim.RMSprop(groups, lr=eta, alpha=0.9, eps=1e-8),
        "adam": lambda: torch.optim.Adam(groups, lr=eta, betas=(0.9, 0.999), eps=1e-8),
        "adamw": lambda: torch.optim.AdamW(groups, lr=eta, betas=(0.9, 0.999), eps=1e-8),
    }
    return made[name]()


def test_they_have_all_of_ours_but_two() -> None:
    assert set(OPTIMIZERS) - set(THEIRS) == {"laplacian", "metropolis"}


@pytest.mark.parametrize("clip", [0.0, 0.05])
@pytest.mark.parametrize("decay", [0.0, 0.1])
@pytest.mark.parametrize("name", THEIRS)
def test_three_steps(name: str, decay: float, clip: float) -> None:
    """In float64: where a gradient is all but zero, Adagrad divides rounding errors by themselves."""
    network, loss = a_network("sigmoid", "sigmoid", np.float64), make_loss("mse")
    network.theta[...] += 0.1  # biases too, so that decaying them would show
    twin = Twin(network, "mse")
    eta = optimizer_class(name).default_eta
    configuration = Configuration(optimizer=name, weight_decay=decay, clip=clip)
    ours = make_stepper(network, loss, configuration, np.random.default_rng(0))
    theirs = their_optimizer(name, twin.parameters, eta, decay)
    images, labels = a_batch(np.float64)
    y = np.eye(10)[:, labels]
    start = network.theta.copy()
    for _ in range(3):
        cost = ours.prepare(((images.T, y),), eta)
        assert np.linalg.norm(network.gradient) > 0.05  # otherwise there would be nothing to clip
        ours.step(eta)
        theirs.zero_grad()
        their_cost = twin.cost(images, labels)
        assert cost == pytest.approx(their_cost.item(), rel=1e-9)
        their_cost.backward()
        if clip:  # as clip_grad_norm_, which divides by the norm + 1e-6, though
            norm = torch.nn.utils.get_total_norm([p.grad for p in twin.parameters])
            for p in twin.parameters:
                p.grad *= min(1.0, clip / norm)
        theirs.step()
        np.testing.assert_allclose(network.theta, twin.flat(), rtol=1e-9, atol=1e-9)
    assert np.abs(network.theta - start).max() > 1e-3
