"""Digits for the plane: from a data set, and drawn by oneself, laid out as MNIST's makers did."""

import numpy as np

from inkling.analysis.playground.digit_boxes import SIDE
from inkling.data.dataset import Dataset
from inkling.data.normalize import normalize
from inkling.errors import DataError
from inkling.network.types import Array
from inkling.session.playground.sheets import DigitsSheet

EACH = 100  # images of a digit that are taken from a data set


def digits_of(dataset: Dataset, sheet: DigitsSheet, *, seed: int = 0) -> DigitsSheet:
    """The sheet with EACH images of either of its digits, chosen by the seed; fewer where there are fewer.

    Raises DataError for a data set that has no such digits, or images of another size.
    """
    if dataset.train.images.shape[1:] != (SIDE, SIDE):
        raise DataError("Digits in the plane need images of {side}×{side} pixels.", side=SIDE)
    order = np.random.default_rng(seed).permutation(len(dataset.train))
    found, labels = [], []
    for digit in sheet.digits:
        name = str(digit)
        label = dataset.class_names.index(name) if name in dataset.class_names else -1
        mine = order[dataset.train.labels[order] == label][:EACH]
        if not len(mine):
            raise DataError("The data set {name} has no {digit}.", name=dataset.name, digit=digit)
        found.append(dataset.train.images[mine])
        labels.append(np.full(len(mine), digit, np.int64))
    images = normalize(np.concatenate(found).astype(np.float32) / 255.0, "box")
    return DigitsSheet(sheet.boxes, sheet.digits, np.rint(255.0 * images).astype(np.uint8), np.concatenate(labels))


def with_drawing(sheet: DigitsSheet, image: Array, digit: int) -> DigitsSheet:
    """The sheet and a drawing, (28, 28), ink from 0 to 1, as large and in the middle as the data set's digits are."""
    return sheet.with_image(normalize(np.asarray(image, np.float32), "box"), digit)
