"""The wishes to stop that come from outside: `kill`, a closed terminal, Ctrl+C in it, a desktop's session that ends.

Python hears of a signal only between two of its instructions, and a window that waits executes none. So the signal's
number also arrives at a socket, which Qt watches.
"""

import signal
import socket
import sys
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


class StopSignals(QObject):
    """Tells of them until it is taken back."""

    wished = Signal()  # end the program now: nobody can be asked
    session_ends = Signal()  # the desktop's: keep what there is, the program will be ended or go on

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._before = {}
        self._ours, self._pythons = socket.socketpair()
        for end in (self._ours, self._pythons):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        app.commitDataRequest.connect(self._session_ends)
        for name in _NAMES:
            number = getattr(signal, name, None)
            # What was ignored from the start, by nohup or for a job in the background, stays so.
            if number is not None and signal.getsignal(number) != signal.SIG_IGN:
                self._before[number] = signal.signal(number, lambda *_: None)
        self._wakeup = signal.set_wakeup_fd(self._pythons.fileno(), warn_on_full_buffer=False)

    def take_back(self) -> None:
        """As it was before."""
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        for end in (self._ours, self._pythons):
            end.close()

    def _hear(self) -> None:
        try:
            heard = self._ours.recv(4096)
        except OSError:
            return
        if any(number in heard for number in self._before):
            self.wished.emit()

    def _session_ends(self, _manager: QSessionManager) -> None:
        self.session_ends.emit()


def say(sentence: str) -> None:
    """On the terminal, if there is one."""
    if sys.stderr is not None:
        with suppress(OSError):  # it was just closed
            sys.stderr.write(f"inkling: {sentence}\n")
            sys.stderr.flush()
