"""Points in the plane, each of one of two classes: what a small network learns from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.errors import DataError
from inkling.network.types import Array

MOST_POINTS = 5_000  # more than anybody paints, and as many as are still drawn at once
MOST_COORDINATE = 1e6

Labels = NDArray[np.int64]


@dataclass(frozen=True, eq=False, slots=True)
class Points:
    """n labelled points. x: float64 (n, 2), the two inputs of each; labels: int64 (n,), 0 or 1.

    Both are copies that cannot be written to, so that a state of the playground can be kept and come back to.
    Raises DataError for shapes, numbers or labels that are none of these, and for more than MOST_POINTS.
    """

    x: Array
    labels: Labels

    def __post_init__(self) -> None:
        x = np.array(self.x, np.float64, order="C").reshape(-1, 2)
        given = np.array(self.labels).reshape(-1)
        if len(x) != len(given):
            raise DataError("There are {points} points, but {labels} labels.", points=len(x), labels=len(given))
        if len(x) > MOST_POINTS:
            raise DataError("The plane holds at most {most} points, not {points}.", most=MOST_POINTS, points=len(x))
        if not (np.abs(x) <= MOST_COORDINATE).all():  # NaN is not either
            raise DataError("A coordinate of a point is a number from −{most:g} to {most:g}.", most=MOST_COORDINATE)
        if not np.isin(given, (0, 1)).all():
            raise DataError("The class of a point is 0 or 1.")
        labels = given.astype(np.int64)
        for name, value in (("x", x), ("labels", labels)):
            value.setflags(write=False)
            object.__setattr__(self, name, value)

    def __len__(self) -> int:
        return len(self.x)

    def check_some(self) -> None:
        """DataError where there are none, and nothing can be learned."""
        if not len(self):
            raise DataError("There are no points to learn from; paint some, or choose a set.")

    @property
    def columns(self) -> Array:
        """The inputs as a network takes them, (2, n), one column each; contiguous."""
        return np.ascontiguousarray(self.x.T)

    @property
    def signs(self) -> Array:
        """The labels as the course's perceptron has them, float64 (n,): −1 for class 0, +1 for class 1."""
        return 2.0 * self.labels - 1.0

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Least x₁, most x₁, least x₂, most x₂; the unit square where there are no points."""
        if not len(self):
            return 0.0, 1.0, 0.0, 1.0
        (left, low), (right, high) = self.x.min(axis=0), self.x.max(axis=0)
        return float(left), float(right), float(low), float(high)

    def with_point(self, x1: float, x2: float, label: int) -> "Points":
        """These and one more, at the end."""
        return Points(np.vstack([self.x, [x1, x2]]), np.append(self.labels, label))

    def moved(self, index: int, x1: float, x2: float) -> "Points":
        """These with the one at `index` elsewhere."""
        x = self.x.copy()
        x[index] = x1, x2
        return Points(x, self.labels)

    def relabelled(self, index: int, label: int) -> "Points":
        """These with the one at `index` in another class."""
        labels = self.labels.copy()
        labels[index] = label
        return Points(self.x, labels)

    def without(self, indices: "NDArray[np.intp] | int | slice | list[int]") -> "Points":
        """These but for the ones at `indices`."""
        return Points(np.delete(self.x, indices, axis=0), np.delete(self.labels, indices))

    def near(self, x1: float, x2: float, radius: float) -> NDArray[np.intp]:
        """Indices of the points within `radius` of a place, nearest first: what a click or an eraser meets."""
        distance = np.hypot(self.x[:, 0] - x1, self.x[:, 1] - x2)
        order = np.argsort(distance, kind="stable")
        found: NDArray[np.intp] = order[distance[order] <= radius]
        return found

    def follow(self, other: "Points") -> bool:
        """Whether they are `other` with one point at most moved or in another class: an index means the same one."""
        if self is other or len(self) != len(other):
            return self is other
        return int(((self.x != other.x).any(axis=1) | (self.labels != other.labels)).sum()) <= 1

    def noisy(self, deviation: float, *, rng: np.random.Generator) -> "Points":
        """These, each pushed off its place by N(0, deviation²) in both directions."""
        return Points(self.x + deviation * rng.standard_normal(self.x.shape), self.labels)


NO_POINTS = Points(np.empty((0, 2)), np.empty(0, np.int64))
