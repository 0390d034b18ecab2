"""Admitted or not: E, its gradient term by term, and the steps by which E rises or falls."""

import numpy as np
import pytest

from inkling.analysis.playground.admitted import (
    PUPILS,
    as_shares,
    descend_marks,
    numeric_gradient,
    rising_h,
    slope_of,
)
from inkling.analysis.playground.experiment import Experiment
from inkling.analysis.playground.generators import Recipe, generate
from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.structure import Structure
from inkling.errors import DataError, SettingsError


def class_marks(seed: int = 0) -> Points:
    return Recipe("shares", PUPILS).points(seed)


@pytest.mark.parametrize("seed", range(5))
def test_the_gradient_is_the_numeric_one(seed: int) -> None:
    rng = np.random.default_rng(seed)
    line = Line(*rng.normal(0, 2, 3).tolist())
    for points in (class_marks(seed), generate("marks", 40, rng=rng)):
        slope = slope_of(points, line)
        np.testing.assert_allclose(slope.gradient, numeric_gradient(points, line), atol=1e-6, rtol=1e-6)
        np.testing.assert_allclose(slope.terms.sum(axis=0), slope.gradient)


def test_two_pupils_by_hand() -> None:
    points = Points(np.array([[0.5, 0.0], [1.0, 1.0]]), np.array([0, 1]))
    slope = slope_of(points, Line(0.0, 0.0, 0.0))
    assert slope.error == 0.5
    np.testing.assert_allclose(slope.terms, [[0.125, 0, 0.25], [-0.25, -0.25, -0.25]])
    np.testing.assert_allclose(slope.gradient, [-0.125, -0.25, 0.0])
    assert slope.right == 1


def test_it_is_the_engine_s_neuron_with_the_sum_as_its_cost() -> None:
    points, structure = class_marks(), Structure((), scale="sum")
    network = structure.network("zeros", rng=np.random.default_rng(0))
    one = Experiment(structure, points, network, eta=0.2, rng=np.random.default_rng(0))
    for _ in range(20):
        one.step()
    run = descend_marks(points, 0.2, 20)
    np.testing.assert_allclose(network.theta, run.lines[-1], rtol=1e-12)
    assert one.cost() == pytest.approx(run.errors[-1])
    assert one.accuracy() == slope_of(points, run.line).right / len(points)


def test_e_rises_where_h_is_too_large_and_never_where_it_is_small() -> None:
    points = class_marks()
    small, large = (descend_marks(points, h, 3_000) for h in (0.05, 0.5))
    assert (small.first_rise, small.rises) == (None, 0)
    assert large.first_rise is not None
    assert large.rises > 0
    step = large.first_rise
    assert large.errors[step] > large.errors[step - 1]
    assert (np.diff(large.errors[:step]) <= 0).all()
    assert small.errors[-1] < small.errors[0]


def test_the_h_at_which_e_begins_to_rise() -> None:
    points = class_marks(1)
    h = rising_h(points)
    assert h is not None
    assert descend_marks(points, h, 300).first_rise is not None
    assert descend_marks(points, 0.99 * h, 300).first_rise is None


def test_marks_come_again_from_their_seed_and_lie_between_0_and_1() -> None:
    np.testing.assert_array_equal(class_marks(3).x, class_marks(3).x)
    assert class_marks().bounds[0] >= 0.0
    assert class_marks().bounds[1] <= 1.0


def test_own_marks_out_of_20_become_shares() -> None:
    marks = Points(np.array([[10.0, 20.0], [0.5, 1.0]]), np.array([1, 0]))
    np.testing.assert_array_equal(as_shares(marks).x, [[0.5, 1.0], [0.025, 0.05]])
    assert as_shares(as_shares(marks)).x.max() == 1.0
    for wrong in (-0.5, 20.5):
        with pytest.raises(DataError, match="Marks lie between 0 and 20"):
            as_shares(marks.with_point(wrong, 1.0, 0))


def test_what_cannot_be_run_is_one_sentence() -> None:
    with pytest.raises(DataError, match="no points"):
        slope_of(NO_POINTS, Line(0, 0, 0))
    with pytest.raises(SettingsError, match="learning rate"):
        descend_marks(class_marks(), -1.0, 5)
    with pytest.raises(SettingsError, match="number of steps"):
        descend_marks(class_marks(), 0.1, 0)
