"""The raster's pen: a picture under the strokes, written again along its own path with any pen."""

import numpy as np
from numpy.typing import NDArray

from inkling.data.ink import coverage
from inkling.data.reink import FAR, distance_fields

Floats = NDArray[np.float32]


class RasterPen:
    """Finds the path in the raster that it was last given, once: that takes longer than inking it."""

    def __init__(self) -> None:
        self._raster: Floats | None = None
        self._field: Floats | None = None

    def write(self, raster: Floats, widths: Floats) -> Floats:
        """float32 (n, 28, 28), one image for each width in pixels; the raster itself where it shows no path.

        raster: float32 (28, 28), which is not changed afterwards
        """
        if self._raster is not raster:
            self._raster = raster
            field = distance_fields(raster[np.newaxis])
            self._field = field if field.min() < FAR else None
        shape = (len(widths), *raster.shape)
        if self._field is None:
            return np.broadcast_to(raster, shape)
        return coverage(np.broadcast_to(self._field, shape), widths)
