"""What a study says, against numbers worked by hand and against Python's own statistics."""

import math
import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.analysis.study.plan import Cell, CellResult, StudyPlan
from inkling.analysis.study.summary import StudyResults

PLAN = StudyPlan(train_pens=("2", "8", "2-8"), test_pens=(2.0, 8.0), cures=("none", "dropout"), seeds=2, seed=5)
ACCURACIES = {
    Cell("none", "2", 5): (0.9, 0.5),
    Cell("none", "8", 5): (0.3, 0.8),
    Cell("none", "2-8", 5): (0.85, 0.75),
    Cell("dropout", "2", 5): (0.8, 0.6),
    Cell("dropout", "8", 5): (0.5, 0.8),
    Cell("dropout", "2-8", 5): (0.1, 0.1),
    Cell("none", "2", 6): (0.8, 0.4),
    Cell("none", "8", 6): (0.4, 0.8),
    Cell("none", "2-8", 6): (0.95, 0.65),
    Cell("dropout", "2", 6): (0.7, 0.6),
    Cell("dropout", "8", 6): (0.5, 0.7),
    Cell("dropout", "2-8", 6): (0.2, 0.2),
}


def results(*without: Cell, plan: StudyPlan = PLAN) -> StudyResults:
    found = (CellResult(cell, ACCURACIES[cell], 1.0) for cell in ACCURACIES if cell not in without)
    return StudyResults(plan, found)


def test_tables_of_mean_and_deviation() -> None:
    # Two values a and b: mean (a + b) / 2, deviation |a − b| / √2.
    np.testing.assert_allclose(results().mean("none"), [[0.85, 0.45], [0.35, 0.8], [0.9, 0.7]])
    expected = np.array([[0.1, 0.1], [0.1, 0.0], [0.1, 0.1]]) / math.sqrt(2)
    np.testing.assert_allclose(results().deviation("none"), expected, atol=1e-15)
    np.testing.assert_allclose(results().accuracies("dropout")[1], [[0.7, 0.6], [0.5, 0.7], [0.2, 0.2]])


def test_home_foreign_and_gap() -> None:
    # Seed 5: home (0.9 + 0.8) / 2, foreign (0.5 + 0.3) / 2. Seed 6: (0.8 + 0.8) / 2 and (0.4 + 0.4) / 2.
    plain = results().summary("none")
    assert plain.home.mean == pytest.approx(0.825)
    assert plain.home.deviation == pytest.approx(0.05 / math.sqrt(2))
    assert plain.foreign.mean == pytest.approx(0.4)
    assert plain.foreign.deviation == pytest.approx(0)
    assert plain.gap.mean == pytest.approx(0.425)
    assert math.isnan(plain.cured.mean)


def test_how_much_a_cure_cures() -> None:
    dropout = results().summary("dropout")
    assert dropout.gap.mean == pytest.approx(0.2)
    first, second = 0.15 / 0.45, 0.15 / 0.4  # 0.55 instead of 0.4 with other pens
    assert dropout.cured.mean == pytest.approx((first + second) / 2)
    assert dropout.cured.deviation == pytest.approx((second - first) / math.sqrt(2))


def test_a_network_that_is_worse_everywhere_is_not_cured() -> None:
    plan = StudyPlan(train_pens=("2",), test_pens=(2.0, 8.0), cures=("none", "dropout"), seeds=1)
    plain, worse = (
        CellResult(Cell(cure, "2", 0), both, 1) for cure, both in (("none", (0.6, 0.5)), ("dropout", (0.4, 0.4)))
    )
    assert StudyResults(plan, [plain, worse]).summary("dropout").cured.mean == pytest.approx(-1)


def test_networks_trained_with_several_pens_have_no_home() -> None:
    mixed = results(Cell("none", "2-8", 5), Cell("none", "2-8", 6))
    assert mixed.summary("none") == results().summary("none") or math.isnan(mixed.summary("none").cured.mean)
    assert mixed.summary("none").home == results().summary("none").home
    plan = StudyPlan(train_pens=("2-8", "4", "2,8"), test_pens=(2.0, 8.0), cures=("none",), seeds=1, seed=5)
    homeless = StudyResults(plan, (CellResult(cell, (0.5, 0.5), 1) for cell in plan.cells()))
    assert math.isnan(homeless.summary("none").home.mean)


