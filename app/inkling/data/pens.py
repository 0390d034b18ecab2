"""Pens: which pen widths digits are written with, as people say it.

    8        one pen
    2,8      one of these for each digit, each as often as the other
    2-32     any width between these, a doubling anywhere as likely as anywhere else

Numbers are the course's pen sizes, in pixels of its 128-pixel canvas; `pen_width` makes canvas units of them.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.data.stroke import pen_width
from inkling.errors import DataError

THINNEST, THICKEST = 1.0, 64.0
"""Pen sizes that can be asked for: beyond these there is no ink to see, or nothing else."""

ALL_PENS = "2-32"
"""All of the course's pens, and every width between them."""


@dataclass(frozen=True, slots=True)
class Pens:
    """sizes: one or more pen sizes to choose from; or, if `between`, the smallest and the largest one."""

    sizes: tuple[float, ...]
    between: bool = False

    def draw_widths(self, count: int, *, rng: np.random.Generator) -> NDArray[np.float32]:
        """A pen width for each of `count` digits: float32 (count,), in canvas units."""
        if self.between:
            low, high = self.sizes
            sizes = np.exp(rng.uniform(math.log(low), math.log(high), count))
        else:
            sizes = np.array(self.sizes)[rng.integers(len(self.sizes), size=count)]
        return np.asarray(pen_width(1) * sizes, dtype=np.float32)

    def __str__(self) -> str:
        return ("-" if self.between else ",").join(f"{size:g}" for size in self.sizes)


def parse_pens(text: str) -> Pens:
    """The pens that the text names, see above. Raises DataError for anything else."""
    between = "-" in text
    try:
        sizes = tuple(float(part) for part in text.split("-" if between else ","))
    except ValueError:
        sizes = ()
    sensible = all(THINNEST <= size <= THICKEST for size in sizes)
    if not sizes or not sensible or (between and not (len(sizes) == 2 and sizes[0] < sizes[1])):
        raise DataError(
            "Pens are given as a size from {thinnest:g} to {thickest:g}, such as 8, a range, such as 2-32, "
            "or a list, such as 2,8, not {text!r}.",
            thinnest=THINNEST,
            thickest=THICKEST,
            text=text,
        )
    return Pens(sizes, between)
