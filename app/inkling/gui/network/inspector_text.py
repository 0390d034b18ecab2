"""From the numbers of a neuron, or of the answer, to the lines that the inspector shows."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from inkling.analysis.forward_pass import ForwardPass
from inkling.gui.network import words
from inkling.gui.network.groups import Group
from inkling.gui.network.inspector import Inspection, Part
from inkling.gui.network.layout import Neuron
from inkling.gui.network.report import Contribution, report_map, report_neuron
from inkling.network import Network

Lines = tuple[tuple[Part, ...], tuple[Part, ...]]  # the numbers, the edges


def describe_neuron(
    network: Network,
    groups: tuple[Group, ...],
    class_names: tuple[str, ...],
    answer: ForwardPass | None,
    neuron: Neuron,
    *,
    pinned: bool,
) -> Inspection:
    """Of a neuron Σ w·a, b, z and a, of a map where it comes from and how active it is; then the strongest edges."""
    place = next(k for k, group in enumerate(groups) if group.head <= neuron[0] <= group.last)
    title = words.neuron_title(groups[place], neuron[1], class_names)
    if pinned:
        title = QCoreApplication.translate("Diagram", "{neuron} · pinned").format(neuron=title)
    if groups[place].has_maps:
        return Inspection(title, *_map_lines(network, groups[place - 1], groups[place], answer, neuron[1]))
    return Inspection(title, *_neuron_lines(network, groups[place - 1], groups[place], answer, neuron[1]))


def _neuron_lines(network: Network, before: Group, group: Group, answer: ForwardPass | None, neuron: int) -> Lines:
    report = report_neuron(
        network,
        group,
        neuron,
        None if answer is None else answer.inputs,
        None if answer is None else answer.trace,
        maps=before.neurons if before.has_maps else 0,
    )
    bias = () if report.bias is None else (Part(f"b = {words.number(report.bias)}"),)
    if report.z is None:
        return (*bias, Part(words.draw_to_see())), _edges(report.strongest, before)
    added = () if report.bias is None else (Part(f"Σ w·a = {words.number(report.z - report.bias)}"),)
    numbers = (Part(f"z = {words.number(report.z)}"), Part(f"a = {words.number(report.activation)}"), *bias, *added)
    return numbers, _edges(report.strongest, before)


def _map_lines(network: Network, before: Group, group: Group, answer: ForwardPass | None, channel: int) -> Lines:
    report = report_map(
        network,
        group,
        channel,
        None if answer is None else answer.inputs,
        None if answer is None else answer.trace,
    )
    bias = () if report.bias is None else (Part(f"b = {words.number(report.bias)}"),)
    origin = Part(words.map_origin(group, before.neurons if before.has_maps else 0))
    edges = _edges(report.strongest, before) if before.has_maps else ()
    if report.mean is None:
        return (origin, *bias, Part(words.draw_to_see_map())), edges
    numbers = (
        origin,
        Part(words.mean_activation(report.mean)),
        Part(words.largest_activation(report.largest)),
        *bias,
    )
    return numbers, edges


def _edges(strongest: tuple[Contribution, ...], before: Group) -> tuple[Part, ...]:
    return tuple(
        Part(words.edge_text(edge, words.source_name(edge.source, before)), _sign(edge)) for edge in strongest
    )


def _sign(edge: Contribution) -> int:
    """Of the weight; where many add up, of their sum."""
    value = edge.weight if edge.activation is not None or edge.product is None else edge.product
    return 1 if value > 0 else -1


def describe_answer(class_names: tuple[str, ...], answer: ForwardPass | None) -> Inspection:
    """What the network says, while no neuron is in focus."""
    hint = (Part(words.point_hint()),)
    if answer is None:
        return Inspection(words.nothing_drawn(), hint)
    outputs = answer.trace[-1].a.ravel()
    name = words.class_name(answer.winner, class_names)
    return Inspection(words.answer_line(name, float(outputs[answer.winner])), hint)


def summary(
    network: Network, groups: tuple[Group, ...], class_names: tuple[str, ...], answer: ForwardPass | None
) -> str:
    """The picture in words, for a screen reader: the answer and what is strongest in each hidden layer."""
    parts = [words.network_line(network)]
    if answer is None:
        parts.append(words.nothing_drawn())
    else:
        outputs = answer.trace[-1].a.ravel()
        name = words.class_name(answer.winner, class_names)
        parts.append(words.answer_line(name, float(outputs[answer.winner])))
        for group in groups[1:-1]:
            a = answer.trace[group.last].a
            with np.errstate(over="ignore", invalid="ignore"):
                a = a.reshape(group.shape).mean(axis=(1, 2)) if group.has_maps else a.ravel()
            strongest = int(np.abs(np.nan_to_num(a)).argmax())
            parts.append(words.strongest_line(group, strongest, float(a[strongest])))
    return ". ".join(parts)
