"""What a worker does: one cell of a study, from its digits to its accuracies."""

from time import perf_counter

import numpy as np

from inkling.analysis.study.cures import get_cure
from inkling.analysis.study.digits import accuracy, inked_dataset, load_digits
from inkling.analysis.study.plan import Cell, CellResult, StudyPlan
from inkling.data.pens import parse_pens
from inkling.errors import SettingsError
from inkling.progress import Progress
from inkling.training import BatchEnd, Diverged, EvaluationSchedule, new_model, train

# What a seed is used for, told apart by a second number; `digits` has some of its own.
_WEIGHTS, _PENS = 11, 12


def run_cell(plan: StudyPlan, cell: Cell, progress: Progress | None = None) -> CellResult:
    """Train the cell's network and test it with every pen of the plan. Same arguments, same accuracies.

    progress: called with digits got ready and their total, then after each mini-batch with epochs done and theirs
    Raises SettingsError where the training diverges, and whatever `StudyPlan.check` and `load_digits` raise.
    """
    began = perf_counter()
    digits = load_digits(plan.dataset, plan.train_size, plan.test_size, plan.seed, progress=progress)
    configuration = plan.configuration(cell)
    normalization = get_cure(cell.cure).normalization
    pens = parse_pens(cell.train_pens)
    dataset = inked_dataset(digits, plan.dataset, pens, normalization, rng=np.random.default_rng([cell.seed, _PENS]))
    rng = np.random.default_rng([cell.seed, _WEIGHTS])  # and the order of examples
    model = new_model(
        configuration, digits.class_names, images=dataset.train.images, normalization=normalization, rng=rng
    )
    # Nobody watches: evaluating the network on the way would only cost time.
    evaluation = EvaluationSchedule(train_limit=1, test_limit=1)
    epochs = 0
    for event in train(
        model.network, dataset, configuration, rng=rng, preparation=model.preparation, evaluation=evaluation
    ):
        if isinstance(event, BatchEnd):
            epochs = int(event.epoch)
        if progress is not None:
            progress(epochs, plan.epochs)
        if isinstance(event, Diverged):
            raise SettingsError(
                "The training of {cell} diverged; change the hidden layers, or leave it out.", cell=cell.phrase
            )

    accuracies = tuple(accuracy(model.read, digits.test, size) for size in plan.test_pens)
    return CellResult(cell, accuracies, perf_counter() - began)
