"""The playground's window as a person uses it: opened from the main one, with keys and clicks, in both languages."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from gui_helpers import problem_of
from inkling.analysis.playground.presets import PRESETS
from inkling.gui.main_window import MainWindow
from inkling.gui.playground.look import Look
from inkling.gui.playground.plane_stage import PlaneStage
from inkling.gui.playground.stages.stage_list import STAGES
from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.widgets.sentences import sentence

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def opened(qtbot: QtBot, window: MainWindow) -> PlaygroundWindow:
    """By its key."""
    window.activateWindow()
    qtbot.waitActive(window)
    QTest.keyClick(window, Key.Key_F4)
    found = window.playground.window
    assert found is not None
    qtbot.waitActive(found)
    return found


def test_f4_opens_it_and_brings_it_to_the_front(qtbot: QtBot, window: MainWindow) -> None:
    playground = opened(qtbot, window)
    assert playground.isVisible()
    assert playground.windowTitle() == "Playground — Inkling"
    playground.showMinimized()
    assert playground.isMinimized()
    assert opened(qtbot, window) is playground
    assert not playground.isMinimized()


def test_the_lessons_menu_opens_each_question(window: MainWindow) -> None:
    for preset in (one for one in PRESETS if one.name in STAGES or one.structure.inputs == 2):
        window.commands.presets[preset.name].trigger()
        playground = window.playground.window
        assert playground is not None
        assert playground.playground.preset is preset
        playground.refresh()
        assert playground.header.box.name() == preset.name
        assert playground.header.question.text() == str(preset.question)
        assert playground.commands.presets[preset.name].isChecked()
        assert problem_of(playground) == ""


def test_keys_take_back_and_bring_back(playground_window: PlaygroundWindow) -> None:
    window, playground = playground_window, playground_window.playground
    first = playground.state
    assert not window.commands.undo.isEnabled()
    playground.set_parameter(0, 7.5)
    window.refresh()
    QTest.keyClick(window, Key.Key_Z, CTRL)
    assert playground.state is first
    window.refresh()
    QTest.keyClick(window, Key.Key_Z, CTRL | SHIFT)
    assert playground.state.theta[0] == 7.5


def test_it_plays_pauses_and_steps_by_key(qtbot: QtBot, playground_window: PlaygroundWindow) -> None:
    window, playground = playground_window, playground_window.playground
    QTest.keyClick(window, Key.Key_F10)
    assert playground.state.steps == 1
    QTest.keyClick(window, Key.Key_F5)
    assert window.player.playing
    assert window.commands.play.text() == "&Pause"
    qtbot.waitUntil(lambda: playground.state.steps > 20, timeout=10_000)
    QTest.keyClick(window, Key.Key_F5)
    assert not window.player.playing
    assert window.commands.play.text() == "&Play"
    steps = playground.state.steps
    QTest.keyClick(window, Key.Key_F10)
    assert playground.state.steps == steps + 1
    for before in (steps, 1, 0):
        window.refresh()
        QTest.keyClick(window, Key.Key_Z, CTRL)
        assert playground.state.steps == before
    QTest.keyClick(window, Key.Key_F5)
    qtbot.waitUntil(lambda: playground.state.steps > 5, timeout=10_000)
    QTest.keyClick(window, Key.Key_R, CTRL)
    assert not window.player.playing
    assert playground.state.steps == 0


def test_a_click_in_the_header_asks_another_question(playground_window: PlaygroundWindow) -> None:
    window, box = playground_window, playground_window.header.box
    window.player.play()
    QTest.keyClick(box, Key.Key_Down)
    window.refresh()
    names = [one.name for one in PRESETS]
    assert window.playground.state.preset == names[names.index("xor") + 1]
    assert not window.player.playing
    window.playground.undo()
    window.refresh()
    assert box.name() == "xor"


def test_eta_that_is_too_large_is_told_once(qtbot: QtBot, playground_window: PlaygroundWindow) -> None:
    window, playground = playground_window, playground_window.playground
    playground.open("deep-wide")
    state = playground.state
    playground.change(
        structure=replace(state.structure, activation="identity", output="identity"),
        training=replace(state.training, optimizer="momentum", eta=1e3),
    )
    window.refresh()
    window.commands.play.trigger()
    qtbot.waitUntil(lambda: not window.player.playing, timeout=10_000)
    assert "η is too large" in problem_of(window)
    assert problem_of(window) == ""
    assert np.isfinite(playground.state.theta).all()


def test_where_nothing_can_be_learned_nothing_plays(playground_window: PlaygroundWindow) -> None:
    window, state = playground_window, playground_window.playground.state
    window.playground.change(structure=replace(state.structure, output="threshold"))
    window.refresh()
    assert not window.commands.play.isEnabled()
    QTest.keyClick(window, Key.Key_F10)
    assert window.playground.state.steps == 0


def test_the_language_changes_while_it_is_open(qtbot: QtBot, window: MainWindow) -> None:
    playground = opened(qtbot, window)
    for code, title, play in (("fr", "Terrain de jeu", "&Lancer"), ("en", "Playground", "&Play")):
        window.language.use(code)
        QApplication.processEvents()
        assert playground.windowTitle() == f"{title} — Inkling"
        assert playground.commands.play.text() == play


def test_it_is_closed_with_the_main_window(qtbot: QtBot, window: MainWindow) -> None:
    playground = opened(qtbot, window)
    playground.player.play()
    window.close()
    assert not playground.isVisible()
    assert not playground.player.playing
    assert window.playground.window is None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_question_is_read_in_full(window: MainWindow, language: str) -> None:
    window.language.use(language)
    window.playground.open()
    found = window.playground.window
    assert found is not None
    QApplication.processEvents()
    box = found.header.box
    for preset in PRESETS:
        found.open_preset(preset.name)
        found.refresh()
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        assert option.currentText == box.currentText() == sentence(preset.title)


def test_maps_are_coarser_while_it_plays_and_whole_when_it_rests(
    playground_window: PlaygroundWindow, qtbot: QtBot
) -> None:
    window, sides = playground_window, list[int]()
    stage = window.stage
    assert isinstance(stage, PlaneStage)
    show = stage.diagram.show_look

    def note(look: Look) -> None:
        sides.append(look.output.shape[0])
        show(look)

    stage.diagram.show_look = note  # type: ignore[method-assign]
    QTest.mouseClick(stage.settings.card.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: 51 in sides, timeout=5_000)
    QTest.mouseClick(stage.settings.card.play, Qt.MouseButton.LeftButton)
    assert not window.player.playing
    assert sides[-1] == 101


def test_another_question_begins_with_its_own_output_on_the_plane(playground_window: PlaygroundWindow) -> None:
    window, stage = playground_window, playground_window.stage
    assert isinstance(stage, PlaneStage)
    playground, plane = window.playground, stage.plane.plane
    stage.diagram.canvas.show_neuron((0, 1))
    playground.set_parameter(0, 7.5)
    window.refresh()
    np.testing.assert_array_equal(plane.scene.ground, Look.at(playground, shown=(0, 1)).output)
    playground.open("slide-1980")  # with as many hidden neurons
    window.refresh()
    np.testing.assert_array_equal(plane.scene.ground, Look.at(playground).output)


def test_with_large_text_it_fits_a_small_screen_and_scrolls(qtbot: QtBot, window: MainWindow) -> None:
    window.appearance.resize_to(2.0)
    window.playground.open()
    shown = window.playground.window
    assert shown is not None

    def is_whole() -> bool:
        stage, area = shown.stage, shown.stage.parentWidget()
        return stage.size() == area.size().expandedTo(stage.minimumSizeHint())

    for preset in ("xor", "four-parameters", "digits-in-the-plane"):
        window.playground.open_preset(preset)
        shown.resize(1024, 736)
        qtbot.waitUntil(is_whole)
        assert shown.size().toTuple() == (1024, 736), preset
    assert shown.stage.width() > shown.width()
    window.appearance.normal_size()
    qtbot.waitUntil(lambda: shown.stage.width() == shown.width())
