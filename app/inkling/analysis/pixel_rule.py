"""A rule that somebody writes down: if there is ink in this pixel it is a 7, else a 1. How far does one get?

    if pixel[row, column] > threshold then `above` else `below`

It is what a network is not: nobody writes its rules. The best of all such rules reads about a fifth of the digits.
"""

from dataclasses import dataclass

import numpy as np

from inkling.data.dataset import NOT_A_DIGIT, Examples

THRESHOLDS = (64, 128, 192)  # of 255
_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class PixelRule:
    """row, column: of the pixel, from 0; threshold: of ink from 0 to 255; above, below: the classes that are said

    accuracy: the share of the examples that are read so
    """

    row: int
    column: int
    threshold: int
    above: int
    below: int
    accuracy: float


def best_pixel_rule(examples: Examples, thresholds: tuple[int, ...] = THRESHOLDS) -> PixelRule:
    """The best of all rules with one pixel and one of these thresholds; the first one of equals."""
    digits = examples.labels != NOT_A_DIGIT
    images, labels = examples.images.reshape(len(examples), -1)[digits], examples.labels[digits]
    classes = int(labels.max()) + 1
    one_hot = np.eye(classes, dtype=np.float32)[labels]
    totals = one_hot.sum(axis=0)
    best: PixelRule | None = None
    for threshold in thresholds:
        inked = np.zeros((images.shape[1], classes), np.float32)  # how many of each class have ink there
        for start in range(0, len(images), _AT_ONCE):
            block = slice(start, start + _AT_ONCE)
            inked += (images[block] > threshold).astype(np.float32).T @ one_hot[block]
        blank = totals - inked
        right = inked.max(axis=1) + blank.max(axis=1)
        pixel = int(right.argmax())
        found = float(right[pixel]) / len(images)
        if best is None or found > best.accuracy:
            row, column = divmod(pixel, examples.images.shape[2])
            best = PixelRule(row, column, threshold, int(inked[pixel].argmax()), int(blank[pixel].argmax()), found)
    assert best is not None  # noqa: S101  (there are thresholds)
    return best
