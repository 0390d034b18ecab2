"""A field for one real number in an interval, typed with a comma or a dot, as 0.001 or 1e-3.

A QDoubleSpinBox has a fixed number of decimals and the locale's mark only, takes no exponents, and mends in silence
what is typed, where we say what is wrong with it.
"""

import math
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from inkling.gui.widgets.formats import is_singular, number_text, parse_number
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark_problem, theme_of
from inkling.interval import Interval

Step = Callable[[float, int], float]
"""What the arrow keys make of a number: (number, +1 or −1) → the number that comes next."""

_ROUND = (1.0, 2.0, 5.0)


def even_step(size: float) -> Step:
    """Multiples of `size`: 0, 0.5, 1, 1.5 …"""

    def step(value: float, direction: int) -> float:
        position = value / size
        nearest = round(position)
        if math.isclose(position, nearest, rel_tol=1e-9, abs_tol=1e-9):
            return _tidy((nearest + direction) * size)
        return _tidy((math.ceil(position) if direction > 0 else math.floor(position)) * size)

    return step


def round_step(smallest: float) -> Step:
    """0, then 1, 2 and 5 times each power of ten from `smallest` on: 0.001, 0.002, 0.005, 0.01 …"""

    def step(value: float, direction: int) -> float:
        if direction < 0 and value <= smallest * (1 + 1e-9):
            return 0.0
        if direction > 0 and value < smallest * (1 - 1e-9):
            return smallest
        exponent = math.floor(math.log10(value) + 1e-9)
        scale = [float(f"{digit:g}e{exponent + more}") for more in (-1, 0, 1) for digit in _ROUND]
        if direction > 0:
            return min(one for one in scale if one > value * (1 + 1e-9))
        return max(one for one in scale if one < value * (1 - 1e-9))

    return step


def _tidy(value: float) -> float:
    return float(f"{value:.9g}")


class NumberField(Retranslatable, QLineEdit):
    """Keeps the last number that was possible, and says what is wrong with the text if it is not one."""

    edited = Signal()  # after each change by the person, whether the text is a possible number or not
    committed = Signal(float)  # Enter was pressed, the field left or a step made, with a new possible number

    def __init__(
        self, value: float, interval: Interval, *, step: Step | None = None, parent: QWidget | None = None
    ) -> None:
        """step: what the arrow keys, and the wheel while focused, do; they do nothing without."""
        super().__init__(parent)
        self._value = self._committed = value
        self._interval = interval
        self._step = step
        self._name = self._unit = self._unit_of_one = self._at_zero = ""
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

    def set_name(self, name: str, *, unit: str = "", unit_of_one: str = "", at_zero: str = "") -> None:
        """What `problem` calls the number; its unit, and a word for 0, such as "off", at the field's end.

        unit_of_one: the unit's singular, where it has one
        """
        self._name, self._unit, self._unit_of_one, self._at_zero = name, unit, unit_of_one or unit, at_zero
        self._make_room()
        self.update()

    def problem(self) -> str:
        """One sentence where the text is no number or an impossible one, else an empty string."""
        value = self._said()
        if value is None:
            example = number_text(0.05, self.locale())
            return self.tr("{name} needs a number, such as {example}.").format(name=self._name, example=example)
        if value in self._interval:
            return ""
        low, high = (number_text(bound, self.locale()) for bound in (self._interval.low, self._interval.high))
        return self._sentence().format(name=self._name, low=low, high=high)

    def commit(self) -> None:
        """Take what was typed as final."""
        if self.problem() or self._value == self._committed:
            return
        self._committed = self._value
        self.setText(self._shown())
        self.committed.emit(self._value)

    def refuse(self) -> str:
        """Where the text is no possible number, have the one back that was taken last; what was wrong, or ""."""
        problem = self.problem()
        if problem:
            self.set_value(self._committed)
        return problem

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if direction and self._step:
            self._take_step(direction)
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and self._step and event.angleDelta().y():
            self._take_step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def retranslate(self) -> None:
        if not self.problem():
            self.setText(self._shown())

    def restyle(self) -> None:
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        words = self.unit()
        if words:
            painter = QPainter(self)
            painter.setPen(QColor(theme_of(self).muted))
            area = self.rect().adjusted(0, 0, -grid(self), 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _said(self) -> float | None:
        """The number in the text, which may show fewer digits than there are; None if it says none."""
        return self._value if self.text() == self._shown() else parse_number(self.text())

    def unit(self) -> str:
        """What stands behind the number, in the number that it asks for."""
        number = parse_number(self.text())
        if self._at_zero and number == 0:
            return self._at_zero
        return self._unit_of_one if number is not None and is_singular(number, self.locale()) else self._unit

    def _make_room(self) -> None:
        metrics = self.fontMetrics()
        room = max(metrics.horizontalAdvance(self._unit), metrics.horizontalAdvance(self._at_zero))
        self.setTextMargins(0, 0, room + grid(self, 0.5) if room else 0, 0)

    def _take_step(self, direction: int) -> None:
        value = self._step(self._value, direction) if self._step else self._value
        if value not in self._interval:
            value = self._end(direction)
        if value not in self._interval or (value == self._value and not self.problem()):
            return
        self.set_value(value)
        self.edited.emit()
        self.committed.emit(value)

    def _end(self, direction: int) -> float:
        return self._interval.high if direction > 0 else self._interval.low

    def _sentence(self) -> str:
        if self._interval.with_low and self._interval.with_high:
            return self.tr("{name} must be from {low} to {high}.")
        if self._interval.with_high:
            return self.tr("{name} must be above {low} and at most {high}.")
        return self.tr("{name} must be above {low} and below {high}.")

    def _shown(self) -> str:
        return number_text(self._value, self.locale())

    def _on_edited(self, text: str) -> None:
        value = parse_number(text)
        possible = value is not None and value in self._interval
        if value is not None and possible:
            self._value = value
        mark_problem(self, not possible)
        self.edited.emit()
