"""The rivals of `training_speed.py`: PyTorch, JAX and scikit-learn, each training the network of one row.

Imported after the number of threads was set. A library itself is imported when its contender is made.
"""

import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from inkling.data.dataset import Dataset, Examples
from inkling.network import Network
from inkling.network.layers.base import Layer
from inkling.network.layers.conv2d import Conv2D
from inkling.network.layers.dense import Dense
from inkling.network.layers.max_pool2d import MaxPool2D
from inkling.training import Configuration


@dataclass(frozen=True)
class Row:
    """One network, and how it is trained."""

    name: str
    hidden: str
    batch: int
    activation: str = "sigmoid"
    loss: str = "mse"
    optimizer: str = "sgd"
    eta: float = 0.5

    @property
    def convolutional(self) -> bool:
        return "conv" in self.hidden

    @property
    def configuration(self) -> Configuration:
        return Configuration(
            hidden=self.hidden,
            activation=self.activation,
            loss=self.loss,
            optimizer=self.optimizer,
            eta=self.eta,
            batch_size=self.batch,
            epochs=1000,
        )


@dataclass
class Times:
    """Seconds of one epoch. epoch: shuffling, gathering, steps; wall: all that a contender's loop does."""

    epoch: float
    wall: float


class Contender(ABC):
    """One library, training one network. Everything before the first `epoch` is not timed."""

    name: str
    module: str | None = None  # what must be installed
    convolves = False  # whether it has convolutional layers

    @abstractmethod
    def __init__(self, row: Row, dataset: Dataset, start: Network, seed: int) -> None: ...

    @abstractmethod
    def epoch(self) -> Times:
        """Train for one epoch."""

    @abstractmethod
    def predict(self, images: np.ndarray) -> np.ndarray:
        """For float32 (n, 784) images: (n, 10), the largest of a row where the answer is."""


def as_floats(examples: Examples) -> np.ndarray:
    return examples.images.reshape(len(examples), -1).astype(np.float32) / np.float32(255)


class PyTorch(Contender):
    """Eager mode: nn.Sequential, torch.optim, data as float32 tensors in memory."""

    name, module = "pytorch", "torch"
    convolves = True

    def __init__(self, row: Row, dataset: Dataset, start: Network, seed: int) -> None:
        import torch

        torch.set_num_threads(1)
        torch.manual_seed(seed)
        self._torch, self._batch = torch, row.batch
        logits = row.loss == "cross-entropy"
        layers = start.layers[:-1] if logits else start.layers
        self._model = torch.nn.Sequential(*(theirs for layer in layers for theirs in self._theirs(layer)))
        kind = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}[row.optimizer]
        self._optimizer = kind(self._model.parameters(), lr=row.eta)
        self._shape = (-1, 1, 28, 28) if row.convolutional else (-1, 784)
        self._x = torch.from_numpy(as_floats(dataset.train)).reshape(self._shape)
        labels = torch.from_numpy(dataset.train.labels.astype(np.int64))
        self._y = labels if logits else torch.eye(10)[labels]
        self._cost = torch.nn.functional.cross_entropy if logits else self._squares

    def _theirs(self, layer: Layer) -> Iterator[Any]:
        """PyTorch's own layers for one of ours, with the same parameters."""
        torch = self._torch
        if isinstance(layer, MaxPool2D):
            yield torch.nn.MaxPool2d(layer.size)
        elif isinstance(layer, Conv2D | Dense):
            if isinstance(layer, Conv2D):
                theirs = torch.nn.Conv2d(layer.image[0], layer.output_shape[0], layer.kernel, padding=layer.padding)
            else:
                if len(layer.input_shape) == 3:
                    yield torch.nn.Flatten()
                theirs = torch.nn.Linear(layer.inputs, layer.output_shape[0])
            with torch.no_grad():
                theirs.weight.copy_(torch.from_numpy(layer.weights.copy()))
                theirs.bias.copy_(torch.from_numpy(layer.bias.copy()))
            yield theirs
        else:
            yield {"sigmoid": torch.nn.Sigmoid, "relu": torch.nn.ReLU}[layer.activation.name]()

    @staticmethod
    def _squares(a: Any, y: Any) -> Any:
        return (a - y).square().sum(dim=1).mean()

    def epoch(self) -> Times:
        torch, model, optimizer, cost = self._torch, self._model, self._optimizer, self._cost
        begin = time.perf_counter()
        for chosen in torch.randperm(len(self._x)).split(self._batch):
            x, y = self._x[chosen], self._y[chosen]
            optimizer.zero_grad()
            loss = cost(model(x), y)
            loss.backward()
            optimizer.step()
        wall = time.perf_counter() - begin
        return Times(wall, wall)

    def predict(self, images: np.ndarray) -> np.ndarray:
        x = self._torch.from_numpy(images).reshape(self._shape)
        with self._torch.no_grad():
            return np.concatenate([self._model(part).numpy() for part in x.split(500)])


