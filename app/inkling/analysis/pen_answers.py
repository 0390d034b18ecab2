"""The drawing under five pens: what the network reads when the same path is inked with each of them."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.answer import NOT_SURE, Answer
from inkling.analysis.certainty import confidence, sure


@dataclass(frozen=True, eq=False, slots=True)
class PenAnswers:
    """One picture and one answer for each pen of PEN_SIZES.

    images: float32 (5, 28, 28), ink 1 on 0
    names: the likeliest classes
    confidences: the largest activations, in [0, 1]
    sure: whether any activation reaches ½
    reading: the answer to the drawing as it is; "?" for not sure
    label: what the drawing is known to be, "" where only the person knows
    as_it_came: the number of the picture that no pen has written again, or None
    """

    images: NDArray[np.float32]
    names: tuple[str, ...]
    confidences: tuple[float, ...]
    sure: tuple[bool, ...]
    reading: str
    label: str = ""
    as_it_came: int | None = None

    def shown(self, index: int) -> str:
        """The answer to the picture of this number: a class, or "?"."""
        return self.names[index] if self.sure[index] else NOT_SURE

    def differs(self, index: int) -> bool:
        """Whether this pen's answer is not the known digit, or, where none is known, not the present answer."""
        return self.shown(index) != (self.label or self.reading)

    def agreeing(self, index: int, answer: Answer) -> "PenAnswers":
        """The same with this answer to one of the pictures: it has been read already, by the very same numbers."""

        def put(values: tuple[Any, ...], value: object) -> tuple[Any, ...]:
            return (*values[:index], value, *values[index + 1 :])

        return replace(
            self,
            names=put(self.names, answer.name),
            confidences=put(self.confidences, answer.confidence),
            sure=put(self.sure, answer.sure),
        )


def pen_answers(
    images: NDArray[np.float32],
    activations: NDArray[np.floating],
    outputs: NDArray[np.floating],
    class_names: tuple[str, ...],
    reading: str,
) -> PenAnswers:
    """What to show. activations: (5, classes); outputs: (5, classes), the largest of which decides each answer."""
    return PenAnswers(
        images=images,
        names=tuple(class_names[int(best)] for best in outputs.argmax(axis=1)),
        confidences=tuple(float(one) for one in confidence(activations)),
        sure=tuple(bool(one) for one in sure(activations)),
        reading=reading,
    )
