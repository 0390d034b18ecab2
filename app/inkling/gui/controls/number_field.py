"""A field for one real number between two bounds, typed with a comma or a dot, as 0.001 or 1e-3."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from inkling.gui.controls.mark import mark_problem
from inkling.gui.controls.number_text import number_text, parse_number


class NumberField(QLineEdit):
    """Keeps the last number that was possible, and says what is wrong with the text if it is not one."""

    edited = Signal()  # after each change by the person, whether the text is a possible number or not
    committed = Signal(float)  # Enter was pressed or the field left, with a new possible number
    stepped = Signal(int)  # arrow keys, or the wheel while focused: +1 for more, −1 for less

    def __init__(
        self, value: float, low: float, high: float, *, with_high: bool = False, parent: QWidget | None = None
    ) -> None:
        """low: excluded. high: excluded as well unless `with_high`."""
        super().__init__(parent)
        self._value = self._committed = value
        self._low, self._high, self._with_high = low, high, with_high
        self._name = ""
        self.setText(self._shown())
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self.commit)

    def value(self) -> float:
        """The number in the field; the last possible one while the text is not."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show this number. No signals."""
        self._value = self._committed = value
        self.setText(self._shown())
        self.setCursorPosition(0)
        mark_problem(self, False)

    def set_name(self, name: str) -> None:
        """What `problem` calls the number."""
        self._name = name

    def problem(self) -> str:
        """One sentence where the text is no number or an impossible one, else an empty string."""
        value = parse_number(self.text())
        if value is None:
            example = number_text(0.05, self.locale())
            return self.tr("{name} needs a number, such as {example}.").format(name=self._name, example=example)
        if self._possible(value):
            return ""
        if self._with_high:
            sentence = self.tr("{name} must be above {low} and at most {high}.")
        else:
            sentence = self.tr("{name} must be above {low} and below {high}.")
        low, high = (number_text(bound, self.locale()) for bound in (self._low, self._high))
        return sentence.format(name=self._name, low=low, high=high)

    def commit(self) -> None:
        """Take what was typed as final."""
        if self.problem() or self._value == self._committed:
            return
        self._committed = self._value
        self.setText(self._shown())
        self.committed.emit(self._value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self.stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LocaleChange and not self.problem():
            self.setText(self._shown())

    def _possible(self, value: float) -> bool:
        return self._low < value < self._high or (self._with_high and value == self._high)

    def _shown(self) -> str:
        return number_text(self._value, self.locale())

    def _on_edited(self, text: str) -> None:
        value = parse_number(text)
        possible = value is not None and self._possible(value)
        if value is not None and possible:
            self._value = value
        mark_problem(self, not possible)
        self.edited.emit()
