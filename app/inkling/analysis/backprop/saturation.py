"""Saturation: where on their curve the neurons of a layer stand, and how steep it is there.

A neuron whose a lies at an end of its range has a σ′ of almost 0: wishes hardly come through, and it hardly learns.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.backward_pass import slopes
from inkling.analysis.backprop.question import Columns, Question
from inkling.network import BackwardStage
from inkling.network.types import Array
from inkling.training.diagnosis import is_near_limit

BINS = 40
_NUMBERS_AT_ONCE = 100_000


@dataclass(frozen=True, eq=False, slots=True)
class Saturation:
    """The neurons of one layer, over some examples.

    layer: its number, from 1; activation: its σ
    activations, slopes: histograms of a and of σ′, edges (bins + 1,) and counts (bins,)
    saturated: the share at an end of their range (sigmoid, tanh), or silent (ReLU); slope: the mean of σ′
    """

    layer: int
    activation: str
    activations: tuple[Array, NDArray[np.intp]]
    slopes: tuple[Array, NDArray[np.intp]]
    saturated: float
    slope: float


def saturation_of(
    question: Question, *, bins: int = BINS, most: int = 200, check: Callable[[], None] | None = None
) -> tuple[Saturation, ...]:
    """Of every layer whose neurons have an activation of their own, over the first `most` examples asked for.

    check: called before each few; may end the work by raising
    """
    network = question.network
    columns = Columns(question.columns.x[:, :most], question.columns.y[:, :most])
    at_once = max(_NUMBERS_AT_ONCE // sum(int(np.prod(shape)) for shape in network.architecture.shapes), 1)
    stages: list[list[BackwardStage]] = [[] for _ in network.stages]
    for start in range(0, len(columns), at_once):
        if check is not None:
            check()
        few = slice(start, start + at_once)
        trace = network.backward_trace(columns.x[:, few], columns.y[:, few], question.loss)
        for kept, of_stage in zip(stages, trace.stages, strict=True):
            kept.append(of_stage)
    found = []
    for number, (stage, kept) in enumerate(zip(network.stages, stages, strict=True), 1):
        name = stage.spec.activation_name
        if name is None or name == "softmax":
            continue
        z, a = (np.concatenate(one, axis=-1) for one in ([few.z for few in kept], [few.a for few in kept]))
        steep = slopes(stage.spec, z, a)
        found.append(
            Saturation(
                number,
                name,
                _histogram(a, bins),
                _histogram(steep, bins),
                float(np.mean(_at_its_end(name, a))),
                float(steep.mean()),
            )
        )
    return tuple(found)


def _at_its_end(activation: str, a: Array) -> NDArray[np.bool_]:
    return a == 0.0 if activation == "relu" else is_near_limit(activation, a)


def _histogram(values: Array, bins: int) -> tuple[Array, NDArray[np.intp]]:
    counts, edges = np.histogram(values, bins=bins)
    return edges, counts
