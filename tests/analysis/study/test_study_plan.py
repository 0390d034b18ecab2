"""The plan of a study: its cells and their order, what it refuses, and when one plan continues another."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inkling.analysis.study.cures import CURES
from inkling.analysis.study.plan import Cell, StudyPlan
from inkling.errors import InklingError

PLAN = StudyPlan(train_pens=("2", "2-32"), test_pens=(2.0, 8.0), cures=("none", "l2"), seeds=2, seed=7)


def test_seeds_come_first_then_cures_then_pens() -> None:
    assert PLAN.cells() == (
        Cell("none", "2", 7),
        Cell("none", "2-32", 7),
        Cell("l2", "2", 7),
        Cell("l2", "2-32", 7),
        Cell("none", "2", 8),
        Cell("none", "2-32", 8),
        Cell("l2", "2", 8),
        Cell("l2", "2-32", 8),
    )


def test_the_default_study_is_the_one_that_the_course_asks_for() -> None:
    plan = StudyPlan()
    plan.check()
    assert set(plan.train_pens) >= {"2", "4", "8", "16", "32"}
    assert plan.test_pens == (2, 4, 8, 16, 32)
    assert len(plan.cures) == 3
    assert plan.seeds == 3
    assert len(plan.cells()) == len(set(plan.cells())) == len(plan.train_pens) * 9


def test_every_cure_can_be_studied() -> None:
    for hidden in ("16-16", "", "30:relu", "conv3x2 pool2 12"):
        replace(PLAN, cures=tuple(CURES), hidden=hidden).check()


def test_a_cells_configuration_has_the_plans_numbers_and_the_cells_seed() -> None:
    plan = replace(PLAN, dataset="mnist", train_size=500, epochs=4, hidden="12")
    configuration = plan.configuration(Cell("l2", "2", 8))
    assert (configuration.dataset, configuration.train_size, configuration.epochs) == ("mnist", 500, 4)
    assert (configuration.hidden, configuration.seed) == ("12", 8)
    assert configuration.weight_decay > 0
    assert plan.configuration(Cell("none", "2", 8)) == replace(configuration, weight_decay=0.0)


WRONG = {
    "no training pens": ({"train_pens": ()}, "needs training pens"),
    "no test pens": ({"test_pens": ()}, "needs test pens"),
    "no cures": ({"cures": ()}, "needs cures"),
    "a training pen twice": ({"train_pens": ("2", "2")}, "training pens of a study must differ"),
    "a test pen twice": ({"test_pens": (2.0, 8, 2)}, "test pens of a study must differ"),
    "a cure twice": ({"cures": ("none", "none")}, "cures of a study must differ"),
    "an unknown cure": ({"cures": ("magic",)}, "no cure “magic”; choose among none, dropout"),
    "no seeds": ({"seeds": 0}, "number of seeds must be at least 1, not 0"),
    "too many seeds": ({"seeds": 3000}, "more than 10000 networks"),
    "absurdly many seeds": ({"seeds": 10**30}, "seeds must be at most"),
    "a negative seed": ({"seed": -1, "seeds": 3}, "seed must be a whole number from 0"),
    "a seed too large": ({"seed": 2**53}, "seed must be a whole number from 0"),
    "no training digits": ({"train_size": 0}, "training digits must be at least 1"),
    "fewer digits than a batch": ({"train_size": 9}, "larger than the 9 training examples"),
    "no test digits": ({"test_size": -4}, "test digits must be at least 1, not -4"),
    "too many digits": ({"train_size": 10**12}, "training digits must be at most 1000000"),
    "too many test digits": ({"test_size": 10**12}, "test digits must be at most 1000000"),
    "no epochs": ({"epochs": 0}, "number of epochs must be at least 1"),
    "too many epochs": ({"epochs": 200_000}, "epochs must be at least 1 and at most 100000"),
    "pens that are none": ({"train_pens": ("2", "thick")}, "not 'thick'"),
    "a test pen that is none": ({"test_pens": (float("nan"),)}, "not 'nan'"),
    "a test pen too thick": ({"test_pens": (2, 65)}, "not '65'"),
    "layers that are none": ({"hidden": "16-sixteen"}, "sixteen"),
    "layers that are none, for a cure": ({"hidden": "16-sixteen", "cures": ("dropout",)}, "sixteen"),
    "a data set with pens of its own": ({"dataset": "strokes@8"}, "chooses the pens itself.*strokes, not strokes@8"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_studied_gets_one_sentence(case: str) -> None:
    changes, sentence = WRONG[case]
    with pytest.raises(InklingError, match=sentence) as caught:
        replace(PLAN, **changes).check()
    assert "\n" not in str(caught.value)


def test_a_folder_with_an_at_sign_is_a_data_set_like_others(tmp_path: Path) -> None:
    folder = tmp_path / "digits@8"
    folder.mkdir()
    replace(PLAN, dataset=str(folder)).check()


@pytest.mark.parametrize("changes", [{"seeds": 5}, {"cures": ("dropout",)}, {"train_pens": ("4",)}, {}])
def test_other_cells_of_the_same_worth(changes: dict[str, Any]) -> None:
    other = replace(PLAN, **changes)
    assert PLAN.same_cells(other)
    assert other.same_cells(PLAN)


@pytest.mark.parametrize(
    "changes",
    [
        {"dataset": "mnist"},
        {"seed": 8},  # it also decides which digits are drawn
        {"test_pens": (2.0,)},
        {"test_pens": (8.0, 2.0)},
        {"train_size": 19},
        {"test_size": 19},
        {"epochs": 9},
        {"hidden": "16"},
    ],
)
def test_cells_of_another_worth(changes: dict[str, Any]) -> None:
    other = replace(PLAN, **changes)
    assert not PLAN.same_cells(other)
    assert not other.same_cells(PLAN)
