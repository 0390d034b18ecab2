"""What a study says in words and numbers."""

import math
from collections.abc import Callable, Iterator

import pytest
from inkling.gui.study.tables import table_of
from PySide6.QtCore import QLocale

from inkling.analysis.study.cures import CURES
from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import Spread, StudyResults
from inkling.gui.study.progress import left_text, progress_text, seconds_left
from inkling.gui.study.words import (
    accuracy_text,
    cell_short_text,
    cell_text,
    cure_hint,
    cure_name,
    pens_name,
    plan_text,
    spread_text,
)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


def test_a_cell_in_a_sentence(make_results: Callable[..., StudyResults]) -> None:
    table = table_of(make_results(StudyPlan(cures=("none",)), 13), "none")  # two seeds, and pen 2 for the third time
    assert cell_text(table, (0, 1)) == "trained with 2, tested with 4: 71.0% ± 1.0 (3 seeds)"
    assert cell_text(table, (1, 0)) == "trained with 4, tested with 2: 70.5% ± 0.7 (2 seeds)"
    assert cell_short_text(table, (5, 4)) == "2–32 → 32: 90.5% ± 0.7"
    assert cell_text(table, (9, 9)) == ""


def test_a_single_seed_has_no_spread(make_results: Callable[..., StudyResults]) -> None:
    table = table_of(make_results(StudyPlan(seeds=1, cures=("none",)), 1), "none")
    assert cell_text(table, (0, 1)) == "trained with 2, tested with 4: 70.0% (1 seed)"
    assert cell_text(table, (1, 1)) == ""


def test_numbers_follow_the_language() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    assert accuracy_text(0.128, 0.014).replace("\u202f", " ").startswith("12,8")
    assert spread_text(Spread(0.3456, 0.0123)) == "34,6 ± 1,2"


def test_what_is_not_known_is_a_dash() -> None:
    assert accuracy_text(math.nan, math.nan) == "–"
    assert spread_text(Spread(math.nan, math.nan)) == "–"


@pytest.mark.parametrize(("pens", "name"), [("2", "2"), ("2-32", "2–32"), ("2,8", "2, 8"), ("2.5", "2.5")])
def test_pens_have_names(pens: str, name: str) -> None:
    assert pens_name(pens) == name


def test_every_cure_has_its_own_words() -> None:
    assert len({cure_name(cure) for cure in CURES}) == len({cure_hint(cure) for cure in CURES}) == len(CURES)
    assert all(cure_hint(cure) for cure in CURES)


def test_the_plan_names_a_folder_by_its_last_step() -> None:
    assert plan_text(StudyPlan(dataset="a/long/way/digits/")).startswith("digits · 16-16 · 20,000 training digits")


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
    from inkling.analysis.study.plan import CellResult

    plan = StudyPlan(cures=("none", "convolution"), train_pens=("2",), seeds=3)
    seconds = {"none": 1.0, "convolution": 10.0}
    results = StudyResults(plan)
    assert math.isnan(seconds_left(results, 2))
    for cell in plan.cells()[:3]:  # both cures once, and the plain network again
        results.add(CellResult(cell, (0.5,) * 5, seconds[cell.cure]))
    assert seconds_left(results, 2) == pytest.approx((10 + 1 + 10) / 2)
