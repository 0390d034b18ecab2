"""All views of the page Gradient, by name, in the order of its list."""

from PySide6.QtWidgets import QWidget

from inkling.gui.backprop.both_ways_view import BothWaysView
from inkling.gui.backprop.chain_view import ChainView
from inkling.gui.backprop.cost_view import CostView
from inkling.gui.backprop.crowd_view import CrowdView
from inkling.gui.backprop.levers_view import LeversView
from inkling.gui.backprop.list_view import ListView
from inkling.gui.backprop.saturation_view import SaturationView
from inkling.gui.backprop.softmax_view import SoftmaxView
from inkling.gui.backprop.step_view import StepView
from inkling.gui.backprop.view import View


def make_views(parent: QWidget) -> dict[str, View]:
    return {
        "levers": LeversView(parent),
        "chain": ChainView(parent),
        "list": ListView(parent),
        "step": StepView(parent),
        "crowd": CrowdView(parent),
        "cost": CostView(parent),
        "softmax": SoftmaxView(parent),
        "saturation": SaturationView(parent),
        "both-ways": BothWaysView(parent),
    }
