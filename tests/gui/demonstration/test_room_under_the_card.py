"""In a low window with large text: diagram and curves make room for the card, and none lies over another."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.widgets.choice_row import ChoiceRow


def area(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1280, 800, 1.5), (1280, 720, 1.5), (1024, 736, 1.5), (1024, 568, 1.0)]
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_card_diagram_and_curves_stand_one_below_the_other(
    qtbot: QtBot, open_window, width: int, height: int, scale: float, language: str
) -> None:
    window = open_window(scale=scale, language=language)
    window.resize(width, height)
    qtbot.wait(50)
    before = window.panels.sizes(), window.network.size(), window.plots.size(), window.network.inspector.size()
    window.demonstration.open()
    qtbot.wait(50)
    card, network, plots = window.demonstration.card, window.network, window.plots
    parts = [area(window, one) for one in (card, network.diagram, network.inspector, plots, window.status)]
    for one, other in pairwise(parts):
        assert one.bottom() < other.top()
    (tabs,) = plots.findChildren(ChoiceRow, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert area(window, plots).contains(area(window, tabs))
    line = card.text.fontMetrics().lineSpacing()
    seen = card.text.visibleRegion().boundingRect().height()
    assert seen >= card.text.heightForWidth(card.text.width()) or seen % line <= 1
    layout = network.diagram.layout_of_neurons
    assert layout is not None
    assert len(layout.columns[-1].neurons) == 10
    window.demonstration.shut_down()
    qtbot.waitUntil(lambda: not window.demonstration.is_open)
    qtbot.wait(50)
    after = window.panels.sizes(), window.network.size(), window.plots.size(), window.network.inspector.size()
    assert after == before
