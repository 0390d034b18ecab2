"""The validation split: held out of the training set at random, disjoint, of the right size, the same for a seed."""

import numpy as np
import pytest

from inkling.data.dataset import Dataset, Examples
from inkling.errors import DataError, SettingsError
from inkling.training import Configuration, EvaluationSchedule
from inkling.training.run import Run


def numbered(count: int) -> Dataset:
    """Images that say who they are in their first two pixels, and labels that follow from it."""
    images = np.zeros((count, 28, 28), np.uint8)
    images[:, 0, 0], images[:, 0, 1] = np.arange(count) // 256, np.arange(count) % 256
    train = Examples(images, (np.arange(count) % 10).astype(np.uint8))
    return Dataset("numbered", train, train.first(5))


def who(examples: Examples | None) -> list[int]:
    assert examples is not None
    return (examples.images[:, 0, 0].astype(int) * 256 + examples.images[:, 0, 1]).tolist()


@pytest.mark.parametrize(("count", "part", "held"), [(1000, 0.1, 100), (1000, 0.9, 900), (7, 0.3, 2), (2, 0.5, 1)])
def test_it_takes_its_part_and_leaves_the_rest(count: int, part: float, held: int) -> None:
    dataset = numbered(count)
    split = dataset.with_validation(part, rng=np.random.default_rng(0))
    assert len(who(split.validation)) == held
    assert len(who(split.train)) == count - held
    assert sorted(who(split.train) + who(split.validation)) == list(range(count))
    for examples in (split.train, split.validation):
        np.testing.assert_array_equal(examples.labels, np.array(who(examples)) % 10)
    assert split.test is dataset.test
    assert dataset.validation is None
    assert len(dataset.train) == count


def test_it_is_drawn_from_everywhere() -> None:
    held = who(numbered(1000).with_validation(0.2, rng=np.random.default_rng(0)).validation)
    assert 400 < np.mean(held) < 600
    assert held != list(range(200))


def test_nothing_is_held_out_where_nothing_is_asked() -> None:
    dataset = numbered(10)
    assert dataset.with_validation(0, rng=np.random.default_rng(0)) is dataset


@pytest.mark.parametrize("part", [0.01, 0.99, 1.0])
def test_a_part_that_leaves_nothing_gets_a_sentence(part: float) -> None:
    with pytest.raises(DataError, match=rf"validation part of {part:g} leaves nothing.*\.$"):
        numbered(10).with_validation(part, rng=np.random.default_rng(0))


def run(**settings: object) -> Run:
    configuration = Configuration(**{"hidden": "5", "validation": 0.2, **settings})
    return Run(configuration, numbered(100), start_from=None, evaluation=EvaluationSchedule())


def test_a_run_holds_out_the_same_for_the_same_seed() -> None:
    """Whatever else is drawn: another network, another batch size, other augmentation."""
    first = who(run(seed=3).dataset.validation)
    assert len(first) == 20
    for settings in ({}, {"hidden": "30-30"}, {"initializer": "zeros"}, {"batch_size": 1}, {"optimizer": "adam"}):
        assert who(run(seed=3, **settings).dataset.validation) == first
    assert who(run(seed=4).dataset.validation) != first


def test_a_run_holds_out_of_the_examples_that_it_may_use() -> None:
    made = run(train_size=50)
    assert sorted(who(made.dataset.train) + who(made.dataset.validation)) == list(range(50))
    assert len(who(made.dataset.validation)) == 10
    assert made.batches_per_epoch == 4


def test_a_batch_must_fit_what_is_left() -> None:
    run(batch_size=80)
    with pytest.raises(SettingsError, match=r"^A batch of 81 is larger than the 80 training examples.*\.$"):
        run(batch_size=81)


def test_the_preparation_is_fitted_to_what_is_left() -> None:
    """What is held out must not even tell its mean."""
    images = np.zeros((10, 28, 28), np.uint8)
    images[:5] = 255
    train = Examples(images, np.zeros(10, np.uint8))
    dataset = Dataset("half", train, train)
    configuration = Configuration(hidden="5", validation=0.5, preparation="standardize", batch_size=5)
    made = Run(configuration, dataset, start_from=None, evaluation=EvaluationSchedule())
    assert made.preparation.mean == pytest.approx(made.dataset.train.images.mean() / 255)
    assert made.dataset.validation is not None
    assert made.preparation.mean != pytest.approx(made.dataset.validation.images.mean() / 255)
