"""All views of the page Gradient, by name, in the order of its list."""

from PySide6.QtWidgets import QWidget

from inkling.gui.backprop.both_ways_view import BothWaysView
from inkling.gui.backprop.chain_view import ChainView
from inkling.gui.backprop.cost_view import CostView
from inkling.gui.backprop.levers_view import LeversView
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.saturation_view import SaturationView
from inkling.gui.backprop.softmax_view import SoftmaxView
from inkling.gui.backprop.view import View


class _Pending(View):
    def show_look(self, look: Look | None) -> None:
        pass


def make_views(parent: QWidget) -> dict[str, View]:
    return {
        "levers": LeversView(parent),
        "chain": ChainView(parent),
        "list": _Pending(parent),
        "step": _Pending(parent),
        "crowd": _Pending(parent),
        "cost": CostView(parent),
        "softmax": SoftmaxView(parent),
        "saturation": SaturationView(parent),
        "both-ways": BothWaysView(parent),
    }
