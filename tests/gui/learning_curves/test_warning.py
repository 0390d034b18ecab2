"""What a run that learns nothing is told: whole where there is room, on one line where charts need it."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inkling.errors import Phrase
from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.widgets.verbatim import ElidedLabel, FoldingLabel, Label
from learning_curves_helpers import charts, learning
from session_helpers import Runs

WARNING = (
    "After 3 epochs it reads no more than by guessing: the neurons of hidden layer 1 are saturated, at the ends of "
    "their range, where they hardly learn any more; begin anew with a smaller η or smaller weights."
)


@pytest.fixture
def warning(page: LearningPage, runs: Runs) -> QLabel:
    runs.begin("stuck")
    runs.add(learning(20))
    runs.records.warn(Phrase(WARNING))
    page.retranslate()
    return next(label for label in page.findChildren(QLabel) if label.text() == WARNING)


def test_in_a_low_page_it_has_one_line_and_a_tooltip(qtbot: QtBot, page: LearningPage, warning: QLabel) -> None:
    page.resize(480, 195)
    qtbot.wait(20)
    line = warning.fontMetrics().height()
    assert line <= warning.height() < 2 * line
    assert warning.toolTip() == WARNING
    for chart in charts(page):
        assert chart.height() > 0.45 * page.height()


def test_in_a_higher_page_it_is_whole(qtbot: QtBot, page: LearningPage, warning: QLabel) -> None:
    page.resize(480, 195)
    qtbot.wait(20)
    page.resize(700, 500)
    qtbot.wait(20)
    assert warning.toolTip() == ""
    assert warning.height() >= warning.heightForWidth(warning.width()) >= 2 * warning.fontMetrics().height()


def test_a_sentence_is_painted_as_it_is_folded(qtbot: QtBot) -> None:
    folding, elided, wrapped = FoldingLabel(), ElidedLabel(), Label()
    wrapped.setWordWrap(True)
    for label in (folding, elided, wrapped):
        qtbot.addWidget(label)
        label.setText(WARNING)
        label.resize(300, 120)
    folding.fold(300, 40)
    assert folding.grab().toImage() == elided.grab().toImage()
    folding.fold(300, 120)
    assert folding.grab().toImage() == wrapped.grab().toImage()
    assert folding.grab().toImage() != elided.grab().toImage()
