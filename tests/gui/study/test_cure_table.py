"""The table of how much each cure cures."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.page import StudyPage
from inkling.gui.widgets.choice_row import Word

Make = Callable[..., StudyResults]
LEFT = Qt.MouseButton.LeftButton
PLAN = StudyPlan()


def word(page: StudyPage, name: str) -> Word:
    return next(one for one in page.findChildren(Word) if one.name == name and one.isVisible())


def test_a_row_of_the_table_chooses_its_cure(page: StudyPage, make_results: Make, qtbot: QtBot) -> None:
    page.show_results(make_results(PLAN))
    page.window().resize(900, 330)
    QApplication.processEvents()
    qtbot.mouseClick(word(page, "cures"), LEFT)
    cures = page.charts.cures
    assert cures.isVisible()
    assert [one.cure for one in cures.summaries()] == list(PLAN.cures)
    qtbot.mouseClick(cures, LEFT, pos=QPoint(30, round(3.5 * 24)))
    assert page.charts.table is not None
    assert page.charts.table.cure == "standardized"
    assert word(page, "standardized").isChecked()
    qtbot.keyClick(cures, Qt.Key.Key_Up)
    assert page.charts.table.cure == "dropout"
