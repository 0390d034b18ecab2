"""How it learns: optimizers, mini-batches, the training loop and its events, metrics, history.

Read in this order: optimizers, batches, metrics, history, events, configuration, loop.
"""

from inkling.training.configuration import Configuration
from inkling.training.events import BatchEnd, Diverged, EpochEnd, Event, Measured, TrainingEnd
from inkling.training.history import History, Point
from inkling.training.loop import Knobs, Measuring, train
from inkling.training.metrics import Metrics, measure, measure_with_confusion
from inkling.training.optimizers import OPTIMIZERS

__all__ = [
    "OPTIMIZERS",
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
