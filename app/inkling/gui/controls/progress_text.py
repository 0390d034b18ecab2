"""How far a run has come, in words: epoch 3/30 · 00:12 left."""

import math

from PySide6.QtCore import QCoreApplication

from inkling.gui.widgets.formats import count_text


def progress_text(epoch: float, epochs: int, seconds_left: float | None) -> str:
    """epoch: epochs seen so far, fractions included; what is shown is the one going on."""
    current = count_text(min(math.floor(max(epoch, 0.0)) + 1, epochs))
    total = count_text(epochs)
    if seconds_left is None or not math.isfinite(seconds_left):
        return QCoreApplication.translate("ProgressText", "epoch {epoch}/{epochs}").format(
            epoch=current, epochs=total
        )
    return QCoreApplication.translate("ProgressText", "epoch {epoch}/{epochs} · {time} left").format(
        epoch=current, epochs=total, time=duration_text(seconds_left)
    )


def duration_text(seconds: float) -> str:
    """mm:ss, from an hour on h:mm:ss, rounded up so that 00:00 means done."""
    minutes, rest = divmod(math.ceil(max(seconds, 0.0)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
