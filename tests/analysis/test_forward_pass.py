"""A forward pass: who wins, also where numbers are none."""

import math

import numpy as np
import pytest

from inkling.analysis.forward_pass import ForwardPass
from inkling.network import StageTrace


@pytest.mark.parametrize(
    ("sums", "winner"),
    [
        ([0.0, 2.0, 1.0], 1),
        ([math.nan, -3.0, -1.0], 2),
        ([1e30, math.inf, math.nan], 1),
        ([-math.inf, -1e30, math.nan], 1),
        ([1.0, 1.0, 0.0], 0),
        ([math.nan] * 3, 0),
    ],
)
def test_the_largest_sum_wins_and_nan_never_does(sums: list[float], winner: int) -> None:
    z = np.array(sums, np.float32)
    image = np.zeros((28, 28), np.float32)
    assert ForwardPass(image, image, (StageTrace(z, np.zeros_like(z)),)).winner == winner
