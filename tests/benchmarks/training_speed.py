"""Seconds per epoch: Inkling, PyTorch, JAX and scikit-learn side by side, one thread and one core each, in one run.

Run it as `python tests/benchmarks/training_speed.py`; `--help` names the options. The rivals are in `rivals.py`.
Data are MNIST where it is found (INKLING_DATA) and random bytes of its shape elsewhere. All contenders start from
the same θ with the same optimizer and batch size, and take turns: one epoch each, again and again. Medians are
printed. A row in which somebody has not learned to read says nothing: it is named, and the exit code is 1.
See README.md in this folder for what is timed.
"""

from one_core import ALL_CORES, cores

# isort: split
import argparse
import importlib.util
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from rivals import Contender, JaxScan, JaxStep, PyTorch, Row, ScikitLearn, Times, as_floats

from inkling.data.dataset import Dataset, Examples
from inkling.data.mnist import find_mnist, load_mnist
from inkling.network import Network
from inkling.training import BatchEnd, EpochEnd, Knobs, train

ROWS = [
    *(Row(f"784-16-16-10/{batch}", "16-16", batch) for batch in (10, 32, 128)),
    Row("784-100-10/32", "100", 32),
    Row("784-800-10/128", "800", 128, eta=0.1),  # 0.5 overshoots: 800 neurons push each output at once
    Row("conv/64", "conv5x8 pool2 conv5x16 pool2", 64, "relu", "cross-entropy", "adam", 0.001),
]
LEARNED = 0.7  # of the test set read right, after two epochs at least


class Inkling(Contender):
    """The very loop of the window and the command line, images as bytes."""

    name = "inkling"
    convolves = True

    def __init__(self, row: Row, dataset: Dataset, start: Network, seed: int) -> None:
        self._network = start.copy()
        knobs = Knobs(row.eta, tell_every=0.05)
        self._events = train(self._network, dataset, row.configuration, rng=np.random.default_rng(seed), knobs=knobs)
        next(self._events)  # the first look at the untrained network
        self._batches, self._step = -(-len(dataset.train) // row.batch), 0

    def epoch(self) -> Times:
        begin = time.perf_counter()
        last = self._step + self._batches
        while self._step < last:
            event = next(self._events)
            assert isinstance(event, BatchEnd)
            self._step = event.step
        stepped = time.perf_counter()
        end = next(self._events)  # examines the network on 10 000 + 10 000 images
        assert isinstance(end, EpochEnd)
        return Times(stepped - begin, time.perf_counter() - begin)

    def predict(self, images: np.ndarray) -> np.ndarray:
        return self._network.predict(images)


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
    start = Network(row.configuration.architecture())
    start.initialize(rng=np.random.default_rng(0))
    able = [name for name in names if CONTENDERS[name].convolves or not row.convolutional]
    contenders = {name: CONTENDERS[name](row, dataset, start, seed=0) for name in able}
    results = {name: Result() for name in able}
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
    """Medians, behind each rival's ours/theirs in brackets; a dash where one has no such network."""
    rivals = [name for name in names if name != "inkling"]
    lines = [f"{'network/batch':17}{'seconds of':12}{'inkling':>9}" + "".join(f"{name:>17}" for name in rivals)]
    kinds: list[tuple[str, Callable[[Times], float]]] = [
        ("epoch", lambda times: times.epoch),
        ("with looks", lambda times: times.wall),
    ]
    for row, by_name in results.items():
        for kind, of in kinds:
            ours = by_name["inkling"].median(of) if "inkling" in by_name else float("nan")
            cells = [f"{ours:9.3f}"]
            for name in rivals:
                shown = kind == "epoch" and name in by_name
                theirs = by_name[name].median(of) if shown else float("nan")
                cells.append(f"{theirs:9.3f} ({ours / theirs:5.3f})" if shown else f"{'–':>17}")
            lines.append(f"{row.name if kind == 'epoch' else '':17}{kind:12}" + "".join(cells))
        learned = {name: f"{100 * result.accuracy:.1f} %" for name, result in by_name.items()}
        others = "".join(f"{learned.get(name, '–'):>17}" for name in rivals)
        lines.append(f"{'':17}{'accuracy':12}{learned.get('inkling', '–'):>9}" + others)
    return lines


def not_learned(results: dict[Row, dict[str, Result]]) -> list[str]:
    """A sentence for each contender whose network reads too little to compare it."""
    return [
        f"{row.name}: {name} reads {100 * result.accuracy:.1f} % only; its times say nothing."
        for row, by_name in results.items()
        for name, result in by_name.items()
        if not result.accuracy >= LEARNED
    ]


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
    parser.add_argument(ALL_CORES, action="store_true", help="do not hold everybody to one core")
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


def main() -> int:
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
    print(f"one thread each, on {cores()}; in brackets: ours / theirs")
    warnings.simplefilter("ignore")  # a rival's advice on convergence is not what is measured
    results: dict[Row, dict[str, Result]] = {}
    for row in ROWS:
        if not chosen.rows or row.name in chosen.rows:
            print(f"measuring {row.name} …", file=sys.stderr)
            results[row] = measure(row, names, dataset, chosen.repeats)
    print("\n".join(table(results, names)))
    problems = not_learned(results) if find_mnist() is not None else []
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
