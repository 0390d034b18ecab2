"""The network in the plane: each neuron with the map of what it answers, each edge with its weight."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from inkling.analysis.playground.structure import Structure
from inkling.gui.playground.diagram.canvas import Canvas
from inkling.gui.playground.look import Look
from inkling.gui.playground.part import Part, Table
from inkling.gui.widgets.theme import grid
from inkling.session.playground.playground import Playground


class Diagram(Part):
    """Scrolls where a network is too large for it."""

    neuron_chosen = Signal(object)  # the neuron whose map is to be seen: layer and number from 0; None for the output

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self.canvas, self._area = Canvas(), QScrollArea(self)
        self._look: Look | None = None
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.canvas)
        for one in (self.canvas, self._area.viewport()):
            one.setBackgroundRole(QPalette.ColorRole.Window)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.canvas.value_wanted.connect(self._set_value)
        self.canvas.step_wanted.connect(self._step)
        self.canvas.gesture_changed.connect(self._take_gesture)
        self.canvas.neuron_chosen.connect(self.neuron_chosen)
        self.canvas.problem.connect(self.problem)
        self.canvas.buttons.structure_wanted.connect(self._set_structure)

    def show_look(self, look: Look) -> None:
        self._look = look
        self.canvas.show_look(look)

    def table(self) -> Table | None:
        """Every number that is learned."""
        look = self._look
        return None if look is None else ((self.tr("Parameter"), self.tr("Value")), self.canvas.rows())

    def _set_value(self, place: int, value: float) -> None:
        """In the network that is seen: there may be another one already, which is shown in a moment."""
        if self._is_seen():
            self.attempt(partial(self.playground.set_parameter, place, value))

    def _step(self, place: int, size: float) -> None:
        """From the number as it is now: the look may be older than a step before."""
        if self._is_seen():
            value = float(self.playground.network.theta[place])
            self._set_value(place, round(value + size, 9))

    def _is_seen(self) -> bool:
        return self._look is not None and self._look.structure == self.playground.state.structure

    def _take_gesture(self, begins: bool) -> None:
        if begins:
            self.playground.begin()
        else:
            self.playground.end()

    def _set_structure(self, structure: Structure) -> None:
        self.attempt(partial(self.playground.change, structure=structure))

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 22), grid(self, 18))
