"""What one frame of the diagram depends on."""

from dataclasses import dataclass

from inkling.analysis.forward_pass import ForwardPass
from inkling.gui.network.groups import Group
from inkling.gui.network.layout import Layout, Neuron
from inkling.gui.network.options import ViewOptions
from inkling.gui.network.style import Style
from inkling.network import Network


@dataclass(frozen=True, eq=False, slots=True)
class Sight:
    """focus: the neuron in focus if it is shown. answer: None where nothing is drawn."""

    network: Network
    groups: tuple[Group, ...]
    layout: Layout
    answer: ForwardPass | None
    focus: Neuron | None
    options: ViewOptions
    style: Style
