"""The table of accuracies that the charts of a study draw."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.accuracy_table import accuracy_table, own_pen_columns

Make = Callable[..., StudyResults]
LEFT = Qt.MouseButton.LeftButton
PLAN = StudyPlan()


def test_steps_skip_what_is_not_done(make_results: Callable[..., StudyResults]) -> None:
    plan = StudyPlan(seeds=1, cures=("none",))
    results = StudyResults(plan, [one for one in make_results(plan).all() if one.cell.train_pens != "4"])
    table = accuracy_table(results, "none")
    assert table.next_known(None, 1, 0) == (0, 0)
    assert table.next_known((0, 2), 1, 0) == (2, 2)
    assert table.next_known((0, 0), -1, 0) == (0, 0)
    assert table.next_known((2, 4), 0, 1) == (2, 4)
    assert accuracy_table(StudyResults(plan), "none").next_known(None, 1, 0) is None


@pytest.mark.parametrize(("pens", "home"), [("2", {0}), ("8", {2}), ("4,16", {1, 3}), ("2-32", set()), ("3", set())])
def test_home_is_where_a_network_was_trained(pens: str, home: set[int]) -> None:
    assert own_pen_columns(pens, PLAN.test_pens) == home
