"""How far wishes have come on their way from the outputs to the pixels."""

from PySide6.QtCore import QObject, QTimer, Signal

_FRAME = 33  # ms
_LAYER = 0.9  # s that wishes take from one layer to the one before


class Playback(QObject):
    """How far the wishes have come, while they are on their way and when they rest."""

    moved = Signal()  # `reached` is another

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.reached = float("inf")
        self._end = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self._advance)

    def play(self, columns: int) -> None:
        """From the outputs to the pixels. columns: how many there are"""
        self._start(0.0, columns - 1.0)

    def back(self, columns: int) -> None:
        """By one column; from the pixels on, it begins anew at the outputs."""
        if self._timer.isActive():
            self.reached = self._end
        if self.reached >= columns - 1:
            self._timer.stop()
            self.reached = 0.0
            self.moved.emit()
        else:
            self._start(self.reached, self.reached + 1.0)

    def show_all(self) -> None:
        """Wishes are everywhere."""
        self._timer.stop()
        self.reached = float("inf")
        self.moved.emit()

    def _start(self, begin: float, end: float) -> None:
        self.reached, self._end = begin, end
        self._timer.start()
        self.moved.emit()

    def _advance(self) -> None:
        self.reached = min(self.reached + _FRAME / 1000 / _LAYER, self._end)
        if self.reached >= self._end:
            self._timer.stop()
        self.moved.emit()
