import math

import pytest
from pytestqt.qtbot import QtBot

from inkling.gui.controls.run.bar import RunBar, progress_text


@pytest.mark.parametrize(
    ("epoch", "left", "text"),
    [
        (0.0, None, "epoch 1/30"),
        (2.4, 12.0, "epoch 3/30 · about 15 s left"),
        (30.0, 0.0, "epoch 30/30 · about 5 s left"),
        (2.4, math.inf, "epoch 3/30"),
        (2.4, math.nan, "epoch 3/30"),
    ],
)
def test_progress_names_the_epoch_that_goes_on(epoch: float, left: float | None, text: str) -> None:
    assert progress_text(epoch, 30, left) == text


@pytest.mark.parametrize(
    ("before", "epoch", "text"),
    [
        (30.0, 0.0, "epoch 31/60"),
        (30.0, 30.0, "epoch 60/60"),
        (12.4, 0.0, "epoch 13/43"),
        (12.4, 30.0, "epoch 43/43"),
    ],
)
def test_a_run_that_goes_on_counts_the_epochs_of_the_network(before: float, epoch: float, text: str) -> None:
    assert progress_text(epoch, 30, None, before=before) == text


def test_words_that_came_while_nobody_looked_are_whole(qtbot: QtBot) -> None:
    bar = RunBar()
    qtbot.addWidget(bar)
    bar.resize(280, 300)
    bar.show()
    qtbot.waitExposed(bar)
    bar.hide()
    bar.set_progress(0.5, 30, 100.0, step=7)
    bar.set_problem("What is wrong takes very many words to say. " * 4)
    bar.show()
    qtbot.wait(50)
    message = bar.message
    assert message.height() >= message.heightForWidth(message.width()) > 2 * message.fontMetrics().lineSpacing()
