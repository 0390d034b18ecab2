"""For a room full of people: the whole screen with large text at one key, and a ring where one clicks."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from inkling.gui.shell.appearance import Appearance
from inkling.gui.shell.pointer_ring import PointerRing, Ring
from inkling.gui.shell.projector import LARGE, Projector


def test_the_same_key_gives_everything_back(qtbot: QtBot, qapp: QApplication) -> None:
    appearance, window, other = Appearance(qapp, scale=0.9), QMainWindow(), QMainWindow()
    projector = Projector(appearance, window)
    for one in (window, other):
        qtbot.addWidget(one)
        one.resize(640, 480)
        one.show()
    projector.toggle(window)
    projector.toggle(other)
    assert window.isFullScreen()
    assert other.isFullScreen()
    assert appearance.scale == LARGE
    projector.toggle(window)
    assert not window.isFullScreen()
    assert appearance.scale == LARGE
    projector.end()
    assert not other.isFullScreen()
    assert appearance.scale == 0.9
    assert window.size().toTuple() == (640, 480)


def test_a_window_that_fills_the_screen_does_so_again_and_text_that_was_chosen_stays(
    qtbot: QtBot, qapp: QApplication
) -> None:
    appearance, window = Appearance(qapp, scale=2.0), QMainWindow()
    qtbot.addWidget(window)
    window.showMaximized()
    projector = Projector(appearance, window)
    projector.toggle(window)
    assert appearance.scale == 2.0
    appearance.shrink()
    projector.toggle(window)
    assert window.isMaximized()
    assert appearance.scale == 1.75


def test_a_click_is_shown_by_a_ring_that_goes(qtbot: QtBot) -> None:
    window, label = QMainWindow(), QLabel("Here")
    qtbot.addWidget(window)
    window.setCentralWidget(label)
    window.resize(300, 200)
    window.show()
    ring = PointerRing(window)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(40, 50))
    assert not window.findChildren(Ring)  # off
    ring.set_on(True)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(40, 50))
    (shown,) = (one for one in window.findChildren(Ring) if one.isVisible())
    centre = label.mapTo(window, QPoint(40, 50))
    assert (shown.geometry().center() - centre).manhattanLength() <= 2
    assert window.childAt(centre) is label  # it takes no click
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(140, 50))
    assert sum(one.isVisible() for one in window.findChildren(Ring)) == 1
    qtbot.waitUntil(lambda: not window.findChildren(Ring), timeout=3_000)
    ring.set_on(False)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(40, 50))
    assert not window.findChildren(Ring)