class JaxStep(Contender):
    """One jitted step a batch, called from a Python loop; θ is donated, so that it is updated in place."""

    name, module = "jax", "jax"

    def __init__(self, row: Row, dataset: Dataset, start: Network, seed: int) -> None:
        import jax

        jnp = jax.numpy
        self._jax, self._batch = jax, row.batch
        self._key = jax.random.key(seed)
        self._parameters = [tuple(jnp.asarray(p.value) for p in stage.parameters) for stage in start.stages]
        self._x = jnp.asarray(as_floats(dataset.train))
        self._y = jax.nn.one_hot(dataset.train.labels, 10)

        def forward(parameters, a):
            for weights, bias in parameters:
                a = jax.nn.sigmoid(a @ weights.T + bias)
            return a

        def update(parameters, x, y):
            slopes = jax.grad(lambda p: ((forward(p, x) - y) ** 2).sum(axis=1).mean())(parameters)
            return jax.tree.map(lambda value, slope: value - row.eta * slope, parameters, slopes)

        def step(parameters, all_x, all_y, chosen):
            return update(parameters, all_x[chosen], all_y[chosen])

        def whole_epoch(parameters, all_x, all_y, order):
            """Every full batch in one compiled loop."""
            batches = order[: len(order) // row.batch * row.batch].reshape(-1, row.batch)
            return jax.lax.scan(lambda p, chosen: (step(p, all_x, all_y, chosen), None), parameters, batches)[0]

        self._forward = jax.jit(forward)
        self._step = jax.jit(step, donate_argnums=0)
        self._whole_epoch = jax.jit(whole_epoch, donate_argnums=0)

    def _order(self):
        self._key, key = self._jax.random.split(self._key)
        return self._jax.random.permutation(key, len(self._x))

    def epoch(self) -> Times:
        begin = time.perf_counter()
        order = np.asarray(self._order())
        for first in range(0, len(order), self._batch):
            chosen = order[first : first + self._batch]
            self._parameters = self._step(self._parameters, self._x, self._y, chosen)
        return self._done(begin)

    def _done(self, begin: float) -> Times:
        self._jax.block_until_ready(self._parameters)
        wall = time.perf_counter() - begin
        return Times(wall, wall)

    def predict(self, images: np.ndarray) -> np.ndarray:
        return np.asarray(self._forward(self._parameters, images))


class JaxScan(JaxStep):
    """The whole epoch compiled into one loop: no Python between two batches."""

    name = "jax-scan"

    def epoch(self) -> Times:
        begin = time.perf_counter()
        order = self._order()
        self._parameters = self._whole_epoch(self._parameters, self._x, self._y, order)
        if len(order) % self._batch:
            rest = order[len(order) // self._batch * self._batch :]
            self._parameters = self._step(self._parameters, self._x, self._y, rest)
        return self._done(begin)


class ScikitLearn(Contender):
    """MLPClassifier with the sgd solver, no momentum, no decay; it has softmax outputs and the log loss only."""

    name, module = "sklearn", "sklearn"

    def __init__(self, row: Row, dataset: Dataset, start: Network, seed: int) -> None:
        from sklearn.neural_network import MLPClassifier

        self._model = MLPClassifier(
            [int(size) for size in row.hidden.split("-")],
            activation="logistic",
            solver="sgd",
            alpha=0.0,
            momentum=0.0,
            nesterovs_momentum=False,
            batch_size=row.batch,
            learning_rate_init=row.eta,
            shuffle=True,
            random_state=seed,
        )
        self._x, self._y = as_floats(dataset.train), dataset.train.labels
        self._classes = np.arange(10)

    def epoch(self) -> Times:
        begin = time.perf_counter()
        self._model.partial_fit(self._x, self._y, classes=self._classes)  # one pass over all batches
        wall = time.perf_counter() - begin
        return Times(wall, wall)

    def predict(self, images: np.ndarray) -> np.ndarray:
        return self._model.predict_proba(images)
