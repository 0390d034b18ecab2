"""A question on a lesson's card: choices as buttons, or a field for a number; and what is said to the answer."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from inkling.gui.lessons.content import Asked
from inkling.gui.widgets.formats import parse_number
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark_problem
from inkling.gui.widgets.verbatim import Label, action_text, tooltip

_FIELD = 24  # grid steps of width


class Answers(QWidget):
    """Buttons in a row, which goes on below where there is no more room."""

    chosen = Signal(int)  # the number of the button that was pressed

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons = tuple[QPushButton, ...]()
        self._texts = tuple[str, ...]()

    def show_choices(self, texts: Sequence[str], said: float | None, *, ready: bool) -> None:
        """Offer these; the one that was said is marked."""
        if len(texts) != len(self.buttons):
            for button in self.buttons:
                button.hide()
                button.deleteLater()
            self.buttons = tuple(self._make(number) for number in range(len(texts)))
        self._texts = tuple(texts)
        for number, (button, text) in enumerate(zip(self.buttons, texts, strict=True)):
            button.setAccessibleName(text)
            button.setChecked(said == number)
            button.setEnabled(ready)
        self._arrange(self.width(), place=True)
        self.updateGeometry()

    def _make(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(number))
        button.show()
        return button

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, place=False)

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 40), self.heightForWidth(max(self.width(), grid(self, 40))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), place=True)

    def _arrange(self, width: int, *, place: bool) -> int:
        """The height that they take; place: and each comes to its place."""
        x = y = bottom = 0
        for button, text in zip(self.buttons, self._texts, strict=True):
            button.setText(action_text(text))
            size = button.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, bottom + grid(self, 0.5)
            wide = size.width() > width
            if wide:
                room = width - (size.width() - button.fontMetrics().horizontalAdvance(text))
                shown = button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
                button.setText(action_text(shown))
            button.setToolTip(tooltip(text) if wide else "")
            if place:
                button.setGeometry(QRect(x, y, min(size.width(), max(width, 1)), size.height()))
            x, bottom = x + size.width() + grid(self), y + size.height()
        return bottom


class QuestionView(Retranslatable, QWidget):
    """Hidden while nothing is asked."""

    answered = Signal(float)  # the number of a choice, from 0, or what was typed

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words, self.feedback = Label(self), Label(self)
        for label in (self.words, self.feedback):
            label.setWordWrap(True)
        self.answers, self.field = Answers(self), QLineEdit(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.words, self.answers, self.field, self.feedback):
            self._column.addWidget(widget)
        self.answers.chosen.connect(self._choose)
        self.field.returnPressed.connect(self._take)
        self.field.textEdited.connect(self._clear_problem)
        self.restyle()
        self.retranslate()

    def show_asked(self, asked: Asked | None) -> None:
        """Show this question as it stands."""
        self.setVisible(asked is not None)
        if asked is None:
            self.field.clear()
            return
        self.words.setText(asked.text)
        self.answers.setVisible(bool(asked.choices))
        self.field.setVisible(not asked.choices)
        self.answers.show_choices(asked.choices, asked.said, ready=asked.ready)
        self.field.setEnabled(asked.ready)
        self.feedback.setVisible(bool(asked.feedback))
        self.feedback.setText(asked.feedback)
        self.setAccessibleDescription(f"{asked.text} {asked.feedback}")

    def begin(self) -> None:
        """Another step: nothing is typed yet."""
        self.field.clear()
        self._clear_problem()

    def _choose(self, number: int) -> None:
        self.answered.emit(float(number))

    def _take(self) -> None:
        value = parse_number(self.field.text().removesuffix("%"))
        mark_problem(self.field, value is None)
        if value is not None:
            self.answered.emit(value / 100 if self.field.text().strip().endswith("%") else value)

    def _clear_problem(self) -> None:
        mark_problem(self.field, problem=False)

    def restyle(self) -> None:
        self._column.setSpacing(grid(self, 0.5))
        self.field.setFixedWidth(grid(self, _FIELD))

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("a number, then Enter"))
        self.field.setAccessibleName(self.tr("Your answer"))
        self.answers.setAccessibleName(self.tr("Your answer"))
