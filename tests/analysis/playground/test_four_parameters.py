"""The network of four parameters, and the slide of 1980: the course's own numbers."""

import math
from dataclasses import astuple, replace

import numpy as np
import pytest

from inkling.analysis.playground.fold import folds, grid_lines
from inkling.analysis.playground.four_parameters import (
    SHEET,
    Derivatives,
    FourParameters,
    as_printed,
    find_the_error,
    forward_and_back,
    stepped,
)
from inkling.analysis.playground.maps import UNIT
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.separability import separating_line
from inkling.analysis.playground.slide_1980 import slide_network, slide_outputs, slide_points
from inkling.analysis.playground.structure import Structure
from inkling.errors import SettingsError


def test_the_sheet_by_hand() -> None:
    passed = forward_and_back(SHEET)
    assert (passed.z1, passed.y1, passed.z2, passed.answer) == pytest.approx((math.log(3), 3 / 4, 0, 1 / 2))
    assert passed.loss == pytest.approx(1 / 8, abs=1e-15)
    by = passed.derivatives
    assert (by.w2, by.b2, by.w1, by.b1) == pytest.approx((-3 / 32, -1 / 8, -3 / 32, -3 / 32), abs=1e-15)
    assert passed.error == pytest.approx(-1 / 2)
    assert (passed.slope1, passed.slope2) == pytest.approx((3 / 16, 1 / 4))


def test_the_printed_signs_raise_l_and_the_right_ones_lower_it() -> None:
    found = find_the_error()
    assert found.before == pytest.approx(0.125)
    assert found.right == pytest.approx(0.0872, abs=5e-5)
    assert found.printed == pytest.approx(0.1332, abs=5e-5)


@pytest.mark.parametrize("seed", range(5))
def test_the_derivatives_are_the_numeric_ones_and_the_formulas(seed: int) -> None:
    four = FourParameters(*np.random.default_rng(seed).normal(0, 1.5, 6).tolist())
    passed = forward_and_back(four)
    for name in ("w1", "b1", "w2", "b2"):
        above, below = (
            forward_and_back(replace(four, **{name: getattr(four, name) + nudge})).loss for nudge in (1e-5, -1e-5)
        )
        assert getattr(passed.derivatives, name) == pytest.approx((above - below) / 2e-5, abs=1e-9)
    last = passed.error * passed.slope2
    first = last * four.w2 * passed.slope1
    assert astuple(passed.derivatives) == pytest.approx((first * four.x, first, last * passed.y1, last))
    printed = as_printed(passed)
    assert (printed.w2, printed.b2) == pytest.approx((-last * passed.y1, -last))


def test_a_step_moves_all_four() -> None:
    moved = stepped(SHEET, Derivatives(1.0, 2.0, 3.0, 4.0), 0.5)
    assert astuple(moved) == pytest.approx((1, math.log(3) - 0.5, -1, 2.5, -5, 1))
    with pytest.raises(SettingsError, match="learning rate"):
        stepped(SHEET, Derivatives(0, 0, 0, 0), 0.0)


def test_the_slide_answers_xor_exactly() -> None:
    assert slide_outputs().tolist() == [-1, 1, 1, -1]
    assert slide_outputs(signs=True).tolist() == [-1, 3, 3, -1]


def test_the_corners_fold_onto_three_points_that_a_line_parts() -> None:
    points = slide_points()
    first, last = folds(slide_network(), points, UNIT)
    np.testing.assert_array_equal(first.points_before, points.x)
    np.testing.assert_array_equal(first.points_summed, [[0, 0], [-0.5, 0.5], [0.5, -0.5], [0, 0]])
    np.testing.assert_array_equal(first.points_after, [[0, 0], [0, 0.5], [0.5, 0], [0, 0]])
    assert separating_line(points) is None
    assert separating_line(Points(first.points_after, points.labels)) is not None
    np.testing.assert_array_equal(last.points_after[:, 0], [-1, 1, 1, -1])
    np.testing.assert_array_equal(last.before, first.after)
    assert first.after.shape == grid_lines(UNIT).shape == (18, 33, 2)
    assert last.after.shape == (18, 33, 1)
    np.testing.assert_array_equal(first.after, np.maximum(first.summed, 0))
    # W lays the plane onto the line h₁ = −h₂.
    np.testing.assert_allclose(first.summed.sum(axis=-1), 0, atol=1e-15)


def test_the_grid_has_upright_and_lying_lines() -> None:
    lines = grid_lines(UNIT, 3, 5)
    assert (np.ptp(lines[:3, :, 0], axis=1) == 0).all()
    assert (np.ptp(lines[3:, :, 1], axis=1) == 0).all()
    assert (lines.min(), lines.max()) == (-0.25, 1.25)


def test_what_is_summed_becomes_what_comes_after() -> None:
    network = Structure((2, 3), activation="tanh").network(rng=np.random.default_rng(4))
    found = folds(network, slide_points(), UNIT)
    assert [one.after.shape[-1] for one in found] == [2, 3, 1]
    for one in found[:-1]:
        np.testing.assert_allclose(np.tanh(one.summed), one.after, atol=1e-12)
        np.testing.assert_allclose(np.tanh(one.points_summed), one.points_after, atol=1e-12)
    np.testing.assert_allclose(found[1].points_before, found[0].points_after)
