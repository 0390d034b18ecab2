"""Seconds per epoch: Inkling, PyTorch, JAX and scikit-learn side by side, one BLAS thread each, in one run.

Run it as `python tests/benchmarks/training_speed.py`; `--help` names the options. Data are MNIST where it is
found (INKLING_DATA) and random bytes of its shape elsewhere. All contenders start from the same θ with the same
plain SGD and the same batch size, and take turns: one epoch each, again and again. Medians are printed.
See README.md in this folder for what is timed.
"""

import os

# Before any of them is imported: the libraries read these once.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["MKL_NUM_THREADS"] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ["JAX_PLATFORMS"] = "cpu"

import argparse
import importlib.util
import statistics
import sys
import time
import warnings
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from inkling.data.dataset import Dataset, Examples
from inkling.data.mnist import find_mnist, load_mnist
from inkling.network import Network
from inkling.training import BatchEnd, Configuration, EpochEnd, train

ETA = 0.5


@dataclass(frozen=True)
class Row:
    hidden: tuple[int, ...]
    batch: int

    @property
    def name(self) -> str:
        return f"784-{'-'.join(map(str, self.hidden))}-10/{self.batch}"


ROWS = [Row((16, 16), 10), Row((16, 16), 32), Row((16, 16), 128), Row((100,), 32), Row((800,), 128)]


@dataclass
class Times:
    """Seconds of one epoch. steps: forward, backward and update alone (NaN where a library does not let us look
    inside); epoch: with shuffling and gathering the batches; wall: with all that the contender's loop does."""

    steps: float
    epoch: float
    wall: float


class Contender(ABC):
    """One library, training one network. Everything before the first `epoch` is not timed."""

    name: str
    module: str | None = None  # what must be installed

    @abstractmethod
    def __init__(self, row: Row, dataset: Dataset, start: Network, seed: int) -> None: ...

    @abstractmethod
    def epoch(self) -> Times:
        """Train for one epoch."""

    @abstractmethod
    def predict(self, images: np.ndarray) -> np.ndarray:
        """Activations (n, 10) for float32 (n, 784)."""


def as_floats(examples: Examples) -> np.ndarray:
    return examples.images.reshape(len(examples), -1).astype(np.float32) / np.float32(255)


class Inkling(Contender):
    """The very loop of the window and the command line, images as bytes."""

    name = "inkling"

    def __init__(self, row: Row, dataset: Dataset, start: Network, seed: int) -> None:
        configuration = Configuration(hidden=row.hidden, batch_size=row.batch, eta=ETA, epochs=1000)
        self._network = start.copy()
        self._events = train(self._network, dataset, configuration, rng=np.random.default_rng(seed))
        next(self._events)  # the first look at the untrained network
        self._batches = -(-len(dataset.train) // row.batch)

    def epoch(self) -> Times:
        begin = time.perf_counter()
        for _ in range(self._batches):
            event = next(self._events)
            assert isinstance(event, BatchEnd)
        stepped = time.perf_counter()
        end = next(self._events)  # examines the network on 10 000 + 10 000 images
        assert isinstance(end, EpochEnd)
        return Times(end.seconds, stepped - begin, time.perf_counter() - begin)

    def predict(self, images: np.ndarray) -> np.ndarray:
        return self._network.predict(images)


class PyTorch(Contender):
    """Eager mode: nn.Sequential, optim.SGD, data as float32 tensors in memory."""

    name, module = "pytorch", "torch"

    def __init__(self, row: Row, dataset: Dataset, start: Network, seed: int) -> None:
        import torch

        torch.set_num_threads(1)
        torch.manual_seed(seed)
        self._torch, self._batch = torch, row.batch
        stages: list[torch.nn.Module] = []
        for stage in start.stages:
            weights, bias = (torch.from_numpy(parameter.value.copy()) for parameter in stage.parameters)
            linear = torch.nn.Linear(weights.shape[1], weights.shape[0])
            with torch.no_grad():
                linear.weight.copy_(weights)
                linear.bias.copy_(bias)
            stages += [linear, torch.nn.Sigmoid()]
        self._model = torch.nn.Sequential(*stages)
        self._optimizer = torch.optim.SGD(self._model.parameters(), lr=ETA)
        self._x = torch.from_numpy(as_floats(dataset.train))
        self._y = torch.eye(10)[torch.from_numpy(dataset.train.labels.astype(np.int64))]

    def epoch(self) -> Times:
        torch, model, optimizer = self._torch, self._model, self._optimizer
        steps = 0.0
        begin = time.perf_counter()
        for chosen in torch.randperm(len(self._x)).split(self._batch):
            x, y = self._x[chosen], self._y[chosen]
            before = time.perf_counter()
            optimizer.zero_grad()
            loss = (model(x) - y).square().sum(dim=1).mean()
            loss.backward()
            optimizer.step()
            steps += time.perf_counter() - before
        wall = time.perf_counter() - begin
        return Times(steps, wall, wall)

    def predict(self, images: np.ndarray) -> np.ndarray:
        with self._torch.no_grad():
            return self._model(self._torch.from_numpy(images)).numpy()


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
            return jax.tree.map(lambda value, slope: value - ETA * slope, parameters, slopes)

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
        return Times(float("nan"), wall, wall)  # gathering is compiled into the step

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
            row.hidden,
            activation="logistic",
            solver="sgd",
            alpha=0.0,
            momentum=0.0,
            nesterovs_momentum=False,
            batch_size=row.batch,
            learning_rate_init=ETA,
            shuffle=True,
            random_state=seed,
        )
        self._x, self._y = as_floats(dataset.train), dataset.train.labels
        self._classes = np.arange(10)

    def epoch(self) -> Times:
        begin = time.perf_counter()
        self._model.partial_fit(self._x, self._y, classes=self._classes)  # one pass over all batches
        wall = time.perf_counter() - begin
        return Times(float("nan"), wall, wall)

    def predict(self, images: np.ndarray) -> np.ndarray:
        return self._model.predict_proba(images)


