"""Reports from a real window: what the dialog is about, whose name is kept, and what it leaves as it was."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.lessons.controller import LessonsController
from inkling.gui.lessons.report.dialog import NAME, ReportDialog
from inkling.gui.main_window import MainWindow
from inkling.session.lessons.examples import example_of
from lessons_helpers import card_of, click


def opened(window: MainWindow) -> ReportDialog:
    window.commands.report.trigger()
    return next(one for one in window.findChildren(ReportDialog) if one.isVisible())


def looks(window: MainWindow) -> list[tuple[object, ...]]:
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    role = QPalette.ColorRole.Window
    return [(one.geometry().getRect(), one.palette().color(role).name(), one.font().pointSizeF()) for one in shown]


def test_a_lesson_is_reported_on_at_its_end_and_after_it(
    qtbot: QtBot, window: MainWindow, lessons: LessonsController, tmp_path: Path
) -> None:
    lessons.open("wishes", 0)
    asked = next(number for number, step in enumerate(lessons.lesson.steps) if step.ask)  # type: ignore[union-attr]
    lessons.go_to(asked)
    window.drawing.show_sample(example_of(3), "3")
    lessons.answer(0)
    assert not card_of(lessons).report.isVisible()
    lessons.go_to(len(lessons.lesson.steps) - 1)  # type: ignore[union-attr]
    assert card_of(lessons).report.isVisible()
    card_of(lessons).report.click()
    dialog = next(one for one in window.findChildren(ReportDialog) if one.isVisible())
    report = dialog.report
    assert [one.step for one in report.answers] == [asked]
    assert asked in [one.step for one in report.drawings]
    assert report.title == lessons.lesson.title.en  # type: ignore[union-attr]
    assert len(report.captions) == len(dialog.material.pictures) >= 2
    before = [one.image for one in dialog.material.pictures]
    dialog.close()
    again = window.teaching.reports.materials()[0]
    assert [one.image for one in again.pictures] == before
    lessons.leave()
    assert window.teaching.reports.materials()[0].report.title == ""


def test_a_finished_lesson_can_be_reported_on_until_the_next_one(
    window: MainWindow, lessons: LessonsController
) -> None:
    lessons.open("wishes", 0)
    lessons.finishing.emit()
    lessons.leave()
    assert [bool(one.report.title) for one in window.teaching.reports.materials()] == [True, False]
    dialog = opened(window)
    assert dialog.subject.isVisible()
    dialog.close()
    lessons.open("levers", 0)
    lessons.leave()
    assert len(window.teaching.reports.materials()) == 1


@pytest.mark.parametrize("options", [{"appearance": "dark", "scale": 1.25}])
def test_the_window_looks_as_before(qtbot: QtBot, open_window: object, options: dict[str, object]) -> None:
    window: MainWindow = open_window(**options)  # type: ignore[operator]
    window.drawing.show_sample(example_of(3), "3")
    qtbot.wait(50)
    before, page = looks(window), window.plots.page()
    material = window.teaching.reports.materials()[0]
    qtbot.wait(50)
    assert looks(window) == before
    assert window.plots.page() == page
    for one in material.pictures:  # on white, whatever the theme
        assert one.image.pixelColor(2, 2).name() == "#ffffff"


def test_the_name_is_kept_only_where_that_is_wanted(window: MainWindow, tmp_path: Path) -> None:
    dialog = opened(window)
    settings = dialog._settings
    assert dialog.name.text() == ""
    dialog.name.setText("  Ada\tL. ")
    assert dialog.report.name == "Ada L."
    dialog.save_pdf(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert "a.pdf" in dialog.note.text()
    assert not settings.get(NAME)
    click(dialog.remember)
    dialog.close()
    assert settings.get(NAME) == "Ada L."
    another = opened(window)
    assert another.name.text() == "Ada L."
    another.remember.setChecked(False)
    another.close()
    assert not settings.get(NAME)


def test_a_folder_that_is_not_there_is_told_in_one_sentence(window: MainWindow, tmp_path: Path) -> None:
    dialog = opened(window)
    dialog.save_pngs(tmp_path / "nowhere" / "r-1.png")
    box = dialog.findChild(QMessageBox, "problem")
    assert isinstance(box, QMessageBox)
    assert "nowhere" in box.text()
    box.close()
    dialog.close()


def test_it_is_french_where_the_window_is(qapp: QApplication, open_window: object) -> None:
    window: MainWindow = open_window(language="fr")  # type: ignore[operator]
    dialog = opened(window)
    assert dialog.windowTitle() == "Compte rendu"
    assert dialog.report.language == "fr"
    assert "Le réseau" in dialog.report.captions
    dialog.close()
