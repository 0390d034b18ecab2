"""Whether a line parts two classes, exactly: a question of linear programming, not of training.

Classes with t = ±1 can be parted where there are w and b with t (w·x + b) ≥ 1 for every point. Minsky and Papert's
verdict on the perceptron (1969) is that it learns these and no others; a perceptron that does not stop never proves
it, a linear program does. Where there is such a line, the widest street between the classes is found as well: its
middle line halves the shortest way between their convex hulls, which leads from a corner of one to the other.
"""

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import scipy  # its parts are loaded when they are first used: a tenth of a second that most commands save

from inkling.analysis.playground.points import Points
from inkling.network.types import Array


@dataclass(frozen=True, slots=True)
class Line:
    """w·x + b = 0 in the plane; class 1 is on the side that w points to."""

    w1: float
    w2: float
    b: float

    @property
    def norm(self) -> float:
        """‖w‖."""
        return math.hypot(self.w1, self.w2)

    @property
    def distance(self) -> float:
        """|b| / ‖w‖: how far the line is from the origin; infinite where w is 0 and there is no line."""
        return abs(self.b) / self.norm if self.norm else math.inf

    @property
    def foot(self) -> tuple[float, float] | None:
        """The line's point nearest to the origin, −b w / ‖w‖²; None where there is no line."""
        square = self.norm * self.norm  # ** would raise where that is beyond all numbers
        return (-self.b * self.w1 / square, -self.b * self.w2 / square) if square else None

    def sums(self, points: Points) -> Array:
        """w·x + b of each point, (n,)."""
        sums: Array = points.x @ np.array([self.w1, self.w2]) + self.b
        return sums

    def margin(self, points: Points) -> float:
        """min tᵢ (w·xᵢ + b) / ‖w‖: the distance of the nearest point, negative where one is on the wrong side."""
        if not len(points) or not self.norm:
            return math.nan
        return float((points.signs * self.sums(points)).min()) / self.norm

    def parts(self, points: Points) -> bool:
        """Whether each point is on its class's side, none of them on the line."""
        return bool((points.signs * self.sums(points) > 0.0).all())


def line_through(
    start: tuple[float, float], end: tuple[float, float], *, norm: float, toward: tuple[float, float]
) -> Line | None:
    """The line through two places; None where they are one. norm: its ‖w‖; toward: w points to this side"""
    across, up = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, up)
    if not length:
        return None
    w1, w2 = -up / length * norm, across / length * norm
    if w1 * toward[0] + w2 * toward[1] < 0.0:
        w1, w2 = -w1, -w2
    return Line(w1, w2, -w1 * start[0] - w2 * start[1])


def way_between(points: Points) -> tuple[float, float]:
    """From the middle of class 0 to that of class 1; straight up where one of them is missing."""
    if len(np.unique(points.labels)) < 2:
        return 0.0, 1.0
    way = points.x[points.labels == 1].mean(axis=0) - points.x[points.labels == 0].mean(axis=0)
    return float(way[0]), float(way[1])


def separating_line(points: Points) -> Line | None:
    """A line with every point of class 1 strictly on its positive side and all others on the negative one.

    None where there is none: that is what the linear program proves, not merely what was not found. (Classes that
    come closer than some 10⁻⁷ of the picture touch, for a computer's numbers.) Of one class alone, any line is one.
    """
    present = np.unique(points.labels)
    if len(present) < 2:  # nothing to part: a line that leaves all of them on their side
        left = points.bounds[0] - 1.0
        return Line(1.0, 0.0, -left) if 1 in present else Line(-1.0, 0.0, left)
    # In the unit square, so that the solver's tolerances mean the same for marks out of 20 and for corners.
    left, right, low, high = points.bounds
    size = max(right - left, high - low) or 1.0
    x = (points.x - [left, low]) / size
    # How far every point can be on its side, w within a box: more than 0 where a line parts them, else 0.
    rows = -points.signs[:, np.newaxis] * np.column_stack([x, np.ones(len(x))])
    found = scipy.optimize.linprog(
        [0.0, 0.0, 0.0, -1.0],
        A_ub=np.column_stack([rows, np.ones(len(x))]),
        b_ub=np.zeros(len(x)),
        bounds=[(-1.0, 1.0), (-1.0, 1.0), (None, None), (None, 1.0)],
        method="highs",
    )
    if found.x is None:
        return None
    w1, w2, b = (float(value) for value in found.x[:3])
    line = Line(w1 / size, w2 / size, b - (w1 * left + w2 * low) / size)
    return line if line.parts(points) else None


def widest_street(points: Points) -> Line | None:
    """The line whose margin is as large as can be; None where no line parts the classes, or one class is missing.

    It is scaled so that tᵢ (w·xᵢ + b) is 1 for the nearest points: the margin is 1 / ‖w‖. (Vapnik 1963)
    """
    if len(np.unique(points.labels)) < 2 or separating_line(points) is None:
        return None
    hulls = [_hull(points.x[points.labels == label]) for label in (0, 1)]
    ways = [(*_shortest(hulls[0], hulls[1]), 1.0), (*_shortest(hulls[1], hulls[0]), -1.0)]
    start, end, way = min(ways, key=lambda one: float(np.hypot(*(one[1] - one[0]))))
    across = way * (end - start)  # from class 0 to class 1
    w = 2.0 * across / float(across @ across)
    return Line(float(w[0]), float(w[1]), -float(w @ (start + end)) / 2.0)


def _hull(x: Array) -> Array:
    """Corners of the convex hull, counterclockwise, (h, 2); Andrew's monotone chain (1979)."""
    ordered = np.unique(x, axis=0).tolist()
    if len(ordered) < 3:
        return np.array(ordered)

    def chain(one_way: list[list[float]]) -> list[list[float]]:
        kept: list[list[float]] = []
        for c in one_way:
            while len(kept) > 1:
                a, b = kept[-2:]
                if (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0.0:
                    break
                kept.pop()
            kept.append(c)
        return kept[:-1]

    return np.array(chain(ordered) + chain(ordered[::-1]))


def _shortest(corners: Array, other: Array) -> tuple[Array, Array]:
    """The shortest way from a corner of one hull to a side of another: where it starts and ends, (2,) each."""
    best, found = math.inf, (corners[0], other[0])
    for a, b in pairwise([*other, other[0]]):
        side = b - a
        length = float(side @ side)
        along = np.clip((corners - a) @ side / length, 0.0, 1.0) if length else np.zeros(len(corners))
        ends = a + along[:, np.newaxis] * side
        distances = np.hypot(*(ends - corners).T)
        nearest = int(distances.argmin())
        if distances[nearest] < best:
            best, found = float(distances[nearest]), (corners[nearest], ends[nearest])
    return found
