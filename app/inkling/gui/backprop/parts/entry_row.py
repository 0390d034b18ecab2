"""Which weight or bias is looked at: its name, to be typed, with its value and its derivative."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QSizePolicy, QWidget

from inkling.analysis.backprop.entries import parse_entry
from inkling.errors import InklingError
from inkling.gui.backprop.parts.painting import signed
from inkling.gui.backprop.parts.part import direction, narrow
from inkling.gui.backprop.parts.weighing import Asking
from inkling.gui.widgets.formats import loss_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid, mark, mark_problem
from inkling.gui.widgets.verbatim import ElidedLabel, tooltip

_ANY = 2**24 - 1  # Qt's largest size: as wide as there is room


class EntryRow(Retranslatable, QWidget):
    """What is wrong with a name that was typed stands beside it, until another one is typed or picked."""

    chosen = Signal(object)  # the person typed the name of this Entry

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asking: Asking | None = None
        self._picked = False
        self.field, self.told = QLineEdit(self), ElidedLabel(self)
        self.told.setProperty("muted", True)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self.field)
        self._row.addWidget(self.told, 1)
        self.field.returnPressed.connect(self._read)
        self.field.textEdited.connect(self._edited)
        self.retranslate()

    def show_asking(self, asking: Asking | None, *, picked: bool) -> None:
        """picked: nobody has selected it; it is the one with the largest derivative"""
        another = (asking and asking.entry) != (self._asking and self._asking.entry)
        self._asking, self._picked = asking, picked
        if another:
            self._problem("")
            self.field.setModified(False)
        if asking is None:
            self.field.clear()
        elif not self.field.isModified():
            self.field.setText(str(asking.entry))
            self.field.setCursorPosition(0)
        self._tell()

    def _tell(self) -> None:
        if self.field.property("problem"):
            return
        text = ""
        if self._asking is not None:
            look, place = self._asking.look, self._asking.entry.place
            value, derivative = float(look.network.theta[place]), float(look.passed.gradient[place])
            words = self.tr("picked, the largest: ∂C/∂θ = {value}") if self._picked else "∂C/∂θ = {value}"
            text = f"{words.format(value=signed(derivative))}   θ = {loss_text(value)}"
        self._write(text)

    def _write(self, text: str) -> None:
        self.told.setText(text)
        self.told.setToolTip(tooltip(text))

    def _problem(self, text: str) -> None:
        mark_problem(self.field, bool(text))
        mark(self.told, "muted", not text)
        mark(self.told, "problem", bool(text))
        if text:
            self._write(text)

    def _edited(self) -> None:
        self._problem("")
        self._tell()

    def _read(self) -> None:
        if self._asking is None:
            return
        try:
            entry = parse_entry(self._asking.look.network, self.field.text())
        except InklingError as error:
            self._problem(sentence(error))
            return
        self.field.setModified(False)
        self._problem("")
        self.chosen.emit(entry)
        self._tell()

    def restyle(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(grid(self))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.setDirection(direction(self))
        self._fit()

    def _fit(self) -> None:
        """Room for a whole name, where there is some."""
        whole = self.fontMetrics().horizontalAdvance("layer1.weights[15,783]") + grid(self, 2)
        self.field.setMinimumWidth(grid(self, 10) if narrow(self) else min(whole, self.width() * 6 // 10))
        self.field.setMaximumWidth(_ANY if narrow(self) else min(whole, self.width() * 6 // 10))

    def retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Weight or bias"))
        self.field.setToolTip(self.tr("Type the name of another one, such as layer2.bias[3], and press Enter"))
        self.restyle()
        self._tell()
