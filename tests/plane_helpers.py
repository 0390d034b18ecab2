"""A hand on the plane: clicks, drags and the wheel at places given in units of the plane."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.playground.look import Look
from inkling.gui.playground.plane.panel import PlanePanel
from inkling.gui.playground.plane.plane import Plane
from inkling.gui.playground.plane.scene import Place
from inkling.session.playground.playground import Playground

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
PLAIN = Qt.KeyboardModifier.NoModifier


def shown_panel(qtbot: QtBot, playground: Playground) -> PlanePanel:
    """It sees each change at once, as in the window."""
    made = PlanePanel(playground)
    qtbot.addWidget(made)

    def look() -> None:
        made.show_look(Look.at(playground))

    look()
    playground.replaced.connect(look)
    made.resize(600, 700)
    made.show()
    return made


def pixel(plane: Plane, place: Place) -> QPointF:
    return QPointF(plane.frame.x(place[0]), plane.frame.y(place[1]))


def point_to(plane: Plane, place: Place, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """The pointer comes here. (QTest.mouseMove forgets the buttons on the offscreen platform.)"""
    _move(plane, pixel(plane, place), buttons)


def drag(plane: Plane, *places: Place, button: Qt.MouseButton = LEFT, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """From the first place to the last one; pixels are those from before it."""
    at = [pixel(plane, place) for place in places]
    QTest.mousePress(plane, button, PLAIN, at[0].toPoint())
    for one in at[1:]:
        _move(plane, one, button, modifiers)
    QTest.mouseRelease(plane, button, PLAIN, at[-1].toPoint())


def click(plane: Plane, place: Place, button: Qt.MouseButton = LEFT) -> None:
    drag(plane, place, button=button)


def turn_wheel(plane: Plane, place: Place, notches: int) -> None:
    at, none = pixel(plane, place), Qt.MouseButton.NoButton
    angle, phase = QPoint(0, 120 * notches), Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(plane, QWheelEvent(at, plane.mapToGlobal(at), QPoint(), angle, none, PLAIN, phase, False))


def _move(plane: Plane, at: QPointF, buttons: Qt.MouseButton, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, plane.mapToGlobal(at), none, buttons, modifiers)
    QApplication.sendEvent(plane, event)
