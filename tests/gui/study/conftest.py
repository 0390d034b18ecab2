"""The page of the study on the screen, and results of studies that never ran."""

import math
from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.analysis.study.plan import CellResult, StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.data.pens import parse_pens
from inkling.gui.study.page import StudyPage
from inkling.gui.widgets.theme import LIGHT, apply_theme


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> StudyPage:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    apply_theme(qapp, LIGHT)
    page = StudyPage()
    qtbot.addWidget(page)
    page.resize(1000, 420)
    page.show()
    qtbot.waitExposed(page)
    return page


MakeResults = Callable[..., StudyResults]


@pytest.fixture
def make_results() -> MakeResults:
    """Results of studies that never ran: the further the pens are apart, the worse; seeds differ a little."""

    def accuracy(train_pens: str, test_pen: float, seed: int, share: float) -> float:
        pens = parse_pens(train_pens)
        apart = 0.0 if pens.between else min(abs(math.log2(test_pen / size)) for size in pens.sizes)
        return 0.9 + 0.01 * seed - 0.2 * share * apart

    def make(plan: StudyPlan, done: int | None = None) -> StudyResults:
        """done: only so many cells, the first ones"""
        cells = plan.cells()[:done]
        shares = {cure: 1 - 0.1 * index for index, cure in enumerate(plan.cures)}
        return StudyResults(
            plan,
            [
                CellResult(
                    cell,
                    tuple(accuracy(cell.train_pens, pen, cell.seed, shares[cell.cure]) for pen in plan.test_pens),
                    2.0,
                )
                for cell in cells
            ],
        )

    return make
