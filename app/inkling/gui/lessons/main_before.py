"""The main window as it was before a lesson: kept, and given back to the last stroke."""

from inkling.gui.backprop.chain_view import ChainView
from inkling.gui.backprop.levers_view import LeversView
from inkling.gui.lessons.main_parts import MainParts


class MainBefore:
    """Made when a lesson begins; no run is under way then."""

    def __init__(self, parts: MainParts) -> None:
        self._parts = parts
        session, network = parts.session, parts.network
        self._layout = parts.panels.state()
        self._configuration = session.configuration
        self._dataset = parts.datasets.set_aside()
        self._way = network.way.name()
        self._pinned = network.diagram.pinned
        self._explorer = parts.explorer.set_aside()
        self._panels = {panel: panel.state() for panel in (parts.controls, parts.network)}
        self._plots = parts.plots.state()
        views = parts.plots.gradient.views.made()
        self._views = [(view, view.choice.name()) for view in views if isinstance(view, ChainView | LeversView)]
        self._tool = parts.drawing.state()["tool"]
        self._drawing = session.drawing.set_aside()
        parts.drawing.refresh()
        session.set_aside()

    def give_back(self) -> None:
        """Have all of it again. What a run has learned meanwhile waits among the networks of the sitting."""
        parts = self._parts
        session, network = parts.session, parts.network
        parts.training.shut_down()
        session.drawing.give_back(self._drawing)
        parts.drawing.restore_state({"tool": self._tool})
        session.give_back()
        parts.drawing.refresh()
        session.configure(self._configuration)
        parts.datasets.give_back(self._dataset)
        network.way.choose(self._way)
        network.diagram.pin(self._pinned)
        parts.explorer.give_back(self._explorer)
        for panel, state in self._panels.items():
            if panel.state() != state:
                panel.restore_state(state)
        if parts.plots.state() != self._plots:
            parts.plots.restore_state(self._plots)
        for view, part in self._views:
            if view.choice.name() != part:
                view.show_part(part)
        self.give_back_layout()

    def give_back_layout(self) -> None:
        """Where the splitters stood."""
        panels = self._parts.panels
        if panels.state() != self._layout:
            panels.restore(self._layout)
