"""What tests of the playground's stages and pages share: one of them on screen alone, told of every change."""

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.playground.look import Look
from inkling.gui.playground.part import Part, Stage
from inkling.gui.playground.plots.plot import Plot
from inkling.session.playground.playground import Playground
from inkling.session.session import Session

_P = TypeVar("_P", bound=Part)


def shown(
    qtbot: QtBot, kind: type[_P], preset: str, *, sitting: Session | None = None, size: tuple[int, int] = (1000, 800)
) -> _P:
    """Painted, and shown anew after each change and each step."""
    playground = Playground(preset, sitting=sitting)
    if sitting is not None:
        playground.open(preset)
    part = kind(playground)
    qtbot.addWidget(part, before_close_func=lambda widget: widget.shut_down())

    def refresh() -> None:
        if isinstance(part, Stage):
            part.refresh()
        else:
            part.show_look(Look.at(playground))

    playground.replaced.connect(refresh)
    playground.stepped.connect(refresh)
    part.resize(*size)
    part.show()
    qtbot.waitExposed(part)
    refresh()
    part.grab()
    return part


def place(plot: Plot, x: float, y: float) -> QPoint:
    """Where something of the data is on the plot."""
    return QPoint(round(plot.px(x)), round(plot.py(y)))


def drag(widget: QWidget, begin: QPoint, *ways: QPoint) -> None:
    """With the left button, from place to place."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=begin)
    for way in ways:
        QTest.mouseMove(widget, way)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=ways[-1] if ways else begin)


def type_into(field: QWidget, text: str) -> None:
    """Replace what stands in a field, and press Enter."""
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
