"""Explaining: a dialog answers which digit was meant, a moment later, and only the latest question."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui_helpers import SEVEN, draw
from inkling.gui.explanation.controller import ExplanationController
from inkling.gui.explanation.dialog import ExplanationDialog
from inkling.gui.main_window import MainWindow
from inkling.session.session import Session
from inkling.storage.shipped import DEFAULT_MODEL, load_shipped


@pytest.fixture
def session() -> Session:
    """With a seven on its canvas."""
    session = Session(load_shipped(DEFAULT_MODEL))
    session.drawing.begin(*SEVEN[0])
    for point in SEVEN[1:]:
        session.drawing.extend(*point)
    session.drawing.finish()
    return session


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


@pytest.fixture
def explanation(session: Session, parent: QWidget) -> Iterator[ExplanationController]:
    controller = ExplanationController(session, parent)
    yield controller
    controller.shut_down()


def dialogs(parent: QWidget) -> list[ExplanationDialog]:
    return [one for one in parent.findChildren(ExplanationDialog) if one.isVisible()]


def test_saying_what_was_meant_explains_it(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    window.drawing.meant.emit(1)  # by mouse and keys: test_what_was_meant.py
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1, timeout=20_000)
    dialogs(window)[0].close()


def test_asking_again_gives_up_the_first_answer(
    qtbot: QtBot, parent: QWidget, explanation: ExplanationController
) -> None:
    explanation.explain(1)
    explanation.explain(2)
    qtbot.waitUntil(lambda: len(dialogs(parent)) == 1, timeout=20_000)
    qtbot.wait(100)
    assert len(dialogs(parent)) == 1
    dialogs(parent)[0].close()


def test_another_answer_takes_the_place_of_the_one_on_screen(
    qtbot: QtBot, parent: QWidget, explanation: ExplanationController
) -> None:
    explanation.explain(1)
    qtbot.waitUntil(lambda: len(dialogs(parent)) == 1, timeout=20_000)
    first = dialogs(parent)[0]
    explanation.explain(2)
    qtbot.waitUntil(lambda: dialogs(parent) not in ([], [first]), timeout=20_000)
    assert len(dialogs(parent)) == 1
    dialogs(parent)[0].close()


def test_closing_in_the_midst_of_an_explanation(
    qtbot: QtBot, parent: QWidget, explanation: ExplanationController
) -> None:
    explanation.explain(1)
    explanation.shut_down()
    qtbot.wait(100)
    assert not dialogs(parent)


def test_an_empty_canvas_has_nothing_to_explain(
    qtbot: QtBot, session: Session, parent: QWidget, explanation: ExplanationController
) -> None:
    session.drawing.clear()
    explanation.explain(1)
    qtbot.wait(50)
    assert not dialogs(parent)
