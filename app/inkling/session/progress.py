"""News of a run: what its thread hands to the session."""

from collections.abc import Sequence
from dataclasses import dataclass

from inkling.network.types import Array
from inkling.training import History, Point


@dataclass(frozen=True, eq=False, slots=True)
class Progress:
    """How far a run has come: a copy of θ and the buffers, and the points measured since the progress before."""

    parameters_and_buffers: Array
    points: tuple[Point, ...]
    step: int
    epoch: float  # epochs of this run, fractions included
    seconds: float  # since the run began, pauses left out


def add_points(history: History, points: Sequence[Point]) -> None:
    """Append points, leaving out the first look of a run that only repeats the last one of the run before."""
    for point in points:
        if not (len(history) and point.epoch == history.epochs[-1] and point.train_loss == history.train_loss[-1]):
            history.append(point)