def test_a_seed_counts_when_all_its_networks_are_there() -> None:
    growing = results(Cell("none", "8", 6))
    plain = growing.summary("none")
    assert plain.home.mean == pytest.approx(0.85)
    assert math.isnan(plain.home.deviation)
    assert growing.summary("dropout").cured.mean == pytest.approx(0.15 / 0.45)
    np.testing.assert_allclose(growing.mean("none")[1], [0.3, 0.8])
    assert np.isnan(growing.deviation("none")[1]).all()
    assert not growing.is_complete
    assert results().is_complete


def test_nothing_found_yet() -> None:
    nothing = StudyResults(PLAN)
    assert nothing.total == 12
    assert np.isnan(nothing.mean("none")).all()
    summary = nothing.summary("dropout")
    for spread in (summary.home, summary.foreign, summary.gap, summary.cured):
        assert math.isnan(spread.mean)
        assert math.isnan(spread.deviation)


def test_no_plain_network_to_compare_with_and_no_other_pen() -> None:
    alone = StudyPlan(train_pens=("2",), test_pens=(2.0, 8.0), cures=("dropout",), seeds=1)
    summary = StudyResults(alone, [CellResult(Cell("dropout", "2", 0), (0.9, 0.5), 1)]).summary("dropout")
    assert summary.gap.mean == pytest.approx(0.4)
    assert math.isnan(summary.cured.mean)
    one_pen = StudyPlan(train_pens=("2",), test_pens=(2.0,), cures=("none",), seeds=1)
    found = StudyResults(one_pen, [CellResult(Cell("none", "2", 0), (0.9,), 1)])
    assert math.isnan(found.summary("none").gap.mean)


def test_a_plain_network_without_a_gap_has_nothing_to_cure() -> None:
    plan = StudyPlan(train_pens=("2",), test_pens=(2.0, 8.0), cures=("none", "dropout"), seeds=1)
    level = StudyResults(plan, (CellResult(cell, (0.5, 0.5), 1) for cell in plan.cells()))
    assert level.summary("dropout").gap.mean == 0
    assert math.isnan(level.summary("dropout").cured.mean)
    for foreign in (0.5 - 1e-300, 0.6):  # as good as level, and better abroad than at home
        level.add(CellResult(Cell("none", "2", 0), (0.5, foreign), 1))
        assert math.isnan(level.summary("dropout").cured.mean)


def test_only_cells_of_the_plan_are_taken_in() -> None:
    there = StudyResults(PLAN)
    for cell in (Cell("l2", "2", 5), Cell("none", "4", 5), Cell("none", "2", 7)):
        with pytest.raises(ValueError, match="is no cell of this study"):
            there.add(CellResult(cell, (0.1, 0.1), 1))
    with pytest.raises(ValueError, match="is no cell of this study"):
        there.add(CellResult(Cell("none", "2", 5), (0.1,), 1))
    assert there.done == frozenset()


fractions = st.floats(0, 1)
PENS, TEST_PENS = ("2", "8", "16", "2-32"), (2.0, 8.0, 16.0)


@given(st.data())
@pytest.mark.slow
def test_any_results_in_any_order(data: st.DataObject) -> None:
    plan = StudyPlan(train_pens=PENS, test_pens=TEST_PENS, cures=("none", "l2"), seeds=data.draw(st.integers(1, 4)))
    cells = data.draw(st.lists(st.sampled_from(plan.cells()), unique=True))
    found = [CellResult(cell, data.draw(st.tuples(*[fractions] * 3)), 1.0) for cell in cells]
    one, other = StudyResults(plan, found), StudyResults(plan, reversed(found))
    assert one.all() == other.all()
    assert [result.cell for result in one.all()] == [cell for cell in plan.cells() if cell in one.done]
    for cure in plan.cures:
        for row, pens in enumerate(PENS):
            there = [
                result.accuracies for result in found if result.cell.cure == cure and result.cell.train_pens == pens
            ]
            for column in range(len(TEST_PENS)):
                values = [accuracies[column] for accuracies in there]
                mean, deviation = one.mean(cure)[row, column], one.deviation(cure)[row, column]
                assert math.isnan(mean) if not values else mean == pytest.approx(statistics.fmean(values))
                if len(values) < 2:
                    assert math.isnan(deviation)
                else:
                    assert deviation == pytest.approx(statistics.stdev(values), abs=1e-12)
        summary = one.summary(cure)
        if not math.isnan(summary.gap.mean):
            assert summary.gap.mean == pytest.approx(summary.home.mean - summary.foreign.mean, abs=1e-12)
            assert 0 <= summary.home.mean <= 1 + 1e-12
            assert 0 <= summary.foreign.mean <= 1 + 1e-12
