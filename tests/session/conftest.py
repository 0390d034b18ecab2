"""A small data set for a sitting: noise, since only what happens to models matters here."""

import numpy as np
import pytest

from inkling.data.dataset import Dataset, Examples
from inkling.network import Network, mlp
from inkling.session.session import Session
from inkling.training.model import Model
from session_helpers import CONFIGURATION


@pytest.fixture(scope="session")
def noise() -> Dataset:
    """60 + 20 random images with random labels."""
    rng = np.random.default_rng(0)
    parts = [
        Examples(rng.integers(0, 256, (n, 28, 28), dtype=np.uint8), rng.integers(0, 10, n).astype(np.uint8))
        for n in (60, 20)
    ]
    return Dataset("noise", *parts)


@pytest.fixture
def session(noise: Dataset) -> Session:
    """A sitting with a new network, ready to learn."""
    session = Session(Model(network=Network(mlp((16, 16)))), noise)
    session.configure(CONFIGURATION)
    session.reset()
    return session
