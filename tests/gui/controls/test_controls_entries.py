"""Every entry of every drop-down reaches the configuration and trains, and so does every number beside one."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from controls_helpers import retype, take_one_step
from inkling.data.augmentation import AUGMENTATION_SETTINGS, AUGMENTATIONS, Augmentation
from inkling.data.preparation import INPUT_SIZES, PREPARATIONS
from inkling.gui.controls.choices import HIDDEN_ACTIVATIONS, OWN
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.controls.run.bar import RunBar
from inkling.gui.controls.section import Section
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.network import ACTIVATIONS, INITIALIZERS, LOSSES
from inkling.training import OPTIMIZERS, SCHEDULES, Configuration
from inkling.training.optimizer_choice import optimizer_class
from inkling.training.presets import PRESETS, find_preset
from inkling.training.schedules import schedule_settings
from widget_helpers import part

BOXES = [
    ("activation", HIDDEN_ACTIVATIONS),
    ("loss", LOSSES),
    ("initializer", INITIALIZERS),
    ("optimizer", OPTIMIZERS),
    ("preparation", PREPARATIONS),
    ("input_size", tuple(str(size) for size in INPUT_SIZES)),
    ("schedule", SCHEDULES),
]


def box_of(panel: ControlsPanel, name: str) -> ChoiceBox:
    return {
        "activation": panel.network.activation,
        "loss": panel.network.loss,
        "initializer": panel.network.initializer,
        "optimizer": panel.training.optimizer,
        "preparation": panel.data.preparation,
        "input_size": panel.data.input,
        "schedule": panel.schedule.schedule,
    }[name]


def open_all(panel: ControlsPanel) -> None:
    for section in panel.findChildren(Section):
        section.set_open(True)


@pytest.mark.parametrize(("field", "names"), BOXES)
def test_every_entry_reaches_the_configuration_and_trains(
    panel: ControlsPanel, qtbot: QtBot, field: str, names: tuple[str, ...]
) -> None:
    open_all(panel)
    box = box_of(panel, field)
    assert [box.itemData(row) for row in range(box.count())] == list(names)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    for row in reversed(range(box.count())):
        box.setFocus()
        if row < box.count() - 1:
            with qtbot.waitSignal(panel.configuration_changed) as heard:
                qtbot.keyClick(box, Qt.Key.Key_Up)
            assert heard.args == [panel.configuration()]
        configuration = panel.configuration()
        assert str(getattr(configuration, field)) == names[row]
        assert box.itemText(row) not in ("", names[row]), "an entry needs words of its own"
        assert box.itemData(row, Qt.ItemDataRole.ToolTipRole), "and a sentence about it"
        assert panel.problem() == ""
        take_one_step(configuration)


def test_only_what_cannot_be_trained_through_is_not_offered() -> None:
    assert set(ACTIVATIONS) - set(HIDDEN_ACTIVATIONS) == {"softmax", "threshold"}


def test_every_preset_brings_its_network_and_trains(panel: ControlsPanel, qtbot: QtBot) -> None:
    panel.set_configuration(Configuration(dataset="mnist", train_size=500, optimizer_settings={}, seed=4))
    box = panel.network.preset
    assert box.name() == "3blue1brown"
    assert [box.itemData(row) for row in range(box.count())] == [*(one.name for one in PRESETS), OWN]
    for preset in PRESETS[-1::-1]:
        with qtbot.waitSignal(panel.configuration_changed) as heard:
            box.setFocus()
            qtbot.keyClick(box, Qt.Key.Key_End if preset is PRESETS[-1] else Qt.Key.Key_Up)
        configuration = panel.configuration()
        assert heard.args == [configuration]
        assert box.name() == preset.name
        assert str(preset.year) in box.currentText()
        assert box.currentText().partition(" · ")[2] not in ("", preset.name)
        assert configuration == preset.applied_to(configuration)
        assert (configuration.dataset, configuration.train_size, configuration.seed) == ("mnist", 500, 4)
        assert panel.problem() == ""
        take_one_step(configuration)


def test_a_preset_with_another_eta_says_so(panel: ControlsPanel, qtbot: QtBot) -> None:
    box = panel.network.preset
    with qtbot.waitSignal(panel.eta_changed) as heard:
        box.setCurrentIndex(box.findData("lenet-5"))
    assert heard.args == [find_preset("lenet-5").eta]
    with qtbot.assertNotEmitted(panel.eta_changed):
        box.setCurrentIndex(box.findData("lenet-5"))


def test_an_edit_makes_the_preset_ones_own_and_back(panel: ControlsPanel, qtbot: QtBot) -> None:
    retype(qtbot, panel.network.hidden, "16, 17")
    assert panel.network.preset.name() == OWN
    assert panel.network.preset.currentText() == "own"
    retype(qtbot, panel.network.hidden, "30")
    assert panel.network.preset.name() == "nielsen"
    retype(qtbot, panel.training.eta.number, "0.5")
    assert panel.network.preset.name() == OWN
    retype(qtbot, panel.data.examples, "500")
    retype(qtbot, panel.training.eta.number, "1.5")
    assert panel.network.preset.name() == "nielsen", "the data are no part of it"


@pytest.mark.parametrize(
    ("kind", "name", "setting"),
    [("optimizer", name, setting) for name in OPTIMIZERS for setting in optimizer_class(name).settings]
    + [("schedule", name, setting) for name in SCHEDULES for setting in schedule_settings(name)],
)
def test_every_setting_reaches_the_configuration(
    panel: ControlsPanel, qtbot: QtBot, kind: str, name: str, setting: str
) -> None:
    open_all(panel)
    panel.set_configuration(Configuration(**{kind: name, "eta": 0.01}))
    settings = (panel.training if kind == "optimizer" else panel.schedule).settings
    field = settings.pages[name].fields[setting]
    assert field.isVisible()
    retype(qtbot, field, "0,25")
    assert getattr(panel.configuration(), f"{kind}_settings") == {setting: 0.25}
    take_one_step(panel.configuration())
    retype(qtbot, field, "0")
    assert "must be above 0 and" in panel.problem()
    assert not part(panel, RunBar).buttons.main.isEnabled()


def test_a_limit_that_can_be_reached_is_said_so(panel: ControlsPanel, qtbot: QtBot) -> None:
    panel.set_configuration(Configuration(optimizer="metropolis", eta=0.1))
    field = panel.training.settings.page().fields["part"]
    retype(qtbot, field, "1")
    assert panel.problem() == ""
    take_one_step(panel.configuration())
    retype(qtbot, field, "1.1")
    assert panel.problem() == "Part of θ must be above 0 and at most 1."


def test_the_deviation_is_asked_for_where_it_counts(panel: ControlsPanel, qtbot: QtBot) -> None:
    assert not panel.network.deviation.isVisible()
    panel.network.initializer.setCurrentIndex(panel.network.initializer.findData("normal"))
    assert panel.network.deviation.isVisible()
    retype(qtbot, panel.network.deviation, "1e-1")
    assert panel.configuration().initializer_deviation == 0.1
    take_one_step(panel.configuration())


@pytest.mark.parametrize("name", AUGMENTATIONS)
def test_every_augmentation_reaches_the_configuration_and_trains(
    panel: ControlsPanel, qtbot: QtBot, name: str
) -> None:
    other = Augmentation(shift=3.0)
    panel.augmentation.show_configuration(Configuration(augmentation=other))
    box = panel.augmentation.preset
    assert box.name() == OWN
    with qtbot.waitSignal(panel.configuration_changed):
        box.setCurrentIndex(box.findData(name))
    assert panel.configuration().augmentation == AUGMENTATIONS[name]
    assert box.itemText(box.findData(name)) not in ("", name)
    take_one_step(panel.configuration())


@pytest.mark.parametrize("name", AUGMENTATION_SETTINGS)
def test_every_amount_reaches_the_configuration_and_trains(panel: ControlsPanel, qtbot: QtBot, name: str) -> None:
    open_all(panel)
    field, setting = panel.augmentation.fields[name], AUGMENTATION_SETTINGS[name]
    high = f"{setting.interval.high:g}"
    retype(qtbot, field, high)
    assert getattr(panel.configuration().augmentation, name) == setting.interval.high
    assert panel.problem() == ""
    take_one_step(panel.configuration())
    retype(qtbot, field, "1000")
    assert panel.problem().endswith(f"must be from {setting.interval.low:g} to {high}.")
    assert panel.problem().split(" must ")[0] != name, "an amount needs words of its own"
    panel.configuration().check()
