"""The sections that are folded away at first."""

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from controls_helpers import retype, take_one_step
from inkling.data.augmentation import AUGMENTATIONS, Augmentation
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.controls.run.bar import RunBar
from inkling.gui.controls.section import Section
from inkling.training import Configuration
from widget_helpers import part


def test_the_usual_sections_are_open_and_the_advanced_ones_folded(panel: ControlsPanel) -> None:
    assert [section.is_open() for section in panel.findChildren(Section)] == [True] * 3 + [False] * 4
    assert panel.network.isVisible()
    assert not panel.schedule.isVisible()


@pytest.mark.parametrize(
    ("configuration", "section", "note"),
    [
        (Configuration(schedule="cosine", warm_up=1.5), 3, "Cosine · warm-up 1.5"),
        (Configuration(schedule_settings={}, weight_decay=1e-4, clip=5.0), 4, "λ 0.0001 · ‖∇C‖ ≤ 5"),
        (Configuration(patience=4, validation=0.1, stop_step=1e-7), 5, "‖Δθ‖ < 1e-7 · patience 4"),
        (Configuration(augmentation=AUGMENTATIONS["simard"]), 6, "Simard 2003"),
        (Configuration(augmentation=Augmentation(noise=0.1)), 6, "own"),
        (Configuration(dataset="mnist", train_size=5000), 0, "MNIST – download… · 5,000"),
        (Configuration(hidden="30"), 1, "784-30-10"),
        (Configuration(optimizer="adam", optimizer_settings={"beta1": 0.8}), 2, "•"),
    ],
)
def test_a_heading_says_what_is_not_as_usual(
    panel: ControlsPanel, configuration: Configuration, section: int, note: str
) -> None:
    headings = [one.heading for one in panel.findChildren(Section)]
    assert {heading.accessibleDescription() for heading in headings} == {""}
    panel.set_configuration(configuration)
    assert headings[section].accessibleDescription() == note
    others = [heading.accessibleDescription() for row, heading in enumerate(headings) if row not in (section, 0)]
    assert set(others) <= {""}
    panel.set_configuration(Configuration())
    assert {heading.accessibleDescription() for heading in headings} == {""}


def test_the_note_is_drawn_while_folded_only(panel: ControlsPanel, qtbot: QtBot) -> None:
    heading = panel.findChildren(Section)[4].heading

    def picture() -> bytes:
        image = heading.grab().toImage()  # kept alive while its bytes are copied
        return bytes(image.constBits())

    plain = picture()
    panel.regularization.show_configuration(Configuration(weight_decay=0.01))
    panel.regularization.edited.emit()
    assert picture() != plain
    panel.findChildren(Section)[4].set_open(True)
    shown = picture()
    panel.set_configuration(Configuration())
    assert picture() == shown


@pytest.mark.parametrize(
    ("typed", "value"), [("1e-4", 1e-4), ("0,0001", 1e-4), ("0.0001", 1e-4), ("1E-4", 1e-4), ("0", 0.0)]
)
def test_small_numbers_are_typed_as_people_write_them(
    panel: ControlsPanel, qtbot: QtBot, typed: str, value: float
) -> None:
    panel.findChildren(Section)[4].set_open(True)
    for name, field in (("weight_decay", panel.regularization.weight_decay), ("clip", panel.regularization.clip)):
        retype(qtbot, field, typed)
        assert getattr(panel.configuration(), name) == value
    take_one_step(panel.configuration())
    retype(qtbot, panel.regularization.weight_decay, "-1")
    assert panel.problem() == "The weight decay must be from 0 to 1e6."


def test_numbers_follow_the_language_in_folded_sections_too(panel: ControlsPanel, qapp: QApplication) -> None:
    panel.set_configuration(Configuration(warm_up=0.5, schedule="cosine", weight_decay=0.01))
    QLocale.setDefault(QLocale("fr_FR"))
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.regularization.weight_decay.text() == "0,01"
    assert panel.findChildren(Section)[3].heading.accessibleDescription() == "Cosine · warm-up 0,5"


def test_arrow_keys_step_by_what_suits_the_number(panel: ControlsPanel, qtbot: QtBot) -> None:
    for section in panel.findChildren(Section):
        section.set_open(True)
    decay = panel.regularization.weight_decay
    decay.setFocus()
    for expected in (1e-6, 2e-6, 5e-6, 1e-5):
        qtbot.keyClick(decay, Qt.Key.Key_Up)
        assert panel.configuration().weight_decay == expected
    rotation = panel.augmentation.fields["rotation"]
    rotation.setFocus()
    qtbot.keyClick(rotation, Qt.Key.Key_Down)
    assert panel.configuration().augmentation.rotation == 0
    qtbot.keyClick(rotation, Qt.Key.Key_Up)
    assert panel.configuration().augmentation.rotation == 1
    retype(qtbot, rotation, "179,5")
    qtbot.keyClick(rotation, Qt.Key.Key_Up)
    qtbot.keyClick(rotation, Qt.Key.Key_Up)
    assert panel.configuration().augmentation.rotation == 180


class TestPatience:
    def test_it_holds_out_a_validation_part_where_there_is_none(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        panel.findChildren(Section)[5].set_open(True)
        heard: list[Configuration] = []
        panel.configuration_changed.connect(heard.append)
        retype(qtbot, panel.stopping.patience, "5")
        assert (heard[-1].patience, heard[-1].validation) == (5, 0.1)
        assert panel.problem() == ""
        assert panel.data.validation.text() == "0.1"
        take_one_step(panel.configuration())
        retype(qtbot, panel.stopping.patience, "0")
        assert panel.configuration().validation == 0

    def test_one_that_was_chosen_stays(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        panel.findChildren(Section)[5].set_open(True)
        retype(qtbot, panel.data.validation, "0.3")
        retype(qtbot, panel.stopping.patience, "5")
        retype(qtbot, panel.stopping.patience, "0")
        assert panel.configuration().validation == 0.3

    def test_without_one_it_cannot_be_started(self, panel: ControlsPanel, qtbot: QtBot) -> None:
        panel.findChildren(Section)[5].set_open(True)
        retype(qtbot, panel.stopping.patience, "5")
        retype(qtbot, panel.data.validation, "0")
        assert panel.problem() == "Early stopping needs a validation part to decide by, such as 0.1."
        assert not part(panel, RunBar).buttons.main.isEnabled()


@pytest.mark.parametrize("name", ["clip", "weight_decay", "stop_gradient"])
def test_metropolis_has_no_gradient_to_use(panel: ControlsPanel, name: str) -> None:
    panel.set_configuration(Configuration(**{name: 0.1}))
    assert panel.problem() == ""
    panel.training.optimizer.setCurrentIndex(panel.training.optimizer.findData("metropolis"))
    assert panel.problem() == (
        "The optimizer Metropolis finds no gradient; set weight decay, clipping and ‖∇C‖ to 0."
    )


def test_no_soft_hyphen_is_spoken(panel: ControlsPanel) -> None:
    panel.schedule.form.describe(panel.schedule.warm_up, "Mise en tempé\u00adra&ture", "…")
    assert panel.schedule.warm_up.accessibleName() == "Mise en température"
