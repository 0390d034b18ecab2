"""News of a run: what its thread hands to the session."""

from collections.abc import Sequence
from dataclasses import dataclass

from inkling.errors import Phrase
from inkling.network.types import Array
from inkling.training import History, Metrics, Point


@dataclass(frozen=True, eq=False, slots=True)
class Progress:
    """How far a run has come: a copy of θ and the buffers, and the points measured since the progress before.

    test: on the whole test set, where the latest point is before or after an epoch; None within one
    warning: why it seems to learn nothing, if it does
    """

    parameters_and_buffers: Array
    points: tuple[Point, ...]
    step: int
    epoch: float  # epochs of this run, fractions included
    seconds: float  # since the run began, pauses left out
    test: Metrics | None = None
    warning: Phrase | None = None


def add_points(history: History, points: Sequence[Point]) -> None:
    """Append points, leaving out the first look of a run that only repeats the last one of the run before."""
    for point in points:
        if not (len(history) and point.epoch == history.epochs[-1] and point.train_loss == history.train_loss[-1]):
            history.append(point)
