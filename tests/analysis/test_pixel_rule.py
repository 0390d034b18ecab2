"""The best rule with one pixel."""

import numpy as np

from inkling.analysis.pixel_rule import best_pixel_rule
from inkling.data.dataset import Examples


def examples(images: np.ndarray, labels: list[int]) -> Examples:
    return Examples(images.astype(np.uint8), np.array(labels, np.uint8))


def test_it_finds_the_pixel_that_tells_two_classes_apart() -> None:
    images = np.zeros((4, 28, 28))
    images[2:, 5, 7] = 200
    rule = best_pixel_rule(examples(images, [1, 1, 7, 7]))
    assert (rule.row, rule.column, rule.threshold, rule.above, rule.below, rule.accuracy) == (5, 7, 64, 7, 1, 1.0)


def test_it_is_as_good_as_trying_them_all() -> None:
    rng = np.random.default_rng(0)
    images, labels = rng.integers(0, 256, (60, 28, 28)), rng.integers(0, 10, 60)
    rule = best_pixel_rule(examples(images, labels.tolist()))
    best = max(
        (np.bincount(labels[inked]).max() if inked.any() else 0)
        + (np.bincount(labels[~inked]).max() if not inked.all() else 0)
        for threshold in (64, 128, 192)
        for inked in (images > threshold).reshape(60, -1).T
    )
    assert rule.accuracy == best / 60
    inked = images[:, rule.row, rule.column] > rule.threshold
    assert (np.where(inked, rule.above, rule.below) == labels).mean() == rule.accuracy
