"""Fields for a whole number, with arrows to step by; the wheel changes them only while they have the focus.

Left to itself Qt drops the characters that it does not like: "10.5" would become 105, "1e3" 13, and "-5" 5. Here a
text that is no whole number stays as it was typed, and `problem` says what would be one.
"""

import re

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from inkling.gui.widgets.field_style import draw_arrow, indent_text
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import mark_problem

_GROUPED = re.compile(r"\d+|\d{1,3}(?:,\d{3})+", re.ASCII)
_SPACES = re.compile(r"\s")  # in Unicode: French groups thousands with a narrow no-break space


def parse_count(text: str) -> int | None:
    """The whole number ≥ 0 that the text says, its thousands grouped or not; None if it says none."""
    plain = _SPACES.sub("", text).replace(QLocale().groupSeparator(), ",")
    if QLocale().decimalPoint() == "," and "," in text:
        return None
    return int(plain.replace(",", "")) if _GROUPED.fullmatch(plain) else None


class CountField(Retranslatable, QDoubleSpinBox):
    """From 0 up to the 2⁵³ that a double counts exactly: a QSpinBox ends at 32 bits, where seeds do not."""

    edited = Signal()  # after each change by the person, whether the text is a possible number or not

    def __init__(self, low: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bad = False
        self.setDecimals(0)
        self.setRange(low, min(high, 2**53))
        self.setGroupSeparatorShown(True)
        self._committed = self.value()  # what comes back when a text that says no number is left
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccelerated(True)
        indent_text(self.lineEdit())
        self.valueChanged.connect(self.edited)
        self.lineEdit().textEdited.connect(self._on_typed)
        self.editingFinished.connect(self._on_finished)

    def value(self) -> int:
        return round(super().value())

    def setValue(self, value: float) -> None:
        self._mark(False)
        super().setValue(value)
        self._committed = self.value()

    def stepBy(self, steps: int) -> None:
        self._mark(False)
        super().stepBy(steps)

    def fixup(self, text: str) -> str:
        return text  # as it was typed

    def problem(self) -> str:
        """One sentence where the text is no whole number or an impossible one, else an empty string."""
        if not self._bad:
            return ""
        words = QCoreApplication.translate("CountField", "{name} must be a whole number from {low} to {high}.")
        low, high = (count_text(int(bound)) for bound in (self.minimum(), self.maximum()))
        return words.format(name=self.accessibleName(), low=low, high=high)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        state = QValidator.State
        return (state.Acceptable if self._is_possible(text) else state.Intermediate), text, position

    def valueFromText(self, text: str) -> int:
        typed = self._typed(text)
        return self.value() if typed is None else typed

    def restyle(self) -> None:
        indent_text(self.lineEdit())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._committed = self.value()
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        draw_arrow(self, painter, up=True, rise=0.5)
        draw_arrow(self, painter, up=False, rise=-0.5)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _typed(self, text: str) -> int | None:
        if self.specialValueText() and text == self.specialValueText():
            return int(self.minimum())
        return parse_count(text.removeprefix(self.prefix()).removesuffix(self.suffix()))

    def _is_possible(self, text: str) -> bool:
        typed = self._typed(text)
        return typed is not None and self.minimum() <= typed <= self.maximum()

    def _mark(self, bad: bool) -> None:
        self._bad = bad
        mark_problem(self, bad)

    def _on_typed(self, text: str) -> None:
        was, bad = self._bad, not self._is_possible(text)
        self._mark(bad)
        if bad or was:
            self.edited.emit()

    def _on_finished(self) -> None:
        if self._bad:
            self.setValue(self._committed)
            self.edited.emit()
        self._committed = self.value()
