"""What the charts draw of one cure of a study: accuracy by training and test pen, with its spread over seeds."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.study.summary import StudyResults, Table
from inkling.data.pens import parse_pens

CellIndex = tuple[int, int]
"""Row of the training pens, column of the test pen."""


@dataclass(frozen=True, eq=False, slots=True)
class AccuracyTable:
    """mean, deviation: float64 (training pens, test pens), 0 to 1, nan where unknown; seeds: how many are done"""

    cure: str
    train_pens: tuple[str, ...]
    test_pens: tuple[float, ...]
    mean: Table
    deviation: Table
    seeds: NDArray[np.int64]

    def is_known(self, cell: CellIndex) -> bool:
        """Whether the cell exists and is done."""
        row, column = cell
        rows, columns = self.mean.shape
        return 0 <= row < rows and 0 <= column < columns and bool(self.seeds[row, column])

    def known_cells(self) -> list[CellIndex]:
        """Row by row."""
        return [(int(row), int(column)) for row, column in np.argwhere(self.seeds)]

    def next_known(self, cell: CellIndex | None, rows: int, columns: int) -> CellIndex | None:
        """The cell that an arrow key leads to, steps of so many rows and columns away; from nowhere, the first."""
        known = self.known_cells()
        if cell not in known:
            return known[0] if known else None
        row, column = cell
        while 0 <= row + rows < len(self.train_pens) and 0 <= column + columns < len(self.test_pens):
            row, column = row + rows, column + columns
            if (row, column) in known:
                return row, column
        return cell


def accuracy_table(results: StudyResults, cure: str) -> AccuracyTable:
    """A cure's table as it is now; the results may grow afterwards."""
    plan = results.plan
    return AccuracyTable(
        cure,
        plan.train_pens,
        plan.test_pens,
        results.mean(cure),
        results.deviation(cure),
        np.count_nonzero(~np.isnan(results.accuracies(cure)), axis=0),
    )


def own_pen_columns(train_pens: str, test_pens: tuple[float, ...]) -> frozenset[int]:
    """The test pens that a network was trained with; none for a range, in which every pen is at home."""
    pens = parse_pens(train_pens)
    if pens.between:
        return frozenset()
    return frozenset(column for column, size in enumerate(test_pens) if size in pens.sizes)


def is_mixed(train_pens: str) -> bool:
    """Whether a network was trained with more than one pen."""
    return len(parse_pens(train_pens).sizes) > 1
