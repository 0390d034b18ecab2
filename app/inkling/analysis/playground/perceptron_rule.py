"""The perceptron rule of 1958, point by point: where the answer is wrong, w and b move towards the right one.

    ±1 labels, the course's:   if t (w·x + b) ≤ 0:  w ← w + η t x,        b ← b + η t
    0/1 labels, the engine's:  always:              w ← w + η (y − a) x,  b ← b + η (y − a),  a = 1 where w·x + b > 0

They are the same but for a point that lies on the line itself: with ±1 it is wrong for both classes, with 0/1 it is a
right 0. It begins at w = 0, b = 0 and sees the points in their order; an epoch is one look at each. Where a line
parts the classes it comes to an end (Novikoff 1962); where none does, it never does. With points on a grid and η = 1
its numbers stay whole and bounded, so one day it stands where it stood before: the cycle proves the "never".
"""

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from inkling.analysis.playground.points import Points
from inkling.analysis.playground.separability import Line, separating_line, widest_street
from inkling.errors import Phrase
from inkling.training.configuration import check_count, check_eta

Labels = Literal["signs", "bits"]
MOST_EPOCHS = 100_000


@dataclass(frozen=True, slots=True)
class Correction:
    """One step of the rule. epoch: from 1 on; index: of the point that was wrong; line: after the step"""

    epoch: int
    index: int
    line: Line


@dataclass(frozen=True, slots=True)
class PerceptronRun:
    """What became of it.

    epochs: after how many looks at all points the next one finds no mistake; None where that did not come about
    cycle: epochs after which the same line stood there a second time, a proof that it never ends; None where unknown
    looked: epochs that were carried out; mistakes: in each of them
    line: the last one; corrections: every step, in order, up to the number that was asked for
    """

    epochs: int | None
    cycle: int | None
    looked: int
    mistakes: tuple[int, ...]
    line: Line
    corrections: tuple[Correction, ...]


def run_perceptron(
    points: Points,
    *,
    eta: float = 1.0,
    labels: Labels = "bits",
    most_epochs: int = 1_000,
    keep: int = 10_000,
    start: Line | None = None,
) -> PerceptronRun:
    """The rule until an epoch is without mistakes, a cycle closes, or `most_epochs` are over.

    keep: how many corrections are kept to be looked at; start: the line that it begins with, 0 by default
    Raises DataError where there are no points, SettingsError for an η or a number of epochs that is none.
    """
    points.check_some()
    check_count(Phrase("The number of epochs"), most_epochs, MOST_EPOCHS)
    check_eta(eta)
    line = start or Line(0.0, 0.0, 0.0)
    w1, w2, b = line.w1, line.w2, line.b
    rows = list(zip(points.x[:, 0].tolist(), points.x[:, 1].tolist(), points.signs.tolist(), strict=True))
    strict = labels == "signs"
    seen = {(w1, w2, b): 0}
    mistakes, corrections = list[int](), list[Correction]()
    for epoch in range(1, most_epochs + 1):
        wrong = 0
        for index, (x1, x2, t) in enumerate(rows):
            z = w1 * x1 + w2 * x2 + b
            if t * z > 0.0 or (not strict and z == 0.0 and t < 0.0):
                continue
            wrong += 1
            w1, w2, b = w1 + eta * t * x1, w2 + eta * t * x2, b + eta * t
            if len(corrections) < keep:
                corrections.append(Correction(epoch, index, Line(w1, w2, b)))
        mistakes.append(wrong)
        now = (w1, w2, b)
        if not wrong:
            return PerceptronRun(epoch - 1, None, epoch, tuple(mistakes), Line(*now), tuple(corrections))
        if now in seen:
            cycle = epoch - seen[now]
            return PerceptronRun(None, cycle, epoch, tuple(mistakes), Line(*now), tuple(corrections))
        seen[now] = epoch
    return PerceptronRun(None, None, most_epochs, tuple(mistakes), Line(w1, w2, b), tuple(corrections))


def epochs_at_most(points: Points, line: Line) -> float:
    """Novikoff's bound on the corrections, (R / γ)², for a line that parts the points; it bounds the epochs as well.

    R: the length of the longest (x, 1), γ: the line's margin there. Infinite where the line parts nothing.
    """
    rows = np.column_stack([points.x, np.ones(len(points))])
    margin = float((points.signs * line.sums(points)).min()) / math.hypot(line.w1, line.w2, line.b)
    radius = float(np.linalg.norm(rows, axis=1).max())
    return (radius / margin) ** 2 if margin > 0.0 else math.inf


@dataclass(frozen=True, eq=False, slots=True)
class Study:
    """What linear programming and the rule of 1958 say of the same points.

    line: one that parts them; None where there is none, which is proved
    street: the one whose margin is the widest; None for points of one class as well
    at_most: Novikoff's bound on the corrections, from the street; infinite where there is none
    """

    points: Points
    labels: Labels
    line: Line | None
    street: Line | None
    run: PerceptronRun
    at_most: float

    def line_at(self, step: int) -> Line:
        """The rule's line after so many corrections."""
        return self.run.corrections[step - 1].line if step else Line(0.0, 0.0, 0.0)


def study(points: Points, labels: Labels = "bits", *, most_looks: int = 500_000) -> Study:
    """Both verdicts. most_looks: at points, of all epochs together. DataError where there are none."""
    points.check_some()
    line, street = separating_line(points), widest_street(points)
    run = run_perceptron(points, labels=labels, most_epochs=min(1_000, max(most_looks // len(points), 10)))
    return Study(points, labels, line, street, run, math.inf if street is None else epochs_at_most(points, street))
