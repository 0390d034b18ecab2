"""The page of the study, driven as a person and a running study would drive it."""

import math
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.page import StudyPage

Make = Callable[..., StudyResults]
LEFT = Qt.MouseButton.LeftButton
PLAN = StudyPlan()


def hint(page: StudyPage) -> QLabel:
    return next(label for label in page.findChildren(QLabel) if label.text().startswith("Press Run"))


def test_before_the_first_study_it_says_what_to_do(page: StudyPage, make_results: Make) -> None:
    assert hint(page).isVisible()
    assert page.results() is None
    page.show_results(make_results(PLAN, 0))
    assert not hint(page).isVisible()


def test_run_asks_for_the_plan_and_stop_for_the_end(page: StudyPage, make_results: Make, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.plan_requested, timeout=1000) as asked:
        qtbot.mouseClick(page.run_button, LEFT)
    assert asked.args == [PLAN]
    page.set_running(True)
    assert not page.settings.isEnabled()
    assert page.run_button.text() == "Stop"
    with qtbot.waitSignal(page.stop_requested, timeout=1000):
        qtbot.mouseClick(page.run_button, LEFT)
    assert page.progress.text() == "Stopping…"
    page.show_results(make_results(PLAN, 5))
    page.set_running(False)
    assert page.settings.isEnabled()
    assert page.run_button.text() == "Run study"
    assert page.progress.text() == "5 of 54"  # how far it came


def test_progress_is_told(page: StudyPage, make_results: Make) -> None:
    page.set_running(True)
    page.show_digits_progress(3000, 24_000)
    assert page.progress.text() == "Getting the digits ready…"
    page.show_results(make_results(PLAN, 12))
    page.show_progress(12, 54, 45.0)
    assert page.progress.text() == "12 of 54, about 45 s left"
    bar = page.progress.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (12, 54)
    page.show_progress(12, 54, math.nan)
    assert page.progress.text() == "12 of 54"
    page.show_results(make_results(PLAN))
    page.set_running(False)
    assert not page.progress.isVisible()
