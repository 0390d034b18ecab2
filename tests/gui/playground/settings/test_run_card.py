"""What stays at the top of the settings: the buttons, the speed, the readings and the one sentence."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from inkling.analysis.playground.points import NO_POINTS
from inkling.gui.playground.player import SPEEDS
from inkling.gui.widgets.formats import loss_text
from playground_desk import Desk, MakeDesk


def readings(desk: Desk) -> list[str]:
    return [label.text() for label in desk.column.card.values]


def test_the_readings_are_those_of_the_state(desk_of: MakeDesk) -> None:
    desk = desk_of()
    cost = desk.playground.experiment.cost()
    assert readings(desk) == ["0", loss_text(cost), "50.0%"]
    desk.playground.step(3_000)
    cost, accuracy = desk.playground.experiment.cost(), desk.playground.experiment.accuracy()
    assert readings(desk) == ["3,000", loss_text(cost), f"{100 * accuracy:.1f}%"]
    desk.playground.set_parameter(0, 0.0)
    assert readings(desk)[1] == loss_text(desk.playground.experiment.cost()) != loss_text(cost)


def test_buttons_are_the_actions_of_the_menus(desk_of: MakeDesk) -> None:
    desk = desk_of()
    card, do = desk.column.card, desk.commands
    pressed = list[str]()
    pairs = {"play": do.play, "step": do.step, "reset": do.reset, "new_start": do.new_seed}
    for name, action in pairs.items():
        action.triggered.connect(lambda _=False, name=name: pressed.append(name))
        QTest.mouseClick(getattr(card, name), Qt.MouseButton.LeftButton)
    assert pressed == list(pairs)
    do.set_playing(True)
    assert card.play.text() == "Pause"
    do.play.setEnabled(False)
    assert not card.play.isEnabled()


def test_the_speed_is_the_player_s(desk_of: MakeDesk) -> None:
    desk = desk_of()
    speed = desk.column.card.speed
    assert speed.name() == str(desk.player.speed)
    for wanted in (*SPEEDS, 0):
        speed.setCurrentIndex(speed.findData(str(wanted)))
        assert desk.player.speed == wanted
    assert speed.currentText() == "One at a time"


def test_why_nothing_can_be_learned_is_said(desk_of: MakeDesk) -> None:
    desk = desk_of()
    message = desk.column.card.message
    assert not message.isVisible()
    desk.playground.change_points(NO_POINTS)
    assert message.text() == "There are no points to learn from; paint some, or choose a set."
    assert readings(desk)[1:] == ["–", "–"]
    desk.playground.undo()
    desk.playground.change(structure=replace(desk.playground.state.structure, activation="threshold"))
    assert "threshold" in message.text()
    desk.playground.undo()
    assert not message.isVisible()


def test_divergence_stays_on_screen_until_something_is_changed(desk_of: MakeDesk) -> None:
    desk = desk_of()
    structure = replace(desk.playground.state.structure, activation="relu", output="identity", scale="sum")
    desk.playground.change(structure=structure)
    desk.playground.change(training=replace(desk.playground.state.training, eta=1000.0))
    desk.playground.step(200)
    assert desk.playground.diverged
    assert desk.column.card.message.text().startswith("η is too large: the last step led out of all numbers.")
    desk.playground.reset()
    assert not desk.column.card.message.isVisible()


def test_while_it_plays_numbers_change_some_times_a_second(qtbot: QtBot, desk_of: MakeDesk) -> None:
    desk = desk_of()
    shown = list[str]()
    desk.playground.stepped.connect(lambda: shown.append(readings(desk)[0]))
    desk.player.play()
    qtbot.waitUntil(lambda: desk.playground.state.steps > 60)
    desk.player.pause()
    assert len(set(shown)) < len(shown)
    assert readings(desk)[0] == str(desk.playground.state.steps)  # and at the end the last one


def words(widget: QWidget) -> list[tuple[QWidget, str]]:
    """All that is read, but for what wraps."""
    labels = [one for one in widget.findChildren(QLabel) if not one.wordWrap()]
    return [(one, one.text()) for one in (*labels, *widget.findChildren(QPushButton)) if one.isVisible()]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off(desk_of: MakeDesk, language: str, scale: float) -> None:
    desk = desk_of(language=language, scale=scale, height=620)
    column = desk.column
    for one, text in words(column):
        needed = one.sizeHint().width() if isinstance(one, QPushButton) else one.fontMetrics().horizontalAdvance(text)
        assert needed <= one.width(), text
        assert one.mapTo(column, QPoint(one.width(), 0)).x() <= column.width(), text
    for group in column.groups:
        right = group.mapTo(column, QPoint(group.width(), 0)).x()
        assert right <= column.width()
    card = QRect(column.card.mapTo(column, QPoint()), column.card.size())
    assert column.rect().contains(card)
    assert column.card.height() < column.height() * 0.6


def test_french(desk_of: MakeDesk) -> None:
    desk = desk_of(language="fr")
    card = desk.column.card
    assert [card.play.text(), card.step.text(), card.new_start.text()] == ["Lancer", "Un pas", "Nouveau départ"]
    assert desk.column.network.activation.currentText() == "Sigmoïde"
    assert readings(desk)[2] == "50,0\u00a0%"
    assert all(one.accessibleName() for one in desk.column.network.form.fields())
