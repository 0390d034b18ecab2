"""Dropout: how many are switched off, which, and that outside training nothing happens at all."""

import numpy as np
import pytest

from inkling.errors import ArchitectureError
from inkling.network.layers.dropout import Dropout
from layer_helpers import alone, check_gradients, no_rng


@pytest.mark.parametrize("rate", [0.0, 0.1, 0.5, 0.9])
def test_as_many_are_switched_off_as_the_rate_says(rate: float) -> None:
    standing = alone(Dropout((50, 20), rate))
    a = standing.run(np.ones((50, 20, 100)), np.random.default_rng(0))
    # 100 000 draws: the standard error is at most 0.16 %.
    assert np.mean(a == 0) == pytest.approx(rate, abs=0.007)
    np.testing.assert_allclose(a[a != 0], 1 / (1 - rate), rtol=1e-12)
    assert a.mean() == pytest.approx(1, rel=0.04)


def test_every_example_is_drawn_for_itself() -> None:
    off = alone(Dropout((200,), 0.5)).run(np.ones((200, 64)), np.random.default_rng(0)) == 0
    assert len({column.tobytes() for column in off.T}) == 64
    assert abs(np.corrcoef(off.T) - np.eye(64)).max() < 0.4


@pytest.mark.parametrize("shape", [(9,), (2, 3, 5)])
@pytest.mark.parametrize("batch", [1, 7])
def test_the_gradient(shape: tuple[int, ...], batch: int) -> None:
    rng = np.random.default_rng(5)
    x, d = rng.normal(size=(2, *shape, batch))
    standing = alone(Dropout(shape, 0.4))
    check_gradients(standing, x, d, lambda: np.random.default_rng(3))
    check_gradients(standing, x, d, no_rng)


def test_what_was_switched_off_gets_no_gradient() -> None:
    rng = np.random.default_rng(0)
    x, d = rng.uniform(1, 2, size=(2, 40, 8))
    result = alone(Dropout((40,), 0.4)).learn(x, d, np.random.default_rng(1))
    np.testing.assert_array_equal(result["output"] == 0, result["x"] == 0)
    np.testing.assert_allclose(result["x"], np.where(result["output"] == 0, 0, d / 0.6), rtol=1e-12)


def test_outside_training_it_is_the_identity_both_ways() -> None:
    standing = alone(Dropout((40,), 0.4))
    x, d = np.random.default_rng(0).normal(size=(2, 40, 8))
    standing.learn(x, d, np.random.default_rng(1))  # what was drawn in training is forgotten
    result = standing.learn(x, d)
    np.testing.assert_array_equal(result["output"], x)
    np.testing.assert_array_equal(result["x"], d)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_same_seed_switches_the_same_ones_off(dtype: type) -> None:
    def draw(seed: int) -> np.ndarray:
        a = alone(Dropout((40,), 0.5)).run(np.ones((40, 8), dtype), np.random.default_rng(seed))
        assert a.dtype == dtype
        return a

    np.testing.assert_array_equal(draw(0), draw(0))
    assert (draw(0) != draw(1)).any()


def test_each_step_draws_anew_and_batches_may_change() -> None:
    standing = alone(Dropout((40,), 0.5))
    rng = np.random.default_rng(0)
    drawn = [standing.run(np.ones((40, batch)), rng) for batch in (8, 8, 3, 8)]
    assert [one.shape for one in drawn] == [(40, 8), (40, 8), (40, 3), (40, 8)]
    assert (drawn[0] != drawn[1]).any()
    assert (drawn[0] != drawn[3]).any()


def test_images_may_come_as_rows_seen_from_the_side() -> None:
    x = np.random.default_rng(0).normal(size=(5, 12)).T
    d = np.ones((3, 4, 5))
    result = alone(Dropout((3, 4), 0.5)).learn(x, d, np.random.default_rng(0))
    factors = result["output"] / x.reshape(3, 4, 5)
    np.testing.assert_allclose(factors, result["x"], rtol=1e-12)


@pytest.mark.parametrize("rate", [-0.1, 1.0, float("nan")])
def test_impossible_rates_get_a_sentence(rate: float) -> None:
    with pytest.raises(ArchitectureError, match=r"at least 0 and below 1, not .*\.$"):
        Dropout((4,), rate)
