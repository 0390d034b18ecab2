"""How it learns: optimizers, mini-batches, the training loop and its events, metrics, history.

Read in this order: setting, optimizers, metropolis, schedules, batches, metrics, history, events, configuration,
stopping, stepper, examiner, loop.
"""

from inkling.training.configuration import Configuration
from inkling.training.events import BatchEnd, Diverged, EpochEnd, Event, Measured, TrainingEnd
from inkling.training.examiner import Measuring
from inkling.training.history import History, Point
from inkling.training.loop import Knobs, train
from inkling.training.metrics import Metrics, measure, measure_with_confusion
from inkling.training.optimizer_choice import OPTIMIZERS
from inkling.training.schedules import SCHEDULES

__all__ = [
    "OPTIMIZERS",
    "SCHEDULES",
    "BatchEnd",
    "Configuration",
    "Diverged",
    "EpochEnd",
    "Event",
    "History",
    "Knobs",
    "Measured",
    "Measuring",
    "Metrics",
    "Point",
    "TrainingEnd",
    "measure",
    "measure_with_confusion",
    "train",
]
