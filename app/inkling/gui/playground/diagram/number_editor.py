"""The field in which a number of the diagram is typed, in its own place."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from inkling.gui.widgets.number_field import NumberField
from inkling.gui.widgets.theme import grid
from inkling.interval import Interval

_ANY = Interval(-1e6, 1e6, with_low=True, with_high=True)


class NumberEditor(NumberField):
    """Enter takes what was typed, Escape leaves the number as it was."""

    typed = Signal(int, float)  # the place in θ that it was opened for, and the number that was typed
    refused = Signal(str)  # what was typed is no number: one sentence; the old one stays

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(0.0, _ANY, parent=canvas)
        self._canvas = canvas
        self._place, self._before = 0, 0.0
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.hide()
        self.committed.connect(self._tell)
        self.retranslate()

    def open(self, place: int, value: float, centre: QPoint, typed: str = "") -> None:
        """Over this point of its parent. typed: what replaces the number at once"""
        self._place, self._before = place, value
        self.set_value(value)
        self.resize(grid(self, 9), self.sizeHint().height())
        self.move(centre - self.rect().center())
        within = self._canvas.rect()
        at = self.geometry()
        at.moveLeft(min(max(at.left(), 0), within.width() - at.width()))
        at.moveTop(min(max(at.top(), 0), within.height() - at.height()))
        self.setGeometry(at)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        if typed:
            self.insert(typed)
            self.textEdited.emit(self.text())

    def drop(self) -> None:
        """Be gone: the number that was to be typed is there no more."""
        self.set_value(self._before)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.set_value(self._before)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        problem = self.problem()
        super().focusOutEvent(event)  # it commits
        self.hide()
        if problem:
            self.refused.emit(problem)

    def retranslate(self) -> None:
        super().retranslate()
        self.set_name(self.tr("A weight or a bias"))
        self.setAccessibleName(self.tr("A weight or a bias"))

    def _tell(self, value: float) -> None:
        self.typed.emit(self._place, value)
