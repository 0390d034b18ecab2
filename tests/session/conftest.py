"""A small data set for a sitting: noise, since only what happens to models matters here."""

import numpy as np
import pytest

from inkling.data.dataset import Dataset, Examples


@pytest.fixture(scope="session")
def noise() -> Dataset:
    """60 + 20 random images with random labels."""
    rng = np.random.default_rng(0)
    parts = [
        Examples(rng.integers(0, 256, (n, 28, 28), dtype=np.uint8), rng.integers(0, 10, n).astype(np.uint8))
        for n in (60, 20)
    ]
    return Dataset("noise", *parts)
