"""The player: takes steps of the playground's network, frame after frame, in the window's own thread.

A step in the plane takes some ten to hundred microseconds, so that no thread is needed: a frame takes as many as it
was asked for, fewer where they would not leave time to paint.
"""

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from inkling.errors import Phrase
from inkling.session.playground.playground import Playground

FRAME = 16  # ms
DIVERGED = Phrase("η is too large: the last step led out of all numbers. The network is as it was before it.")
SPEEDS = (1, 3, 10, 30, 100, 300)  # steps in a frame
_MOST_OF_FRAME = 0.006  # s that steps may take of it
_SLOW = 250  # ms between two steps at the slowest speed, for which one looks at each


class Player(QObject):
    """Plays until it is stopped, or the steps lead out of all numbers."""

    playing_changed = Signal(bool)
    diverged = Signal()  # a step led out of all numbers, and playing has ended

    def __init__(self, playground: Playground, parent: QObject) -> None:
        super().__init__(parent)
        self._playground = playground
        self._per_frame = SPEEDS[1]
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=FRAME)
        self._timer.timeout.connect(self._frame)

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    @property
    def speed(self) -> int:
        """Steps in a frame; 0: one step four times a second."""
        return self._per_frame

    def set_speed(self, per_frame: int) -> None:
        """One of SPEEDS, or 0 for one step four times a second."""
        self._per_frame = per_frame
        self._timer.setInterval(FRAME if per_frame else _SLOW)

    def play(self) -> None:
        """Go on until `pause`."""
        if not self.playing:
            self._playground.run()
            self._timer.start()
            self.playing_changed.emit(True)

    def pause(self) -> None:
        """Rest; nothing is lost."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def step(self) -> None:
        """One step, and rest."""
        self.pause()
        self._playground.run()
        self._take(1)

    def _frame(self) -> None:
        if self._playground.obstacle is not None:
            self.pause()
            return
        end, left = perf_counter() + _MOST_OF_FRAME, max(self._per_frame, 1)
        while left > 0 and not self._playground.diverged and perf_counter() < end:
            some = min(left, 10)
            self._take(some)
            left -= some

    def _take(self, count: int) -> None:
        self._playground.step(count)
        if self._playground.diverged:
            self.pause()
            self.diverged.emit()
