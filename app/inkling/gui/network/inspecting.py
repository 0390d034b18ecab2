"""Which of its texts the inspector shows: of the line, the neuron or the answer, on the way that is shown."""

from inkling.gui.network.backward.inspection import describe_nudge, describe_pass, describe_wish
from inkling.gui.network.diagram import Diagram
from inkling.gui.network.inspection import (
    Inspection,
    describe_answer,
    describe_edge,
    describe_hidden,
    describe_neuron,
)
from inkling.gui.network.layout import Neuron
from inkling.network import Network


def inspect(diagram: Diagram, network: Network, neuron: Neuron | None) -> Inspection:
    """Of what is in focus. network: the diagram's"""
    groups, names, backwards = diagram.groups, diagram.class_names, diagram.backwards
    if backwards is not None:
        if diagram.edge is not None:
            return describe_nudge(backwards, groups, names, diagram.edge)
        if neuron is not None:
            return describe_wish(backwards, groups, names, neuron)
        return describe_pass(backwards, names)
    if diagram.edge is not None:
        return describe_edge(network, groups, names, diagram.answer, diagram.edge)
    if neuron is None:
        return describe_answer(names, diagram.answer, tells=diagram.tells_outputs)
    if not diagram.tells_outputs and diagram.answer is not None and neuron[0] >= groups[-1].head:
        return describe_hidden(groups[-1], names, neuron)
    return describe_neuron(network, groups, names, diagram.answer, neuron, pinned=neuron == diagram.pinned)
