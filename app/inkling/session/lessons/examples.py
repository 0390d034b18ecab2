"""The examples that lessons put on the canvas: a digit drawn by Inkling for each class, always the same ones."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from inkling.data.dataset import Examples
from inkling.data.strokes_dataset import make_examples

_SEED = 13  # with which the course's network reads all ten


@cache
def _ten() -> Examples:
    return make_examples(10, rng=np.random.default_rng(_SEED))


def example_of(digit: int) -> NDArray[np.uint8]:
    """The example of this digit, uint8 (28, 28)."""
    ten = _ten()
    found: NDArray[np.uint8] = ten.images[int(np.flatnonzero(ten.labels == digit)[0])]
    return found
