"""How many test examples the model on screen reads, and of how many that was measured."""

from dataclasses import dataclass

from inkling.session.progress import Progress
from inkling.session.state import RunState
from inkling.training import EvaluationSchedule, Metrics
from inkling.training.run import Run

# Often enough to see it learn, seldom enough to cost little.
LIVE = EvaluationSchedule(every_seconds=0.25, train_limit=1_000, curve_limit=1_000)


@dataclass(frozen=True, slots=True)
class Measured:
    """examples: how many were read; None: nobody knows"""

    accuracy: float
    examples: int | None


class Measuring:
    """The latest measurements of the model on screen."""

    def __init__(self) -> None:
        self._on_curve: Measured | None = None
        self._examples: int | None = None  # that the model's metrics are of

    def forget(self) -> None:
        """Another model is on screen."""
        self._on_curve = self._examples = None

    def take(self, progress: Progress, run: Run | None) -> Metrics:
        """Of the latest points of a run; returns what is known of the model: on all test examples if possible."""
        last = progress.points[-1]
        if run is not None:
            everything = len(run.dataset.test)
            few = min(everything, LIVE.curve_limit or everything)
            self._on_curve = Measured(last.test_accuracy, few)
            self._examples = everything if progress.test else few
        return progress.test or Metrics(last.test_loss, last.test_accuracy)

    def latest(self, metrics: Metrics | None, state: RunState) -> Measured | None:
        """What to show: while a run is under way, what its curve shows.

        Going to and fro between the curve's examples and all of them would look like learning and forgetting.
        metrics: of the model
        """
        if metrics is None:
            return None
        if state is RunState.RUNNING and self._on_curve is not None:
            return self._on_curve
        return Measured(metrics.accuracy, self._examples)
