"""The buttons that run training: Train, which becomes Pause and Resume, and Step, Stop, Reset."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from inkling.gui.widgets.icons import icon
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.session.state import RunState


class RunButtons(Retranslatable, QWidget):
    """Where there is no room for words, the lesser buttons keep their signs; where still less, a row of their own."""

    train_requested = Signal()  # Train or Resume was pressed
    pause_requested = Signal()
    step_requested = Signal()
    stop_requested = Signal()
    reset_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RunState.IDLE
        self._startable = True
        self.main = QPushButton()
        self.main.setProperty("primary", True)
        self.main.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        self.step, self.stop, self.reset = QToolButton(), QToolButton(), QToolButton()
        self._lesser = {"step": self.step, "stop": self.stop, "reset": self.reset}
        for button in self._lesser.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.retranslate()
        self.main.clicked.connect(self._on_main)
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

    def _main_words(self, state: RunState) -> str:
        return {
            RunState.IDLE: self.tr("T&rain"),
            RunState.RUNNING: self.tr("Pa&use"),
            RunState.PAUSED: self.tr("Res&ume"),
        }[state]

    def retranslate(self) -> None:
        self.step.setText(self.tr("Step"))
        self.step.setToolTip(self.tr("Trains on one batch only: a single step downhill."))
        self.stop.setText(self.tr("Stop"))
        self.stop.setToolTip(self.tr("Ends the training; what was learned stays."))
        self.reset.setText(self.tr("Reset"))
        self.reset.setToolTip(self.tr("New random weights from the seed: everything learned is forgotten."))
        for button in self._lesser.values():
            button.setAccessibleName(button.text())
        self._follow()
        self._arrange()

    def _follow(self) -> None:
        """Words, signs and what can be pressed, for the present state."""
        running = self._state is RunState.RUNNING
        self.main.setText(self._main_words(self._state))
        self.main.setAccessibleName(self.main.text().replace("&", ""))
        self.main.setToolTip(
            self.tr("Holds the training between two steps; Resume goes on from there.")
            if running
            else self.tr("Shows the network batch after batch and changes its weights a little each time.")
        )
        self.main.setEnabled(running or self._startable)
        self.step.setEnabled(not running and self._startable)
        self.stop.setEnabled(self._state is not RunState.IDLE)
        self.reset.setEnabled(not running)
        size = grid(self, 1.75)
        for name, button in self._lesser.items():
            button.setIconSize(QSize(size, size))
            button.setIcon(icon(name, theme_of(self)))

    def _main_width(self) -> int:
        """Enough for each of its words, so that it does not change its width with the state."""
        words = [self.main.fontMetrics().horizontalAdvance(self._main_words(state)) for state in RunState]
        present = self.main.fontMetrics().horizontalAdvance(self.main.text())
        return self.main.sizeHint().width() - present + max(words)

    def _arrange(self) -> None:
        space = grid(self)
        main = self._main_width()
        for style in (Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly):
            for button in self._lesser.values():
                button.setToolButtonStyle(style)
            lesser = sum(button.sizeHint().width() + space for button in self._lesser.values())
            if main + lesser <= self.width():
                break
        two_rows = main + lesser > self.width()
        self._grid.setSpacing(space)
        self.main.setMinimumWidth(min(main, self.width()))
        self._grid.addWidget(self.main, 0, 0, 1, 3 if two_rows else 1)
        for column, button in enumerate(self._lesser.values()):
            self._grid.addWidget(button, int(two_rows), column + int(not two_rows))
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if two_rows and column < 3 else int(column == 0))

    def _on_main(self) -> None:
        (self.pause_requested if self._state is RunState.RUNNING else self.train_requested).emit()

    def _on_step(self) -> None:
        self.step_requested.emit()

    def _on_stop(self) -> None:
        self.stop_requested.emit()

    def _on_reset(self) -> None:
        self.reset_requested.emit()
