"""What one neuron computes, in numbers: z = Σ w·a + b, a = σ(z), and where z comes from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.network import Network, StageTrace


@dataclass(frozen=True, slots=True)
class Contribution:
    """One incoming edge. activation, product: None where nothing is drawn."""

    source: int  # the neuron, or the pixel, that it comes from
    weight: float
    activation: float | None
    product: float | None


@dataclass(frozen=True, slots=True)
class NeuronReport:
    """z, activation: None where nothing is drawn."""

    stage: int
    neuron: int
    z: float | None
    activation: float | None
    bias: float
    strongest: tuple[Contribution, ...]


def stage_weights(network: Network, stage: int) -> NDArray[np.floating]:
    """The weights of a stage, (neurons, inputs)."""
    return _parameter(network, stage, "weights")


def stage_inputs(
    stage: int, image: NDArray[np.floating] | None, trace: tuple[StageTrace, ...] | None
) -> NDArray[np.floating] | None:
    """The activations that a stage gets, (inputs,); None where nothing is drawn."""
    if trace is None or image is None:
        return None
    return image.ravel() if stage == 0 else trace[stage - 1].a.ravel()


def report_neuron(
    network: Network,
    stage: int,
    neuron: int,
    image: NDArray[np.floating] | None,
    trace: tuple[StageTrace, ...] | None,
    *,
    count: int = 6,
) -> NeuronReport:
    """The neuron's sum and its `count` strongest incoming edges, strongest first."""
    weights = stage_weights(network, stage)[neuron]
    inputs = stage_inputs(stage, image, trace)
    size = np.abs(weights if inputs is None else weights * inputs)
    order = np.argsort(-np.nan_to_num(size), kind="stable")[:count]
    strongest = tuple(
        Contribution(
            int(source),
            float(weights[source]),
            None if inputs is None else float(inputs[source]),
            None if inputs is None else float(weights[source] * inputs[source]),
        )
        for source in order
        if size[source] > 0
    )
    return NeuronReport(
        stage,
        neuron,
        None if trace is None else float(trace[stage].z[neuron]),
        None if trace is None else float(trace[stage].a[neuron]),
        float(_parameter(network, stage, "bias")[neuron]),
        strongest,
    )


def _parameter(network: Network, stage: int, name: str) -> NDArray[np.floating]:
    return next(p.value for p in network.stages[stage].parameters if p.name.endswith(f".{name}"))
