"""+ adds a hidden layer, − takes the last one away."""

import pytest

from inkling.gui.controls.layer_buttons import one_less, one_more
from inkling.gui.controls.panel import ControlsPanel


@pytest.mark.parametrize(("hidden", "more"), [("", "16"), ("30", "30 30"), ("conv5x8 pool2", "conv5x8 pool2 16")])
def test_one_more_layer(hidden: str, more: str) -> None:
    assert one_more(hidden) == more
    assert one_less(more) == hidden


def test_the_buttons_change_the_network_that_is_trained_next(panel: ControlsPanel) -> None:
    buttons = panel.network.layers
    buttons.more.click()
    assert panel.configuration().hidden == "16-16-16"
    for _ in range(3):
        buttons.less.click()
    assert panel.configuration().hidden == ""
    assert not buttons.less.isEnabled()
