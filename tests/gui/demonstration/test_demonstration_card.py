"""The card: its layout at any width, its keys, and its place over the panels."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from demonstration_helpers import press
from inkling.gui.demonstration.card import DemonstrationCard
from inkling.gui.widgets.card.column import place_over_column
from inkling.gui.widgets.card.content import CardContent

LONG = CardContent(2, 5, "Training with a thin pen", "A sentence of some words. " * 8, can_skip=True, can_go_on=False)


@pytest.fixture
def card(qtbot: QtBot) -> DemonstrationCard:
    card = DemonstrationCard()
    qtbot.addWidget(card)
    card.show_content(LONG)
    card.resize(640, card.height_for(640))
    card.show()
    return card


@pytest.mark.parametrize("width", [300, 420, 640, 1000])
@pytest.mark.parametrize("size", [10.0, 15.0])
def test_everything_has_its_place(card: DemonstrationCard, width: int, size: float) -> None:
    font = card.font()
    font.setPointSizeF(size)
    card.setFont(font)
    width = max(width, card.minimumSizeHint().width())
    card.resize(width, card.height_for(width))
    buttons = card.findChildren(QPushButton)
    assert len(buttons) == 5
    for button in buttons:
        assert card.rect().contains(button.geometry()), (button.text(), button.geometry())
        assert button.width() >= button.sizeHint().width()
        assert not any(
            button.geometry().intersects(other.geometry())
            for other in (*buttons, *card.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly))
            if other is not button
        )
    assert card.text.height() >= card.text.heightForWidth(card.text.width())
    assert card.text.visibleRegion().boundingRect().height() >= card.text.heightForWidth(card.text.width())


def test_a_longer_text_makes_it_higher_and_a_shorter_one_does_not_take_that_back(card: DemonstrationCard) -> None:
    before = card.height_for(640)
    card.show_content(replace(LONG, text=LONG.text * 2))
    assert card.height_for(640) > before
    higher = card.height_for(640)
    card.show_content(LONG)
    assert card.height_for(640) == higher


@pytest.mark.parametrize("width", [480, 640, 1000])
def test_buttons_stay_where_they_are_from_step_to_step(card: DemonstrationCard, width: int) -> None:
    headlines = ("Stroke-size overfitting", "Training with a thin pen", "Your turn: draw a 7", "The cure: all pens")
    places = set()
    for step, headline in enumerate(headlines, 1):
        for words in (1, 4, 12):
            text = "A sentence of some words. " * words
            card.show_content(CardContent(step, 4, headline, text, True, True, headlines=headlines))
            card.resize(width, card.height_for(width))
            places.add((card.next.geometry().getRect(), card.skip.geometry().getRect()))
    assert len(places) == 1


def test_buttons_ask_for_what_they_say(qtbot: QtBot, card: DemonstrationCard) -> None:
    for button, signal in (
        (card.back, card.back_requested),
        (card.repeat, card.repeat_requested),
        (card.skip, card.skip_requested),
        (card.leave, card.close_requested),
    ):
        with qtbot.waitSignal(signal):
            press(button)
    assert not card.next.isEnabled()
    card.show_content(CardContent(5, 5, "", "", can_skip=False, can_go_on=True))
    with qtbot.waitSignal(card.next_requested):
        press(card.next)
    assert not card.skip.isEnabled()


def test_escape_closes_and_every_button_says_what_it_does(qtbot: QtBot, card: DemonstrationCard) -> None:
    card.repeat.setFocus()
    with qtbot.waitSignal(card.close_requested):
        QTest.keyClick(card.repeat, Qt.Key.Key_Escape)
    for button in card.findChildren(QPushButton):
        assert button.toolTip()
        assert len(button.accessibleName()) > 2
    assert LONG.text in card.accessibleDescription()


def test_the_focus_never_lands_on_the_cross_by_itself(qtbot: QtBot, card: DemonstrationCard) -> None:
    card.show_content(CardContent(2, 5, "", "", can_skip=True, can_go_on=True))
    card.next.setFocus()
    card.show_content(LONG)
    assert card.hasFocus()
    card.show_content(CardContent(2, 5, "", "", can_skip=False, can_go_on=True))
    assert card.next.hasFocus()


def test_the_panels_get_their_room_back(qtbot: QtBot) -> None:
    columns, right = QSplitter(), QSplitter(Qt.Orientation.Vertical)
    left, upper, lower = QWidget(), QWidget(), QWidget()
    for panel in (left, upper, lower):
        panel.setMinimumSize(100, 100)
    right.addWidget(upper)
    right.addWidget(lower)
    columns.addWidget(left)
    columns.addWidget(right)
    card = DemonstrationCard()
    column = place_over_column(columns, 1)
    column.add(card)
    qtbot.addWidget(columns)
    columns.resize(900, 600)
    columns.show()
    columns.setSizes([300, 600])
    right.setSizes([390, 210])
    before = right.sizes(), columns.sizes()
    card.show_content(LONG)
    assert not card.isVisible()
    column.show_card(card)
    assert card.isVisible()
    assert card.height() == card.height_for(column.width())
    assert right.y() == card.height()
    assert right.geometry().bottom() == column.rect().bottom()
    columns.resize(900, 230 + card.minimumSizeHint().height())  # too low for all of the text
    assert right.height() >= right.minimumSizeHint().height()
    columns.resize(900, 600)
    column.show_card(None)
    assert (right.sizes(), columns.sizes()) == before
    with pytest.raises(TypeError):
        place_over_column(columns, 0)
