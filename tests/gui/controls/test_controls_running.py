"""The buttons, what is locked under a run, the progress, and the choice of a data set."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inkling.gui.controls.panel import ControlsPanel, DatasetChoice
from inkling.gui.controls.run.bar import RunBar
from inkling.gui.widgets.form import Form
from inkling.session.state import RunState
from inkling.training import Configuration
from widget_helpers import layout_requests, part


def choose(qtbot: QtBot, panel: ControlsPanel, row: int) -> None:
    box = panel.data.dataset
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(row):
        qtbot.keyClick(box, Qt.Key.Key_Down)


@pytest.mark.parametrize(
    ("state", "words", "enabled"),
    [
        (RunState.IDLE, "Continue", {"main", "go_on", "step", "reset"}),
        (RunState.RUNNING, "Pause", {"go_on", "stop"}),
        (RunState.PAUSED, "Continue", {"main", "go_on", "step", "stop", "reset"}),
    ],
)
def test_buttons_follow_the_state(
    panel: ControlsPanel, qtbot: QtBot, state: RunState, words: str, enabled: set[str]
) -> None:
    panel.set_state(state)
    buttons = part(panel, RunBar).buttons
    every = {name: getattr(buttons, name) for name in ("main", "go_on", "step", "stop", "reset")}
    assert buttons.main.text().replace("&", "") == "Train new" == buttons.main.accessibleName()
    assert buttons.go_on.text().replace("&", "") == words == buttons.go_on.accessibleName()
    assert {name for name, button in every.items() if button.isEnabled()} == enabled
    signals = {
        "main": panel.train_requested,
        "go_on": panel.pause_requested if state is RunState.RUNNING else panel.go_on_requested,
        "step": panel.step_requested,
        "stop": panel.stop_requested,
        "reset": panel.reset_requested,
    }
    for name in enabled:
        with qtbot.waitSignal(signals[name]):
            qtbot.mouseClick(every[name], Qt.MouseButton.LeftButton)


def test_another_step_lays_nothing_out_anew(panel: ControlsPanel, qtbot: QtBot) -> None:
    panel.set_state(RunState.RUNNING)
    panel.set_progress(0.5, 30, 100.0, step=999)
    bar = part(panel, RunBar)
    qtbot.wait(300)  # its words are renewed four times a second
    with layout_requests() as seen:
        panel.set_progress(0.6, 30, 90.0, step=1000)
    assert "step 1,000" in bar.progress.text()
    assert seen == ["RunWords"]


def test_a_long_sentence_has_the_lines_that_it_needs(panel: ControlsPanel, qtbot: QtBot) -> None:
    bar = part(panel, RunBar)
    before = bar.height()
    panel.set_progress(0.5, 30, 100.0, step=999)
    bar.set_problem("What is wrong takes very many words to say. " * 8)
    qtbot.waitUntil(lambda: bar.height() > before)
    message = bar.message
    assert message.height() >= message.heightForWidth(message.width()) > 3 * message.fontMetrics().lineSpacing()
    assert bar.rect().contains(QRect(message.mapTo(bar, QPoint(0, 0)), message.size()))
    bar.set_problem("")
    qtbot.waitUntil(lambda: bar.height() == before)
    assert not bar.progress.geometry().intersects(bar.message.geometry())


@pytest.mark.parametrize("state", [RunState.RUNNING, RunState.PAUSED])
def test_under_a_run_only_eta_can_change(panel: ControlsPanel, state: RunState) -> None:
    panel.set_configuration(Configuration(optimizer="adam"))
    panel.set_state(state)
    fields = [field for form in (panel.training.pinned, *panel.findChildren(Form)) for field in form.fields()]
    assert [field for field in fields if field.isEnabled()] == [panel.training.eta.number]
    assert panel.training.eta.slider.track.isEnabled()
    panel.set_state(RunState.IDLE)
    assert all(field.isEnabled() for field in fields)


def test_progress(panel: ControlsPanel) -> None:
    panel.set_state(RunState.RUNNING)
    panel.set_progress(7.5, 30, 12.0)
    assert part(panel, RunBar).progress.text() == "epoch 8/30 · about 15 s left"
    assert part(panel, RunBar).bar.value() == 250
    panel.set_progress(30, 30, 0)
    panel.set_state(RunState.IDLE)
    assert part(panel, RunBar).progress.text() == "epoch 30/30"
    assert part(panel, RunBar).bar.value() == part(panel, RunBar).bar.maximum()


def test_a_note_says_what_train_will_do(panel: ControlsPanel) -> None:
    assert part(panel, RunBar).message.text() == "Continue goes on with this network."
    panel.set_model_matches(False)
    assert part(panel, RunBar).message.text() == "Train new starts a new network."
    panel.set_state(RunState.RUNNING)
    assert part(panel, RunBar).message.text() == ""


def test_a_problem_from_outside_prevents_training_until_it_is_taken_back(panel: ControlsPanel) -> None:
    panel.set_problem("η is too large.")
    assert part(panel, RunBar).message.text() == panel.problem() == "η is too large."
    assert not part(panel, RunBar).buttons.main.isEnabled()
    panel.set_problem("")
    assert panel.problem() == ""
    assert part(panel, RunBar).buttons.main.isEnabled()


def test_the_main_buttons_keep_their_width(panel: ControlsPanel, qtbot: QtBot) -> None:
    widths = set()
    for state in RunState:
        panel.set_state(state)
        qtbot.wait(1)
        widths.add((part(panel, RunBar).buttons.main.width(), part(panel, RunBar).buttons.go_on.width()))
    assert len(widths) == 1


class TestDatasets:
    def test_one_that_is_here_is_taken_at_once(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        panel.set_datasets([DatasetChoice("strokes", True, 60_000), DatasetChoice("mnist", True, 50_000)], "strokes")
        with qtbot.waitSignal(panel.dataset_requested) as heard, qtbot.waitSignal(panel.configuration_changed):
            choose(qtbot, panel, 1)
        assert heard.args == ["mnist"]
        assert panel.configuration().dataset == "mnist"
        assert panel.data.examples.text() == "all 50,000"

    def test_one_that_must_be_fetched_is_asked_for_and_not_yet_used(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        assert panel.data.dataset.itemText(1) == "MNIST – download…"
        with qtbot.waitSignal(panel.dataset_requested) as heard:
            choose(qtbot, panel, 1)
        assert heard.args == ["mnist"]
        assert panel.configuration().dataset == "strokes" == panel.data.dataset.name()
        panel.set_datasets([DatasetChoice("strokes"), DatasetChoice("mnist", True, 60_000)], "mnist")
        assert panel.configuration().dataset == "mnist" == panel.data.dataset.name()
        assert panel.data.dataset.currentText() == "MNIST"

    def test_a_folder_is_asked_for_in_a_dialog(self, panel: ControlsPanel, qtbot: QtBot, tmp_path: Path) -> None:
        (tmp_path / "our digits").mkdir()
        # Two rows down from the first; the entry for a folder opens the dialog and is not kept.
        panel.set_datasets([DatasetChoice("strokes")], "strokes")
        choose(qtbot, panel, 1)
        dialog = panel.findChild(QFileDialog)
        assert dialog is not None
        assert dialog.isVisible()
        assert panel.data.dataset.name() == "strokes"
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("our digits")
        with qtbot.waitSignal(panel.dataset_requested) as heard:
            dialog.accept()
        folder = heard.args[0]
        assert Path(folder) == tmp_path / "our digits"
        panel.set_datasets([DatasetChoice("strokes")], folder)
        assert panel.data.dataset.currentText() == "our digits"
        assert panel.configuration().dataset == folder
