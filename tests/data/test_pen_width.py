import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import ndimage

from inkling.data.ink import ink
from inkling.data.pen_width import change_pen_width, stroke_widths
from inkling.data.stroke import Stroke
from inkling.data.strokes_dataset import make_examples


def changed(images, by):
    out = np.full_like(images, np.nan)
    change_pen_width(images, np.broadcast_to(np.asarray(by, np.float32), len(images)), out)
    return out


def line(angle, width, length=14):
    """A stroke through the middle of the canvas, `angle` in degrees."""
    half = length / 2 * np.array([np.cos(np.deg2rad(angle)), np.sin(np.deg2rad(angle))])
    return ink([Stroke(np.stack([14.2 - half, 14.2 + half]))], width)[None]


def digits(width, count=300):
    return make_examples(count, rng=np.random.default_rng(0), width=width).images.astype(np.float32) / np.float32(255)


def test_by_nothing_is_exact():
    images = digits(2.8)
    np.testing.assert_array_equal(changed(images, 0), images)


def test_by_two_pixels_is_one_pixel_on_each_side():
    """At a radius of one pixel, the points up, down, left and right are whole pixels."""
    bar = np.zeros((1, 28, 28), np.float32)
    bar[:, 10:12, 5:20] = 1
    cross = ndimage.generate_binary_structure(2, 1)
    thick = changed(bar, 2)
    expected = ndimage.binary_dilation(bar[0], cross)
    np.testing.assert_array_equal(thick[0] == 1, expected)
    # The disc reaches some way into the corner, which the cross does not.
    assert 0 < thick[0, 9, 4] < 0.6


@pytest.mark.parametrize("by", [0.5, 1.0, 1.7])
@pytest.mark.parametrize("angle", [0, 15, 30, 45, 70, 90])
def test_thicker_lines_are_those_of_a_thicker_pen(angle, by):
    result, really = changed(line(angle, 2.5), by), line(angle, 2.5 + by)
    assert np.abs(result - really).mean() < 0.009
    assert result.sum() == pytest.approx(really.sum(), rel=0.06)


@pytest.mark.parametrize("by", [-0.5, -1.0, -1.5])
@pytest.mark.parametrize("angle", [0, 15, 30, 45, 70, 90])
def test_thinner_lines_are_those_of_a_thinner_pen(angle, by):
    result, really = changed(line(angle, 3), by), line(angle, 3 + by)
    assert np.abs(result - really).mean() < 0.009
    assert result.sum() == pytest.approx(really.sum(), rel=0.1)


@pytest.mark.parametrize("by", [0.25, 0.5, 1.0, 2.0, 3.0])
def test_digits_become_wider_by_what_was_asked(by):
    images = digits(2.4)
    achieved = (stroke_widths(changed(images, by)) - stroke_widths(images)).mean()
    assert achieved == pytest.approx(by, rel=0.12)


@pytest.mark.parametrize("width", [2.0, 2.8, 3.6, 4.4])
def test_stroke_widths_measure_known_pens(width):
    assert stroke_widths(digits(width)).mean() == pytest.approx(width, rel=0.05)


def test_a_blank_image_stays_blank():
    blank = np.zeros((2, 28, 28), np.float32)
    assert not changed(blank, [3, -3]).any()
    assert not stroke_widths(blank).any()


def test_ink_at_the_edge_is_not_eaten_from_outside():
    full = np.ones((1, 28, 28), np.float32)
    np.testing.assert_array_equal(changed(full, -2), full)
    corner = np.zeros((1, 28, 28), np.float32)
    corner[:, :5, :5] = 1
    assert changed(corner, -2)[0, :4, :4].min() == 1


def test_it_may_work_in_place():
    images = digits(2.8, 100)
    by = np.linspace(-2, 4, 100, dtype=np.float32)
    expected = changed(images, by)
    change_pen_width(images, by, images)
    np.testing.assert_array_equal(images, expected)


@given(st.integers(0, 2**32), st.floats(-4, 4, width=32), st.floats(0, 4, width=32))
def test_wider_is_never_fainter_anywhere(seed, by, more):
    image = np.random.default_rng(seed).random((1, 28, 28), dtype=np.float32) ** 4
    thin, thick = changed(image, by), changed(image, min(by + more, 4))
    assert thin.min() >= 0
    assert thick.max() <= 1
    # Between one pixel's reach and the next, the steps are tried in other directions: a little may be lost.
    if by >= -2 and by + more <= 2:
        assert (thick - thin).min() > -0.35
    if by >= 0:
        assert (thin >= image).all()
    else:
        assert (thin <= image + 1e-6).all()
