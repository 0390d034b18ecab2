"""The study and the demonstration show their curves in one place: only one of them runs."""

from pytestqt.qtbot import QtBot

from gui_helpers import LEFT
from inkling.analysis.study.plan import StudyPlan
from inkling.gui.main_window import MainWindow

TINY = StudyPlan(train_pens=("2", "8"), cures=("none",), seeds=1, train_size=200, test_size=50, epochs=1)


def test_no_study_while_the_demonstration_is_open(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.demonstration.trigger()
    button = window.plots.study.run_button
    assert not button.isEnabled()
    window.plots.study.plan_requested.emit(TINY)
    assert not window.study.active
    window.demonstration.shut_down()
    assert button.isEnabled()


def test_no_demonstration_while_a_study_runs(qtbot: QtBot, window: MainWindow) -> None:
    window.plots.show_study_page()
    window.plots.study.plan_requested.emit(TINY)
    assert window.study.active
    assert not window.commands.demonstration.isEnabled()
    qtbot.mouseClick(window.plots.study.run_button, LEFT)  # it says Stop now
    qtbot.waitUntil(lambda: not window.study.active, timeout=30_000)
    assert window.commands.demonstration.isEnabled()
