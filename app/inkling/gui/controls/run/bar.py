"""The head of the panel: the buttons, how far training has come, and why it cannot start if it cannot."""

import math

from PySide6.QtCore import QCoreApplication, QElapsedTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from inkling.gui.controls.run.buttons import RunButtons
from inkling.gui.controls.run.words import RunWords
from inkling.gui.widgets.formats import count_text, left_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import tooltip
from inkling.session.state import RunState

_BAR_STEPS = 1000
_ROUNDING = 1e-6  # of an epoch
_TEXT_EVERY = 250  # ms: words that change faster cannot be read


class RunBar(Retranslatable, QWidget):
    """Under the bar is room for two lines of words, or for one in a low panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RunState.IDLE
        self._progress: tuple[float, int, float | None] | None = None
        self._step = 0  # of the run; 0 where none was taken
        self._before = 0.0  # epochs of the network before the run
        self._problem = ""
        self._matches = True
        self._lines = 2
        self._said = QElapsedTimer()  # since the words were last renewed
        self.buttons = RunButtons()
        self.bar = QProgressBar()
        self.bar.setRange(0, _BAR_STEPS)
        self.bar.setTextVisible(False)
        self._words = RunWords()
        self.progress, self.message = self._words.progress, self._words.message
        mark(self.progress, "muted", True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.buttons)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._words)
        self.arrange()
        self.retranslate()

    def set_state(self, state: RunState) -> None:
        self._state = state
        self.buttons.set_state(state)
        self._show()

    def set_progress(
        self, epoch: float, epochs: int, seconds_left: float | None, *, before: float = 0.0, step: int = 0
    ) -> None:
        self._before, self._step = before, step
        first, self._progress = self._progress is None, (epoch, epochs, seconds_left)
        self.bar.setValue(round(_BAR_STEPS * min(max(epoch / epochs, 0.0), 1.0)))
        if first or self._state is not RunState.RUNNING or self._said.hasExpired(_TEXT_EVERY):
            self._show()

    def clear_progress(self) -> None:
        """No run has come any way yet."""
        self._progress = None
        self._show()

    def set_problem(self, sentence: str) -> None:
        """Why training cannot start; an empty string if it can."""
        self._problem = sentence
        self.buttons.set_startable(not sentence)
        self._show()

    def set_matches(self, matches: bool) -> None:
        self._matches = matches
        self.buttons.set_continuable(matches)
        self._show()

    def arrange(self) -> None:
        """Follow the text size."""
        gap = grid(self, 0.75)
        self._column.setContentsMargins(0, 0, 0, grid(self, 0.5))
        self._column.setSpacing(gap)
        self.bar.setFixedHeight(grid(self, 0.5))
        self._words.set_lines(self._lines)

    def set_lines(self, lines: int) -> None:
        """Lines of words that room is kept for: one where the panel is low."""
        if lines != self._lines:
            self._lines = lines
            self.arrange()
            self._show()

    def retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.bar.setToolTip(self.tr("How much of the epochs asked for is done."))
        self._show()

    def _show(self) -> None:
        self._said.start()
        idle = self._state is RunState.IDLE
        if self._progress is None:
            self.bar.setValue(0)
        else:
            epoch, epochs, left = self._progress
            text = progress_text(epoch, epochs, None if idle else left, before=self._before)
            if self._step:
                text += " · " + self.tr("step {step}").format(step=count_text(self._step))
            self.progress.setText(text)
        # What went wrong has both lines to itself once nothing runs.
        self.progress.setVisible(self._progress is not None and not (idle and self._problem))
        mark(self.message, "problem", bool(self._problem))
        mark(self.message, "muted", not self._problem)
        self.message.setText(self._problem or (self._note() if idle else ""))
        self.message.setVisible(bool(self._problem) or self._lines > 1 or self._progress is None)
        self.message.setToolTip(tooltip(self._problem))  # a long one may not fit

    def _note(self) -> str:
        if self._matches:
            return self.tr("Continue goes on with this network.")
        return self.tr("Train new starts a new network.")


def progress_text(epoch: float, epochs: int, seconds_left: float | None, *, before: float = 0.0) -> str:
    """How far training has come, such as epoch 3/30 · about 10 s left.

    The network's epochs are counted, as the learning curves do: the run after one of 30 goes from 31/60 to 60/60.

    epoch: epochs of this run seen so far, fractions included; what is shown is the one going on
    before: epochs that the network had learned earlier
    """
    last = math.ceil(before + epochs - _ROUNDING)
    current = min(math.floor(before + max(epoch, 0.0) + _ROUNDING) + 1, last)
    words = QCoreApplication.translate("ProgressText", "epoch {epoch}/{epochs}").format(
        epoch=count_text(current), epochs=count_text(last)
    )
    left = left_text(seconds_left) if seconds_left is not None else ""
    return f"{words} · {left}" if left else words
