"""Saturation: where on their curve the neurons of a layer stand, and how steep it is there.

A neuron whose a lies at an end of its range has a σ′ of almost 0: wishes hardly come through, and it hardly learns.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.backward_pass import slopes
from inkling.analysis.backprop.question import Columns, Question
from inkling.network.types import Array
from inkling.training.diagnosis import is_near_limit

BINS = 40


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


def saturation_of(question: Question, *, bins: int = BINS, most: int = 200) -> tuple[Saturation, ...]:
    """Of every layer whose neurons have an activation of their own, over the first `most` examples asked for."""
    network = question.network
    columns = Columns(question.columns.x[:, :most], question.columns.y[:, :most])
    trace = network.backward_trace(columns.x, columns.y, question.loss)
    found = []
    for number, (stage, of_stage) in enumerate(zip(network.stages, trace.stages, strict=True), 1):
        name = stage.spec.activation_name
        if name is None or name == "softmax":
            continue
        steep = slopes(stage.spec, of_stage.z, of_stage.a)
        found.append(
            Saturation(
                number,
                name,
                _histogram(of_stage.a, bins),
                _histogram(steep, bins),
                float(np.mean(_at_its_end(name, of_stage.a))),
                float(steep.mean()),
            )
        )
    return tuple(found)


def _at_its_end(activation: str, a: Array) -> NDArray[np.bool_]:
    return a == 0.0 if activation == "relu" else is_near_limit(activation, a)


def _histogram(values: Array, bins: int) -> tuple[Array, NDArray[np.intp]]:
    counts, edges = np.histogram(values, bins=bins)
    return edges, counts
