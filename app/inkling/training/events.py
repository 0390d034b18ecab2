"""What the training loop reports while it runs. Frozen: they may be kept and handed between threads."""

from dataclasses import dataclass

from inkling.errors import Phrase
from inkling.training.history import Point
from inkling.training.metrics import Metrics


@dataclass(frozen=True, slots=True)
class BatchEnd:
    """After each step, or after several, see `Knobs`: the latest one. `cost` is its batch's, from before the step.

    step: how many were taken; epoch: counts fractions
    """

    step: int
    epoch: float
    cost: float


@dataclass(frozen=True, slots=True)
class Evaluated:
    """The network was examined on training and test images; one more point of the curves.

    test: on the whole test set; None within an epoch, where only some of it was looked at
    """

    point: Point
    test: Metrics | None = None


@dataclass(frozen=True, slots=True)
class EpochEnd:
    """All training examples were seen once more.

    seconds: time spent in this epoch's steps alone; test: on the whole test set
    """

    epoch: int
    point: Point
    seconds: float
    test: Metrics


@dataclass(frozen=True, slots=True)
class Warned:
    """After an epoch: the run seems to learn nothing, or (None) it does after all. Told when that changes."""

    sentence: Phrase | None


@dataclass(frozen=True, slots=True)
class Diverged:
    """The cost left the finite numbers: η is too large. θ is back where it was finite, at most 100 steps ago."""

    step: int
    epoch: float


@dataclass(frozen=True, slots=True)
class TrainingEnd:
    """The training is over.

    reason: "epochs" all are done; "step" θ hardly changed in an epoch; "gradient" ∇C was small; "patience" the
        validation loss did not fall any more
    point, test: where the best θ of before was put back, how it stands; else None
    """

    steps: int
    reason: str = "epochs"
    point: Point | None = None
    test: Metrics | None = None


Event = BatchEnd | Evaluated | EpochEnd | Warned | Diverged | TrainingEnd
