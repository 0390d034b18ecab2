"""What the pages below the network show: borders, both verdicts of 1958, folds on their way."""

import math

import numpy as np
import pytest

from inkling.analysis.playground.experiment import left_over
from inkling.analysis.playground.fold import Fold, folds, moment
from inkling.analysis.playground.generators import corners
from inkling.analysis.playground.maps import (
    UNIT,
    Window,
    first_layer_lines,
    layer_lines,
)
from inkling.analysis.playground.neuron import border_line, border_sum, theta_of_line
from inkling.analysis.playground.perceptron_rule import study
from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.analysis.playground.rates import Training, by_biases, by_hidden, success_rate
from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.slide_1980 import STRUCTURE, slide_network
from inkling.analysis.playground.structure import Structure
from inkling.errors import DataError, SettingsError
from inkling.network import Network

XOR = corners("xor")


@pytest.mark.parametrize(
    ("output", "signs"),
    [("sigmoid", False), ("tanh", False), ("identity", False), ("identity", True), ("threshold", False)],
)
def test_a_network_takes_a_line_for_its_border(output: str, signs: bool) -> None:
    structure = Structure((), output=output, signs=signs, loss="perceptron" if output == "threshold" else "mse")
    network = Network(structure.architecture, dtype=np.float64)
    line = Line(2.0, -1.0, 0.25)
    network.theta[...] = theta_of_line(structure, line)
    assert border_line(structure, network) == line
    near = np.array([[0.0, 0.0], [0.25 - 1e-6, 0.25 + 1e-6]])  # the second row: a little below and above the line
    answers = network.forward(near)[0] > structure.middle
    assert answers.tolist() == [line.w1 * x + line.w2 * y + line.b > 0.0 for x, y in near.T]


def test_only_a_network_without_hidden_layers_has_a_line() -> None:
    line = Line(1.0, 1.0, -1.0)
    assert border_line(Structure((2,)), Structure((2,)).network(rng=np.random.default_rng(0))) is None
    gaussian = Structure((), output="gaussian")
    assert border_line(gaussian, gaussian.network(rng=np.random.default_rng(0))) is None
    for structure in (Structure((2,)), gaussian):
        with pytest.raises(SettingsError, match="without hidden layers"):
            theta_of_line(structure, line)
    with pytest.raises(SettingsError, match="through the origin"):
        theta_of_line(Structure((), biases=False), line)
    assert theta_of_line(Structure((), biases=False), Line(1.0, 1.0, 0.0)).tolist() == [1.0, 1.0, 0.0]


def test_lines_of_each_layer() -> None:
    network = slide_network()
    assert layer_lines(network, 0) == first_layer_lines(network) == (Line(0.5, -0.5, 0.0), Line(-0.5, 0.5, 0.0))
    assert layer_lines(network, 1, border_sum(STRUCTURE) or 0.0) == (Line(4.0, 4.0, -1.0),)
    wide = Structure((3,)).network(rng=np.random.default_rng(0))
    assert layer_lines(wide, 1) == ()  # three come in: no plane


def test_both_verdicts_of_the_same_points() -> None:
    found = study(corners("and"))
    assert found.run.epochs == 5
    assert found.line is not None
    assert found.street is not None
    assert sum(found.run.mistakes) <= found.at_most < math.inf
    assert found.line_at(0) == Line(0.0, 0.0, 0.0)
    assert found.line_at(len(found.run.corrections)) == found.run.line
    xor = study(XOR, "signs")
    assert (xor.line, xor.street, xor.at_most) == (None, None, math.inf)
    assert xor.run.cycle is not None
    one = study(Points(XOR.x, np.ones(4)))
    assert one.line is not None
    assert one.street is None
    with pytest.raises(DataError):
        study(NO_POINTS)


def test_many_points_are_not_looked_at_for_ever() -> None:
    rng = np.random.default_rng(0)
    points = Points(rng.normal(size=(500, 2)), rng.integers(0, 2, 500))
    assert study(points, most_looks=10_000).run.looked == 20


