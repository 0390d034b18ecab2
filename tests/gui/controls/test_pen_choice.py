"""Choosing the pen of the training data: two boxes and one name."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.controls.panel import ControlsPanel, DatasetChoice
from inkling.gui.controls.section import Section
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.session.state import RunState
from inkling.training import Configuration

HERE = [DatasetChoice("strokes", True, 60_000), DatasetChoice("mnist", True, 60_000)]
OFFERED = ["", "2", "4", "8", "16", "32", "2-32"]


def names(box: ChoiceBox) -> list[str]:
    return [box.itemData(row) for row in range(box.count())]


def texts(box: ChoiceBox) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def press(qtbot: QtBot, box: ChoiceBox, *keys: Qt.Key) -> None:
    box.setFocus()
    for key in keys:
        qtbot.keyClick(box, key)


def test_pens_are_offered_in_words(panel: ControlsPanel) -> None:
    pen = panel.data.pen
    assert names(pen) == OFFERED
    assert texts(pen) == ["as it was written", "2", "4", "8", "16", "32", "all, 2 to 32"]
    assert pen.currentText() == "as it was written"
    assert "one pen only" in pen.toolTip()
    assert pen.accessibleName() == "Pen"
    assert pen.itemData(3, Qt.ItemDataRole.ToolTipRole) == "A pen 1.8 of the image's 28 pixels wide."


@pytest.mark.parametrize("row", range(len(OFFERED)))
def test_each_pen_becomes_part_of_the_name(panel: ControlsPanel, qtbot: QtBot, row: int) -> None:
    heard: list[str] = []
    configured: list[Configuration] = []
    panel.dataset_requested.connect(heard.append)
    panel.configuration_changed.connect(configured.append)
    panel.set_configuration(Configuration(dataset="strokes@4" if row == 0 else "strokes", train_size=5_000))
    press(qtbot, panel.data.pen, Qt.Key.Key_Home, *[Qt.Key.Key_Down] * row)
    wanted = f"strokes@{OFFERED[row]}" if row else "strokes"
    assert heard[-1] == wanted
    assert len(heard) == len(configured) == max(row, 1)
    assert configured[-1] == panel.configuration() == Configuration(dataset=wanted, train_size=5_000)


def test_the_pen_stays_when_another_data_set_is_chosen(panel: ControlsPanel, qtbot: QtBot) -> None:
    panel.set_datasets(HERE, "strokes@8")
    with qtbot.waitSignal(panel.dataset_requested) as heard:
        press(qtbot, panel.data.dataset, Qt.Key.Key_Down)
    assert heard.args == ["mnist@8"]
    assert panel.configuration().dataset == "mnist@8"
    assert (panel.data.dataset.currentText(), panel.data.pen.currentText()) == ("MNIST", "8")


def test_a_data_set_that_must_be_fetched_is_asked_for_with_its_pen(panel: ControlsPanel, qtbot: QtBot) -> None:
    panel.set_configuration(Configuration(dataset="strokes@2"))
    with qtbot.waitSignal(panel.dataset_requested) as heard, qtbot.assertNotEmitted(panel.configuration_changed):
        press(qtbot, panel.data.dataset, Qt.Key.Key_Down)
    assert heard.args == ["mnist@2"]
    assert panel.configuration().dataset == "strokes@2"
    assert (panel.data.dataset.name(), panel.data.pen.name()) == ("strokes", "2")
    panel.set_datasets(HERE, "mnist@2")
    assert panel.configuration().dataset == "mnist@2"


def test_a_pen_for_a_data_set_that_is_not_here_asks_for_it(panel: ControlsPanel, qtbot: QtBot) -> None:
    panel.set_configuration(Configuration(dataset="mnist"))
    with qtbot.waitSignal(panel.dataset_requested) as heard:
        press(qtbot, panel.data.pen, Qt.Key.Key_Down)
    assert heard.args == ["mnist@2"]
    assert panel.configuration().dataset == "mnist"
    assert panel.data.pen.name() == ""


@pytest.mark.parametrize(
    ("pens", "words"),
    [("3-9", "3 to 9"), ("2,8", "2, 8"), ("5", "5"), ("1.5", "1.5"), ("nonsense", "nonsense")],
)
def test_other_pens_get_an_entry_while_they_are_in_use(
    panel: ControlsPanel, qtbot: QtBot, pens: str, words: str
) -> None:
    panel.set_configuration(Configuration(dataset=f"strokes@{pens}"))
    assert panel.configuration().dataset == f"strokes@{pens}"
    assert (panel.data.dataset.name(), panel.data.pen.currentText()) == ("strokes", words)
    assert names(panel.data.pen) == [*OFFERED, pens]
    with qtbot.waitSignal(panel.dataset_requested) as heard:
        press(qtbot, panel.data.pen, Qt.Key.Key_Home)
    assert heard.args == ["strokes"]
    assert names(panel.data.pen) == OFFERED


def test_several_parts_are_one_entry_without_a_pen(panel: ControlsPanel, qtbot: QtBot) -> None:
    name = "mnist+strokes@2-32+doodles@8"
    panel.set_datasets(HERE, "strokes")
    panel.set_configuration(Configuration(dataset=name))
    data = panel.data
    assert panel.configuration().dataset == name == data.dataset.name()
    assert data.dataset.currentText() == "MNIST + strokes, pens 2–32 + doodles, pen 8"
    assert not data.pen.isEnabled()
    assert data.pen.currentText() == "–"
    panel.set_state(RunState.RUNNING)
    panel.set_state(RunState.IDLE)
    assert data.dataset.isEnabled()
    assert not data.pen.isEnabled(), "the end of a run frees what it had locked, and nothing else"
    press(qtbot, data.dataset, Qt.Key.Key_Home)
    assert panel.configuration().dataset == "strokes"
    assert data.pen.isEnabled()
    assert texts(data.pen)[0] == data.pen.currentText() == "as it was written"


@pytest.mark.parametrize("folder", ["ours@2", "lea+ben", "ours@8+mnist@2", "plain"])
def test_a_folder_is_shown_as_it_is_called(panel: ControlsPanel, tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder
    path.mkdir()
    panel.set_configuration(Configuration(dataset=str(path)))
    assert panel.configuration().dataset == str(path)
    assert (panel.data.dataset.currentText(), panel.data.pen.name()) == (folder, "")
    panel.set_configuration(Configuration(dataset="strokes"))
    assert panel.configuration().dataset == "strokes"


def test_a_folder_can_have_a_pen(panel: ControlsPanel, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "ours"
    path.mkdir()
    panel.set_datasets([*HERE, DatasetChoice(str(path), True)], str(path))
    press(qtbot, panel.data.pen, Qt.Key.Key_End)
    assert panel.configuration().dataset == f"{path}@2-32"
    assert (panel.data.dataset.currentText(), panel.data.pen.name()) == ("ours", "2-32")


def test_a_run_locks_the_pen(panel: ControlsPanel) -> None:
    panel.set_configuration(Configuration(dataset="strokes@2"))
    for state in (RunState.RUNNING, RunState.PAUSED):
        panel.set_state(state)
        assert not panel.data.pen.isEnabled()
        panel.set_configuration(Configuration(dataset="strokes@4"))
        assert not panel.data.pen.isEnabled()
    panel.set_state(RunState.IDLE)
    assert panel.data.pen.isEnabled()


@pytest.mark.parametrize(
    ("name", "note"),
    [("strokes@2", "pen 2"), ("strokes@2-32", "pens 2–32"), ("mnist@8", "MNIST · pen 8"), ("strokes", "")],
)
def test_the_heading_says_which_pen(panel: ControlsPanel, name: str, note: str) -> None:
    panel.set_datasets(HERE, "strokes")
    panel.set_configuration(Configuration(dataset=name))
    assert panel.findChildren(Section)[0].heading.accessibleDescription() == note


def test_the_examples_stay_when_only_the_pen_changes(panel: ControlsPanel, qtbot: QtBot) -> None:
    panel.set_datasets(HERE, "mnist")
    panel.set_train_limit(60_000)
    panel.data.examples.setValue(7_000)
    press(qtbot, panel.data.pen, Qt.Key.Key_Down)
    assert panel.configuration() == Configuration(dataset="mnist@2", train_size=7_000)
    assert panel.data.examples.maximum() == 60_000


def test_pens_follow_the_language(panel: ControlsPanel, qapp: QApplication) -> None:
    panel.set_configuration(Configuration(dataset="strokes@1.5"))
    QLocale.setDefault(QLocale("fr_FR"))
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    qapp.processEvents()
    assert panel.data.pen.currentText() == "1,5"
    assert panel.configuration().dataset == "strokes@1.5"
