"""How it learns: optimizers, mini-batches, the training loop and its events, metrics, history, models and runs.

Read after `inkling.network`, in this order: optimizers, batches, stepper, loop. Then the rest: configuration,
evaluator with metrics, history and events, diagnosis, schedules, stopping, metropolis, setting, model, run, presets.
READING.md beside this folder tells what to look at, with the course's formulas.
"""

from inkling.training.configuration import Configuration
from inkling.training.evaluator import EvaluationSchedule
from inkling.training.events import BatchEnd, Diverged, EpochEnd, Evaluated, Event, TrainingEnd, Warned
from inkling.training.history import History, Point
from inkling.training.loop import Knobs, train
from inkling.training.metrics import Metrics, measure, measure_with_confusion
from inkling.training.model import Model, new_model
from inkling.training.optimizer_choice import OPTIMIZERS
from inkling.training.run import Run
from inkling.training.schedules import SCHEDULES

__all__ = [
    "OPTIMIZERS",
    "SCHEDULES",
    "BatchEnd",
    "Configuration",
    "Diverged",
    "EpochEnd",
    "Evaluated",
    "EvaluationSchedule",
    "Event",
    "History",
    "Knobs",
    "Metrics",
    "Model",
    "Point",
    "Run",
    "TrainingEnd",
    "Warned",
    "measure",
    "measure_with_confusion",
    "new_model",
    "train",
]
