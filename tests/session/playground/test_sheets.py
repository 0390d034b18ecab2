"""The sheets of the questions off the plane: drawn curves, bumps that follow, digits of a data set."""

import numpy as np
import pytest

from inkling.data.dataset import Dataset, Examples
from inkling.errors import DataError
from inkling.session.playground.digits import EACH, digits_of, with_drawing
from inkling.session.playground.sheets import CurveSheet, DigitsSheet


def test_bumps_follow_a_curve_until_one_is_moved() -> None:
    sheet = CurveSheet()
    assert sheet.follows
    other = sheet.with_curve("x")
    assert other.heights == pytest.approx([(i + 0.5) / 20 for i in range(20)])
    moved = CurveSheet(heights=(0.1, 0.2))
    assert not moved.follows
    assert moved.with_curve("x").heights == (0.1, 0.2)
    assert moved.with_curve("x").with_bumps(2).heights == (0.25, 0.75)


def test_a_stroke_replaces_what_lies_between_its_ends() -> None:
    sheet = CurveSheet().drawn_on((0.1, 0.0), (0.1, 0.0))
    for x in (0.2, 0.3, 0.4):
        sheet = sheet.drawn_on((x - 0.1, 0.0), (x, x))
    assert [x for x, _ in sheet.drawn] == [0.1, 0.2, 0.3, 0.4]
    sheet = sheet.drawn_on((0.35, 1.0), (0.15, 0.0))
    assert sheet.drawn == ((0.1, 0.0), (0.15, 0.0), (0.35, 1.0), (0.4, 0.4))
    assert sheet.curve()(np.array([0.25])) == pytest.approx(0.5)
    beyond = sheet.drawn_on((-3.0, 1e9), (-2.0, np.float64(0.3)))
    assert beyond.drawn[0] == (0.0, 0.3)


def test_a_drawing_of_any_length_is_no_more_than_its_places() -> None:
    sheet, before = CurveSheet(), (0.0, 0.5)
    for i in range(1, 1_201):
        now = (i / 1_200, 0.5)
        sheet, before = sheet.drawn_on(before, now), now
    assert len(sheet.drawn) == 501


def some(count: int) -> Dataset:
    rng = np.random.default_rng(1)
    images = rng.integers(0, 256, (count, 28, 28)).astype(np.uint8)
    examples = Examples(images, np.arange(count, dtype=np.uint8) % 5)
    return Dataset("some", examples, examples)


def test_digits_are_a_hundred_of_each_the_same_for_the_same_seed() -> None:
    dataset = some(1_000)
    sheet = digits_of(dataset, DigitsSheet(digits=(3, 1)))
    assert sheet.labels.tolist() == [3] * EACH + [1] * EACH
    np.testing.assert_array_equal(sheet.images, digits_of(dataset, DigitsSheet(digits=(3, 1))).images)
    assert not np.array_equal(sheet.images, digits_of(dataset, DigitsSheet(digits=(3, 1)), seed=1).images)
    assert sheet.points().labels[:EACH].tolist() == [0] * EACH
    assert len(digits_of(some(50), DigitsSheet(digits=(3, 1))).labels) == 20


def test_a_data_set_without_these_digits_says_so() -> None:
    with pytest.raises(DataError, match="The data set some has no 7"):
        digits_of(some(50), DigitsSheet())
    small = Examples(np.zeros((4, 8, 8), np.uint8), np.zeros(4, np.uint8))
    with pytest.raises(DataError, match="28×28"):
        digits_of(Dataset("small", small, small), DigitsSheet())


def test_a_small_drawing_in_a_corner_is_added_in_the_middle() -> None:
    image = np.zeros((28, 28), np.float32)
    image[1:8, 2] = 1.0
    sheet = with_drawing(DigitsSheet(), image, 1)
    ink = sheet.images[-1].astype(float)
    assert (ink.sum(axis=0) @ np.arange(28)) / ink.sum() == pytest.approx(14.0, abs=1.0)
    assert np.ptp(np.flatnonzero(ink.sum(axis=1))) > 15
    mean = sheet.mean(1)
    assert mean is not None
    np.testing.assert_allclose(mean, ink / 255)
    assert sheet.mean(7) is None


def test_images_that_nobody_can_write_to_are_not_copied() -> None:
    sheet = digits_of(some(50), DigitsSheet(digits=(3, 1)))
    assert DigitsSheet(images=sheet.images, labels=sheet.labels).images is sheet.images
    images = np.zeros((1, 28, 28), np.uint8)
    kept = DigitsSheet(images=images, labels=np.array([1]))
    images[0, 0, 0] = 9
    assert kept.images[0, 0, 0] == 0
