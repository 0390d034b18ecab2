"""All views of the page Gradient, by name, in the order of its list."""

from collections.abc import Callable, Iterator, Mapping

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

LEVERS, CHAIN, LIST = "levers", "chain", "list"
STEP, CROWD, COST = "step", "crowd", "cost"
SOFTMAX, SATURATION, BOTH_WAYS = "softmax", "saturation", "both-ways"
VIEWS: dict[str, type[View]] = {
    LEVERS: LeversView,
    CHAIN: ChainView,
    LIST: ListView,
    STEP: StepView,
    CROWD: CrowdView,
    COST: CostView,
    SOFTMAX: SoftmaxView,
    SATURATION: SaturationView,
    BOTH_WAYS: BothWaysView,
}


class Views(Mapping[str, View]):
    """Each is made when it is first asked for: a window in which nobody looks back starts sooner."""

    def __init__(self, parent: QWidget, made: Callable[[View], None]) -> None:
        """made: called with each view when it has been made"""
        self._parent, self._tell = parent, made
        self._made: dict[str, View] = {}

    def __getitem__(self, name: str) -> View:
        if name not in self._made:
            self._made[name] = VIEWS[name](self._parent)
            self._tell(self._made[name])
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in VIEWS

    def __iter__(self) -> Iterator[str]:
        return iter(VIEWS)

    def __len__(self) -> int:
        return len(VIEWS)

    def made(self) -> tuple[View, ...]:
        """Those that there are so far."""
        return tuple(self._made.values())
