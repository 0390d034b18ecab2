"""Other grids: uniform stays uniform, a mean stays a mean, and a slope stays a slope."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.data.picture.resample import area_resample, enlarge, overlap
from inkling.data.preparation import area_weights

SIDES = st.integers(1, 90)


@given(SIDES, SIDES, st.floats(0.3, 12), st.floats(0, 1))
def test_uniform_pictures_stay_uniform(rows: int, columns: int, factor: float, level: float) -> None:
    picture = np.full((rows, columns), level, np.float32)
    np.testing.assert_allclose(area_resample(picture, factor), level, atol=1e-5)
    np.testing.assert_allclose(enlarge(picture, (2 * rows + 1, 3 * columns)), level, atol=1e-6)


@given(SIDES, SIDES, st.floats(1, 12), st.integers(0, 99))
def test_the_mean_of_a_picture_stays(rows: int, columns: int, factor: float, seed: int) -> None:
    picture = np.random.default_rng(seed).random((rows, columns), np.float32)
    assert area_resample(picture, factor).mean() == pytest.approx(picture.mean(), abs=1e-5)


@given(SIDES, st.floats(0.2, 12), st.floats(0, 20))
def test_no_ink_is_lost_and_none_is_made(old: int, factor: float, start: float) -> None:
    """Where the new pixels have room for all the old ones, each is in them as large as it is there."""
    new = int(np.ceil(start + old / factor)) + 1
    np.testing.assert_allclose(overlap(old, new, factor, start).sum(axis=0), 1 / factor, rtol=1e-4, atol=1e-5)


@given(st.integers(2, 40), st.integers(2, 120))
def test_between_two_pixels_it_is_straight(old: int, new: int) -> None:
    at = np.clip((np.arange(new) + 0.5) * old / new - 0.5, 0, old - 1)  # beyond the outer pixels it stays level
    slope = np.arange(old, dtype=np.float32)
    np.testing.assert_allclose(enlarge(slope[:, None], (new, 1))[:, 0], at, atol=1e-4)
    np.testing.assert_allclose(enlarge(slope[None], (1, new))[0], at, atol=1e-4)


@given(SIDES, SIDES)
def test_inputs_of_another_size_are_means_too(old: int, new: int) -> None:
    weights = area_weights(old, new)
    np.testing.assert_allclose(weights.sum(axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(weights.sum(axis=0), new / old, rtol=1e-4, atol=1e-5)