def test_a_layer_on_its_way() -> None:
    (first, second) = folds(slide_network(), XOR, UNIT)
    before, summed, after = (moment(first, share) for share in (0.0, 0.5, 1.0))
    np.testing.assert_array_equal(before.places, XOR.x)
    np.testing.assert_array_equal(summed.places, first.points_summed)
    np.testing.assert_array_equal(after.places, first.points_after)
    half = moment(first, 0.25)
    np.testing.assert_allclose(half.lines, (before.lines + summed.lines) / 2)
    assert half.window.left == pytest.approx((before.window.left + summed.window.left) / 2)
    swapped = moment(first, 1.0, goes=(1, 0))
    np.testing.assert_array_equal(swapped.places, first.points_after[:, ::-1])
    # A single neuron: its values on a line.
    np.testing.assert_array_equal(moment(second, 1.0).places, [[-1, 0], [1, 0], [1, 0], [-1, 0]])
    for one in (before, summed, after, half):
        w = one.window
        assert (one.places >= [w.left, w.low]).all()
        assert (one.places <= [w.right, w.high]).all()
    network = slide_network()
    network.theta[...] = math.nan
    assert moment(folds(network, XOR, UNIT)[0], 1.0).window == Window(-1.0, 1.0, -1.0, 1.0)
    for far in (1e50, 1e300):
        network = slide_network()
        network.theta[:] = [0, 0, 0, 0, far, far, 1, 1, 0]
        w = moment(folds(network, XOR, UNIT)[0], 1.0).window
        assert w.right > w.left
        assert w.high > w.low


def test_the_window_of_a_moment_has_a_width_after_a_far_one() -> None:
    """A saturated layer brings points from a million to one place near 0."""
    far = np.full((1, 2), -1e12)
    near = np.full((1, 2), 1e-9)
    lines = np.zeros((2, 3, 2))
    fold = Fold(lines + far, lines + far, lines + near, far, far, near)
    for share in (0.0, 0.5, 0.75, 0.999, 1.0):
        window = moment(fold, share).window
        assert window.width > 0.0
        assert window.height > 0.0
    tiny = np.full((1, 2), 5e-324)
    assert moment(Fold(lines, lines, lines, far, far, tiny), 1.0).window.width > 1e-200


def test_what_is_left_at_each_point() -> None:
    wanted, given, left = left_over(STRUCTURE, slide_network(), XOR)
    assert wanted.tolist() == given.tolist() == [-1, 1, 1, -1]
    assert left.tolist() == [0, 0, 0, 0]
    sigmoid = Structure((2,))
    wanted, given, left = left_over(sigmoid, sigmoid.network("zeros", rng=np.random.default_rng(0)), XOR)
    assert (wanted.tolist(), given.tolist(), left.tolist()) == ([0, 1, 1, 0], [0.5] * 4, [0.5] * 4)


def test_a_rate_holds_what_each_seed_has_learned() -> None:
    training = Training(steps=100, first_seed=3)
    rate = success_rate(Structure((2,)), XOR, 5, training)
    assert (rate.training, rate.points) == (training, XOR)
    network = Network(rate.structure.architecture, dtype=np.float64)
    for theta, residual in zip(rate.thetas, rate.residuals, strict=True):
        network.theta[...] = theta
        assert left_over(rate.structure, network, XOR)[2].max() == pytest.approx(residual)


def test_several_rates_are_one_progress() -> None:
    for count in (by_hidden, by_biases):
        told = list[tuple[int, int]]()
        count(XOR, 3, Training(steps=200), tell=lambda done, total, told=told: told.append((done, total)))
        shares = [done / total for done, total in told]
        assert shares == sorted(shares)
        assert (shares[0], shares[-1]) == (0.0, 1.0)


def test_with_and_without_biases() -> None:
    with_biases, without = by_biases(XOR, 5, Training(steps=100), structure=Structure((3,)))
    assert (with_biases.structure, without.structure) == (Structure((3,)), Structure((3,), biases=False))
    assert (without.thetas[:, [6, 7, 8, 12]] == 0.0).all()
