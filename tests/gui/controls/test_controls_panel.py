"""What a person can set, and what cannot be started."""

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from controls_helpers import retype
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.controls.run.bar import RunBar
from inkling.gui.controls.section import Section
from inkling.gui.widgets.form import Form
from inkling.session.state import RunState
from inkling.training import Configuration
from widget_helpers import part


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_starts_with_the_courses_network(panel: ControlsPanel) -> None:
    assert panel.configuration() == Configuration()
    assert panel.problem() == ""
    assert panel.network.summary.text() == "784-16-16-10 · 13,002 parameters"


class TestHiddenLayers:
    def test_typing_them_shows_the_network_at_once(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        retype(qtbot, panel.network.hidden, "30")
        assert panel.configuration().hidden == "30"
        assert panel.network.summary.text() == "784-30-10 · 23,860 parameters"

    def test_none_at_all_is_possible(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        retype(qtbot, panel.network.hidden, "")
        assert panel.configuration().hidden == ""
        assert panel.network.summary.text() == "784-10 · 7,850 parameters"

    def test_convolutions_are_words(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        panel.resize(500, 900)
        retype(qtbot, panel.network.hidden, "Conv5x8, pool2; 32")
        assert panel.configuration().hidden == "conv5x8 pool2 32"
        assert panel.network.summary.text() == "conv5x8 pool2 32 10 · 37,434 parameters"
        assert panel.problem() == ""
        qtbot.keyClick(panel.network.hidden, Qt.Key.Key_Return)
        assert panel.network.hidden.text() == "conv5x8 pool2 32"

    def test_the_smaller_input_counts(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        panel.data.input.setCurrentIndex(panel.data.input.findData("16"))
        assert panel.configuration().input_size == 16
        assert panel.network.summary.text() == "256-16-16-10 · 4,554 parameters"

    def test_layers_that_do_not_fit_the_smaller_input_cannot_be_started(
        self, panel: ControlsPanel, qtbot: QtBot
    ) -> None:
        retype(qtbot, panel.network.hidden, "pool2 conv11x4")
        assert panel.problem() == ""
        panel.data.input.setCurrentIndex(panel.data.input.findData("16"))
        assert panel.problem() == "A window of 11×11 does not fit into an image of 8×8; choose a smaller one."
        assert panel.network.hidden.property("problem")
        panel.data.input.setCurrentIndex(panel.data.input.findData("28"))
        assert panel.problem() == ""
        assert not panel.network.hidden.property("problem")

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("16, abc", "“abc” is not a layer"),
            ("pool2 conv15x4", "A window of 15×15 does not fit into an image of 14×14"),
            ("16 pool2", "need an image of height × width"),
            ("conv99x4", "kernel has a side between 1 and 15"),
            ("16:softmax", "Softmax belongs on the last layer"),
            ("threshold", "use it on the last layer alone"),
            ("0", "A layer has a number of neurons between 1 and"),
            ("10000, 10000", "parameters; Inkling works with at most 20,000,000"),
            (" ".join(["2"] * 50), "between 1 and 50 layers, not 51"),
        ],
    )
    def test_impossible_ones_cannot_be_started_and_say_why(
        self, panel: ControlsPanel, qtbot: QtBot, text: str, words: str
    ) -> None:
        buttons = part(panel, RunBar).buttons
        retype(qtbot, panel.network.hidden, text)
        assert words in panel.problem()
        assert part(panel, RunBar).message.text() == panel.problem()
        assert not buttons.main.isEnabled()
        assert not buttons.step.isEnabled()
        retype(qtbot, panel.network.hidden, "16")
        assert panel.problem() == ""
        assert buttons.main.isEnabled()
        assert buttons.step.isEnabled()


class TestEta:
    @pytest.mark.parametrize(("text", "eta"), [("0,05", 0.05), ("0.05", 0.05), ("1e-3", 0.001), ("1000", 1000.0)])
    def test_a_typed_number_counts_at_once_and_is_live_when_finished(
        self, panel: ControlsPanel, qtbot: QtBot, text: str, eta: float
    ) -> None:
        # While it is being typed "1e-3" passes through 1, which would wreck a running training.
        number = panel.training.eta.number
        with qtbot.assertNotEmitted(panel.eta_changed):
            retype(qtbot, number, text)
        assert panel.configuration().eta == eta
        with qtbot.waitSignal(panel.eta_changed) as heard:
            qtbot.keyClick(number, Qt.Key.Key_Return)
        assert heard.args == [eta]

    @pytest.mark.parametrize("text", ["0", "-1", "1001", "", "fast"])
    def test_an_impossible_number_cannot_be_started(self, panel: ControlsPanel, qtbot: QtBot, text: str) -> None:
        with qtbot.assertNotEmitted(panel.eta_changed):
            retype(qtbot, panel.training.eta.number, text)
            qtbot.keyClick(panel.training.eta.number, Qt.Key.Key_Return)
        assert panel.problem().startswith("η ")
        panel.configuration().check()  # it keeps the last that was possible
        assert not part(panel, RunBar).buttons.main.isEnabled()

    def test_slider_and_number_show_one_eta_and_are_live_while_training(
        self, panel: ControlsPanel, qtbot: QtBot
    ) -> None:
        panel.set_state(RunState.RUNNING)
        track = panel.training.eta.slider.track
        track.setFocus()
        with qtbot.waitSignal(panel.eta_changed) as heard:
            qtbot.keyClick(track, Qt.Key.Key_Home)
        assert heard.args == [1e-4]
        assert panel.training.eta.number.text() == "0.0001"
        qtbot.keyClick(track, Qt.Key.Key_End)
        assert panel.configuration().eta == 10
        retype(qtbot, panel.training.eta.number, "0.1")
        assert track.value() == 60

    def test_the_slider_is_dragged_with_the_mouse(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        track = panel.training.eta.slider.track
        panel.training.eta.set_value(1e-4)
        start = QPoint(6, track.height() // 2)
        etas: list[float] = []
        panel.eta_changed.connect(etas.append)
        qtbot.mousePress(track, Qt.MouseButton.LeftButton, pos=start)
        for x in (60, 120, 180):
            qtbot.mouseMove(track, QPoint(x, start.y()))
        qtbot.mouseRelease(track, Qt.MouseButton.LeftButton, pos=QPoint(180, start.y()))
        assert len(etas) >= 3
        assert etas == sorted(etas)
        assert panel.configuration().eta == etas[-1] > 0.01

    def test_arrow_keys_step_along_the_scale(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        number = panel.training.eta.number
        number.setFocus()
        qtbot.keyClick(number, Qt.Key.Key_Up)
        assert panel.configuration().eta == 1.6
        qtbot.keyClick(number, Qt.Key.Key_Down)
        qtbot.keyClick(number, Qt.Key.Key_Down)
        assert panel.configuration().eta == 1.3

    def test_each_optimizer_brings_its_own_and_keeps_what_it_had(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        box = panel.training.optimizer
        etas: list[float] = []
        panel.eta_changed.connect(etas.append)
        box.setCurrentIndex(box.findData("adam"))
        assert (panel.configuration().optimizer, panel.configuration().eta) == ("adam", 0.002)
        retype(qtbot, panel.training.eta.number, "0.5")
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Home)
        assert panel.configuration().eta == 1.5
        box.setCurrentIndex(box.findData("adam"))
        assert panel.configuration().eta == 0.5
        assert etas == [0.002, 0.5, 1.5, 0.5]

    def test_a_press_on_resume_takes_the_number_being_typed(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        panel.set_state(RunState.PAUSED)
        part(panel, RunBar).buttons.main.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # as some systems have it
        retype(qtbot, panel.training.eta.number, "0.7")
        with qtbot.waitSignals([panel.eta_changed, panel.train_requested], order="strict"):
            press(qtbot, part(panel, RunBar).buttons.main)


class TestCounts:
    @pytest.mark.parametrize(
        ("name", "text", "value"), [("batch_size", "32", 32), ("epochs", "5", 5), ("seed", "42", 42)]
    )
    def test_typed_numbers_reach_the_configuration(
        self, panel: ControlsPanel, qtbot: QtBot, name: str, text: str, value: int
    ) -> None:
        retype(
            qtbot,
            {"batch_size": panel.training.batch_size, "epochs": panel.training.epochs, "seed": panel.training.seed}[
                name
            ],
            text,
        )
        assert getattr(panel.configuration(), name) == value

    def test_examples_are_all_or_a_number(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        spin = panel.data.examples
        assert spin.text() == "all 60,000"
        retype(qtbot, spin, "500")
        assert panel.configuration().train_size == 500
        retype(qtbot, spin, "0")
        assert panel.configuration().train_size is None

    def test_a_batch_larger_than_the_examples_cannot_be_started(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        retype(qtbot, panel.data.examples, "5")
        assert panel.problem() == (
            "A batch of 10 is larger than the 5 training examples; choose a smaller batch size."
        )
        retype(qtbot, panel.training.batch_size, "5")
        assert panel.problem() == ""
        retype(qtbot, panel.data.examples, "0")
        panel.set_train_limit(3)
        assert "larger than the 3 training examples" in panel.problem()

    def test_a_batch_must_fit_into_what_the_validation_part_leaves(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        retype(qtbot, panel.data.examples, "20")
        retype(qtbot, panel.data.validation, "0,5")
        assert panel.problem() == ""
        retype(qtbot, panel.data.validation, "0.6")
        assert panel.problem() == (
            "A batch of 10 is larger than the 8 training examples; choose a smaller batch size."
        )

    def test_full_batch(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        retype(qtbot, panel.data.examples, "5")
        with qtbot.waitSignal(panel.configuration_changed):
            press(qtbot, panel.training.full_batch)
        assert panel.configuration().batch_size is None
        assert panel.problem() == ""
        assert not panel.training.batch_size.isEnabled()
        panel.set_state(RunState.RUNNING)
        assert not panel.training.full_batch.isEnabled()
        panel.set_state(RunState.IDLE)
        assert not panel.training.batch_size.isEnabled()
        press(qtbot, panel.training.full_batch)
        assert panel.configuration().batch_size == 10
        assert panel.training.batch_size.isEnabled()

    def test_a_smaller_data_set_turns_a_larger_number_into_all(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        retype(qtbot, panel.data.examples, "5000")
        panel.set_train_limit(1000)
        assert panel.configuration().train_size is None
        assert panel.data.examples.text() == "all 1,000"


def wheel_over(widget: QWidget) -> QWheelEvent:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at, QPointF(widget.mapToGlobal(at)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    return event


def test_the_wheel_changes_nothing_that_has_no_focus(panel: ControlsPanel, qtbot: QtBot) -> None:
    panel.set_configuration(Configuration(optimizer="adam", eta=0.01, seed=5))
    before = panel.configuration()
    training, network = panel.training, panel.network
    fields = [
        panel.data.dataset, panel.data.examples, network.activation, network.loss, network.initializer,
        training.eta.number, training.eta.slider.track, training.batch_size, training.epochs, training.seed,
        training.optimizer,
    ]  # fmt: skip
    network.hidden.setFocus()
    for field in fields:
        assert not wheel_over(field).isAccepted()
    assert panel.configuration() == before
    for field in (training.batch_size, training.eta.number, training.eta.slider.track):
        present = panel.configuration()
        field.setFocus()
        wheel_over(field)
        assert panel.configuration() != present
    network.activation.setFocus()  # one that was just chosen from has it still
    assert not wheel_over(network.activation).isAccepted()


def test_numbers_follow_the_language(panel: ControlsPanel, qtbot: QtBot, qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("fr_FR"))
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    qapp.processEvents()
    assert panel.training.eta.number.text() == "1,5"
    assert panel.data.examples.text() == f"all {QLocale().toString(60_000)}" != "all 60,000"
    assert panel.network.summary.text() == f"784-16-16-10 · {QLocale().toString(13_002)} parameters"


def test_all_fields_can_be_reached_by_keyboard_and_say_what_they_do(panel: ControlsPanel, qtbot: QtBot) -> None:
    panel.set_configuration(Configuration(optimizer="adam", initializer="normal", schedule="step"))
    for section in panel.findChildren(Section):
        section.set_open(True)
    keys = [
        label.text()[label.text().index("&") + 1].lower()
        for form in (panel.training.pinned, *panel.findChildren(Form))
        for label in form.labels()
        if "&" in label.text()
    ]
    keys.append(panel.training.eta_shortcut.key().toString()[-1].lower())
    assert len(keys) == len(set(keys)) >= 11
    assert not set(keys) & set("fetvlh"), "these open the menus"
    assert not set(keys) & set("ru"), "these press Train, Pause and Resume"
    reached = set()
    panel.data.dataset.setFocus()
    for _ in range(70):
        widget = QApplication.focusWidget()
        assert widget is not None
        reached.add(widget)
        owner = (
            widget.parentWidget()
            if isinstance(widget, QLineEdit) and widget.objectName() == "qt_spinbox_lineedit"
            else widget
        )
        assert owner.toolTip(), owner
        assert owner.accessibleName(), owner
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    forms = (panel.training.pinned, *panel.findChildren(Form))
    for field in (
        *(one for form in forms for one in form.fields() if one.isVisible()),
        panel.training.eta.slider.track,
        panel.training.full_batch,
        panel.augmentation.again,
        part(panel, RunBar).buttons.main,
        part(panel, RunBar).buttons.reset,
    ):
        assert field in reached, field.accessibleName()
