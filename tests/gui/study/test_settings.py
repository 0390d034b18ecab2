"""The settings of a study, and the plan that they make."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from controls_helpers import retype
from inkling.analysis.study.cures import CURES
from inkling.analysis.study.plan import StudyPlan
from inkling.gui.study.page import StudyPage
from inkling.gui.study.settings import CureButton, StudySettings
from inkling.gui.study.settings_popup import SettingsPopup
from inkling.gui.widgets.check_box import CheckBox
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.count_field import CountField

# Popups ask the platform for the keyboard, and the offscreen one has none to give.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def settings(page: StudyPage) -> Iterator[StudySettings]:
    yield page.settings
    popup(page.settings).hide()


def popup(settings: StudySettings) -> SettingsPopup:
    found = settings.findChild(SettingsPopup)
    assert found is not None
    return found


def box(settings: StudySettings, text: str) -> CheckBox:
    return next(one for one in popup(settings).findChildren(CheckBox) if one.text() == text)


def popup_button(settings: StudySettings) -> QToolButton:
    return next(
        one for one in settings.findChildren(QToolButton) if one.isVisible() and not isinstance(one, CureButton)
    )


def test_at_first_it_is_the_default_study(settings: StudySettings) -> None:
    assert settings.plan() == StudyPlan()


def test_cures_are_ticked_in_a_menu_that_stays(settings: StudySettings, qtbot: QtBot) -> None:
    button = settings.findChild(CureButton)
    assert button is not None
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    plain, dropout, l2, *_ = menu.actions()
    for action in (plain, dropout, l2):
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        assert menu.isVisible()
    menu.hide()
    assert settings.plan().cures == ("none", "l2", "standardized")  # the plain network cannot be left out
    assert button.text() == "Cures: 2"
    assert len(menu.actions()) == len(CURES) == 8
    assert all(action.toolTip() for action in menu.actions())


def test_the_space_bar_ticks_a_cure(settings: StudySettings, qtbot: QtBot) -> None:
    button = settings.findChild(CureButton)
    assert button is not None
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    menu.setActiveAction(menu.actions()[6])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert "convolution" in settings.plan().cures


def test_numbers_are_typed(settings: StudySettings, qtbot: QtBot) -> None:
    qtbot.mouseClick(popup_button(settings), Qt.MouseButton.LeftButton)
    seeds = next(
        one for one in settings.findChildren(CountField) if not isinstance(one.parentWidget(), SettingsPopup)
    )
    digits, epochs = popup(settings).findChildren(CountField)
    for field, value in ((seeds, 7), (digits, 12_000), (epochs, 4)):
        retype(qtbot, field, str(value))
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    plan = settings.plan()
    assert (plan.seeds, plan.train_size, plan.epochs) == (7, 12_000, 4)
    for field, too_much, most in ((seeds, 99, 20), (epochs, 999, 100)):
        field.setValue(too_much)
        assert field.value() == most


def test_pens_are_ticked_in_the_popup(settings: StudySettings, qtbot: QtBot) -> None:
    qtbot.mouseClick(popup_button(settings), Qt.MouseButton.LeftButton)
    assert popup(settings).isVisible()
    with qtbot.waitSignal(settings.changed, timeout=1000):
        qtbot.mouseClick(box(settings, "4"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(box(settings, "2–32 all"), Qt.MouseButton.LeftButton)
    assert settings.plan().train_pens == ("2", "8", "16", "32")


def test_without_a_pen_there_is_nothing_to_run(page: StudyPage, settings: StudySettings, qtbot: QtBot) -> None:
    for text in ("2", "4", "8", "16", "32", "2–32 all"):
        qtbot.mouseClick(box(settings, text), Qt.MouseButton.LeftButton)
    assert settings.problem()
    assert not page.run_button.isEnabled()
    assert page.run_button.toolTip() == settings.problem()
    qtbot.mouseClick(box(settings, "8"), Qt.MouseButton.LeftButton)
    assert page.run_button.isEnabled()


def test_a_folder_of_ones_own_is_offered(page: StudyPage, settings: StudySettings) -> None:
    offered = settings.findChild(ChoiceBox)
    assert offered is not None
    page.set_dataset("strokes")
    page.set_dataset("mnist@2-32")
    page.set_dataset("mnist+doodles")
    assert [offered.itemText(row) for row in range(offered.count())] == ["strokes", "MNIST"]
    page.set_dataset("some/folder/of digits")
    assert offered.itemText(2) == "of digits"
    offered.setCurrentIndex(2)
    assert settings.plan().dataset == "some/folder/of digits"


def test_what_was_set_comes_back(settings: StudySettings, qtbot: QtBot) -> None:
    plan = StudyPlan(
        dataset="mnist", cures=("none", "batchnorm"), seeds=5, train_pens=("2", "2-32"), train_size=3000, epochs=2
    )
    settings.set_plan(plan)
    parent = QWidget()
    qtbot.addWidget(parent)
    other = StudySettings(parent)
    other.restore_state(settings.state())
    assert other.plan() == plan


@pytest.mark.parametrize(
    "state", [{}, {"seeds": "many"}, {"cures": ["magic"]}, {"train_pens": []}, {"dataset": 3}, {"epochs": 0}]
)
def test_a_wrong_state_changes_no_setting(settings: StudySettings, state: dict[str, object]) -> None:
    settings.restore_state(state)
    assert settings.plan() == StudyPlan()


def test_what_cannot_be_set_here_does_not_stay_unseen(settings: StudySettings) -> None:
    settings.restore_state({"test_size": 7, "hidden": "3", "seed": 9, "seeds": 2})
    assert settings.plan() == StudyPlan(seeds=2)


def test_narrow_settings_fold_into_the_popup(page: StudyPage, settings: StudySettings, qtbot: QtBot) -> None:
    seeds = next(
        one for one in settings.findChildren(CountField) if not isinstance(one.parentWidget(), SettingsPopup)
    )
    assert seeds.isVisible()
    page.resize(420, 330)
    QApplication.processEvents()
    assert not seeds.isVisible()
    qtbot.mouseClick(popup_button(settings), Qt.MouseButton.LeftButton)
    assert seeds.isVisible()
    assert seeds.window() is popup(settings)
    popup(settings).hide()
    page.resize(1000, 420)
    QApplication.processEvents()
    assert seeds.window() is page
    assert seeds.isVisible()


def test_every_setting_tells_what_it_does(settings: StudySettings) -> None:
    fields = [
        *settings.findChildren(CountField),
        *settings.findChildren(QToolButton),
        *settings.findChildren(ChoiceBox),
        *popup(settings).findChildren(CheckBox),
    ]
    for field in fields:
        assert field.toolTip(), field
        assert field.accessibleName(), field
        assert field.focusPolicy() & Qt.FocusPolicy.TabFocus, field


def test_numbers_follow_the_language(page: StudyPage, settings: StudySettings) -> None:
    digits, _ = popup(settings).findChildren(CountField)
    assert digits.text() == "20,000"
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert digits.text() == "20\u202f000"
