"""What tests of the window share: drawing with the mouse, reading a dialog, training for a while."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.main_window import MainWindow
from inkling.session.observers import Observers
from inkling.session.session import Session
from inkling.session.state import RunState

LEFT = Qt.MouseButton.LeftButton
SEVEN = ((7.5, 7.5), (14, 7), (20.5, 7), (18, 12), (15.5, 17), (13, 22.5))


def draw(window: MainWindow, points: tuple[tuple[float, float], ...] = SEVEN) -> None:
    """One stroke with the mouse; points in canvas units."""
    canvas = window.drawing.canvas
    at = [QPointF(*canvas.viewport().to_widget(x, y)).toPoint() for x, y in points]
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, at[0])
    for point in at[1:]:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, at[-1])


def problem_of(window: QWidget) -> str:
    """The sentence of the problem dialog on screen, which is closed; empty where there is none."""
    for box in window.findChildren(QMessageBox, "problem"):
        if box.isVisible():
            text = box.text()
            box.close()
            return text
    return ""


def answer_question(button: str, questions: list[str] | None = None) -> None:
    """Press this button of the next question on screen. questions: gets what was asked"""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, press)
            return
        if questions is not None:
            questions.append(box.text())
        (wanted,) = (one for one in box.buttons() if one.text() == button)
        QTest.mouseClick(wanted, LEFT)

    QTimer.singleShot(20, press)


def nothing_to_save(session: Session) -> None:
    """As if every network of the sitting were on disk: closing asks nothing."""
    for network in session.to_save:
        session.saved(model=network.model)


def epoch_of(window: MainWindow) -> float:
    """How far the model on screen has been trained."""
    history = window.session.model.history
    return float(history.epochs[-1]) if len(history) else 0.0


def train_until(qtbot: QtBot, window: MainWindow, *, epochs: float) -> None:
    """Train, and stop after so many epochs."""
    window.commands.train.trigger()
    # A model may come with its own epochs, and its data set may have to be loaded before the run begins.
    qtbot.waitUntil(lambda: window.session.run is not None, timeout=60_000)
    qtbot.waitUntil(lambda: epoch_of(window) >= epochs, timeout=60_000)
    window.commands.stop.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=10_000)


@dataclass
class Heard:
    """What came with the news that was waited for."""

    news: tuple[Any, ...] = ()


@contextmanager
def wait_for(qtbot: QtBot, observers: Observers[Any], *, timeout: int = 60_000) -> Iterator[Heard]:
    """Like `qtbot.waitSignal`, for news of the session: in ms, from the beginning of the block on."""
    heard: list[tuple[Any, ...]] = []
    result = Heard()

    def hear(*news: Any) -> None:
        heard.append(news)

    observers.connect(hear)
    yield result
    qtbot.waitUntil(lambda: bool(heard), timeout=timeout)
    result.news = heard[0]
