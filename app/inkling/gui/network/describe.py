"""From the numbers of a neuron, or of the answer, to the lines that the inspector shows."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from inkling.gui.network import words
from inkling.gui.network.inspector import Inspection, Part
from inkling.gui.network.layout import Neuron
from inkling.gui.network.report import report_neuron
from inkling.gui.network.scene import Answer
from inkling.network import Network


def describe_neuron(
    network: Network, class_names: tuple[str, ...], answer: Answer | None, neuron: Neuron, *, pinned: bool
) -> Inspection:
    """Σ w·a, b, z and a in the order in which they are computed, then the strongest edges."""
    stage, number = neuron
    report = report_neuron(
        network,
        stage,
        number,
        None if answer is None else answer.image,
        None if answer is None else answer.trace,
    )
    neurons = network.stages[stage].spec.neurons
    title = words.neuron_title(stage, number, neurons, class_names, len(network.stages))
    if pinned:
        title = QCoreApplication.translate("Diagram", "{neuron} · pinned").format(neuron=title)
    bias = Part(f"b = {words.number(report.bias)}")
    if report.z is None:
        numbers: tuple[Part, ...] = (bias, Part(words.draw_to_see()))
    else:
        numbers = (
            Part(f"z = {words.number(report.z)}"),
            Part(f"a = {words.number(report.activation)}"),
            bias,
            Part(f"Σ w·a = {words.number(report.z - report.bias)}"),
        )
    shape = network.architecture.input_shape
    edges = tuple(
        Part(words.edge_text(edge, stage, shape), 1 if edge.weight > 0 else -1) for edge in report.strongest
    )
    return Inspection(title, numbers, edges)


def describe_answer(network: Network, class_names: tuple[str, ...], answer: Answer | None) -> Inspection:
    """What the network says, while no neuron is in focus."""
    hint = (Part(words.point_hint()),)
    if answer is None:
        return Inspection(words.nothing_drawn(), hint)
    outputs = answer.trace[-1].a.ravel()
    name = words.class_name(answer.winner, class_names)
    return Inspection(words.answer_line(name, float(outputs[answer.winner])), hint)


def summary(network: Network, class_names: tuple[str, ...], answer: Answer | None) -> str:
    """The picture in words, for a screen reader: the answer and the strongest neuron of each hidden layer."""
    parts = [words.network_line(network)]
    if answer is None:
        parts.append(words.nothing_drawn())
    else:
        outputs = answer.trace[-1].a.ravel()
        name = words.class_name(answer.winner, class_names)
        parts.append(words.answer_line(name, float(outputs[answer.winner])))
        stages = len(network.stages)
        for stage, trace in enumerate(answer.trace[:-1]):
            strongest = int(np.abs(np.nan_to_num(trace.a.ravel())).argmax())
            parts.append(words.strongest_line(stage, strongest, float(trace.a.ravel()[strongest]), stages))
    return ". ".join(parts)
