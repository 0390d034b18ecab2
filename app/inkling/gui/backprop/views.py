"""All views of the page Gradient, by name, in the order of its list."""

from PySide6.QtWidgets import QWidget

from inkling.gui.backprop.crowd_view import CrowdView
from inkling.gui.backprop.list_view import ListView
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.step_view import StepView
from inkling.gui.backprop.view import View


class _Pending(View):
    def show_look(self, look: Look | None) -> None:
        pass


def make_views(parent: QWidget) -> dict[str, View]:
    return {
        "levers": _Pending(parent),
        "chain": _Pending(parent),
        "list": ListView(parent),
        "step": StepView(parent),
        "crowd": CrowdView(parent),
        "cost": _Pending(parent),
        "softmax": _Pending(parent),
        "saturation": _Pending(parent),
        "both-ways": _Pending(parent),
    }
