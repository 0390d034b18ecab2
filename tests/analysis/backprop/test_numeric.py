"""Backpropagation against the numeric derivative: every entry, and every way of finding the latter."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backprop_helpers import COURSE, DENSE, STACKS, passed, question
from inkling.analysis.backprop.backward_pass import backward_pass
from inkling.analysis.backprop.both_ways import time_both_ways
from inkling.analysis.backprop.numeric import (
    STEP,
    STEP_AT_KINKS,
    all_at_once,
    all_numeric_derivatives,
    check_gradient,
    numeric_derivatives,
    relative_error,
    step_for,
)
from inkling.analysis.backprop.question import Question, ask
from inkling.network import parse_architecture
from inkling.storage.shipped import load_shipped


@pytest.mark.parametrize("seed", range(4))
def test_all_13_002_entries(seed: int) -> None:
    check = check_gradient(passed("course", seed=seed))
    assert len(check.places) == 13_002
    assert check.error is not None
    assert check.error <= 1e-8


@pytest.mark.parametrize("name", STACKS)
def test_every_kind_of_network(name: str) -> None:
    result = passed(name)
    check = check_gradient(result, count=60)
    assert check.error is not None
    assert check.error <= 1e-8
    assert len(check.places) == (result.gradient.size if name in DENSE else 60)


@pytest.mark.parametrize("name", DENSE)
def test_all_at_once_is_one_after_the_other(name: str) -> None:
    result = passed(name)
    chosen = np.random.default_rng(1).choice(result.gradient.size, 40, replace=False)
    chosen = np.append(chosen, np.flatnonzero(result.gradient)[:40])
    theta = result.question.network.theta.copy()
    quick = all_numeric_derivatives(result, step=1e-5)[chosen]
    plain = numeric_derivatives(result.question, chosen, step=1e-5)
    np.testing.assert_allclose(quick, plain, rtol=0, atol=1e-9 * np.abs(result.gradient).max())
    np.testing.assert_array_equal(result.question.network.theta, theta)


def test_a_wrong_gradient_is_found() -> None:
    result = passed("course")
    largest = int(np.abs(result.gradient).argmax())
    result.gradient[(largest + 1) % result.gradient.size] += 1e-6
    error = check_gradient(result).error
    assert error is not None
    assert error > 1e-7


@settings(max_examples=25)
@given(
    hidden=st.lists(st.integers(1, 6), max_size=3),
    activation=st.sampled_from(["sigmoid", "tanh", "gaussian", "identity"]),
    end=st.sampled_from([("sigmoid", "mse"), ("softmax", "mse"), ("softmax", "cross-entropy")]),
    seed=st.integers(0, 10_000),
)
def test_any_dense_network(hidden: list[int], activation: str, end: tuple[str, str], seed: int) -> None:
    spec = "-".join(["16", *(f"{n}:{activation}" for n in hidden), f"4:{end[0]}"])
    result = backward_pass(question(spec, end[1], seed=seed))
    numeric = all_numeric_derivatives(result)
    assert np.abs(numeric - result.gradient).max() <= 1e-7 * max(np.abs(result.gradient).max(), 1e-2)


def test_the_step_is_smaller_where_there_are_kinks() -> None:
    wanted = {"course": STEP, "radial": STEP, "relu": STEP_AT_KINKS, "all of them": STEP_AT_KINKS}
    assert {name: step_for(passed(name).question.network) for name in wanted} == wanted


def test_large_networks_are_looked_at_in_part() -> None:
    assert all_at_once(parse_architecture(COURSE))
    assert all_at_once(parse_architecture("784-100-10"))
    assert not all_at_once(parse_architecture("784-800-800-10"))
    assert not all_at_once(parse_architecture("28x28 conv3x2 10"))


def test_the_error_is_relative_to_the_largest() -> None:
    assert relative_error(np.array([1.0, 2.0]), np.array([1.0, 2.5])) == pytest.approx(0.2)
    assert relative_error(np.zeros(2), np.zeros(2)) == 0.0
    assert relative_error(np.array([1e-9, 0.0]), np.zeros(2)) is None


def test_work_can_be_ended() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    result = passed("convolutions")
    before = result.question.network.theta.copy()
    with pytest.raises(KeyboardInterrupt):
        check_gradient(result, check=stop)
    np.testing.assert_array_equal(result.question.network.theta, before)


def test_both_ways_find_the_same() -> None:
    small = passed("one layer").question
    both = time_both_ways(small)
    assert (both.costs, both.measured) == (2 * 370, 370)
    assert both.error is not None
    assert both.error <= 1e-8
    assert 0 < both.backpropagation < both.differences
    some = time_both_ways(small, most=37)
    assert (some.costs, some.measured) == (2 * 370, 37)


@pytest.mark.parametrize(("name", "bound"), [("3blue1brown-mnist", 1e-8), ("best-reader", 1e-6)])
def test_shipped_models(name: str, bound: float) -> None:
    model = load_shipped(name)
    drawing = np.zeros((28, 28), np.float32)
    drawing[4:24, 13:16] = 1.0  # a 1
    for digit in (1, 4, 7):  # of the first, which is read well, cost and gradient are next to nothing
        result = backward_pass(ask(model, drawing, digit))
        assert isinstance(result.question, Question)
        assert result.answer == 1
        check = check_gradient(result, count=30)
        assert check.error is not None
        assert check.error <= bound
