"""What is compared, and which digit and example show it."""

import numpy as np
import pytest

from inkling.analysis.answer import Answer
from inkling.data.stroke import PEN_SIZES
from inkling.errors import Cancelled
from inkling.gui.demonstration import words
from inkling.gui.demonstration.comparison import Accuracies, Comparison, measure
from inkling.gui.demonstration.guide import Step
from inkling.gui.demonstration.plan import TRAIN_PENS, DemonstrationPlan
from inkling.storage.shipped import load_shipped
from inkling.training import Configuration
from inkling.training.model import Model

PLAN = DemonstrationPlan(train_size=100, test_size=300, epochs=1)


@pytest.fixture(scope="module")
def model() -> Model:
    return load_shipped("3blue1brown-mnist")


def accuracies(*seldom: int) -> Accuracies:
    return Accuracies((0.9, 0.6, 0.4, 0.3, 0.2), tuple(0.1 if digit in seldom else 0.8 for digit in range(10)))


def test_the_plan_is_the_courses_network_and_a_whole_study() -> None:
    plan = DemonstrationPlan()
    study = plan.study()
    study.check()
    assert {plan.cell(pens) for pens in TRAIN_PENS} == set(study.cells())
    assert study.test_pens == PEN_SIZES
    for pens in TRAIN_PENS:
        configuration = plan.configuration(pens)
        configuration.check()
        assert configuration.architecture() == Configuration().architecture()
        assert configuration.dataset == f"strokes@{pens}"


def test_measuring_counts_by_pen_and_by_digit(model: Model) -> None:
    seen: list[tuple[int, int]] = []
    found = measure(model, PLAN, lambda done, total: seen.append((done, total)))
    assert seen == [(done, 5) for done in range(6)]
    assert found.by_pen[2] > 0.5  # pen 8 is near to MNIST's
    assert np.mean(found.thick_by_digit) == pytest.approx(found.by_pen[-1])  # as many of each digit
    assert found.of_pen(32) == found.by_pen[-1]


def test_measuring_can_be_cancelled(model: Model) -> None:
    def cancel(done: int, _: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        measure(model, PLAN, cancel)


def test_what_was_measured_becomes_a_study(model: Model) -> None:
    comparison = Comparison(PLAN)
    for count, pens in enumerate(TRAIN_PENS, 1):
        comparison.add(pens, model, 1.5)
        assert len(comparison.results().done) == count - 1
        comparison.set_accuracies(pens, accuracies())
        assert len(comparison.results().done) == count
    assert comparison.results().is_complete
    assert comparison.results().all()[0].seconds == 1.5
    comparison.forget("2")
    assert [cell.train_pens for cell in comparison.results().done] == ["2-32"]


def test_a_network_that_goes_on_learning_changes_nothing_here(model: Model) -> None:
    comparison = Comparison(PLAN)
    kept = comparison.add("2", model, 1.0).model
    before = kept.network.theta.copy()
    theta = model.network.theta
    theta[0] += 1
    try:
        assert np.array_equal(kept.network.theta, before)
    finally:
        theta[0] -= 1


def test_the_digit_is_one_that_is_seldom_read(model: Model) -> None:
    comparison, rng = Comparison(PLAN), np.random.default_rng(0)
    assert len({comparison.choose_digit(rng=rng) for _ in range(200)}) == 5
    comparison.add("2", model, 1.0)
    comparison.set_accuracies("2", accuracies(1, 7, 5))  # a 5 takes two strokes
    assert {comparison.choose_digit(rng=rng) for _ in range(50)} == {1, 7}
    assert comparison.choose_digit(rng=rng, other_than=7) == 1
    assert comparison.seldom_reads(7)
    assert not comparison.seldom_reads(2)


def test_the_example_is_misread_if_any_is(model: Model) -> None:
    comparison, rng = Comparison(PLAN), np.random.default_rng(0)
    comparison.add("2", model, 1.0)
    for digit in (1, 3, 7):
        example = comparison.make_example(digit, rng=rng)
        assert example.shape == (28, 28)
        assert example.dtype == np.uint8
        assert example.max() == 255
    widths = measure(model, PLAN, lambda *_: None).thick_by_digit
    worst = int(np.argmin(widths))
    example = comparison.make_example(worst, rng=rng).astype(np.float32) / 255
    assert model.read(example[np.newaxis])[0].argmax() != worst


def test_only_what_was_measured_is_claimed() -> None:
    falls = words.measured(accuracies(), None)
    assert "just 20%" in falls
    assert "90%" in falls
    flat = words.measured(Accuracies((0.5, 0.5, 0.5, 0.5, 0.45), (0.5,) * 10), None)
    assert "just" not in flat
    both = words.measured(Accuracies((0.85, 0.8, 0.8, 0.8, 0.7), (0.5,) * 10), accuracies())
    assert all(text in both for text in ("70%", "20%", "85%", "90%"))


def test_an_answer_is_told_as_it_is() -> None:
    names = tuple("0123456789")
    sure = Answer(np.eye(10, dtype=np.float32)[8], names)
    unsure = Answer(np.eye(10, dtype=np.float32)[8] / 4, names)
    assert words.reading(sure) == "reads 8"
    assert "not sure" in words.reading(unsure)
    assert "8" in words.reading(unsure)
    shown = words.shown_digit(8, 32, own=True)
    assert "That is right" in words.read_by_thin(shown, sure, 8, trained=True)
    assert "That is right" not in words.read_by_thin(shown, sure, 3, trained=True)
    assert "That is right" not in words.read_by_thin(shown, unsure, 8, trained=True)
    assert "skipped" in words.read_by_thin(shown, sure, 3, trained=False)


def test_every_step_has_a_headline_of_its_own() -> None:
    assert len({words.headline(step, 3) for step in Step}) == len(Step)
    assert "3" in words.headline(Step.DRAWING, 3)
