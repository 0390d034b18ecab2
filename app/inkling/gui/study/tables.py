"""What is drawn of one cure of a study: accuracy by training and test pen, with its spread over seeds."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.study.summary import StudyResults, Table
from inkling.data.pens import parse_pens

Place = tuple[int, int]
"""A cell of the table: row of the training pens, column of the test pen."""


@dataclass(frozen=True, eq=False, slots=True)
class CureTable:
    """mean, deviation: float64 (training pens, test pens), 0 to 1, nan where unknown; seeds: how many are done"""

    cure: str
    train_pens: tuple[str, ...]
    test_pens: tuple[float, ...]
    mean: Table
    deviation: Table
    seeds: NDArray[np.int64]

    def is_known(self, place: Place) -> bool:
        """Whether the cell exists and is done."""
        row, column = place
        rows, columns = self.mean.shape
        return 0 <= row < rows and 0 <= column < columns and bool(self.seeds[row, column])


def table_of(results: StudyResults, cure: str) -> CureTable:
    """A cure's table as it is now; the results may grow afterwards."""
    plan = results.plan
    return CureTable(
        cure,
        plan.train_pens,
        plan.test_pens,
        results.mean(cure),
        results.deviation(cure),
        np.count_nonzero(~np.isnan(results.accuracies(cure)), axis=0),
    )


def home_columns(train_pens: str, test_pens: tuple[float, ...]) -> frozenset[int]:
    """The test pens that a network was trained with; none for a range, in which every pen is at home."""
    pens = parse_pens(train_pens)
    if pens.between:
        return frozenset()
    return frozenset(column for column, size in enumerate(test_pens) if size in pens.sizes)


def is_mixed(train_pens: str) -> bool:
    """Whether a network was trained with more than one pen."""
    return len(parse_pens(train_pens).sizes) > 1
