"""A lesson's card by itself: numbers in its text, the question, the dots, its keys; and the outline."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.lessons.card import LessonCard
from inkling.gui.lessons.content import Asked, LessonContent
from inkling.gui.lessons.filling import fill, written
from inkling.gui.lessons.outline import Outline
from inkling.gui.lessons.slow_numbers import SlowNumbers
from inkling.gui.widgets.card.column import CardColumn
from inkling.gui.widgets.card.content import CardContent
from inkling.session.lessons.comparison import Value
from lessons_helpers import click

TEXT = "A sentence of some words. " * 6
CHOICES = Asked("Is it so?", ("Yes", "No, not at all"), ready=True)
NUMBER = Asked("How much is it?", (), ready=True)


def step(number: int, asked: Asked | None = None, *, done: bool = True, text: str = TEXT) -> LessonContent:
    card = CardContent(number, 4, "A lesson", text, can_skip=not done, can_go_on=done)
    return LessonContent(card, asked, frozenset({0}), ("One", "Two", "Three", "Four"))


@pytest.fixture
def card(qtbot: QtBot) -> LessonCard:
    card = LessonCard()
    qtbot.addWidget(card)
    card.show_step(step(2, CHOICES, done=False))
    card.resize(640, card.height_for(640))
    card.show()
    return card


@pytest.mark.parametrize(
    ("value", "form", "english", "french"),
    [
        (0.05, "", "0.05", "0,05"),
        (13_002, "", "13,002", "13\u202f002"),
        (-0.25, "", "−0.25", "−0,25"),
        (2.4558, ".3f", "2.456", "2,456"),
        (0.7934, "%", "79%", "79\u202f%"),
        (0.7934, ".1%", "79.3%", "79,3\u202f%"),
        (0.000123, ".2e", "1.23·10⁻⁴", "1,23·10⁻⁴"),
        (0.123456, ".3g", "0.123", "0,123"),
        (1958, "d", "1958", "1958"),
        ("784-16-16-10", "", "784-16-16-10", "784-16-16-10"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(value: Value, form: str, english: str, french: str) -> None:
    QLocale.setDefault(QLocale("en"))
    assert written(value, form) == english
    QLocale.setDefault(QLocale("fr"))
    assert written(value, form).replace("\u00a0", "\u202f") in (french, french.replace("\u202f%", "%"))


def test_a_number_that_is_being_found_is_three_dots_and_one_that_there_is_not_is_a_dash() -> None:
    numbers = {"known": 1}
    assert fill("{known} {slow:.2f} {none} {{}}", numbers.get, waits=lambda name: name == "slow") == "1 … – {}"


def test_slow_numbers_are_found_once_one_after_the_other(qtbot: QtBot) -> None:
    found: list[str] = []
    owner = QWidget()
    slow = SlowNumbers({"a": lambda: found.append("a") or 1, "b": lambda: found.append("b") or 2}, owner)
    assert slow.number("a") is None
    assert slow.number("b") is None
    assert slow.waits_for("a")
    assert slow.waits_for("b")
    with qtbot.waitSignals([slow.found, slow.found]):
        pass
    assert (slow.number("a"), slow.number("b")) == (1, 2)
    assert not slow.busy
    assert found == ["a", "b"]
    slow.shut_down()


def test_slow_numbers_of_what_was_shown_before_keep_nobody_waiting(qtbot: QtBot) -> None:
    owner = QWidget()
    slow = SlowNumbers({"a": lambda: 1, "b": lambda: 2}, owner)
    slow.number("a")
    slow.number("b")
    slow.begin()
    assert not slow.busy  # the first one is under way still
    assert not slow.waits_for("b")
    with qtbot.waitSignal(slow.found):
        pass
    assert slow.number("a") == 1
    slow.shut_down()


def test_a_choice_is_answered_by_its_button_and_the_verdict_stands_below(qtbot: QtBot, card: LessonCard) -> None:
    with qtbot.waitSignal(card.answered) as said:
        click(card.question.answers.buttons[1])
    assert said.args == [1.0]
    card.show_step(step(2, replace(CHOICES, said=1.0, right=True, feedback="Right. So it is.")))
    assert card.question.feedback.text() == "Right. So it is."
    assert [button.isChecked() for button in card.question.answers.buttons] == [False, True]


def test_what_is_right_has_to_be_known_first(card: LessonCard) -> None:
    card.show_step(step(2, replace(CHOICES, ready=False)))
    assert not any(button.isEnabled() for button in card.question.answers.buttons)


@pytest.mark.parametrize(("typed", "said"), [("0,05", 0.05), ("1e-3", 0.001), ("79 %", 0.79), ("79%", 0.79)])
def test_a_number_is_typed_and_entered(qtbot: QtBot, card: LessonCard, typed: str, said: float) -> None:
    card.show_step(step(3, NUMBER))
    field = card.question.field
    assert field.isVisible()
    QTest.keyClicks(field, typed)
    with qtbot.waitSignal(card.answered) as answered:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert answered.args == pytest.approx([said])


def test_what_is_no_number_is_no_answer(qtbot: QtBot, card: LessonCard) -> None:
    card.show_step(step(3, NUMBER))
    QTest.keyClicks(card.question.field, "many")
    with qtbot.assertNotEmitted(card.answered):
        QTest.keyClick(card.question.field, Qt.Key.Key_Return)
    assert card.question.field.property("problem")
    card.show_step(step(4))
    card.show_step(step(3, NUMBER))
    assert card.question.field.text() == ""


def test_a_dot_for_each_step_leads_there(qtbot: QtBot, card: LessonCard) -> None:
    dots = card.line_of_steps.dots
    assert [dot.isChecked() for dot in dots] == [False, True, False, False]
    assert [dot.entered for dot in dots] == [True, False, False, False]
    with qtbot.waitSignal(card.step_chosen) as chosen:
        click(dots[3])
    assert chosen.args == [3]
    assert "Step 4: Four" in dots[3].toolTip()


def test_a_presenter_goes_on_and_back(qtbot: QtBot, card: LessonCard) -> None:
    for content, key, signal in (
        (step(2, done=False), Qt.Key.Key_PageDown, card.skip_requested),
        (step(2), Qt.Key.Key_PageDown, card.next_requested),
        (step(2), Qt.Key.Key_Right, card.next_requested),
        (step(2), Qt.Key.Key_PageUp, card.back_requested),
        (step(2), Qt.Key.Key_Left, card.back_requested),
        (step(2), Qt.Key.Key_Escape, card.close_requested),
    ):
        card.show_step(content)
        card.setFocus()
        with qtbot.waitSignal(signal):
            QTest.keyClick(card, key)
    card.show_step(step(1))
    with qtbot.assertNotEmitted(card.back_requested):
        QTest.keyClick(card, Qt.Key.Key_PageUp)


def test_it_is_lower_again_in_a_step_that_says_less_and_not_within_one(card: LessonCard) -> None:
    before = card.height_for(640)
    card.show_step(step(2, CHOICES, done=False, text="Short."))
    assert card.height_for(640) == before
    card.show_step(step(3, text="Short."))
    assert card.height_for(640) < before


@pytest.mark.parametrize("width", [420, 640, 1000])
@pytest.mark.parametrize("size", [10.0, 15.0])
@pytest.mark.parametrize("asked", [CHOICES, NUMBER, None])
def test_everything_has_its_place(card: LessonCard, width: int, size: float, asked: Asked | None) -> None:
    font = card.font()
    font.setPointSizeF(size)
    card.setFont(font)
    card.show_step(step(3, asked and replace(asked, said=0.0, feedback="Not quite: it is another one.")))
    width = max(width, card.minimumSizeHint().width())
    card.resize(width, card.height_for(width))
    buttons = [one for one in card.findChildren(QAbstractButton) if one.isVisible()]
    places = [QRect(one.mapTo(card, QPoint(0, 0)), one.size()) for one in buttons]
    for at, place in enumerate(places):
        assert card.rect().contains(place), buttons[at].text()
        assert not any(place.intersects(other) for other in places[:at])
        assert buttons[at].visibleRegion().boundingRect().size() == buttons[at].size()
    for label in (card.text, card.question.words, card.question.feedback):
        if label.isVisible():
            assert label.visibleRegion().boundingRect().height() >= label.heightForWidth(label.width())


def test_where_it_is_low_the_headline_gives_way_to_the_text(qtbot: QtBot, card: LessonCard) -> None:
    headline = next(one for one in card.findChildren(QWidget) if getattr(one, "text", str)() == "A lesson")
    assert headline.isVisible()
    card.resize(640, card.height_for(640) - 20)
    assert not headline.isVisible()
    assert card.next.isVisible()
    card.resize(640, card.height_for(640))
    assert headline.isVisible()


def test_in_a_column_the_card_leaves_more_than_half_to_what_it_is_about(qtbot: QtBot) -> None:
    below, card = QWidget(), LessonCard()
    below.setMinimumSize(100, 100)
    column = CardColumn(below)
    qtbot.addWidget(column)
    column.add(card)
    column.resize(600, 400)
    column.show()
    card.show_step(step(2, CHOICES, text=TEXT * 6))
    column.show_card(card)
    assert card.height() >= card.minimumSizeHint().height() > 100
    assert below.height() >= 100
    column.resize(600, 300)
    assert below.geometry().bottom() == column.rect().bottom()
    assert not card.geometry().intersects(below.geometry())
    column.show_card(None)
    assert below.geometry() == column.rect()


def test_an_outline_follows_its_widgets_and_takes_no_click(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.resize(400, 300)
    one, other = QWidget(panel), QWidget(panel)
    one.setGeometry(10, 10, 50, 50)
    other.setGeometry(100, 80, 50, 50)
    panel.show()
    outline = Outline([one, other])
    assert outline.geometry() == QRect(10, 10, 140, 120)
    assert panel.childAt(20, 20) is one
    other.move(200, 80)
    assert outline.geometry() == QRect(10, 10, 240, 120)
    outline.remove()
    assert not outline.isVisible()
    whole = Outline([panel])
    assert whole.geometry() == panel.rect()
    panel.resize(300, 200)
    assert whole.geometry() == panel.rect()
