"""The backprop explorer: milliseconds that it takes to send one digit back through a network, and to check that.

Run it as `python tests/benchmarks/explain.py`. One BLAS thread; medians. The digit is a 1 that is wished to be a 7,
and what is timed is in float64, as the explorer computes:

- exact copy: the network in float64, made anew whenever its weights have changed
- backward trace: forwards and back, ∂C/∂z and ∂C/∂a of every stage, ∇C, ∂C/∂x
- wishes: −∂C/∂a of every stage and of the pixels, out of that
- links: the chain of the largest entry, without its numeric derivative
- paths: all 160 of a pixel's weight
- levers: the three of one output
- numeric check: all entries of a dense network, the 30 largest of another; the worst error, relative to the largest
- both ways: ∇C by backpropagation and by nudging every entry (dense networks)
- crowd: the gradients of 100 examples against their mean
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import statistics
from collections.abc import Callable
from time import perf_counter

import numpy as np

from inkling.analysis.backprop.backward_pass import BackwardPass, backward_pass
from inkling.analysis.backprop.both_ways import time_both_ways
from inkling.analysis.backprop.chain import chain_of
from inkling.analysis.backprop.crowd import crowd_of
from inkling.analysis.backprop.entries import blocks, entry_at
from inkling.analysis.backprop.levers import levers
from inkling.analysis.backprop.numeric import all_at_once, check_gradient
from inkling.analysis.backprop.paths import paths_of
from inkling.analysis.backprop.question import Columns, Question, ask, exact
from inkling.storage.shipped import load_shipped
from inkling.training import Configuration, Model, new_model

WISHED = 7


def milliseconds(work: Callable[[], object], repeats: int = 50) -> float:
    work()
    times = []
    for _ in range(repeats):
        begin = perf_counter()
        work()
        times.append(perf_counter() - begin)
    return 1000 * statistics.median(times)


def one() -> np.ndarray:
    drawing = np.zeros((28, 28), np.float32)
    drawing[4:24, 13:16] = [0.4, 1.0, 0.4]
    return drawing


def wish(passed: BackwardPass) -> object:
    return passed.handed_back, passed.input_wishes


def measure(name: str, model: Model) -> None:
    question = ask(model, one(), WISHED)
    passed = backward_pass(question)
    network, gradient = question.network, np.abs(passed.gradient)
    largest = entry_at(network, int(gradient.argmax()))
    pixel = entry_at(network, int(gradient[blocks(network)["layer1.weights"]].argmax()))
    dense = all_at_once(network.architecture)
    print(f"{name}: {network.architecture}, {network.theta.size} parameters")

    def tell(what: str, value: float, more: str = "") -> None:
        print(f"  {what:16} {value:10.3f} ms  {more}")

    tell("exact copy", milliseconds(lambda: exact(model.network)))
    tell("backward trace", milliseconds(lambda: backward_pass(question)))
    tell("wishes", milliseconds(lambda: wish(passed)))
    tell("links", milliseconds(lambda: chain_of(passed, largest, numeric=False)), str(largest))
    if dense:
        tell("paths", milliseconds(lambda: paths_of(passed, pixel)), str(pixel))
    tell("levers", milliseconds(lambda: levers(passed, len(passed.stages) - 1, (WISHED,))))
    checks = [check_gradient(passed) for _ in range(7)]
    taken = statistics.median(check.milliseconds for check in checks)
    tell("numeric check", taken, f"{len(checks[0].places)} entries, off by {checks[0].error:.1e} of the largest")
    if dense:
        both = time_both_ways(question)
        tell("backpropagation", both.backpropagation)
        tell(
            "by differences", both.differences, f"{both.costs} costs, × {both.differences / both.backpropagation:.0f}"
        )
    rng = np.random.default_rng(0)
    x = np.where(rng.random((network.architecture.inputs, 100)) < 0.8, 0.0, rng.random((784, 100)))
    crowd = Question(network, question.loss, Columns(x, np.eye(10)[rng.integers(0, 10, 100)].T))
    tell("crowd of 100", milliseconds(lambda: crowd_of(crowd), 3))


if __name__ == "__main__":
    measure("the course's network", new_model(Configuration(), rng=np.random.default_rng(0)))
    for shipped in ("3blue1brown-mnist", "best-reader"):
        measure(shipped, load_shipped(shipped))
