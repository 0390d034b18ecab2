"""Exact verdicts: whether a line parts two classes, the widest street, and the perceptron's rule beside it."""

import math

import numpy as np
import pytest

from inkling.analysis.playground.generators import corners, generate
from inkling.analysis.playground.perceptron_rule import epochs_at_most, run_perceptron
from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.analysis.playground.separability import Line, separating_line, widest_street
from inkling.errors import DataError, SettingsError
from inkling.network import Network, make_loss, parse_architecture


def random_points(rng: np.random.Generator) -> Points:
    """2 to 8 points on a grid, so that the rule's numbers stay whole and its cycles close exactly."""
    count = int(rng.integers(2, 9))
    return Points(rng.integers(-4, 5, (count, 2)), rng.integers(0, 2, count))


def test_a_line_parts_exactly_those_that_the_perceptron_learns() -> None:
    rng = np.random.default_rng(13)
    parted = 0
    for _ in range(1_000):
        points = random_points(rng)
        line, run = separating_line(points), run_perceptron(points, labels="signs", most_epochs=20_000, keep=0)
        # Either it comes to an end or it closes a cycle: each of the two is a proof.
        assert (run.epochs is None) != (run.cycle is None)
        assert (line is not None) == (run.epochs is not None)
        if line is not None:
            parted += 1
            assert line.parts(points)
            assert run.line.parts(points)
            assert sum(run.mistakes) <= epochs_at_most(points, line)
    assert 300 < parted < 900


@pytest.mark.parametrize(("table", "epochs"), [("and", 5), ("or", 3), ("xor", None)])
def test_the_rule_on_the_truth_tables(table: str, epochs: int | None) -> None:
    run = run_perceptron(corners(table))
    assert run.epochs == epochs
    assert (run.cycle is None) == (epochs is not None)
    assert (separating_line(corners(table)) is None) == (epochs is None)
    assert len(run.mistakes) == run.looked
    assert len(run.corrections) == sum(run.mistakes)


def test_the_rule_with_the_course_s_labels_parts_strictly() -> None:
    for table in ("and", "or"):
        run = run_perceptron(corners(table), labels="signs")
        assert run.epochs is not None
        assert run.line.margin(corners(table)) > 0


def test_its_step_is_the_engine_s() -> None:
    """One point at a time, ∂C/∂z of the cost perceptron is a − y, so SGD of η 1 is the rule."""
    points = corners("and")
    network, loss = Network(parse_architecture("2-1:threshold"), dtype=np.float64), make_loss("perceptron")
    for _ in range(4):
        for n in range(4):
            network.loss_and_gradient(points.columns[:, n : n + 1], points.labels[np.newaxis, n : n + 1], loss)
            network.theta -= network.gradient
    run = run_perceptron(points, most_epochs=4)
    np.testing.assert_array_equal(network.theta, [run.line.w1, run.line.w2, run.line.b])
    assert run.epochs is None


def test_a_cycle_is_the_same_line_again() -> None:
    run = run_perceptron(corners("xor"), labels="bits")
    assert run.cycle is not None
    longer = run_perceptron(corners("xor"), start=run.line)
    assert longer.cycle == run.cycle
    assert longer.line == run.line


def test_corrections_are_told_in_order_up_to_a_number() -> None:
    run = run_perceptron(corners("and"), keep=3)
    assert [one.epoch for one in run.corrections] == [1, 2, 2]
    assert [one.index for one in run.corrections] == [3, 0, 1]
    assert run.corrections[0].line == Line(1.0, 1.0, 1.0)


@pytest.mark.parametrize(("table", "b"), [("and", -3.0), ("or", -1.0)])
def test_the_widest_street_of_the_corners(table: str, b: float) -> None:
    street = widest_street(corners(table))
    assert street is not None
    np.testing.assert_allclose([street.w1, street.w2, street.b], [2, 2, b], atol=1e-12)
    assert street.margin(corners(table)) == pytest.approx(math.sqrt(2) / 4) == pytest.approx(1 / street.norm)
    assert street.distance == pytest.approx(abs(b) / math.sqrt(8))
    foot = street.foot
    assert foot is not None
    assert street.w1 * foot[0] + street.w2 * foot[1] + street.b == pytest.approx(0)
    assert math.hypot(*foot) == pytest.approx(street.distance)


@pytest.mark.slow
def test_no_line_has_a_wider_street() -> None:
    rng = np.random.default_rng(5)
    found = 0
    for _ in range(300):
        points = random_points(rng)
        street = widest_street(points)
        if street is None:
            continue
        found += 1
        widest = street.margin(points)
        assert widest == pytest.approx(1 / street.norm, rel=1e-9)
        angles = np.linspace(0, 2 * np.pi, 721)
        for w in np.column_stack([np.cos(angles), np.sin(angles)]):
            along = points.x @ w
            low, high = along[points.labels == 1].min(), along[points.labels == 0].max()
            assert (low - high) / 2 <= widest + 1e-9
    assert found > 50


def test_marks_and_far_away_points_are_no_matter() -> None:
    marks = Points(np.array([[8.0, 9.0], [12.0, 11.0]]) * 1e4 + 5e5, np.array([0, 1]))
    line = separating_line(marks)
    assert line is not None
    assert line.parts(marks)


def test_one_class_no_points_and_points_on_each_other() -> None:
    for label in (0, 1):
        alone = Points(np.array([[3.0, 4.0], [5.0, 6.0]]), np.array([label, label]))
        line = separating_line(alone)
        assert line is not None
        assert line.parts(alone)
        assert widest_street(alone) is None
    assert separating_line(NO_POINTS) is not None
    assert separating_line(Points(np.zeros((2, 2)), np.array([0, 1]))) is None
    # Three on a line, the odd one between the others; and touching at one place.
    assert separating_line(Points(np.array([[0, 0], [1, 1], [2, 2]]), np.array([0, 1, 0]))) is None
    assert separating_line(Points(np.array([[0, 0], [2, 0], [1, 0], [1, 5]]), np.array([0, 0, 1, 1]))) is None


def test_a_line_that_is_none() -> None:
    nothing = Line(0.0, 0.0, 1.0)
    assert (nothing.distance, nothing.foot) == (math.inf, None)
    assert math.isnan(nothing.margin(corners("and")))


def test_what_cannot_be_run_is_one_sentence() -> None:
    with pytest.raises(DataError, match="no points to learn from"):
        run_perceptron(NO_POINTS)
    with pytest.raises(SettingsError, match="number of epochs"):
        run_perceptron(corners("and"), most_epochs=0)
    with pytest.raises(SettingsError, match="learning rate"):
        run_perceptron(corners("and"), eta=math.nan)


def test_it_gives_up_where_no_cycle_closes() -> None:
    points = generate("moons", 60, rng=np.random.default_rng(0))
    run = run_perceptron(points, most_epochs=5)
    assert (run.epochs, run.cycle, run.looked) == (None, None, 5)
