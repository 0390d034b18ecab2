"""What a study says in words and numbers."""

import math
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt

from inkling.analysis.study.cures import CURES
from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import Spread, StudyResults
from inkling.gui.study.accuracy_table import accuracy_table
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

Make = Callable[..., StudyResults]
LEFT = Qt.MouseButton.LeftButton
PLAN = StudyPlan()


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


def test_a_cell_in_a_sentence(make_results: Callable[..., StudyResults]) -> None:
    table = accuracy_table(
        make_results(StudyPlan(cures=("none",)), 13), "none"
    )  # two seeds, and pen 2 for the third time
    assert cell_text(table, (0, 1)) == "trained with 2, tested with 4: 71.0% ± 1.0 (3 seeds)"
    assert cell_text(table, (1, 0)) == "trained with 4, tested with 2: 70.5% ± 0.7 (2 seeds)"
    assert cell_short_text(table, (5, 4)) == "2–32 → 32: 90.5% ± 0.7"
    assert cell_text(table, (9, 9)) == ""


def test_a_single_seed_has_no_spread(make_results: Callable[..., StudyResults]) -> None:
    table = accuracy_table(make_results(StudyPlan(seeds=1, cures=("none",)), 1), "none")
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
