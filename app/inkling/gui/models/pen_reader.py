"""Reading the drawing under other pens: a moment after the answer to the drawing itself, for all pens at once.

Neither the pen that draws nor the trainer waits for it.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from inkling.session.session import Session
from inkling.session.state import RunState

_AFTER = 30  # ms after the first change
_AFTER_IN_TRAINING = 100  # the network changes 30 times a second, and nobody reads five answers so fast


class PenReader(QObject):
    """Has the session's model read the drawing as each pen would ink it, while somebody looks."""

    answered = Signal(object)  # PenAnswers, or None for an empty canvas

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._read)
        session.answered.connect(self._read_soon)

    def set_wanted(self, wanted: bool) -> None:
        """Whether the answers are on screen."""
        self._wanted = wanted
        self._read_soon()

    def _read_soon(self) -> None:
        """Whatever else changes until then is read along with it."""
        if self._session.answer is None:
            self._timer.stop()
            self.answered.emit(None)
        elif self._wanted and not self._timer.isActive():
            training = self._session.state is RunState.RUNNING
            self._timer.start(_AFTER_IN_TRAINING if training else _AFTER)

    def _read(self) -> None:
        if self._wanted:
            self.answered.emit(self._session.read_with_each_pen())
