"""How long a run will still take: told only once it has run for long enough to know."""

from inkling.session.progress import Progress

_ENOUGH = 3.0  # s of training; the first steps take longer than others, and say little


class TimeLeft:
    """Of one run of so many epochs; an object of its own for each."""

    def __init__(self, epochs: int) -> None:
        self._epochs = epochs
        self._since: tuple[float, float] | None = None  # seconds and epochs at the first step's end

    def after(self, progress: Progress) -> float | None:
        """Seconds left, None while nobody knows."""
        if not progress.step:
            return None
        if self._since is None:
            self._since = progress.seconds, progress.epoch
        seconds, epochs = progress.seconds - self._since[0], progress.epoch - self._since[1]
        if seconds < _ENOUGH or epochs <= 0:
            return None
        return seconds / epochs * max(self._epochs - progress.epoch, 0.0)
