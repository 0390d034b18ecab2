"""What stands over the diagram has room, or gives way."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inkling.gui.network.panel import NetworkPanel
from inkling.network import Network, parse_architecture


@pytest.fixture
def panel(qtbot: QtBot) -> NetworkPanel:
    network = Network(parse_architecture("784-16-16-10"))
    network.initialize("normal", rng=np.random.default_rng(0))
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.resize(900, 700)
    panel.show()
    panel.show_network(network, tuple("0123456789"))
    return panel


def test_the_title_tells_what_it_has_room_for_or_nothing(panel: NetworkPanel) -> None:
    title = next(one for one in panel.findChildren(QLabel) if "784" in one.text())
    line, titles = title.text(), []
    assert "parameters" in line
    for width in range(900, 250, -10):
        panel.resize(width, 700)
        titles.append(title.text())
        assert line in (title.text(), title.toolTip())
    assert "784-16-16-10" in titles
    assert titles[-1] == ""
    assert all(len(one) >= 7 for one in titles if one), titles


def test_the_panels_name_gives_way_to_larger_text(qtbot: QtBot, panel: NetworkPanel) -> None:
    panel.resize(440, 700)
    name = next(one for one in panel.findChildren(QLabel) if one.text() == "Network")
    assert name.isVisible()
    font = panel.font()
    font.setPointSizeF(1.6 * font.pointSizeF())
    panel.setFont(font)
    qtbot.waitUntil(lambda: not name.isVisible())
