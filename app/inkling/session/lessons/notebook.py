"""A notebook: the drawings that were made during a lesson, for its report."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.answer import Answer


@dataclass(frozen=True, eq=False, slots=True)
class NotedDrawing:
    """A drawing and what the network read.

    step: of the lesson, from 0; None in free work
    image: float32 (28, 28), ink 1 on 0; read: the class, or "?"; confidence: in [0, 1]
    """

    step: int | None
    image: NDArray[np.float32]
    read: str
    confidence: float


class Notebook:
    """Keeps the latest drawing of each step; one that was there before the step is none of it."""

    def __init__(self) -> None:
        self._drawings = dict[int, NotedDrawing]()
        self._latest: NDArray[np.float32] | None = None

    @property
    def drawings(self) -> tuple[NotedDrawing, ...]:
        """In the order of the steps."""
        return tuple(self._drawings[step] for step in sorted(self._drawings))

    def note(self, step: int, image: NDArray[np.float32] | None, answer: Answer | None) -> None:
        """There is this drawing now, read like this; None for an empty canvas, which takes nothing back."""
        if image is None or answer is None:
            self._latest = None
            return
        known = self._latest is not None and np.array_equal(image, self._latest)
        if known and step not in self._drawings:
            return
        self._latest = image.copy()
        self._drawings[step] = noted(step, image, answer)


def noted(step: int | None, image: NDArray[np.float32], answer: Answer) -> NotedDrawing:
    """A drawing as it is now."""
    return NotedDrawing(step, image.copy(), answer.shown, answer.confidence)
