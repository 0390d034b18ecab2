"""The diagram on screen, which follows its playground as it does in the window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.playground.diagram.diagram import Diagram
from inkling.gui.playground.look import Look
from inkling.gui.shell.language import Language
from inkling.gui.widgets.theme import LIGHT, apply_theme
from inkling.session.playground.playground import Playground

MakeDiagram = Callable[..., Diagram]


@pytest.fixture
def diagram_of(qtbot: QtBot, qapp: QApplication) -> Iterator[MakeDiagram]:
    """Of a preset's network, 420 × 300, with the focus; `playground.replaced` is shown at once."""
    spoken = Language(qapp)
    apply_theme(qapp, LIGHT)

    def make(preset: str = "xor", language: str = "en", *, width: int = 420, height: int = 300) -> Diagram:
        spoken.use(language)
        playground = Playground(preset)
        diagram = Diagram(playground)
        qtbot.addWidget(diagram)
        playground.replaced.connect(lambda: diagram.show_look(Look.at(playground)))
        diagram.resize(width, height)
        diagram.show()
        diagram.activateWindow()
        qtbot.waitActive(diagram)
        diagram.show_look(Look.at(playground))
        QApplication.processEvents()
        return diagram

    yield make
    spoken.drop()


@pytest.fixture
def number_at() -> Callable[[Diagram, int], QPoint]:
    """Where a number of θ stands, after the mouse has come there."""

    def at(diagram: Diagram, place: int) -> QPoint:
        found = diagram.canvas.number_place(place)
        assert found is not None
        QTest.mouseMove(diagram.canvas, found.center().toPoint())
        return found.center().toPoint()

    return at
