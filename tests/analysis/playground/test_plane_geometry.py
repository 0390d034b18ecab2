"""Borders, lines and windows of the plane."""

import math

import numpy as np
import pytest

from inkling.analysis.playground.generators import corners
from inkling.analysis.playground.maps import UNIT, Window, answer_at, border, output_map
from inkling.analysis.playground.neuron import NEURON_ACTIVATIONS, Neuron, activate, passes
from inkling.analysis.playground.points import NO_POINTS
from inkling.analysis.playground.separability import Line, line_through, way_between
from inkling.analysis.playground.structure import Structure
from inkling.errors import SettingsError
from inkling.network import Network
from inkling.session.playground.playground import Playground

WINDOW = Window(-2.0, 2.0, -1.0, 3.0)


def test_a_border_is_where_the_map_passes_the_middle() -> None:
    x1, x2 = WINDOW.grid()
    circle = (1.5 - np.hypot(x1, x2 - 1.0)).reshape(101, 101)
    found = border(circle + 0.5, WINDOW, Structure(output="identity"))
    assert len(found) > 100
    for ends in (found[:, :2], found[:, 2:]):
        np.testing.assert_allclose(np.hypot(ends[:, 0], ends[:, 1] - 1.0), 1.5, atol=2e-3)
    lengths = np.hypot(*(found[:, 2:] - found[:, :2]).T)
    assert lengths.sum() == pytest.approx(3.0 * math.pi, rel=1e-3)
    _, counts = np.unique(np.vstack([found[:, :2], found[:, 2:]]).round(9), axis=0, return_counts=True)
    assert (counts == 2).all()  # closed: each piece goes on where another one ends


@pytest.mark.parametrize(("output", "signs"), [("sigmoid", False), ("tanh", False), ("identity", True)])
def test_a_steep_border_is_as_straight_as_an_even_one(output: str, signs: bool) -> None:
    structure = Structure((1,), "identity", output, signs=signs)
    network = Network(structure.architecture, dtype=np.float64)
    network.theta[...] = 60.0, 37.0, -20.0, 8.0, 0.0  # z changes by 7 from place to place
    found = border(output_map(network, UNIT), UNIT, structure)
    assert len(found)
    off = np.abs(60.0 * found[:, 0] + 37.0 * found[:, 1] - 20.0) / math.hypot(60.0, 37.0)
    assert off.max() < 1e-3


def test_a_saddle_and_numbers_beyond_all_bounds_have_borders_or_none() -> None:
    structure = Structure(output="identity")
    saddle = np.array([[1.0, 0.0], [0.0, 1.0]])
    assert len(border(saddle, UNIT, structure)) == 2
    assert len(border(1.0 - saddle, UNIT, structure)) == 2
    assert not len(border(np.full((3, 3), np.nan), UNIT, structure))
    assert len(border(np.array([[np.inf, -np.inf], [np.inf, -np.inf]]), UNIT, structure)) == 1


def test_a_window_cuts_a_line_at_its_edges() -> None:
    assert WINDOW.cut(Line(0.0, 2.0, -2.0)) == pytest.approx((2.0, 1.0, -2.0, 1.0))
    assert WINDOW.cut(Line(3.0, 0.0, 3.0)) == pytest.approx((-1.0, -1.0, -1.0, 3.0))
    cut = WINDOW.cut(Line(1.0, 1.0, 0.0))
    assert cut is not None
    assert sorted([cut[:2], cut[2:]]) == [pytest.approx((-2.0, 2.0)), pytest.approx((1.0, -1.0))]
    assert WINDOW.cut(Line(1.0, 1.0, -9.0)) is None
    assert WINDOW.cut(Line(0.0, 0.0, 1.0)) is None


def test_a_window_zooms_around_a_place_and_stays_where_points_may_be() -> None:
    small = WINDOW.zoomed(0.5, 1.0, 2.0)
    assert (small.left, small.right, small.low, small.high) == (-0.5, 1.5, 0.5, 2.5)
    assert WINDOW.moved(1.0, -1.0) == Window(-1.0, 3.0, -2.0, 2.0)
    assert WINDOW.moved(1e9, 0.0).middle == (1e6, 1.0)
    assert WINDOW.zoomed(1e-9, 0.0, 0.0).side == pytest.approx(1e-3)
    assert WINDOW.zoomed(1e12, 0.0, 0.0).side == pytest.approx(4e6)
    assert WINDOW.holds(1.9, 1.0)
    assert not WINDOW.holds(1.9, 1.0, room=0.05)


@pytest.mark.parametrize("name", NEURON_ACTIVATIONS)
def test_a_neuron_s_borders_are_where_it_passes_its_middle(name: str) -> None:
    neuron = Neuron(Line(2.0, -1.0, 0.5), name, at=0.75)
    lines = neuron.borders
    assert len(lines) == (2 if name in ("gaussian", "radial") else 1)
    for line in lines:
        foot = line.foot
        assert foot is not None
        z = neuron.sum(*foot)
        above, below = (float(activate(name, np.array(z + off), at=0.75)[0]) for off in (1e-9, -1e-9))
        assert min(above, below) <= neuron.middle <= max(above, below)
    picture = neuron.map(WINDOW)
    assert picture.shape == (101, 101)
    assert picture[0, 100] == pytest.approx(neuron.answer(2.0, 3.0)[1])
    assert passes("identity", 0.5) == (0.5,)


def test_a_line_is_laid_through_two_places_and_points_to_a_side() -> None:
    for toward in ((1.0, 1.0), (-1.0, -1.0)):
        line = line_through((0.0, 1.0), (1.0, 0.0), norm=5.0, toward=toward)
        assert line is not None
        assert line.norm == pytest.approx(5.0)
        assert line.w1 * toward[0] > 0.0
        for x1, x2 in ((0.0, 1.0), (1.0, 0.0)):
            assert line.w1 * x1 + line.w2 * x2 + line.b == pytest.approx(0.0)
    assert line_through((1.0, 1.0), (1.0, 1.0), norm=1.0, toward=(0.0, 1.0)) is None
    assert way_between(corners("and")) == pytest.approx((2 / 3, 2 / 3))
    assert way_between(NO_POINTS) == (0.0, 1.0)


def test_the_line_of_the_one_neuron_is_set_wherever_it_is() -> None:
    playground = Playground("and")
    playground.set_line(Line(3.0, 4.0, -5.0))
    assert answer_at(playground.network, 3.0, -1.0) == 0.5
    assert playground.state.theta.tolist() == [3.0, 4.0, -5.0]
    alone = Playground("one-neuron")
    before = alone.state.theta
    alone.set_line(Line(3.0, 4.0, -5.0))
    assert alone.state.neuron.line == Line(3.0, 4.0, -5.0)
    np.testing.assert_array_equal(alone.state.theta, before)
    playground.change(structure=Structure((), biases=False))
    with pytest.raises(SettingsError, match="goes through the origin"):
        playground.set_line(Line(1.0, 1.0, 0.5))
