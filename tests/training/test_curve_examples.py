"""One curve, one set: every point is measured on the same examples, within an epoch and at its end."""

from dataclasses import replace

import numpy as np
import pytest

from inkling.data.dataset import Dataset
from inkling.network import make_loss
from inkling.training import Configuration, EpochEnd, Evaluated, EvaluationSchedule, measure, new_model
from inkling.training.metrics import measure_part_and_all
from inkling.training.run import Run

OFTEN = EvaluationSchedule(every_seconds=0.0, curve_limit=70)
CONFIGURATION = Configuration(epochs=3, batch_size=10)


def test_the_curve_of_a_dead_network_does_not_move(digits: Dataset) -> None:
    configuration = replace(CONFIGURATION, eta=1e-30)
    run = Run(configuration, digits.with_train_size(200), start_from=None, evaluation=OFTEN)
    points = [event.point for event in run.events() if isinstance(event, Evaluated | EpochEnd)]
    assert len(points) > 5
    assert any(point.epoch % 1 for point in points)
    assert len({(point.train_accuracy, point.test_accuracy) for point in points}) == 1
    assert np.ptp([point.test_loss for point in points]) < 1e-5


def test_points_are_of_the_first_examples_and_the_metrics_of_all(digits: Dataset) -> None:
    run = Run(CONFIGURATION, digits.with_train_size(200), start_from=None, evaluation=OFTEN)
    loss = make_loss("mse")
    for event in run.events():
        if isinstance(event, Evaluated | EpochEnd):
            few = measure(run.network, digits.test.first(70), loss)
            assert event.point.test_accuracy == few.accuracy
            assert event.point.test_loss == pytest.approx(few.loss, rel=1e-5)
            assert event.point.train_accuracy == measure(run.network, digits.train.first(70), loss).accuracy
            at_a_boundary = event.point.epoch % 1 == 0 and (isinstance(event, EpochEnd) or event.point.epoch == 0)
            assert event.test == (measure(run.network, digits.test, loss) if at_a_boundary else None)


def test_without_a_limit_points_are_of_all_examples(digits: Dataset) -> None:
    run = Run(CONFIGURATION, digits.with_train_size(200), start_from=None, evaluation=EvaluationSchedule())
    for event in run.events():
        if isinstance(event, EpochEnd):
            assert (event.point.test_loss, event.point.test_accuracy) == (event.test.loss, event.test.accuracy)


def test_how_often_it_is_evaluated_changes_no_weight(digits: Dataset) -> None:
    def theta(evaluation: EvaluationSchedule) -> bytes:
        run = Run(
            replace(CONFIGURATION, validation=0.2, patience=2),
            digits.with_train_size(400),
            start_from=None,
            evaluation=evaluation,
        )
        for _ in run.events():
            pass
        return run.network.parameters_and_buffers.tobytes()

    assert theta(OFTEN) == theta(EvaluationSchedule())


@pytest.mark.parametrize("part", [1, 70, 1000, 5000, None])
@pytest.mark.parametrize("loss", ["mse", "cross-entropy"])
def test_one_pass_measures_a_part_and_all(digits: Dataset, part: int | None, loss: str) -> None:
    network = new_model(replace(CONFIGURATION, loss=loss), rng=np.random.default_rng(1)).network
    of_part, of_all = measure_part_and_all(network, digits.train, part, make_loss(loss))
    assert of_all == measure(network, digits.train, make_loss(loss))
    alone = measure(network, digits.train.first(part), make_loss(loss))
    assert of_part.accuracy == alone.accuracy
    assert of_part.loss == pytest.approx(alone.loss, rel=1e-5)
