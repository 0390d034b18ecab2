"""Curves: universality by hand and by learning, deep against wide."""

import numpy as np
import pytest

from inkling.analysis.playground.curves import CURVES, drawn_curve, find_curve, typed_curve
from inkling.analysis.playground.deep_wide import EQUAL, Zigzag, compare_structures, count_pieces
from inkling.analysis.playground.generators import generate
from inkling.analysis.playground.rates import Training
from inkling.analysis.playground.structure import Structure
from inkling.analysis.playground.universality import bumps, by_hand, learned
from inkling.errors import DataError, InklingError, SettingsError

NIELSEN = CURVES["nielsen"]


@pytest.mark.parametrize(("n", "most"), [(10, 0.18), (20, 0.13), (40, 0.057), (80, 0.015)])
def test_bumps_by_hand_follow_nielsen_s_curve(n: int, most: float) -> None:
    found = by_hand(NIELSEN, n)
    assert found.largest_error <= most
    assert found.structure.name == f"1-{2 * n}-1"
    assert abs(found.given - found.wanted).max() == found.largest_error
    place = int(np.argmin(abs(found.x - found.worst)))
    assert abs(found.given - found.wanted)[place] == found.largest_error


def test_steep_bumps_are_boxes_full_to_the_edges() -> None:
    _, network = bumps(np.array([1.0, 3.0]), steepness=1e4)
    heights = network.forward(np.array([[0.0, 0.1, 0.49, 0.51, 0.9, 1.0]]))[0]
    np.testing.assert_allclose(heights, [1, 1, 1, 3, 3, 3], atol=1e-9)


@pytest.mark.parametrize("curve", CURVES.values(), ids=CURVES)
def test_more_bumps_come_nearer(curve: object) -> None:
    errors = [by_hand(curve, n).largest_error for n in (10, 40, 100)]  # type: ignore[arg-type]
    assert errors[0] > errors[1] > errors[2]


def test_sixteen_neurons_learn_it() -> None:
    found = learned(NIELSEN, 16, rng=np.random.default_rng(0))
    assert found.largest_error <= 0.089
    again = learned(NIELSEN, 16, rng=np.random.default_rng(0))
    np.testing.assert_array_equal(found.network.theta, again.network.theta)


def test_learning_can_be_watched() -> None:
    told = list[int]()
    learned(NIELSEN, 2, epochs=201, rng=np.random.default_rng(0), tell=lambda done, total: told.append(done))
    assert told == [0, 100, 200]


def test_drawn_and_typed_curves() -> None:
    drawn = drawn_curve(np.array([0.5, 0.0, 1.0, 0.0]), np.array([1.0, 7.0, 0.0, 0.2]))
    np.testing.assert_allclose(drawn(np.array([-1.0, 0.0, 0.25, 0.5, 1.0])), [0.2, 0.2, 0.6, 1.0, 0.0])
    np.testing.assert_allclose(find_curve("x^2")(np.array([0.5])), [0.25])
    assert find_curve("nielsen") is NIELSEN
    for text in ("log(x)", "1/(x-0.5)"):
        with pytest.raises(SettingsError, match="not finite"):
            typed_curve(text)
    for x, y in (([], []), ([1.0], []), ([np.nan], [1.0])):
        with pytest.raises(DataError, match="drawn curve"):
            drawn_curve(np.array(x), np.array(y))


@pytest.mark.parametrize("folds", range(1, 9))
def test_deep_is_the_zigzag_and_wide_has_no_more_pieces_than_it_can(folds: int) -> None:
    zigzag, x = Zigzag(folds), np.linspace(0.0, 1.0, 4_097)
    deep, wide = zigzag.deep_network(), zigzag.wide_network()
    assert len(deep.theta) == len(wide.theta) == 6 * folds + 1
    np.testing.assert_allclose(deep.forward(x[np.newaxis])[0], zigzag(x), atol=1e-12)
    assert count_pieces(deep) == zigzag.pieces == 2**folds
    error = float(abs(wide.forward(x[np.newaxis])[0] - zigzag(x)).max())
    assert error == pytest.approx(zigzag.least_error)
    (n,) = zigzag.wide.hidden
    assert count_pieces(wide) <= n + 1


def test_no_wide_network_of_equal_parameters_comes_below_the_bound() -> None:
    zigzag, x = Zigzag(4), np.linspace(0.0, 1.0, 257)
    assert zigzag.least_error == 0.5
    for seed in range(200):
        network = zigzag.wide.network(rng=np.random.default_rng(seed))
        hidden = network.responses(x[np.newaxis])[0]
        # The best output weights there are for these neurons.
        columns = np.column_stack([hidden.T, np.ones(len(x))])
        fitted = columns @ np.linalg.lstsq(columns, zigzag(x), rcond=None)[0]
        assert abs(fitted - zigzag(x)).max() >= 0.5 - 1e-9


def test_equal_parameters_are_equal_and_the_best_comes_first() -> None:
    assert [one.parameters for one in EQUAL] == [105, 105]
    points, unseen = (generate("moons", 60, rng=np.random.default_rng(seed)) for seed in (0, 1))
    training = Training(steps=300, initializer="glorot", optimizer="adam", eta=0.02)
    told = list[tuple[int, int]]()
    table = compare_structures(
        (Structure(()), *EQUAL), points, unseen, 3, training, tell=lambda *done: told.append(done)
    )
    assert sorted(told) == told  # all three as one piece of work
    assert len({total for _, total in told}) == 1
    assert told[-1][0] == told[-1][1]
    assert [one.accuracies.shape for one in table] == [(3,)] * 3
    medians = [float(np.median(one.accuracies)) for one in table]
    assert medians == sorted(medians, reverse=True) == [one.accuracy for one in table]
    assert table[-1].structure == Structure(())


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda: by_hand(NIELSEN, 0), "number of bumps"),
        (lambda: by_hand(NIELSEN, 101), "number of bumps"),
        (lambda: by_hand(NIELSEN, 5, steepness=0.0), "steepness"),
        (lambda: learned(NIELSEN, 0, rng=np.random.default_rng(0)), "at least 1 and at most 200"),
        (lambda: learned(NIELSEN, 2, epochs=0, rng=np.random.default_rng(0)), "number of epochs"),
        (lambda: learned(NIELSEN, 2, eta=-1.0, rng=np.random.default_rng(0)), "learning rate"),
        (
            lambda: learned(NIELSEN, 2, activation="threshold", rng=np.random.default_rng(0)),
            "No gradient",
        ),
        (lambda: Zigzag(9), "number of folds"),
        (lambda: find_curve("nope"), "no function of x"),
    ],
)
def test_what_cannot_be_is_one_sentence(act: object, said: str) -> None:
    with pytest.raises(InklingError, match=said):
        act()  # type: ignore[operator]