CONTENDERS: dict[str, type[Contender]] = {one.name: one for one in (Inkling, PyTorch, JaxStep, JaxScan, ScikitLearn)}


@dataclass
class Result:
    """All epochs of one contender in one row."""

    times: list[Times] = field(default_factory=list)
    accuracy: float = float("nan")

    def median(self, of: Callable[[Times], float]) -> float:
        return statistics.median(map(of, self.times))


def measure(row: Row, names: list[str], dataset: Dataset, repeats: int) -> dict[str, Result]:
    """Let the contenders take turns; the first epoch of each compiles and warms up, and is not counted."""
    start = Network(Configuration(hidden=row.hidden).architecture())
    start.initialize(rng=np.random.default_rng(0))
    contenders = {name: CONTENDERS[name](row, dataset, start, seed=0) for name in names}
    results = {name: Result() for name in names}
    for turn in range(repeats + 1):
        for name, contender in contenders.items():
            times = contender.epoch()
            if turn:
                results[name].times.append(times)
    images, labels = as_floats(dataset.test), dataset.test.labels
    for name, contender in contenders.items():
        results[name].accuracy = float((contender.predict(images).argmax(axis=1) == labels).mean())
    return results


def table(results: dict[Row, dict[str, Result]], names: list[str]) -> list[str]:
    """Medians, behind each rival's ours/theirs in brackets."""
    rivals = [name for name in names if name != "inkling"]
    lines = [f"{'network/batch':17}{'seconds of':12}{'inkling':>9}" + "".join(f"{name:>17}" for name in rivals)]
    kinds: list[tuple[str, Callable[[Times], float]]] = [
        ("steps", lambda times: times.steps),
        ("epoch", lambda times: times.epoch),
        ("with looks", lambda times: times.wall),
    ]
    for row, by_name in results.items():
        for kind, of in kinds:
            ours = by_name["inkling"].median(of) if "inkling" in by_name else float("nan")
            cells = [f"{ours:9.3f}"]
            for name in rivals:
                theirs = by_name[name].median(of)
                shown = kind != "with looks" and theirs == theirs  # NaN differs from itself
                cells.append(f"{theirs:9.3f} ({ours / theirs:5.3f})" if shown else f"{'–':>17}")
            lines.append(f"{row.name if kind == 'steps' else '':17}{kind:12}" + "".join(cells))
        learned = [f"{100 * by_name[name].accuracy:.1f} %" for name in names]
        first, *others = learned if "inkling" in by_name else ["–", *learned]
        lines.append(f"{'':17}{'accuracy':12}{first:>9}" + "".join(f"{one:>17}" for one in others))
    return lines


def data(count: int | None) -> Dataset:
    """MNIST, or random bytes of its shape: they take as long, but for the zeros of MNIST's background."""
    if find_mnist() is not None:
        mnist = load_mnist()
        return Dataset("MNIST", mnist.train.first(count), mnist.test)
    rng = np.random.default_rng(0)
    parts = [
        Examples(rng.integers(0, 256, (n, 28, 28), dtype=np.uint8), rng.integers(0, 10, n).astype(np.uint8))
        for n in (count or 60_000, 10_000)
    ]
    return Dataset("random bytes", *parts)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = ", ".join(row.name for row in ROWS)
    parser.add_argument("--rows", nargs="+", metavar="ROW", help=f"rows to measure: {names}; default all")
    parser.add_argument(
        "--rivals", nargs="*", metavar="NAME", choices=list(CONTENDERS)[1:], help="default: all installed"
    )
    parser.add_argument(
        "--repeats", type=int, default=5, help="timed epochs of each contender in each row (default 5)"
    )
    parser.add_argument("--examples", type=int, help="the first so many of the 60 000, for a quick try")
    chosen = parser.parse_args()
    unknown = set(chosen.rows or ()) - {row.name for row in ROWS}
    if unknown:
        parser.error(f"There is no row {', '.join(sorted(unknown))}; choose among {names}.")
    if chosen.repeats < 1:
        parser.error("Measure at least one epoch.")
    return chosen


def installed(name: str) -> bool:
    module = CONTENDERS[name].module
    return module is None or importlib.util.find_spec(module) is not None


def main() -> None:
    chosen = arguments()
    asked = list(CONTENDERS) if chosen.rivals is None else ["inkling", *chosen.rivals]
    names = [name for name in asked if installed(name)]
    missing = [name for name in asked if name not in names]
    if missing:
        print(f"not installed, left out: {', '.join(missing)}")
    dataset = data(chosen.examples)
    print(
        f"{dataset.name}, {len(dataset.train)} images an epoch; median of {chosen.repeats} epochs each, taking turns"
    )
    print("one thread each; in brackets: ours / theirs")
    warnings.simplefilter("ignore")  # a rival's advice on convergence is not what is measured
    results: dict[Row, dict[str, Result]] = {}
    for row in ROWS:
        if not chosen.rows or row.name in chosen.rows:
            print(f"measuring {row.name} …", file=sys.stderr)
            results[row] = measure(row, names, dataset, chosen.repeats)
    print("\n".join(table(results, names)))


if __name__ == "__main__":
    main()
