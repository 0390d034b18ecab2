"""The four panels behind movable splitters: drawing over controls, network over plots."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid

_COLUMNS = (47.5, 112.5)  # in steps of the grid
_LEFT = (430, 330)
_RIGHT = (460, 300)


class Panels(Retranslatable, QSplitter):
    """The left column, and the right one that takes what room there is."""

    def __init__(self, drawing: QWidget, controls: QWidget, network: QWidget, plots: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._step = grid(self)
        self._left, self._right = _stack(drawing, controls), _stack(network, plots)
        for column in (self._left, self._right):
            self.addWidget(column)
        self.setStretchFactor(1, 1)
        for row, share in enumerate(_RIGHT):  # a lower window takes from both
            self._right.setStretchFactor(row, share)
        self.setChildrenCollapsible(False)
        for panel in (drawing, controls, network, plots):
            panel.setProperty("panel", True)
            panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.default_layout()

    def default_layout(self) -> None:
        """The sizes as at the very first start."""
        self.setSizes([grid(self, steps) for steps in _COLUMNS])
        self._left.setSizes(_LEFT)
        self._right.setSizes(_RIGHT)

    def restyle(self) -> None:
        # What fitted the left column at one text size fits it at another.
        before, self._step = self._step, grid(self)
        if self._step != before and self.isVisible():
            left, right = self.sizes()
            wanted = round(left * self._step / before)
            self.setSizes([wanted, left + right - wanted])

    def state(self) -> list[QByteArray]:
        """Where the splitters stand."""
        return [one.saveState() for one in (self, self._left, self._right)]

    def restore(self, state: list[QByteArray]) -> None:
        """Put the splitters back; what is no state is passed over."""
        for one, saved in zip((self, self._left, self._right), state, strict=False):
            one.restoreState(saved)


def _stack(upper: QWidget, lower: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Vertical)
    splitter.addWidget(upper)
    splitter.addWidget(lower)
    splitter.setChildrenCollapsible(False)
    return splitter
