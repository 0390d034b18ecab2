"""One step: the trainer's, to the last bit; and what it does to me and to the crowd."""

import numpy as np
import pytest

from backprop_helpers import STACKS, question
from inkling.analysis.backprop.backward_pass import backward_pass
from inkling.analysis.backprop.question import Columns, mean_cost
from inkling.analysis.backprop.step import one_step, take_step
from inkling.network import Network, make_loss
from inkling.training.configuration import Configuration
from inkling.training.stepper import make_stepper


@pytest.mark.parametrize("count", [1, 7])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", STACKS)
def test_it_is_the_trainer_s_own_to_the_last_bit(name: str, dtype: type, count: int) -> None:
    asked = question(*STACKS[name], count=count)
    mine = Network(asked.network.architecture, dtype=dtype)
    mine.parameters_and_buffers[...] = asked.network.parameters_and_buffers
    trainer_s, start = mine.copy(), mine.theta.copy()
    x, y = (one.astype(dtype) for one in (asked.columns.x, asked.columns.y))
    configuration = Configuration(loss=asked.loss.name, optimizer="sgd")
    stepper = make_stepper(trainer_s, make_loss(asked.loss.name), configuration, np.random.default_rng(8))
    stepper.prepare(((x, y),), 0.3)
    stepper.step(0.3)
    before = take_step(mine, asked.loss, asked.columns, 0.3, rng=np.random.default_rng(8))
    assert not np.array_equal(mine.theta, start)
    np.testing.assert_array_equal(mine.parameters_and_buffers, trainer_s.parameters_and_buffers)
    np.testing.assert_array_equal(before, start)


def test_what_is_told_is_what_is_taken() -> None:
    asked = question(*STACKS["course"])
    theta = asked.network.theta.copy()
    told = one_step(asked, 0.3)
    np.testing.assert_array_equal(asked.network.theta, theta)
    take_step(asked.network, asked.loss, asked.columns, 0.3)
    np.testing.assert_array_equal(asked.network.theta, told.theta)
    assert told.cost_after == backward_pass(asked).cost


def test_a_small_step_does_as_predicted() -> None:
    asked = question(*STACKS["tanh and cross-entropy"])
    norm = float(np.linalg.norm(backward_pass(asked).gradient))
    for eta in (1e-3, 1e-4):
        step = one_step(asked, eta)
        assert step.norm == pytest.approx(norm, rel=1e-14)
        assert step.predicted == pytest.approx(-eta * norm**2, rel=1e-12)
        assert step.cost_after - step.cost_before == pytest.approx(step.predicted, rel=30 * eta)
        assert (step.crowd_before, step.crowd_after) == (None, None)


def test_me_alone_or_the_batch() -> None:
    asked = question(*STACKS["course"])
    crowd = question(*STACKS["course"], count=30, seed=5).columns
    alone = one_step(asked, 0.01, crowd=crowd)
    together = one_step(asked, 0.01, crowd=crowd, batch=crowd)
    assert alone.crowd_before == together.crowd_before == pytest.approx(mean_cost(asked.network, asked.loss, crowd))
    assert alone.crowd_after is not None
    assert together.crowd_after is not None
    assert together.crowd_after < alone.crowd_after
    assert alone.cost_after < together.cost_after
    assert together.cost_after - together.cost_before == pytest.approx(together.predicted, rel=0.05)
    assert together.norm == pytest.approx(np.linalg.norm((asked.network.theta - together.theta) / 0.01), rel=1e-6)
    only_me = one_step(asked, 0.01, batch=asked.columns)
    assert only_me.predicted == alone.predicted


def test_a_step_that_is_far_too_large_is_no_error() -> None:
    asked = question("36-9:identity-9:identity-9:identity-4:identity", "mse")
    for _ in range(3):
        asked.network.theta[...] = one_step(asked, 1000.0).theta
    step = one_step(asked, 1000.0, crowd=Columns(asked.columns.x, asked.columns.y))
    assert not step.cost_after < step.cost_before
