"""The button that runs a study, and stops it while it runs."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.verbatim import tooltip


class StudyRunButton(Retranslatable, QPushButton):
    """As wide as the longer of its two texts, so that nothing beside it moves."""

    run_requested = Signal()  # clicked while nothing runs
    stop_requested = Signal()  # clicked while a study runs

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._running, self._allowed = False, True
        self._problem = ""
        self.setProperty("primary", True)
        self.clicked.connect(self._click)
        self.retranslate()

    def set_running(self, running: bool) -> None:
        self._running = running
        self.retranslate()

    def set_problem(self, problem: str) -> None:
        """Why nothing can be run, one sentence; empty where it can."""
        self._problem = problem
        self.retranslate()

    def set_allowed(self, allowed: bool) -> None:
        """False: something else has the charts for now."""
        self._allowed = allowed
        self.retranslate()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        run, stop = (metrics.horizontalAdvance(text) for text in (self.tr("Run study"), self.tr("Stop")))
        return QSize(hint.width() - metrics.horizontalAdvance(self.text()) + max(run, stop), hint.height())

    def _click(self) -> None:
        (self.stop_requested if self._running else self.run_requested).emit()

    def retranslate(self) -> None:
        if self._running:
            self.setText(self.tr("Stop"))
            self.setToolTip(self.tr("End the study; what is done is kept, and the next run goes on from there"))
        else:
            self.setText(self.tr("Run study"))
            busy = "" if self._allowed else self.tr("The demonstration shows its curves here; end it first.")
            self.setToolTip(
                tooltip(
                    busy
                    or self._problem
                    or self.tr(
                        "Train a network for each pen, cure and seed beside the window, and test each with every pen"
                    )
                )
            )
        self.setAccessibleName(self.text())
        self.setEnabled(self._running or (self._allowed and not self._problem))
