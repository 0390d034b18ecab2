"""A small data set, and runs on it that do not end by themselves."""

from collections.abc import Callable

import numpy as np
import pytest

from inkling.data.dataset import Dataset
from inkling.data.strokes_dataset import make_examples
from inkling.training import Configuration, EvaluationSchedule
from inkling.training.run import Run

MakeRun = Callable[..., Run]


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    rng = np.random.default_rng(0)
    return Dataset("small", make_examples(500, rng=rng), make_examples(100, rng=rng))


@pytest.fixture
def faulty() -> Dataset:
    """With labels of classes that there are none of, which no run can learn from."""
    dataset = Dataset("odd", *(make_examples(50, rng=np.random.default_rng(n)) for n in (0, 1)))
    dataset.train.labels[:] = 200
    return dataset


@pytest.fixture
def make_run(dataset: Dataset) -> MakeRun:
    def make(of: Dataset = dataset, **settings: object) -> Run:
        configuration = Configuration(**{"hidden": "8", "epochs": 1000, **settings})  # type: ignore[arg-type]
        return Run(configuration, of, start_from=None, evaluation=EvaluationSchedule())

    return make
