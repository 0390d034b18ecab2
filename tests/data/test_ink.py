import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.data.ink import ink, ink_batch, ink_with_each
from inkling.data.stroke import Stroke

coordinate = st.floats(-5, 33, width=32)
drawings = st.lists(
    st.lists(st.tuples(coordinate, coordinate), min_size=1, max_size=8).map(Stroke), min_size=0, max_size=3
)
# Eighths of a pixel, which float32 adds exactly: a small drawing that stays on the canvas when it is moved.
inner = st.integers(32, 60)
small_paths = st.lists(st.tuples(inner, inner), min_size=1, max_size=6)
widths = st.floats(0.125, 8, width=32)


def brute_force(strokes, width):
    """The formula of the module's docstring, pixel by pixel and piece by piece."""
    pixel = np.stack(np.meshgrid(np.arange(28) + 0.5, np.arange(28) + 0.5), axis=2)
    distance = np.full((28, 28), 1e9)
    for stroke in strokes:
        points = stroke.points.astype(np.float64)
        for a, b in zip(points[: max(len(points) - 1, 1)], points[1:] if len(points) > 1 else points, strict=True):
            square = max(float((b - a) @ (b - a)), 1e-12)
            t = np.clip((pixel - a) @ (b - a) / square, 0, 1)
            distance = np.minimum(distance, np.linalg.norm(pixel - a - t[..., None] * (b - a), axis=2))
    overlap = np.minimum(distance + 0.5, width / 2) - np.maximum(distance - 0.5, -width / 2)
    return np.clip(overlap, 0, 1)


def test_no_strokes_no_ink():
    image = ink([], 3)
    assert image.shape == (28, 28)
    assert image.dtype == np.float32
    assert not image.any()


def test_a_horizontal_line_covers_what_its_width_says():
    image = ink([Stroke([[0, 10], [28, 10]])], 3)
    np.testing.assert_allclose(image[7:13, 14], [0, 0.5, 1, 1, 0.5, 0], atol=1e-6)
    assert image[:, 3:25].sum(axis=0) == pytest.approx(3, abs=1e-5)


@pytest.mark.parametrize("width", [0.2, 0.5, 0.9])
def test_a_pen_thinner_than_a_pixel_is_fainter(width):
    image = ink([Stroke([[4, 10.5], [24, 10.5]])], width)
    assert image.max() == pytest.approx(width, abs=1e-6)
    assert image[:, 14].sum() == pytest.approx(width, abs=1e-6)


@given(drawings, st.lists(widths, min_size=1, max_size=5))
def test_several_pens_at_once_ink_what_each_inks_alone(strokes, pens):
    together = ink_with_each(strokes, np.array(pens, np.float32))
    assert together.dtype == np.float32
    alone = np.stack([ink(strokes, pen) for pen in pens])
    np.testing.assert_allclose(together, alone, atol=1e-5)  # a line is cut where no pen reaches: it rounds elsewhere


def test_a_single_point_is_a_round_dot():
    image = ink([Stroke([[14, 14]])], 6)
    assert image.sum() == pytest.approx(np.pi * 9, rel=0.03)
    np.testing.assert_array_equal(image, image.T)
    np.testing.assert_array_equal(image, image[::-1])


@given(drawings, widths)
def test_ink_is_what_the_formula_says(strokes, width):
    # Paths are thinned by up to a tenth of a pixel, which corners feel.
    np.testing.assert_allclose(ink(strokes, width), brute_force(strokes, width), atol=0.1)


@given(drawings, widths)
def test_ink_is_between_none_and_full(strokes, width):
    image = ink(strokes, width)
    assert image.dtype == np.float32
    assert image.min() >= 0
    assert image.max() <= 1


@given(drawings, widths, widths)
def test_a_wider_pen_never_leaves_less_ink(strokes, a, b):
    assert (ink(strokes, max(a, b)) - ink(strokes, min(a, b))).min() >= -1e-5


@given(small_paths, st.floats(0.1, 6), st.integers(0, 15), st.integers(0, 15))
def test_moving_by_whole_pixels_moves_the_image(path, width, right, down):
    points = np.array(path) / 8
    moved = ink([Stroke(points + np.array([right, down]))], width)
    expected = np.zeros((28, 28))
    expected[down:, right:] = ink([Stroke(points)], width)[: 28 - down, : 28 - right]
    np.testing.assert_allclose(moved, expected, atol=1e-4)


def test_points_far_outside_cost_nothing_and_change_nothing():
    across = ink([Stroke([[-1e7, 14], [1e7, 14]])], 2)
    np.testing.assert_allclose(across, ink([Stroke([[-9, 14], [40, 14]])], 2), atol=1e-5)
    assert not ink([Stroke([[-1e30, -1e30], [1e30, -1e30]]), Stroke([[500, 500]])], 7).any()


def test_many_points_on_one_place_are_one_dot():
    np.testing.assert_array_equal(ink([Stroke([[9, 9]] * 50)], 3), ink([Stroke([[9, 9]])], 3))


def test_a_batch_is_its_drawings_one_by_one():
    rng = np.random.default_rng(5)
    points = rng.uniform(2, 26, (30, 12, 2)).astype(np.float32)
    pen_down = rng.random((30, 11)) < 0.8
    pens = rng.uniform(0.3, 7, 30).astype(np.float32)
    batch = ink_batch(points, pen_down, pens)
    assert batch.shape == (30, 28, 28)
    assert batch.dtype == np.float32
    for index in range(30):
        pieces = [Stroke(points[index, at : at + 2]) for at in np.flatnonzero(pen_down[index])]
        np.testing.assert_allclose(batch[index], ink(pieces, float(pens[index])), atol=1e-4)


def test_a_drawing_is_the_same_in_every_batch_to_the_last_bit():
    rng = np.random.default_rng(6)
    # Steps shorter than what is split; some drawings leave the canvas.
    points = (np.cumsum(rng.uniform(-1.2, 1.2, (900, 30, 2)), axis=1) + 14).astype(np.float32)
    points[3] = points[3, 0]
    pen_down = rng.random((900, 29)) < 0.9
    pen_down[5] = False
    pens = rng.uniform(0.3, 7, 900).astype(np.float32)
    many = ink_batch(points, pen_down, pens)
    few = [ink_batch(points[k : k + 1], pen_down[k : k + 1], pens[k : k + 1])[0] for k in range(0, 900, 9)]
    np.testing.assert_array_equal(many[::9], few)


def test_a_long_piece_is_inked_like_the_same_piece_in_two_hundred():
    rng = np.random.default_rng(7)
    points = rng.uniform(-20, 48, (20, 2, 2)).astype(np.float32)
    pens = rng.uniform(0.3, 7, 20).astype(np.float32)
    long = ink_batch(points, np.ones((20, 1), bool), pens)
    share = np.linspace(0, 1, 201, dtype=np.float32)[:, None]
    short = points[:, :1] * (1 - share) + points[:, 1:] * share
    np.testing.assert_allclose(long, ink_batch(short, np.ones((20, 200), bool), pens), atol=1e-4)


def test_an_empty_batch():
    nothing = ink_batch(np.empty((0, 5, 2), np.float32), np.empty((0, 4), bool), np.empty(0, np.float32))
    assert nothing.shape == (0, 28, 28)
