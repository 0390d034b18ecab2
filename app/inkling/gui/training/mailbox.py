"""A mailbox between the trainer's thread and the window: the newest progress wins, no point is lost.

The trainer puts in as often as it likes and never waits; the window takes out when it has time. Nothing
queues up, however slow the window is.
"""

from dataclasses import replace
from threading import Lock

from inkling.session.progress import Progress


class Mailbox:
    """Holds at most one `Progress`; putting a newer one in hands on the points that were not yet taken."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._progress: Progress | None = None

    def put(self, progress: Progress) -> None:
        with self._lock:
            if self._progress is not None:
                progress = replace(progress, points=self._progress.points + progress.points)  # `test` is the newest's
            self._progress = progress

    def take(self) -> Progress | None:
        """The newest progress, once."""
        with self._lock:
            progress, self._progress = self._progress, None
            return progress
