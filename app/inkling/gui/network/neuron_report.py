"""What one neuron, or one feature map, computes, in numbers: z = Σ w·a + b, a = σ(z), and where z comes from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.gui.network.layer_groups import LayerGroup
from inkling.network import Conv2DSpec, Network, StageTrace

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Contribution:
    """One incoming edge. activation, product: None where nothing is drawn.

    From a feature map: weight is Σ w over its pixels or over the kernel, product Σ w·a (of a convolution the mean
    over all positions of the kernel), and there is no one activation.
    """

    source: int  # the neuron, map or pixel that it comes from
    weight: float
    activation: float | None
    product: float | None


@dataclass(frozen=True, slots=True)
class NeuronReport:
    """z, activation: None where nothing is drawn. bias: None where its layer has none."""

    stage: int
    neuron: int
    z: float | None
    activation: float | None
    bias: float | None
    strongest: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class MapReport:
    """mean, largest: activations, None where nothing is drawn. bias: None where its layer has none."""

    stage: int
    channel: int
    bias: float | None
    mean: float | None
    largest: float | None
    strongest: tuple[Contribution, ...]


def parameter(network: Network, stage: int, name: str) -> Floats | None:
    """weights, (neurons, inputs) or (channels, maps, kernel, kernel), or bias; None where a stage has none."""
    return next((p.value for p in network.stages[stage].parameters if p.name.endswith(f".{name}")), None)


def stage_inputs(stage: int, inputs: Floats | None, trace: tuple[StageTrace, ...] | None) -> Floats | None:
    """The activations that a stage gets, in their shape; None where nothing is drawn, or it is not known.

    inputs: what went into the network
    """
    if trace is None:
        return None
    return inputs if stage == 0 else trace[stage - 1].a


def report_neuron(
    network: Network,
    group: LayerGroup,
    neuron: int,
    inputs: Floats | None,
    trace: tuple[StageTrace, ...] | None,
    *,
    maps: int = 0,
    count: int = 6,
) -> NeuronReport:
    """The neuron's sum and its `count` strongest incoming edges, strongest first.

    maps: how many feature maps come in, whose pixels are added up; 0 where single neurons do
    """
    stage = group.head
    weights = parameter(network, stage, "weights")
    strongest: tuple[Contribution, ...] = ()
    if weights is not None:
        a = stage_inputs(stage, inputs, trace)
        row, flat = weights[neuron], None if a is None else a.ravel()
        if maps:
            with np.errstate(over="ignore", invalid="ignore"):
                products = None if flat is None else (row * flat).reshape(maps, -1).sum(axis=1)
                strongest = _strongest(row.reshape(maps, -1).sum(axis=1), None, products, count)
        else:
            with np.errstate(over="ignore", invalid="ignore"):
                strongest = _strongest(row, flat, None if flat is None else row * flat, count)
    bias = parameter(network, stage, "bias")
    return NeuronReport(
        stage,
        neuron,
        None if trace is None else float(trace[stage].z.ravel()[neuron]),
        None if trace is None else float(trace[group.last].a.ravel()[neuron]),
        None if bias is None else float(bias[neuron]),
        strongest,
    )


def report_map(
    network: Network,
    group: LayerGroup,
    channel: int,
    inputs: Floats | None,
    trace: tuple[StageTrace, ...] | None,
    *,
    count: int = 6,
) -> MapReport:
    """A map's activations, and the `count` maps before that its z comes from, strongest first."""
    stage = group.head
    weights = parameter(network, stage, "weights")
    strongest: tuple[Contribution, ...] = ()
    if weights is not None and isinstance(group.spec, Conv2DSpec):
        kernels = weights[channel]
        a = stage_inputs(stage, inputs, trace)
        products = None
        with np.errstate(over="ignore", invalid="ignore"):
            if a is not None:
                maps = a.reshape(kernels.shape[0], *a.shape[-2:])
                products = np.einsum("cij,cij->c", kernels, _window_means(maps, group.spec))
            strongest = _strongest(kernels.sum(axis=(1, 2)), None, products, count)
    bias = parameter(network, stage, "bias")
    shown = None if trace is None else trace[group.last].a.reshape(group.shape)[channel]
    with np.errstate(over="ignore", invalid="ignore"):
        mean = None if shown is None else float(shown.mean())
    return MapReport(
        stage,
        channel,
        None if bias is None else float(bias[channel]),
        mean,
        None if shown is None else float(shown.max()),
        strongest,
    )


def _window_means(maps: Floats, spec: Conv2DSpec) -> Floats:
    """The mean of what each weight of a kernel meets, over all positions of the kernel: (maps, kernel, kernel)."""
    kernel = spec.kernel
    if spec.same:
        before, after = (kernel - 1) // 2, kernel - 1 - (kernel - 1) // 2
        maps = np.pad(maps, ((0, 0), (before, after), (before, after)))
    height, width = maps.shape[1] - kernel + 1, maps.shape[2] - kernel + 1
    rows = np.stack([maps[:, i : i + height].mean(axis=1) for i in range(kernel)], axis=1)
    return np.stack([rows[:, :, j : j + width].mean(axis=2) for j in range(kernel)], axis=2)


def _strongest(weights: Floats, a: Floats | None, products: Floats | None, count: int) -> tuple[Contribution, ...]:
    size = np.nan_to_num(np.abs(weights if products is None else products), posinf=0.0)
    order = np.argsort(-size, kind="stable")[:count]
    return tuple(
        Contribution(
            int(source),
            float(weights[source]),
            None if a is None else float(a[source]),
            None if products is None else float(products[source]),
        )
        for source in order
        if size[source] > 0
    )
