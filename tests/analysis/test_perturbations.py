"""One thing changed at a time: that it is changed as said, and that all else stays."""

from math import radians, tan

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from inkling.analysis.perturbations import KINDS, Perturbation, Sketch, difference, perturbations
from inkling.data.ink import ink
from inkling.data.reink import pen_widths
from inkling.data.stroke import PEN_SIZES, Stroke, pen_width

BAR = (Stroke([(14, 7), (14, 21)]),)
PEN = pen_width(8)
DRAWN = Sketch(BAR, PEN)
PICTURE = Sketch((), 1.0, ink(BAR, PEN))

coordinate = st.floats(-3, 31, width=32)
point = st.tuples(coordinate, coordinate)
stroke = st.lists(point, min_size=1, max_size=8).map(Stroke)
pictures = st.none() | st.tuples(stroke, st.sampled_from([1.0, 3.0])).map(lambda made: ink([made[0]], made[1]))
sketches = st.builds(
    lambda strokes, size, raster: Sketch(tuple(strokes), pen_width(size), raster),
    st.lists(stroke, max_size=3),
    st.sampled_from(PEN_SIZES),
    pictures,
).filter(lambda sketch: bool(sketch.image().any()))


def only(found: list[Perturbation], amount: float, towards: tuple[int, int]) -> NDArray[np.float32]:
    (image,) = [one.image for one in found if one.amount == pytest.approx(amount) and one.towards == towards]
    return image


def test_polarity_exchanges_ink_and_paper() -> None:
    (inverted,) = perturbations(DRAWN, "polarity")
    np.testing.assert_allclose(inverted.image, 1 - DRAWN.image())


@pytest.mark.parametrize("sketch", [DRAWN, PICTURE])
@pytest.mark.parametrize("towards", [(-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, -1), (-1, 1), (1, 1)])
def test_position_moves_by_whole_pixels(sketch: Sketch, towards: tuple[int, int]) -> None:
    moved = only(perturbations(sketch, "position"), 3, towards)
    expected = np.roll(DRAWN.image(), (3 * towards[1], 3 * towards[0]), axis=(0, 1))
    np.testing.assert_allclose(moved, expected, atol=1e-5)


def test_strokes_keep_their_pen_when_they_are_scaled() -> None:
    half = only(perturbations(DRAWN, "scale"), 0.5, (-1, 0))
    np.testing.assert_allclose(half, ink([Stroke([(14, 10.5), (14, 17.5)])], PEN), atol=1e-5)


def test_a_picture_is_scaled_with_its_pen() -> None:
    half = only(perturbations(PICTURE, "scale"), 0.5, (-1, 0))
    assert half.sum() == pytest.approx(PICTURE.image().sum() / 4, rel=0.05)


@pytest.mark.parametrize(
    "sketch", [Sketch((Stroke([(6, 5), (6, 11)]),), 1.0), Sketch((), 1.0, ink([Stroke([(6, 5), (6, 11)])], 2.0))]
)
@pytest.mark.parametrize("kind", ["scale", "slant"])
def test_scaling_and_slanting_leave_the_drawing_where_it_is(sketch: Sketch, kind: str) -> None:
    columns, rows = np.meshgrid(np.arange(28) + 0.5, np.arange(28) + 0.5)
    for one in perturbations(sketch, kind):
        mass = one.image.sum()
        centre = (one.image * columns).sum() / mass, (one.image * rows).sum() / mass
        assert centre == pytest.approx((6, 8), abs=0.15)


@pytest.mark.parametrize("degrees", [-30, -12, 12, 30])
@pytest.mark.parametrize("sketch", [DRAWN, PICTURE])
def test_slant_moves_the_top_to_the_right(sketch: Sketch, degrees: int) -> None:
    slanted = only(perturbations(sketch, "slant"), degrees, (1, 0) if degrees > 0 else (-1, 0))
    middle = (slanted @ np.arange(28)) / np.maximum(slanted.sum(axis=1), 1e-6)
    assert middle[8] - middle[19] == pytest.approx(11 * tan(radians(degrees)), abs=0.35)


@pytest.mark.parametrize("size", [2, 5, 16, 32])
def test_strokes_are_inked_anew_with_another_pen(size: int) -> None:
    width = pen_width(size)
    image = only(perturbations(DRAWN, "pen width"), width, (1, 0) if width > PEN else (-1, 0))
    np.testing.assert_array_equal(image, ink(BAR, width))


def test_a_picture_is_reinked_with_another_pen() -> None:
    assert PICTURE.pen() == pytest.approx(PEN, abs=0.4)
    wide = only(perturbations(PICTURE, "pen width"), pen_width(16), (1, 0))
    assert pen_widths(wide[None])[0] == pytest.approx(pen_width(16), abs=0.5)


def test_the_pen_in_hand_is_no_change() -> None:
    assert all(abs(one.amount / PEN - 1) > 0.02 for one in perturbations(DRAWN, "pen width"))


def test_a_picture_too_faint_for_a_pen_has_no_other_one() -> None:
    faint = Sketch((), 1.0, ink(BAR, PEN) * np.float32(0.05))
    assert perturbations(faint, "pen width") == []
    assert faint.pen() == 0


@pytest.mark.parametrize("size", [2, 8])
def test_fully_hardened_edges_have_no_grey(size: int) -> None:
    hard = only(perturbations(Sketch(BAR, pen_width(size)), "anti-aliasing"), -1, (-1, 0))
    assert set(np.unique(hard)) == {0.0, 1.0}


def test_softened_edges_keep_the_ink() -> None:
    hard = Sketch((), 1.0, (ink(BAR, PEN) >= 0.5).astype(np.float32))
    soft = only(perturbations(hard, "anti-aliasing"), 1.0, (1, 0))
    assert soft.sum() == pytest.approx(hard.image().sum(), rel=1e-3)
    assert soft.max() < 0.95


def test_what_would_reach_over_the_edge_is_not_tried() -> None:
    wide = Sketch((Stroke([(2, 14), (26, 14)]),), 2.0)
    assert {one.towards for one in perturbations(wide, "position")} >= {(0, -1), (0, 1)}
    assert max((one.amount for one in perturbations(wide, "position") if one.towards == (1, 0)), default=0) <= 1
    assert all(one.amount < 1.15 for one in perturbations(wide, "scale"))
    full = Sketch((), 1.0, np.ones((28, 28), np.float32))
    assert perturbations(full, "position") == []


def test_the_way_of_each_pen_goes_on_and_on() -> None:
    """The thicker the pen, the more of the image differs; so in both directions."""
    for side in ((-1, 0), (1, 0)):
        sizes = [
            difference(one.image, DRAWN.image()) for one in perturbations(DRAWN, "pen width") if one.towards == side
        ]
        assert len(sizes) > 5
        assert sizes == sorted(sizes)


@pytest.mark.slow
@settings(max_examples=40)
@given(sketch=sketches)
def test_any_drawing_can_be_changed(sketch: Sketch) -> None:
    total = 1
    for kind in KINDS:
        found = perturbations(sketch, kind)
        total += len(found)
        assert [one.extent for one in found] == sorted(one.extent for one in found)
        for one in found:
            assert one.image.shape == (28, 28)
            assert one.image.dtype == np.float32
            assert one.image.min() >= 0
            assert one.image.max() <= 1
            assert one.towards != (0, 0)
    assert 1 < total <= 200
