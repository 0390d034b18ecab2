"""The buttons that run training: Train new, Continue, which becomes Pause, and Step, Stop, Reset."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from inkling.gui.widgets.icons import icon
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark, theme_of
from inkling.gui.widgets.verbatim import tooltip
from inkling.session.state import RunState


class RunButtons(Retranslatable, QWidget):
    """Where there is no room for words, the lesser buttons keep their signs; where still less, a row of their own.

    Where the words of the two greater ones do not fit side by side, each of these has a row to itself.
    """

    train_requested = Signal()  # a new network
    go_on_requested = Signal()  # with the network on screen, or with the run that rests
    pause_requested = Signal()
    step_requested = Signal()
    stop_requested = Signal()
    reset_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RunState.IDLE
        self._startable = self._continuable = True
        self.main, self.go_on = QPushButton(), QPushButton()
        self._greater = (self.main, self.go_on)
        for greater in self._greater:
            greater.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        self.step, self.stop, self.reset = QToolButton(), QToolButton(), QToolButton()
        self._lesser = {"step": self.step, "stop": self.stop, "reset": self.reset}
        for button in self._lesser.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.retranslate()
        self.main.clicked.connect(self._on_main)
        self.go_on.clicked.connect(self._on_go_on)
        self.step.clicked.connect(self._on_step)
        self.stop.clicked.connect(self._on_stop)
        self.reset.clicked.connect(self._on_reset)

    def set_state(self, state: RunState) -> None:
        self._state = state
        self._follow()

    def set_startable(self, startable: bool) -> None:
        """Whether the settings allow a start."""
        self._startable = startable
        self._follow()

    def set_continuable(self, continuable: bool) -> None:
        """Whether training can go on with the network on screen."""
        self._continuable = continuable
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()  # with the theme and text size that it has now
        self._arrange()

    def restyle(self) -> None:
        self._follow()
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def retranslate(self) -> None:
        self.step.setText(self.tr("Step"))
        self.step.setToolTip(self.tr("Trains on one batch only: a single step downhill."))
        self.stop.setText(self.tr("Stop"))
        self.stop.setToolTip(self.tr("Ends the training; what was learned stays."))
        self.reset.setText(self.tr("Reset"))
        self.reset.setToolTip(self.tr("New random weights from the seed: everything learned is forgotten."))
        for button in self._lesser.values():
            button.setAccessibleName(button.text())
        self.main.setText(self.tr("T&rain new"))
        self.main.setToolTip(
            self.tr(
                "Trains a new network from the seed, batch after batch. A trained one stays in the list of models."
            )
        )
        self.main.setAccessibleName(self.main.text().replace("&", ""))
        self._follow()
        self._arrange()

    def _go_on_words(self, *, running: bool) -> str:
        return self.tr("Pa&use") if running else self.tr("Contin&ue")

    def _go_on_tip(self) -> str:
        if self._state is RunState.RUNNING:
            return self.tr("Holds the training between two steps; Continue goes on from there.")
        if self._state is RunState.PAUSED or self._continuable:
            return self.tr("Goes on training the network on screen, from where it stands.")
        return self.tr(
            "Goes on with a trained network. The one on screen has learned nothing yet, or began with other settings."
        )

    def _follow(self) -> None:
        """Words, signs and what can be pressed, for the present state."""
        idle, running = self._state is RunState.IDLE, self._state is RunState.RUNNING
        self.go_on.setText(self._go_on_words(running=running))
        self.go_on.setAccessibleName(self.go_on.text().replace("&", ""))
        self.go_on.setToolTip(tooltip(self._go_on_tip()))
        mark(self.main, "primary", idle)
        mark(self.go_on, "primary", not idle)
        self._enable(
            {
                self.main: self._startable and not running,
                self.go_on: running or (self._startable and (not idle or self._continuable)),
                self.step: not running and self._startable,
                self.stop: not idle,
                self.reset: not running,
            }
        )
        size = grid(self, 1.75)
        for name, button in self._lesser.items():
            button.setIconSize(QSize(size, size))
            button.setIcon(icon(name, theme_of(self)))

    def _enable(self, allowed: dict[QAbstractButton, bool]) -> None:
        """The focus stays among the buttons: Qt would hand it to whatever comes next in the window."""
        for button, enabled in allowed.items():
            if enabled:
                button.setEnabled(True)
        for button, enabled in allowed.items():
            if not enabled:
                if button.hasFocus():
                    heirs = (one for one in (self.go_on, self.main) if allowed[one])
                    next(heirs, self.step).setFocus(Qt.FocusReason.OtherFocusReason)
                button.setEnabled(False)

    def _greater_width(self) -> int:
        """Of each of both: enough for all its words, so that it does not change its width with the state."""
        words = [self.main.text(), self._go_on_words(running=True), self._go_on_words(running=False)]
        widest = max(self.main.fontMetrics().horizontalAdvance(one.replace("&", "")) for one in words)
        present = self.main.fontMetrics().horizontalAdvance(self.main.text().replace("&", ""))
        return self.main.sizeHint().width() - present + widest

    def _arrange(self) -> None:
        space = grid(self)
        greater = self._greater_width()
        for style in (Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly):
            for button in self._lesser.values():
                button.setToolButtonStyle(style)
            lesser = sum(button.sizeHint().width() + space for button in self._lesser.values())
            if 2 * greater + space + lesser <= self.width():
                break
        two_rows = 2 * greater + space + lesser > self.width()
        if two_rows and lesser - space <= self.width():
            self._show_words_if_they_fit(space)
        self._grid.setSpacing(space)
        stacked = 2 * greater + space > self.width()
        # In rows of their own all share six columns: one button of six, two of three, three of two.
        for number, main in enumerate(self._greater):
            main.setMinimumWidth(min(greater, self.width() if stacked else (self.width() - space) // 2))
            if stacked:
                self._grid.addWidget(main, number, 0, 1, 6)
            else:
                self._grid.addWidget(main, 0, 3 * number if two_rows else number, 1, 3 if two_rows else 1)
        for number, button in enumerate(self._lesser.values()):
            column = 2 * number if two_rows else 2 + number
            self._grid.addWidget(button, int(two_rows) + int(stacked), column, 1, 2 if two_rows else 1)
        for column in range(6):
            self._grid.setColumnStretch(column, 1 if two_rows or column < 2 else 0)

    def _show_words_if_they_fit(self, space: int) -> None:
        """In a row of their own."""
        for button in self._lesser.values():
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        each = max(button.sizeHint().width() for button in self._lesser.values())
        if 3 * each + 2 * space > self.width():
            for button in self._lesser.values():
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _on_main(self) -> None:
        self.train_requested.emit()

    def _on_go_on(self) -> None:
        (self.pause_requested if self._state is RunState.RUNNING else self.go_on_requested).emit()

    def _on_step(self) -> None:
        self.step_requested.emit()

    def _on_stop(self) -> None:
        self.stop_requested.emit()

    def _on_reset(self) -> None:
        self.reset_requested.emit()
