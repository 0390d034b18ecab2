"""A counterfactual explanation: the smallest change of a misread drawing with which it would have been read right.

One thing is changed at a time, in steps from small to large (see `perturbations`), and the network reads each step.
Of every kind the least change that helps is kept, or the one that comes closest where none does. Pixels and
degrees have no common scale, so kinds are compared by what they do to the picture: the root mean square of
the difference between the changed image and the image as drawn, over all pixels.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.certainty import SURE_FROM
from inkling.analysis.perturbations import KINDS, Perturbation, Sketch, difference, perturbations
from inkling.errors import DataError
from inkling.progress import Progress

Floats = NDArray[np.float32]
Reader = Callable[[Floats], Floats]
"""Drawings, float32 (n, 28, 28), ink 1 on 0, to activations, float32 (n, classes). It normalises them itself."""

_REPLAY = 5  # pictures
# Images that differ less than this look the same.
_VISIBLE = 1e-3


@dataclass(frozen=True, eq=False, slots=True)
class ReplayStep:
    """A changed drawing and what the network reads in it.

    amount, towards: as in Perturbation; None in the drawing as it is
    image: float32 (28, 28), ink 1 on 0
    answer: index of the class that is read; confidence: its activation
    for_meant: the activation of the class that was meant
    """

    amount: float | None
    towards: tuple[int, int]
    image: Floats
    answer: int
    confidence: float
    for_meant: float

    @property
    def sure(self) -> bool:
        """Whether the answer is one at all, see `inkling.analysis.certainty`."""
        return self.confidence >= SURE_FROM

    def is_read_as(self, meant: int) -> bool:
        """Whether this class is read, and surely."""
        return self.sure and self.answer == meant


@dataclass(frozen=True, eq=False, slots=True)
class Counterfactual:
    """The least change of its kind that is read right; where there is none, the one that comes closest.

    kind: one of KINDS; amount, towards: as in Perturbation
    image, answer, confidence: the changed drawing and what is read in it, as in ReplayStep
    read_right: whether that is what was meant
    size: the root mean square of how much the image differs from the drawing, from 0 to 1
    replay: up to five steps of the way, from the drawing as it is to beyond this change
    chosen: which of them is this change
    """

    kind: str
    amount: float
    towards: tuple[int, int]
    image: Floats
    answer: int
    confidence: float
    read_right: bool
    size: float
    replay: tuple[ReplayStep, ...]
    chosen: int

    @property
    def for_meant(self) -> float:
        """The activation of the class that was meant."""
        return self.replay[self.chosen].for_meant


@dataclass(frozen=True, eq=False, slots=True)
class Explanation:
    """Why a drawing was misread.

    drawn: the drawing as it is, and what is read in it
    meant: index of the class that the person meant
    pen_width: of the pen that wrote it, in px; measured if there are no strokes, 0 if that cannot be
    counterfactuals: at most one of each kind, in the order of KINDS; none of a kind that the canvas has no room
        for, and none at all where the answer is right
    """

    drawn: ReplayStep
    meant: int
    pen_width: float
    counterfactuals: tuple[Counterfactual, ...] = ()

    @property
    def read_right(self) -> bool:
        """Whether there is nothing to explain."""
        return self.drawn.is_read_as(self.meant)

    @property
    def smallest(self) -> Counterfactual | None:
        """Of all changes that are read right, the one that changes the image least."""
        helpful = (one for one in self.counterfactuals if one.read_right)
        return min(helpful, key=lambda one: one.size, default=None)


def explain(drawing: Sketch, read: Reader, meant: int, *, progress: Progress | None = None) -> Explanation:
    """Find out what about the drawing keeps it from being read as the class number `meant`.

    progress: called with kinds of change tried and their total
    Raises DataError for a blank drawing, ValueError for a class that the reader does not know.
    """
    image = drawing.image()
    if not image.any():
        raise DataError("An empty canvas cannot be explained: draw a digit first.")
    activations = read(image[None])
    if not 0 <= meant < activations.shape[1]:
        raise ValueError(f"the class meant must be one of {activations.shape[1]}, not number {meant}")
    drawn = _steps([Perturbation(0.0, (0, 0), 0.0, image)], activations, meant)[0]
    pen = drawing.pen()
    found: list[Counterfactual] = []
    if not drawn.is_read_as(meant):
        for done, kind in enumerate(KINDS):
            if progress is not None:
                progress(done, len(KINDS))
            tried = [one for one in perturbations(drawing, kind) if difference(one.image, image) > _VISIBLE]
            if tried:
                read_as = read(np.stack([one.image for one in tried]))
                found.append(_counterfactual(kind, drawn, _steps(tried, read_as, meant), meant))
    return Explanation(drawn, meant, pen, tuple(found))


def _steps(tried: Sequence[Perturbation], activations: Floats, meant: int) -> list[ReplayStep]:
    steps = []
    for perturbation, outputs in zip(tried, activations, strict=True):
        answer = int(outputs.argmax())
        perturbation.image.setflags(write=False)
        steps.append(
            ReplayStep(
                perturbation.amount if any(perturbation.towards) else None,
                perturbation.towards,
                perturbation.image,
                answer,
                float(outputs[answer]),
                float(outputs[meant]),
            )
        )
    return steps


def _counterfactual(kind: str, drawn: ReplayStep, steps: Sequence[ReplayStep], meant: int) -> Counterfactual:
    """The change to keep. steps: all that were tried, the least first."""
    right = next((step for step in steps if step.is_read_as(meant)), None)
    best = right or max(steps, key=lambda step: step.for_meant)
    way = [drawn, *(step for step in steps if step.towards == best.towards)]
    replay = [way[index] for index in replay_steps(way.index(best), len(way))]
    assert best.amount is not None  # noqa: S101 - only the drawing itself has none
    return Counterfactual(
        kind,
        best.amount,
        best.towards,
        best.image,
        best.answer,
        best.confidence,
        right is not None,
        difference(best.image, drawn.image),
        tuple(replay),
        replay.index(best),
    )


def replay_steps(chosen: int, count: int) -> list[int]:
    """Which of `count` steps to show: the first, the chosen one, some between them and one or more beyond."""
    beyond = min(max(1, _REPLAY - 1 - chosen), count - 1 - chosen)
    until = np.linspace(0, chosen, min(chosen + 1, _REPLAY - beyond))
    return [*(int(index) for index in until.round()), *range(chosen + 1, chosen + 1 + beyond)]
