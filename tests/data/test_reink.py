"""Re-inking, held against digits whose paths are known: what comes out is what that pen would have written."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.ndimage import label

from inkling.data import reink as module
from inkling.data import strokes_dataset
from inkling.data.dataset import Dataset
from inkling.data.glyphs import load_glyphs, make_skeletons
from inkling.data.ink import coverage, ink, ink_batch
from inkling.data.reink import FAR, distance_fields, enlarge, pen_widths, reink, thin_strokes
from inkling.data.stroke import Stroke, pen_width
from inkling.data.strokes_dataset import draw_distances

COUNT = 200
ALL_ROUND = np.ones((3, 3))


@pytest.fixture(scope="module")
def fields() -> np.ndarray:
    """The distances of digits that Inkling itself has written, in no country's style: float32 (n, 28, 28)."""
    plain = make_skeletons([glyph for glyph in load_glyphs() if not glyph.style])
    with pytest.MonkeyPatch.context() as context:
        context.setattr(strokes_dataset, "load_skeletons", lambda _hand: plain)
        return draw_distances(COUNT, rng=np.random.default_rng(0), widest=14)[0].astype(np.float32)


def inked(fields: np.ndarray, width: float) -> np.ndarray:
    return coverage(fields, np.full(len(fields), width, np.float32))


def again(images: np.ndarray, width: float) -> np.ndarray:
    return reink(images, np.full(len(images), width, np.float32))


# How far off it may be, as a part of the true ink. Rounded corners and crossings cannot be told from a picture, and
# the wider the pen that a picture was written with the less of its path is to be seen.
@pytest.mark.parametrize(
    ("before", "after", "off"),
    [
        (pen_width(2), pen_width(8), 0.18),
        (pen_width(2), pen_width(32), 0.07),
        (1.2, 3.5, 0.09),
        (1.2, 7.0, 0.06),
        (2.8, 1.75, 0.25),
        (2.8, 2.8, 0.16),
        (2.8, 3.5, 0.13),
        (2.8, 7.0, 0.08),
        (3.5, 1.75, 0.32),
        (5.0, 7.0, 0.18),
    ],
)
def test_what_that_pen_would_have_written(fields: np.ndarray, before: float, after: float, off: float) -> None:
    truth = inked(fields, after)
    error = np.abs(again(inked(fields, before), after) - truth)
    assert error.sum() / truth.sum() < off
    assert error.mean() < 0.05


@pytest.mark.parametrize("before", [1.2, 2.8])
@pytest.mark.slow
def test_re_inking_comes_nearer_than_leaving_it(fields: np.ndarray, before: float) -> None:
    for after in (pen_width(2), before / 1.5, before * 1.5, pen_width(32)):
        truth, images = inked(fields, after), inked(fields, before)
        assert np.abs(again(images, after) - truth).mean() < np.abs(images - truth).mean() / 1.5


@pytest.mark.parametrize("width", [1.5, 1.75, 2.1, 2.8, 3.5, 4.2])
def test_measured_widths_are_those_of_the_pen(fields: np.ndarray, width: float) -> None:
    measured = pen_widths(inked(fields, width))
    assert measured.mean() == pytest.approx(width, rel=0.1)
    assert measured.std() < 0.15 * width


@pytest.mark.slow
def test_achieved_widths_climb_with_the_widths_asked_for(fields: np.ndarray) -> None:
    ladder = [1.2, 1.5, 1.75, 2.1, 2.8, 3.5, 4.2, 5.0, 7.0]
    images = inked(fields[:100], 2.8)
    achieved = [pen_widths(again(images, width)).mean() for width in ladder]
    assert achieved == sorted(achieved)
    for width, mean in zip(ladder, achieved, strict=True):
        if width >= 1.5:
            # Widest pens run together where strokes cross and turn, and measure wider than they are.
            assert mean == pytest.approx(width, rel=0.1 if width <= 4.2 else 0.18)


