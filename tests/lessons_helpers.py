"""What tests of lessons in the windows share."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from inkling.gui.lessons.card import LessonCard
from inkling.gui.lessons.controller import LessonsController
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
