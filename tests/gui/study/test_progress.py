"""How far a study is, in words."""

import math
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt

from inkling.analysis.study.plan import CellResult, StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.progress import progress_text, seconds_left
from inkling.gui.widgets.formats import left_text

Make = Callable[..., StudyResults]
LEFT = Qt.MouseButton.LeftButton
PLAN = StudyPlan()


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (math.nan, ""),
        (0.2, "about 5 s left"),
        (38, "about 40 s left"),
        (54, "about 55 s left"),
        (56, "about 1 min left"),
        (125, "about 3 min left"),
        (7300, "about 2 h left"),
    ],
)
def test_the_time_left_is_rounded(seconds: float, text: str) -> None:
    assert left_text(seconds) == text


def test_progress_names_what_is_done() -> None:
    assert progress_text(12, 54, 60) == "12 of 54, about 1 min left"
    assert progress_text(12, 54, math.nan) == "12 of 54"
    assert progress_text(54, 54, 0) == "54 of 54"


def test_the_time_left_is_that_of_each_cure() -> None:

    plan = StudyPlan(cures=("none", "convolution"), train_pens=("2",), seeds=3)
    seconds = {"none": 1.0, "convolution": 10.0}
    results = StudyResults(plan)
    assert math.isnan(seconds_left(results, 2))
    for cell in plan.cells()[:3]:  # both cures once, and the plain network again
        results.add(CellResult(cell, (0.5,) * 5, seconds[cell.cure]))
    assert seconds_left(results, 2) == pytest.approx((10 + 1 + 10) / 2)
