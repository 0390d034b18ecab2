"""What one frame of the diagram is made from."""

from dataclasses import dataclass

from inkling.analysis.forward_pass import ForwardPass
from inkling.gui.network.backward.view import Backwards
from inkling.gui.network.layer_groups import LayerGroup
from inkling.gui.network.layout import Layout, Neuron
from inkling.gui.network.style import Style
from inkling.gui.network.view_options import ViewOptions
from inkling.network import Network


@dataclass(frozen=True, eq=False, slots=True)
class Frame:
    """focus: the neuron in focus if it is shown. answer: None where nothing is drawn. backwards: in their place."""

    network: Network
    groups: tuple[LayerGroup, ...]
    layout: Layout
    answer: ForwardPass | None
    focus: Neuron | None
    options: ViewOptions
    style: Style
    backwards: Backwards | None = None
