"""Why was it misread? From this question to the class that the person says the drawing shows."""

from PySide6.QtCore import QObject, Signal

from inkling.analysis.answer import Answer
from inkling.gui.drawing.answer_bars import AnswerBars
from inkling.gui.drawing.why_button import WhyButton


class MisreadQuestion(QObject):
    """Joins the question and the bars. A row of the bars may be clicked without being asked for."""

    meant = Signal(int)  # the index of the class that was meant: clicked, or known because it is a sample

    def __init__(self, why: WhyButton, bars: AnswerBars) -> None:
        super().__init__(why)
        self._why, self._bars = why, bars
        self._answer: Answer | None = None
        self._label = ""
        self._room = True
        why.clicked.connect(self._on_asked)
        bars.meant.connect(self._on_meant)
        self._show()

    @property
    def active(self) -> bool:
        """Whether the person is being asked for the digit."""
        return self._why.isChecked()

    def show_answer(self, answer: Answer | None) -> None:
        """Without an answer there is nothing to ask."""
        if answer is None:
            self.stop()
        appeared = (answer is None) != (self._answer is None)
        self._answer = answer
        if appeared:
            self._show()

    def set_label(self, label: str) -> None:
        """The drawing has changed: what the data set says it is, or "" where nobody but the person knows."""
        self._label = label
        self.stop()

    def set_room(self, on: bool) -> None:
        """Whether there is room for the question."""
        self._room = on
        self._show()

    def stop(self) -> None:
        """Ask no longer."""
        if self.active:
            if self._bars.isAncestorOf(self._bars.window().focusWidget() or self._why):
                self._why.setFocus()
            self._why.setChecked(False)
            self._bars.set_asking(False)

    def _show(self) -> None:
        self._why.setVisible(self._room and self._answer is not None)

    def _on_asked(self) -> None:
        if not self._why.isChecked():
            self._bars.set_asking(False)
        elif self._answer is not None and self._label in self._answer.class_names:
            self._why.setChecked(False)
            self.meant.emit(self._answer.class_names.index(self._label))
        else:
            self._bars.set_asking(True)

    def _on_meant(self, index: int) -> None:
        self.stop()
        self.meant.emit(index)
