"""Reading the drawing under other pens: a moment after the answer to the drawing itself, for all pens at once.

Neither the pen that draws nor the trainer waits for it.
"""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, SignalInstance

from inkling.session.session import Session
from inkling.session.state import RunState

_AFTER = 30  # ms after the first change
_BETWEEN = 100  # ms from one reading to the next while the network learns: nobody reads five answers faster


class PenReader(QObject):
    """Has the session's model read the drawing as each pen would ink it, while somebody looks."""

    answered = Signal(object)  # PenAnswers, or None for an empty canvas

    def __init__(self, session: Session, parent: QObject, *, numbers_written: SignalInstance) -> None:
        """numbers_written: the window's other numbers are up to date; while the network learns, it reads along"""
        super().__init__(parent)
        self._session = session
        self._wanted = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._read)
        self._due = False  # a learning network has another answer, and it is not read yet
        self._since = QElapsedTimer()
        self._since.start()
        session.answered.connect(self._read_soon)
        numbers_written.connect(self._read_along)

    def set_wanted(self, wanted: bool) -> None:
        """Whether the answers are on screen."""
        self._wanted = wanted
        self._read_soon()

    def _read_soon(self) -> None:
        """Whatever else changes until then is read along with it."""
        if self._session.answer is None:
            self._timer.stop()
            self.answered.emit(None)
        elif self._session.state is RunState.RUNNING:
            self._due = True
        elif self._wanted and not self._timer.isActive():
            self._timer.start(_AFTER)

    def _read_along(self) -> None:
        if self._due and self._wanted and not self._timer.isActive():
            self._timer.start(max(0, _BETWEEN - self._since.elapsed()))

    def _read(self) -> None:
        self._due = False
        self._since.restart()
        if self._wanted:
            self.answered.emit(self._session.read_with_each_pen())
