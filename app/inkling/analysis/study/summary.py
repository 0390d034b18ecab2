"""What a study says: accuracy by training and test pen, its spread over seeds, and how much each cure cures.

A network is at home with the pens that it was trained with. Stroke-size overfitting is the gap between its accuracy
there and its mean accuracy with all other pens; what the plain network loses there, a cure saves in part.
(A gap also closes where a network gets worse at home, which cures nothing; hence the gap itself is no measure of it.)
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.study.cures import PLAIN
from inkling.analysis.study.plan import Cell, CellResult, StudyPlan
from inkling.data.pens import parse_pens

Table = NDArray[np.float64]

_LEAST_GAP = 0.02  # a smaller one is chance, and a share of it says nothing


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean and standard deviation over seeds; nan where there is nothing yet. deviation: nan for a single seed"""

    mean: float
    deviation: float


@dataclass(frozen=True, slots=True)
class CureSummary:
    """home: accuracy with the pen of the training; foreign: mean accuracy with all other pens; gap: their difference.

    Means over the networks that were trained with one pen. cured: by how much a cured network is
    better than the plain one with other pens, as a part of the plain network's gap; negative where it is worse;
    nan for the plain network itself, where that has no gap, and as long as it is not known
    """

    cure: str
    home: Spread
    foreign: Spread
    gap: Spread
    cured: Spread


class StudyResults:
    """A plan and the results that there are so far."""

    def __init__(self, plan: StudyPlan, results: Iterable[CellResult] = ()) -> None:
        self.plan = plan
        self._results: dict[Cell, CellResult] = {}
        self._cells = frozenset(plan.cells())
        for result in results:
            self.add(result)

    def add(self, result: CellResult) -> None:
        """Take in the result of a cell; a cell that is not in the plan raises ValueError."""
        if result.cell not in self._cells or len(result.accuracies) != len(self.plan.test_pens):
            raise ValueError(f"{result.cell} is no cell of this study.")
        self._results[result.cell] = result

    @property
    def done(self) -> frozenset[Cell]:
        """The cells that are done."""
        return frozenset(self._results)

    @property
    def is_complete(self) -> bool:
        return len(self._results) == len(self._cells)

    @property
    def total(self) -> int:
        """How many cells there are."""
        return len(self._cells)

    def all(self) -> list[CellResult]:
        """The results in the order of the plan."""
        return [self._results[cell] for cell in self.plan.cells() if cell in self._results]

    def accuracies(self, cure: str) -> Table:
        """float64 (seeds, training pens, test pens) from 0 to 1, nan where a cell is not done."""
        plan = self.plan
        table = np.full((plan.seeds, len(plan.train_pens), len(plan.test_pens)), np.nan)
        for seed in range(plan.seeds):
            for row, pens in enumerate(plan.train_pens):
                result = self._results.get(Cell(cure, pens, plan.seed + seed))
                if result is not None:
                    table[seed, row] = result.accuracies
        return table

    def mean(self, cure: str) -> Table:
        """Accuracy, mean over the seeds that are done: float64 (training pens, test pens), nan for none."""
        return _over_seeds(self.accuracies(cure))[0]

    def deviation(self, cure: str) -> Table:
        """Its standard deviation over seeds (n − 1): float64 (training pens, test pens), nan for fewer than two."""
        return _over_seeds(self.accuracies(cure))[1]

    def summary(self, cure: str) -> CureSummary:
        """How a cure compares, over the networks trained with one pen that is also tested."""
        home, foreign = self._home_and_foreign(cure)
        plain_home, plain_foreign = self._home_and_foreign(PLAIN)
        gap, lost = home - foreign, plain_home - plain_foreign
        known = cure != PLAIN and PLAIN in self.plan.cures
        # Where the plain network loses nothing there is nothing to cure.
        lost = np.where(lost > _LEAST_GAP, lost, np.nan)
        cured = (foreign - plain_foreign) / lost if known else np.full_like(gap, np.nan)
        return CureSummary(cure, _spread(home), _spread(foreign), _spread(gap), _spread(cured))

    def _home_and_foreign(self, cure: str) -> tuple[Table, Table]:
        """Accuracies (seeds,) at home and with all other pens; nan for a seed of which a network is missing."""
        plan = self.plan
        single = [
            (row, plan.test_pens.index(pens.sizes[0]))
            for row, pens in enumerate(map(parse_pens, plan.train_pens))
            if len(pens.sizes) == 1 and pens.sizes[0] in plan.test_pens
        ]
        if not single or len(plan.test_pens) < 2 or cure not in plan.cures:
            return np.full(plan.seeds, np.nan), np.full(plan.seeds, np.nan)
        table = self.accuracies(cure)
        at_home = np.stack([table[:, row, column] for row, column in single], axis=1)
        whole = np.stack([table[:, row].sum(axis=1) for row, _ in single], axis=1)
        elsewhere = (whole - at_home) / (len(plan.test_pens) - 1)
        return at_home.mean(axis=1), elsewhere.mean(axis=1)


def _over_seeds(table: Table) -> tuple[Table, Table]:
    there = ~np.isnan(table)
    count = there.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = np.where(there, table, 0).sum(axis=0) / np.where(count, count, np.nan)
        off = np.where(there, table - mean, 0)
        deviation = np.sqrt((off**2).sum(axis=0) / np.where(count > 1, count - 1, np.nan))
    return mean, deviation


def _spread(values: Table) -> Spread:
    known = values[np.isfinite(values)]
    mean = float(known.mean()) if len(known) else math.nan
    return Spread(mean, float(known.std(ddof=1)) if len(known) > 1 else math.nan)
