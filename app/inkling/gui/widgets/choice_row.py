"""A row of words of which one is chosen: the panel's quiet tabs, the cure and the chart that are shown.

As a QTabBar is, but its words have short forms for where there is little room, and it says how wide either is.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip


class Word(QAbstractButton):
    """One of the words; a line under it says that it is chosen."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.name = name
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def width_of(self, text: str) -> int:
        """Pixels that it would need with this text."""
        return self.fontMetrics().horizontalAdvance(text) + 2 * grid(self, 0.75)

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(self.text()), grid(self, 3))

    def minimumSizeHint(self) -> QSize:
        """Where a row has too little room for its words, each ends in "…"; the last one is not cut off."""
        return QSize(min(self.width_of("…"), self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        lit = self.isChecked() or (self.isEnabled() and self.underMouse())
        painter.setPen(QColor(theme.text if lit else theme.muted))
        room = self.width() - grid(self, 0.75)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, shown)
        if self.isChecked():
            height = max(2, grid(self, 0.25))
            inset = grid(self, 0.75)
            line = self.rect().adjusted(inset, self.height() - height, -inset, 0)
            painter.fillRect(line, QColor(theme.accent))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


class ChoiceRow(Retranslatable, QWidget):
    """The arrow keys go from word to word."""

    chosen = Signal(str)  # the name of the word that the person chose

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._short = False
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._words: list[Word] = []
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these. The present one stays where its name is still there, else it is the first. No signals."""
        present = self.name()
        self._choices = tuple(choices)
        if [word.name for word in self._words] != [choice.name for choice in choices]:
            for word in self._words:
                self._group.removeButton(word)
                word.hide()
                word.deleteLater()
            self._words = [Word(self, choice.name) for choice in choices]
            for word in self._words:
                self._group.addButton(word)
                self._row.addWidget(word)
        self._write()
        names = [choice.name for choice in choices]
        self.set_name(present if present in names else names[0] if names else "")

    def set_short(self, short: bool) -> None:
        """Show the choices' short texts."""
        if short != self._short:
            self._short = short
            self._write()

    def name(self) -> str:
        """The name of what is chosen; empty while there is nothing to choose."""
        return next((word.name for word in self._words if word.isChecked()), "")

    def set_name(self, name: str) -> None:
        """Choose this, if it is offered. No signals."""
        for word in self._words:
            if word.name == name:
                word.setChecked(True)

    def choose(self, name: str) -> None:
        """Choose this as the person would; not where it is chosen already."""
        for word in self._words:
            if word.name == name and not word.isChecked():
                word.click()

    def words(self) -> tuple[Word, ...]:
        return tuple(self._words)

    def whole_width(self, *, short: bool = False) -> int:
        """Pixels that it needs with its long texts or its short ones."""
        return sum(
            word.width_of(_text(choice, short)) for word, choice in zip(self._words, self._choices, strict=True)
        )

    def restyle(self) -> None:
        self._write()

    def _write(self) -> None:
        for word, choice in zip(self._words, self._choices, strict=True):
            word.setText(_text(choice, self._short))
            word.setAccessibleName(choice.text)
            word.setToolTip(tooltip(choice.hint))
            word.updateGeometry()
        self.updateGeometry()

    def _clicked(self, word: QAbstractButton) -> None:
        if isinstance(word, Word):
            self.chosen.emit(word.name)


def _text(choice: Choice, short: bool) -> str:
    return (choice.short or choice.text) if short else choice.text
