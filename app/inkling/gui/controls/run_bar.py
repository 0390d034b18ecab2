"""The foot of the panel: the buttons, how far training has come, and why it cannot start if it cannot."""

import math

from PySide6.QtCore import QCoreApplication, QElapsedTimer, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from inkling.gui.controls.run_buttons import RunButtons
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark, theme_of
from inkling.session.state import RunState

_BAR_STEPS = 1000
_TEXT_EVERY = 250  # ms: words that change faster cannot be read


class RunBar(Retranslatable, QWidget):
    """Two lines under the bar are kept free for words, so that words that come and go move nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RunState.IDLE
        self._progress: tuple[float, int, float | None] | None = None
        self._problem = ""
        self._matches = True
        self._said = QElapsedTimer()  # since the words were last renewed
        self.buttons = RunButtons()
        self.bar = QProgressBar()
        self.bar.setRange(0, _BAR_STEPS)
        self.bar.setTextVisible(False)
        self.progress = QLabel()
        mark(self.progress, "muted", True)
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for label in (self.progress, self.message):
            label.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            label.setSizePolicy(policy)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self.progress)
        words.addWidget(self.message, 1)
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

    def set_progress(self, epoch: float, epochs: int, seconds_left: float | None) -> None:
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
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(theme_of(self).hairline))
        painter.drawLine(0, 0, self.width(), 0)

    def arrange(self) -> None:
        """Follow the text size."""
        side, gap = grid(self, 1.5), grid(self)
        self._column.setContentsMargins(side, gap, side, gap)
        self._column.setSpacing(gap)
        self.bar.setFixedHeight(grid(self, 0.5))
        self._words.setMinimumHeight(2 * self.message.fontMetrics().lineSpacing())

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
            self.progress.setText(progress_text(epoch, epochs, None if idle else left))
        # What went wrong has both lines to itself once nothing runs.
        self.progress.setVisible(self._progress is not None and not (idle and self._problem))
        mark(self.message, "problem", bool(self._problem))
        mark(self.message, "muted", not self._problem)
        self.message.setText(self._problem or (self._note() if idle else ""))
        self.message.setToolTip(self._problem)  # a long one may not fit

    def _note(self) -> str:
        if self._matches:
            return self.tr("Train goes on with this network.")
        return self.tr("Train starts a new network.")


def progress_text(epoch: float, epochs: int, seconds_left: float | None) -> str:
    """How far a run has come, such as epoch 3/30 · 00:12 left.

    epoch: epochs seen so far, fractions included; what is shown is the one going on
    """
    current = count_text(min(math.floor(max(epoch, 0.0)) + 1, epochs))
    total = count_text(epochs)
    if seconds_left is None or not math.isfinite(seconds_left):
        return QCoreApplication.translate("ProgressText", "epoch {epoch}/{epochs}").format(
            epoch=current, epochs=total
        )
    return QCoreApplication.translate("ProgressText", "epoch {epoch}/{epochs} · {time} left").format(
        epoch=current, epochs=total, time=duration_text(seconds_left)
    )


def duration_text(seconds: float) -> str:
    """mm:ss, from an hour on h:mm:ss, rounded up so that 00:00 means done."""
    minutes, rest = divmod(math.ceil(max(seconds, 0.0)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
