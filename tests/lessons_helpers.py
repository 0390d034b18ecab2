"""What tests of lessons in the windows share."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from inkling.gui.lessons.card import LessonCard
from inkling.gui.lessons.controller import LessonsController
from inkling.gui.main_window import MainWindow
from inkling.session.lessons.lesson import decode_lesson

_FILE = Path(__file__).with_name("xor_lesson.json")
XOR = decode_lesson(_FILE.read_bytes(), _FILE.name)
"""A lesson of the playground with every kind of step."""


def click(button: QAbstractButton) -> None:
    """A real click, where the button can be seen."""
    assert button.isVisible(), button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() // 2, button.height() // 2))


def card_of(lessons: LessonsController) -> LessonCard:
    """Of the lesson that is open."""
    assert lessons.card is not None
    return lessons.card


def text_of(lessons: LessonsController) -> str:
    """What the card says."""
    return card_of(lessons).content.text


def wait_until_done(qtbot: QtBot, lessons: LessonsController) -> None:
    """Until what the step waits for has been seen."""
    qtbot.waitUntil(lambda: card_of(lessons).next.isEnabled(), timeout=10_000)


def everything(window: MainWindow) -> dict[str, object]:
    """All that a lesson may change, in a form that can be compared."""
    session, explorer = window.session, window.explorer.explorer
    drawing = session.drawing
    return {
        "model": session.model,
        "theta": session.model.network.theta.tobytes(),
        "source": session.source,
        "unsaved": session.unsaved,
        "to save": [one.model for one in session.to_save],
        "title": window.windowTitle(),
        "runs": session.records.all,
        "strokes": drawing.strokes,
        "image": None if drawing.image() is None else drawing.image().tobytes(),
        "history": (drawing.can_undo, drawing.can_redo, window.commands.undo.isEnabled()),
        "pen": (drawing.pen_size, window.drawing.state()),
        "configuration": session.configuration,
        "shown": window.controls.configuration(),
        "data": (session.dataset, session.dataset_name),
        "pages": window.plots.state(),
        "controls": window.controls.state(),
        "way": window.network.way.name(),
        "parts": [window.plots.gradient.views[name].choice.name() for name in ("levers", "chain")],
        "selected": (window.network.diagram.pinned, explorer.neuron, explorer.entry, explorer.steps),
        "layout": [bytes(one.data()) for one in window.panels.state()],
        "size": window.size(),
    }
