"""What the inspector says: of a neuron, of a map, or of the answer."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from inkling.analysis.forward_pass import ForwardPass
from inkling.gui.network import texts
from inkling.gui.network.edge_lines import Edge
from inkling.gui.network.layer_groups import LayerGroup
from inkling.gui.network.layout import Neuron
from inkling.gui.network.neuron_report import Contribution, parameter, report_map, report_neuron, stage_inputs
from inkling.network import Network


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A piece of a line that is shown whole or not at all. sign: of the weight it is about, 0 for none."""

    text: str
    sign: int = 0


@dataclass(frozen=True, slots=True)
class Inspection:
    """Three lines: what it is, its numbers, and its strongest edges."""

    title: str
    numbers: tuple[TextSpan, ...] = ()
    edges: tuple[TextSpan, ...] = ()

    @property
    def text(self) -> str:
        """As one sentence for a screen reader."""
        return ". ".join(
            part
            for part in (self.title, ", ".join(p.text for p in self.numbers), ", ".join(p.text for p in self.edges))
            if part
        )


_Lines = tuple[tuple[TextSpan, ...], tuple[TextSpan, ...]]  # the numbers, the edges


def describe_neuron(
    network: Network,
    groups: tuple[LayerGroup, ...],
    class_names: tuple[str, ...],
    answer: ForwardPass | None,
    neuron: Neuron,
    *,
    pinned: bool,
) -> Inspection:
    """Of a neuron Σ w·a, b, z and a, of a map where it comes from and how active it is; then the strongest edges."""
    index = next(k for k, group in enumerate(groups) if group.head <= neuron[0] <= group.last)
    title = texts.neuron_title(groups[index], neuron[1], class_names)
    if pinned:
        title = QCoreApplication.translate("Diagram", "{neuron} · pinned").format(neuron=title)
    if groups[index].has_maps:
        return Inspection(title, *_map_lines(network, groups[index - 1], groups[index], answer, neuron[1]))
    return Inspection(title, *_neuron_lines(network, groups[index - 1], groups[index], answer, neuron[1]))


def _neuron_lines(
    network: Network, before: LayerGroup, group: LayerGroup, answer: ForwardPass | None, neuron: int
) -> _Lines:
    report = report_neuron(
        network,
        group,
        neuron,
        None if answer is None else answer.inputs,
        None if answer is None else answer.trace,
        maps=before.neurons if before.has_maps else 0,
    )
    bias = () if report.bias is None else (TextSpan(f"b = {texts.number(report.bias)}"),)
    if report.z is None:
        return (*bias, TextSpan(texts.draw_to_see())), _edges(report.strongest, before)
    added = () if report.bias is None else (TextSpan(f"Σ w·a = {texts.number(report.z - report.bias)}"),)
    z, a = f"z = {texts.number(report.z)}", f"a = {texts.number(report.activation)}"
    return (TextSpan(z), TextSpan(a), *bias, *added), _edges(report.strongest, before)


def _map_lines(
    network: Network, before: LayerGroup, group: LayerGroup, answer: ForwardPass | None, channel: int
) -> _Lines:
    report = report_map(
        network,
        group,
        channel,
        None if answer is None else answer.inputs,
        None if answer is None else answer.trace,
    )
    bias = () if report.bias is None else (TextSpan(f"b = {texts.number(report.bias)}"),)
    origin = TextSpan(texts.map_origin(group, before.neurons if before.has_maps else 0))
    edges = _edges(report.strongest, before) if before.has_maps else ()
    if report.mean is None:
        return (origin, *bias, TextSpan(texts.draw_to_see_map())), edges
    numbers = (
        origin,
        TextSpan(texts.mean_activation(report.mean)),
        TextSpan(texts.largest_activation(report.largest)),
        *bias,
    )
    return numbers, edges


def _edges(strongest: tuple[Contribution, ...], before: LayerGroup) -> tuple[TextSpan, ...]:
    return tuple(
        TextSpan(texts.edge_text(edge, texts.source_name(edge.source, before)), _sign(edge)) for edge in strongest
    )


def _sign(edge: Contribution) -> int:
    """Of the weight; where many add up, of their sum."""
    value = edge.weight if edge.activation is not None or edge.product is None else edge.product
    return 1 if value > 0 else -1


def describe_edge(
    network: Network,
    groups: tuple[LayerGroup, ...],
    class_names: tuple[str, ...],
    answer: ForwardPass | None,
    edge: Edge,
) -> Inspection:
    """Of one line between two neurons: w, a, and what comes over it."""
    index = next(k for k, group in enumerate(groups) if group.head == edge.stage)
    source = texts.source_name(edge.source, groups[index - 1])
    title = texts.edge_title(source, texts.neuron_title(groups[index], edge.target, class_names))
    weights = parameter(network, edge.stage, "weights")
    if weights is None:
        return Inspection(title)
    w = float(weights[edge.target, edge.source])
    sign = (w > 0) - (w < 0)
    numbers = [TextSpan(f"w = {texts.number(w)}", sign)]
    if answer is None:
        return Inspection(title, (*numbers, TextSpan(texts.draw_to_see())))
    inputs = stage_inputs(edge.stage, answer.inputs, answer.trace)
    if inputs is not None:
        a = float(inputs.ravel()[edge.source])
        numbers += [TextSpan(f"a = {texts.number(a)}"), TextSpan(f"w·a = {texts.number(w * a)}", sign)]
    return Inspection(title, tuple(numbers))


def describe_hidden(group: LayerGroup, class_names: tuple[str, ...], neuron: Neuron) -> Inspection:
    """Of an output that keeps to itself what it says."""
    return Inspection(texts.neuron_title(group, neuron[1], class_names), (TextSpan(texts.answer_hidden()),))


def describe_answer(class_names: tuple[str, ...], answer: ForwardPass | None, *, tells: bool = True) -> Inspection:
    """What the network says, while no neuron is in focus. tells: whether it may be seen"""
    hint = (TextSpan(texts.point_hint()),)
    legend = tuple(TextSpan(text, sign) for text, sign in texts.edge_legend())
    if answer is None:
        return Inspection(texts.nothing_drawn(), hint, legend)
    if not tells:
        return Inspection(texts.answer_hidden(), hint, legend)
    outputs = answer.trace[-1].a.ravel()
    name = texts.class_name(answer.winner, class_names)
    return Inspection(texts.answer_line(name, float(outputs[answer.winner])), hint, legend)


def describe_diagram(
    network: Network,
    groups: tuple[LayerGroup, ...],
    class_names: tuple[str, ...],
    answer: ForwardPass | None,
    *,
    tells: bool = True,
) -> str:
    """The picture in words, for a screen reader: the answer and what is strongest in each hidden layer."""
    parts = [texts.network_line(network), describe_answer(class_names, answer, tells=tells).title]
    if answer is not None:
        for group in groups[1:-1]:
            a = answer.trace[group.last].a
            with np.errstate(over="ignore", invalid="ignore"):
                a = a.reshape(group.shape).mean(axis=(1, 2)) if group.has_maps else a.ravel()
            strongest = int(np.fmax(np.abs(a), 0).argmax())  # NaN counts as 0
            parts.append(texts.strongest_line(group, strongest, float(a[strongest])))
    return ". ".join(parts)
