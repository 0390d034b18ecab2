"""Small data sets to train on: random ones, where only the arithmetic matters, and ones that can be learned."""

import numpy as np
import pytest

from inkling.data.dataset import Dataset, Examples
from inkling.data.strokes_dataset import make_examples


def random_examples(count: int, *, side: int = 28, classes: int = 10, seed: int = 0) -> Examples:
    rng = np.random.default_rng(seed)
    images = rng.integers(0, 256, (count, side, side), dtype=np.uint8)
    return Examples(images, rng.integers(0, classes, count).astype(np.uint8))


@pytest.fixture(scope="session")
def noise() -> Dataset:
    """200 + 50 random images with random labels: no pattern, all grey values."""
    return Dataset("noise", random_examples(200), random_examples(50, seed=1))


@pytest.fixture(scope="session")
def digits() -> Dataset:
    """3 000 + 1 000 digits of the built-in kind."""
    rng = np.random.default_rng(0)
    return Dataset("strokes", make_examples(3_000, rng=rng), make_examples(1_000, rng=rng))
