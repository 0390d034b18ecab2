"""A snapshot of a drawing: what there is on the canvas at one moment."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.data.stroke import Stroke


@dataclass(frozen=True, eq=False, slots=True)
class Snapshot:
    """What undo brings back.

    raster: float32 (28, 28), as it came
    label: a sample's class, "" for anything else
    reinked: whether the raster is shown as the pen in hand would have written it
    """

    strokes: tuple[Stroke, ...] = ()
    raster: NDArray[np.float32] | None = None
    label: str = ""
    reinked: bool = False
