"""Two lessons walked to their ends, in both languages, with real clicks."""

import re

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui_helpers import LEFT
from inkling.gui.lessons.controller import LessonsController
from inkling.gui.main_window import MainWindow
from inkling.session.lessons.shelf import find_lesson
from lessons_helpers import XOR, card_of, click, text_of, wait_until_done


def choose_in_menu(window: MainWindow, lesson: str) -> LessonsController:
    window.teaching.menu.lessons[lesson].trigger()
    assert window.lessons.is_open
    return window.lessons


@pytest.mark.parametrize(
    ("language", "verdict", "cost"), [("en", "Not quite: ", "."), ("fr", "Pas tout à fait\u00a0: ", ",")]
)
def test_wishes(qtbot: QtBot, open_window, language: str, verdict: str, cost: str) -> None:
    window = open_window(language=language)
    lessons = choose_in_menu(window, "wishes")
    lesson = find_lesson("wishes")
    assert lessons.lesson == lesson
    asked = False
    for number, step in enumerate(lesson.steps):
        card = card_of(lessons)
        assert card.content.step == number + 1
        assert not card.content.problem
        assert "{" not in text_of(lessons)
        if step.wait == "picked output":
            diagram = window.network.diagram
            at = QPointF(*diagram.layout_of_neurons.columns[-1].centres[3]).toPoint()
            QTest.mouseClick(diagram, LEFT, Qt.KeyboardModifier.NoModifier, at)
        if step.ask is not None and step.ask.number:
            field = card.question.field
            QTest.mouseClick(field, LEFT, pos=QPoint(5, 5))
            QTest.keyClicks(field, "99")
            QTest.keyClick(field, Qt.Key.Key_Return)
            assert card.question.feedback.text().startswith(verdict)
            assert cost in card.question.feedback.text()
            asked = True
        elif step.ask is not None:
            click(card.question.answers.buttons[0])
            assert card.question.feedback.isVisible()
        wait_until_done(qtbot, lessons)
        click(card.next)
    assert not lessons.is_open
    assert asked
    assert lessons.answers[0].said == "99"
    assert not lessons.answers[0].was_right
    assert window.teaching.menu.lessons["wishes"].text().startswith("✓")


@pytest.mark.parametrize(("language", "right"), [("en", "Right."), ("fr", "Juste.")])
@pytest.mark.slow
def test_xor(qtbot: QtBot, open_window, language: str, right: str) -> None:
    window = open_window(language=language)
    lessons = choose_in_menu(window, "xor")
    assert card_of(lessons).window() is window.playground.window
    lessons.open_lesson(XOR)
    card, playground = card_of(lessons), window.playground.window
    assert card.window() is playground
    assert card.isVisible()
    assert "2-2-1" in text_of(lessons)
    click(card.next)
    click(card.question.answers.buttons[1])
    assert card.question.feedback.text().startswith(right)
    click(card.next)
    assert not card.next.isEnabled()
    playground.player.set_speed(30)
    playground.commands.play.trigger()
    wait_until_done(qtbot, lessons)
    click(card.next)
    assert not playground.player.playing or lessons.step == 3
    qtbot.waitUntil(lambda: card.question.answers.buttons[0].isEnabled(), timeout=5_000)
    click(card.question.answers.buttons[0])
    assert card.question.feedback.text().startswith(right)
    assert "79" in text_of(lessons)
    click(card.next)
    assert "2-4-1" in text_of(lessons)
    click(card.next)
    assert not lessons.is_open
    assert [one.was_right for one in lessons.answers] == [True, True]
    assert not playground.isVisible()


@pytest.mark.parametrize(("language", "press"), [("en", "Press"), ("fr", "Appuyez sur")])
def test_the_button_that_a_lesson_names_is_there(qtbot: QtBot, open_window, language: str, press: str) -> None:
    """Play is another word over the diagram, in French, than in the playground."""
    window = open_window(language=language)
    lessons = choose_in_menu(window, "xor")
    lessons.skip()
    if not lessons.step:
        click(card_of(lessons).next)
    play = window.playground.window.commands.play.text().replace("&", "")
    assert f"{press} {play}" in re.sub("[“”]|«\u00a0|\u00a0»", "", text_of(lessons))
