import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.data.stroke import PEN_SIZES, Stroke, erase, pen_width
from inkling.errors import DataError

coordinate = st.floats(-10, 40, width=32)
paths = st.lists(st.tuples(coordinate, coordinate), min_size=1, max_size=12)


def smallest_distance(stroke: Stroke, centre: tuple[float, float]) -> float:
    """From the centre to the nearest point of the path, its straight pieces included."""
    points = stroke.points.astype(np.float64) - centre
    if len(points) == 1:
        return float(np.hypot(*points[0]))
    a, step = points[:-1], np.diff(points, axis=0)
    square = (step**2).sum(axis=1)
    t = np.clip(-(a * step).sum(axis=1) / np.where(square > 0, square, 1), 0, 1)
    return float(np.hypot(*(a + t[:, None] * step).T).min())


def length(strokes: tuple[Stroke, ...]) -> float:
    return sum(float(np.hypot(*np.diff(s.points.astype(np.float64), axis=0).T).sum()) for s in strokes)


def test_points_become_float32_and_cannot_be_changed():
    given_points = np.array([[1, 2], [3, 4]])
    stroke = Stroke(given_points)
    given_points[0] = 9
    assert stroke.points.dtype == np.float32
    assert stroke.points.tolist() == [[1, 2], [3, 4]]
    with pytest.raises(ValueError, match="read-only"):
        stroke.points[0] = 0


@pytest.mark.parametrize(
    "points",
    [np.empty((0, 2)), [[1, 2, 3]], [1, 2], [[np.nan, 0]], [[0, np.inf]], [[1e300, 0]]],
)
def test_a_stroke_that_cannot_be_is_refused(points):
    with pytest.raises(DataError, match=r"^A stroke.*\.$"):
        Stroke(points)


def test_pen_width_is_in_pixels_of_the_image():
    assert [pen_width(size) for size in PEN_SIZES] == [0.4375, 0.875, 1.75, 3.5, 7.0]


def test_erasing_the_middle_of_a_line_leaves_its_two_ends():
    left, right = erase([Stroke([[0, 5], [20, 5]])], (10, 5), 3)
    np.testing.assert_allclose(left.points, [[0, 5], [7, 5]], atol=1e-4)
    np.testing.assert_allclose(right.points, [[13, 5], [20, 5]], atol=1e-4)


def test_points_outside_the_disc_are_kept_exactly():
    path = np.array([[0, 0], [3, 1], [10, 1], [17, 1], [20, 0], [20, 9]], dtype=np.float32)
    left, right = erase([Stroke(path)], (10, 1), 2)
    np.testing.assert_array_equal(left.points[:2], path[:2])
    np.testing.assert_array_equal(right.points[1:], path[3:])


def test_strokes_out_of_reach_come_back_as_they_are():
    strokes = (Stroke([[1, 1], [2, 2]]), Stroke([[5, 5]]))
    assert all(a is b for a, b in zip(erase(strokes, (20, 20), 4), strokes, strict=True))
    assert erase((), (0, 0), 3) == ()


def test_dots_and_whole_strokes_inside_disappear():
    assert erase([Stroke([[5, 5]]), Stroke([[4, 5], [5, 4], [5, 4]])], (5, 5), 2) == ()


def test_a_line_that_only_passes_through_is_cut():
    pieces = erase([Stroke([[0, 0], [20, 20], [0, 40]])], (10, 10), 2)
    assert [len(piece) for piece in pieces] == [2, 3]


@given(paths, st.tuples(coordinate, coordinate), st.floats(0.1, 15))
def test_nothing_is_left_inside_the_disc_and_nothing_outside_is_lost(path, centre, radius):
    stroke = Stroke(path)
    kept = erase([stroke], centre, radius)
    for piece in kept:
        assert smallest_distance(piece, centre) >= radius - 1e-4
    # What went lies inside: sample the stroke finely, and count what is outside the disc.
    points = stroke.points.astype(np.float64)
    step = np.diff(points, axis=0)
    t = (np.arange(500) + 0.5)[:, None, None] / 500
    outside = np.hypot(*np.moveaxis(points[:-1] + t * step - centre, 2, 0)) > radius
    expected = (outside.mean(axis=0) * np.hypot(*step.T)).sum() if len(step) else 0.0
    assert length(kept) == pytest.approx(expected, abs=0.02 * (1 + length((stroke,))))


@given(paths, st.tuples(coordinate, coordinate), st.floats(0.1, 15))
def test_erasing_twice_is_erasing_once(path, centre, radius):
    once = erase([Stroke(path)], centre, radius)
    twice = erase(once, centre, radius - 1e-3)
    assert all(a is b for a, b in zip(once, twice, strict=True))
