"""The history of a run: loss and accuracy on the training and the test set against epochs.

A learning curve is all a person sees of a training run, so it is kept from the first mini-batch to the last:
it is plotted while it grows, travels in the model file, and leaves as CSV.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from itertools import pairwise
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from inkling.errors import ModelFileError

FloatArray = NDArray[np.float64]

_COLUMNS = (
    "epochs",
    "train_loss",
    "train_accuracy",
    "test_loss",
    "test_accuracy",
    "validation_loss",
    "validation_accuracy",
    "accepted",
)
_FIRST_CAPACITY = 256


@dataclass(frozen=True, slots=True)
class Point:
    """What was measured at one moment of a run. NaN stands for "not measured".

    epoch: epochs done, fractions included (2.5 is the middle of the third)
    losses: mean cost of an example; accuracies: fractions in [0, 1]
    accepted: of Metropolis' proposals since the point before, the fraction that was accepted
    """

    epoch: float
    train_loss: float = math.nan
    train_accuracy: float = math.nan
    test_loss: float = math.nan
    test_accuracy: float = math.nan
    validation_loss: float = math.nan
    validation_accuracy: float = math.nan
    accepted: float = math.nan


_values = attrgetter(*(field.name for field in fields(Point)))  # many times faster than astuple


class History:
    """Points in the order in which they were measured; it only ever grows.

    The properties are read-only float64 views of shape (len(self),). A view keeps showing the points that it
    was taken over, whatever is appended later.
    """

    def __init__(self, points: Iterable[Point] = ()) -> None:
        self._buffer = np.empty((len(_COLUMNS), _FIRST_CAPACITY))
        self._count = 0
        for point in points:
            self.append(point)

    def append(self, point: Point) -> None:
        """Add a later point. Raises ValueError for an epoch that is not finite or lies before the last one."""
        last = self._buffer[0, self._count - 1] if self._count else 0.0
        if not (math.isfinite(point.epoch) and point.epoch >= last):
            raise ValueError(f"A point at epoch {point.epoch:g} cannot follow one at epoch {last:g}.")
        if self._count == self._buffer.shape[1]:  # doubling: an append costs O(1) on average
            more = np.empty((len(_COLUMNS), max(self._count, _FIRST_CAPACITY)))
            self._buffer = np.concatenate([self._buffer, more], axis=1)
        self._buffer[:, self._count] = _values(point)
        self._count += 1

    def __len__(self) -> int:
        return self._count

    @property
    def epochs(self) -> FloatArray:
        return self._column(0)

    @property
    def train_loss(self) -> FloatArray:
        return self._column(1)

    @property
    def train_accuracy(self) -> FloatArray:
        return self._column(2)

    @property
    def test_loss(self) -> FloatArray:
        return self._column(3)

    @property
    def test_accuracy(self) -> FloatArray:
        return self._column(4)

    @property
    def validation_loss(self) -> FloatArray:
        return self._column(5)

    @property
    def validation_accuracy(self) -> FloatArray:
        return self._column(6)

    @property
    def accepted(self) -> FloatArray:
        return self._column(7)

    def points(self) -> tuple[Point, ...]:
        """Every point, oldest first."""
        return tuple(Point(*row) for row in self._buffer[:, : self._count].T.tolist())

    def copy(self) -> "History":
        """A history of the same points that grows on its own."""
        twin = History()
        twin._buffer = self._buffer.copy()
        twin._count = self._count
        return twin

    def since(self, count: int) -> "History":
        """The points after the first `count`, as they are now: a view for reading, which copies nothing."""
        view = History()
        view._buffer = self._buffer[:, count : self._count]  # full: an append would move to a buffer of its own
        view._count = view._buffer.shape[1]
        return view

    def to_dict(self) -> dict[str, list[float | None]]:
        """One plain list a column, None where nothing (finite) was measured: JSON has no NaN."""
        return {
            name: [value if math.isfinite(value) else None for value in self._column(i).tolist()]
            for i, name in enumerate(_COLUMNS)
        }

    @classmethod
    def from_dict(cls, columns: Mapping[str, object]) -> "History":
        """The inverse of to_dict. Raises ModelFileError for anything that to_dict does not write."""
        if set(columns) != set(_COLUMNS):
            raise ModelFileError(
                "its history must have the columns {wanted}, not {found}.",
                wanted=", ".join(_COLUMNS),
                found=", ".join(sorted(columns)),
            )
        table = [_numbers(name, columns[name]) for name in _COLUMNS]
        counts = {len(column) for column in table}
        if len(counts) != 1:
            raise ModelFileError("the columns of its history must be equally long.")
        for name, column in zip(_COLUMNS, table, strict=True):
            if name.endswith(("accuracy", "accepted")) and any(value < 0 or value > 1 for value in column):
                raise ModelFileError("{column} in its history must lie between 0 and 1.", column=name)
        if any(after < before for before, after in pairwise((0.0, *table[0]))):
            raise ModelFileError("the epochs in its history must ascend from 0.")
        return cls(Point(*row) for row in zip(*table, strict=True))

    def _column(self, index: int) -> FloatArray:
        view = self._buffer[index, : self._count]
        view.flags.writeable = False
        return view


def _numbers(name: str, column: object) -> list[float]:
    if not isinstance(column, list):
        raise ModelFileError("{column} in its history must be a list of numbers.", column=name)
    numbers = []
    for value in column:
        if value is None and name != "epochs":
            numbers.append(math.nan)
        elif isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            numbers.append(float(value))
        else:
            raise ModelFileError(
                "{column} in its history must hold finite numbers, not {value}.", column=name, value=value
            )
    return numbers
