import math

import pytest

from inkling.gui.controls.run_bar import duration_text, progress_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "00:00"), (0.2, "00:01"), (12, "00:12"), (61, "01:01"), (3600, "1:00:00"), (-3, "00:00")],
)
def test_durations(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


@pytest.mark.parametrize(
    ("epoch", "left", "text"),
    [
        (0.0, None, "epoch 1/30"),
        (2.4, 12.0, "epoch 3/30 · 00:12 left"),
        (30.0, 0.0, "epoch 30/30 · 00:00 left"),
        (2.4, math.inf, "epoch 3/30"),
        (2.4, math.nan, "epoch 3/30"),
    ],
)
def test_progress_names_the_epoch_that_goes_on(epoch: float, left: float | None, text: str) -> None:
    assert progress_text(epoch, 30, left) == text