@pytest.mark.mnist
def test_mnists_widths_and_what_becomes_of_them(mnist: Dataset) -> None:
    images = mnist.train.images[:500] / np.float32(255)
    before = pen_widths(images)
    assert before.mean() == pytest.approx(2.4, abs=0.1)
    assert before.std() == pytest.approx(0.6, abs=0.1)
    for width in (1.75, 2.8, 3.5):
        after = pen_widths(again(images, width))
        assert after.mean() == pytest.approx(width, rel=0.1)
        assert after.std() < before.std() / 2


def test_a_digit_of_any_ink_stays_in_one_piece(fields: np.ndarray) -> None:
    """Thinning cuts nothing and fills nothing: as many pieces of ink, as many holes, and lines one pixel wide."""
    for width in (pen_width(2), 1.2, 2.8, 5.0):
        strokes = module.enlarge(inked(fields[:64], width))
        for stroke, path in zip(strokes, module.thin_strokes(strokes), strict=True):
            assert not (path & ~stroke).any()
            pieces = label(stroke, ALL_ROUND)[1]
            assert label(path, ALL_ROUND)[1] == pieces
            assert label(~np.pad(path, 1))[1] == label(~np.pad(stroke, 1))[1]
            # A block of four stays only where lines meet at all of its corners: without it they would fall apart.
            for row, column in np.argwhere(path[1:, 1:] & path[1:, :-1] & path[:-1, 1:] & path[:-1, :-1]):
                assert path[row - 1 : row + 3 : 3, column - 1 : column + 3 : 3].all()


@pytest.mark.slow
@given(st.integers(0, 2**32 - 1), st.floats(0.05, 0.6))
def test_thinning_cuts_nothing_whatever_it_is_given(seed: int, dark: float) -> None:
    strokes = np.random.default_rng(seed).random((2, 140, 140)) < dark
    strokes[0, 20:90, 30:100] = True
    for stroke, path in zip(strokes, module.thin_strokes(strokes), strict=True):
        assert label(path, ALL_ROUND)[1] == label(stroke, ALL_ROUND)[1]


def test_a_blank_image_stays_blank() -> None:
    blank = np.zeros((2, 28, 28), np.float32)
    assert (distance_fields(blank) == FAR).all()
    assert not again(blank, 14).any()
    np.testing.assert_array_equal(pen_widths(blank), [0, 0])
    assert not again(np.full((1, 28, 28), 0.05, np.float32), 14).any()  # dust


def test_no_images_at_all() -> None:
    none = np.zeros((0, 28, 28), np.float32)
    assert reink(none, np.zeros(0, np.float32)).shape == (0, 28, 28)
    assert pen_widths(none).shape == (0,)


def test_a_dot_becomes_a_dot_of_that_width() -> None:
    dot = ink([Stroke(np.array([[14.5, 9.5]], np.float32))], 2.5)[None]
    for width in (2.0, 4.0, 9.0):
        image = again(dot, width)[0]
        assert image.sum() == pytest.approx(np.pi * width**2 / 4, rel=0.2)
        rows, columns = np.nonzero(image > 0.5)
        assert rows.mean() == pytest.approx(9, abs=0.3)
        assert columns.mean() == pytest.approx(14, abs=0.3)


def test_a_single_pixel_and_ink_at_the_rim() -> None:
    images = np.zeros((3, 28, 28), np.float32)
    images[0, 5, 20] = 1
    images[1, 0, :] = 1
    images[2, :, 27] = 1
    wide = again(images, 4)
    assert wide[0].sum() == pytest.approx(np.pi * 4, rel=0.2)
    assert np.argwhere(wide[0] > 0.5).mean(axis=0) == pytest.approx([5, 20], abs=0.3)
    np.testing.assert_allclose(wide[1, :2, 4:-4], 1)
    assert not wide[1, 4:].any()
    np.testing.assert_allclose(wide[2, 4:-4, 26:], 1)


def test_all_ink_is_a_stroke_too() -> None:
    full = np.ones((1, 28, 28), np.float32)
    assert again(full, 3).any()
    assert pen_widths(full)[0] > 14


def test_faint_ink_is_ink(fields: np.ndarray) -> None:
    """The thinnest pen covers less than half of a pixel, and a grey scan is grey all over."""
    faint = inked(fields, pen_width(2))
    assert 0.3 < faint.max() < 0.5
    truth = inked(fields, 2.8)
    for images in (faint, inked(fields, 2.8) * np.float32(0.3)):
        again_dark = again(images, 2.8)
        assert again_dark.max() == 1
        assert np.abs(again_dark - truth).mean() < 0.025
        assert (again_dark.max(axis=(1, 2)) == 1).all()


@pytest.mark.parametrize("count", [1, 63, 64, 65, 130])
def test_images_do_not_know_of_their_neighbours(fields: np.ndarray, count: int) -> None:
    images = inked(fields[:count], 2.8)
    together = distance_fields(images)
    for index in {0, count // 2, count - 1}:
        np.testing.assert_array_equal(together[index], distance_fields(images[index : index + 1])[0])
    np.testing.assert_array_equal(pen_widths(images)[-1], pen_widths(images[-1:])[0])


def test_distances_are_those_of_a_known_path() -> None:
    line = ink([Stroke(np.array([[8, 14.5], [20, 14.5]], np.float32))], 2.0)[None]
    field = distance_fields(line)[0]
    rows = np.arange(28) + 0.5
    np.testing.assert_allclose(field[:, 14], np.abs(rows - 14.5), atol=0.21)
    assert field.dtype == np.float32


def test_turned_digits_are_re_inked_alike(fields: np.ndarray) -> None:
    images = inked(fields[:50], 2.8)
    for turn in (
        lambda x: x[:, ::-1, ::-1],
        lambda x: np.swapaxes(x, 1, 2),
    ):
        one, other = turn(again(images, 2.8)), again(np.ascontiguousarray(turn(images)), 2.8)
        assert np.abs(one - other).mean() < 0.02


def test_progress_and_cancelling(fields: np.ndarray) -> None:
    images, steps = inked(fields[:150], 2.8), []
    distance_fields(images, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(64, 150), (128, 150), (150, 150)]

    class EnoughError(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        raise EnoughError

    with pytest.raises(EnoughError):
        distance_fields(images, progress=cancel)


@pytest.mark.slow
def test_a_thousand_images_take_seconds(fields: np.ndarray) -> None:
    images = np.tile(inked(fields, 2.8), (5, 1, 1))
    began = time.process_time()
    distance_fields(images)
    assert time.process_time() - began < 10  # about one here


@pytest.mark.parametrize("pen", [1, 2, 4])
@pytest.mark.parametrize("size", [10, 20])
def test_a_line_thinner_than_a_pixel_stays_whole(pen: int, size: int) -> None:
    """However it runs between the pixels: a line that fell into dots would be read as anything."""
    rng = np.random.default_rng(pen)
    count = 60
    angle, bend = rng.uniform(0, np.pi, count), rng.uniform(-0.35, 0.35, count)
    along, across = np.linspace(-0.5, 0.5, 30), np.linspace(-1, 1, 30) ** 2
    direction = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    normal = np.stack([-direction[:, 1], direction[:, 0]], axis=1)
    line = along[None, :, None] * direction[:, None] + (bend[:, None] * across)[:, :, None] * normal[:, None]
    points = (14 + rng.uniform(-1, 1, (count, 1, 2)) + size * line).astype(np.float32)
    widths = np.full(count, pen_width(pen), np.float32)
    paths = thin_strokes(enlarge(ink_batch(points, np.ones((count, 29), bool), widths)))
    parts = np.array([label(path, np.ones((3, 3)))[1] for path in paths])
    assert (parts == 1).mean() >= 0.95, np.bincount(parts)
    assert (parts >= 1).all()
