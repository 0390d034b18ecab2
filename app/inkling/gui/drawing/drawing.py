"""A drawing: strokes as vectors over an optional raster picture, with one pen for all strokes.

Strokes stay vectors, so that another pen inks again what is already drawn. A sample of the data set or
a pasted picture has no strokes; it lies under the pen as a raster. A gesture is one touch of the pen or
the eraser, from begin() to finish(), and one step of undo.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, hypot

import numpy as np
from numpy.typing import NDArray

from inkling.data.ink import ink
from inkling.data.stroke import CANVAS_SIZE, PEN_SIZES, Stroke, erase, pen_width
from inkling.gui.drawing.history import History

Floats = NDArray[np.float32]

DEFAULT_PEN_SIZE = 8
ERASER_RADIUS = 1.25
"""In canvas units."""

# Smaller moves of the pen are noise of the device, and show nowhere.
_SMALLEST_MOVE = 0.05
# A live stroke longer than this is inked once and for all but for its end, so that a move's cost stays small.
_LIVE_POINTS = 256


@dataclass(frozen=True, eq=False, slots=True)
class Snapshot:
    """What undo brings back. raster: float32 (28, 28); label: a sample's class, "" for anything else."""

    strokes: tuple[Stroke, ...] = ()
    raster: Floats | None = None
    label: str = ""


class Drawing:
    """Coordinates are canvas units; anything outside the canvas is allowed and leaves no ink."""

    def __init__(self, *, pen_size: int = DEFAULT_PEN_SIZE) -> None:
        self._history: History[Snapshot] = History()
        self._now = Snapshot()
        self._pen_size = pen_size
        self._before: Snapshot | None = None  # set while a gesture is under way
        self._path: list[tuple[float, float]] = []
        self._live_from = 0  # the path up to here is inked into _base
        self._erasing = False
        self._base = _blank()  # everything but the live end of the path
        self._image = self._base

    @property
    def pen_size(self) -> int:
        return self._pen_size

    @property
    def label(self) -> str:
        """The class of the untouched sample on the canvas, else ""."""
        return self._now.label

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """All strokes, the unfinished one as far as it has come."""
        live = (Stroke(_points(self._path)),) if self._path and not self._erasing else ()
        return self._now.strokes + live

    @property
    def active(self) -> bool:
        """Whether a gesture is under way."""
        return self._before is not None

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    def image(self) -> Floats | None:
        """What the pixels hold: float32 (28, 28), read-only, or None when there is no ink on them."""
        return self._image if self._image.any() else None

    def set_pen_size(self, size: int) -> None:
        """Ink every stroke with another pen. Raises ValueError for a size that is not in PEN_SIZES."""
        if size not in PEN_SIZES:
            raise ValueError(f"a pen size must be one of {PEN_SIZES}, not {size}")
        self._pen_size = size
        self._render()

    def begin(self, x: float, y: float, *, erasing: bool = False) -> None:
        """Put the pen, or the eraser, down. A gesture that was under way ends first."""
        self.finish()
        self._before = self._now
        self._erasing = erasing
        self._path = [(x, y)]
        self._live_from = 0
        self._apply(x, y, x, y)

    def extend(self, x: float, y: float) -> bool:
        """Move the pen on; whether it went far enough to count."""
        if self._before is None:
            return False
        from_x, from_y = self._path[-1]
        if hypot(x - from_x, y - from_y) <= _SMALLEST_MOVE:
            return False
        self._path.append((x, y))
        self._apply(from_x, from_y, x, y)
        return True

    def finish(self) -> None:
        """Lift the pen: the gesture becomes one step of undo."""
        if self._before is None:
            return
        before, self._before = self._before, None
        if not self._erasing:
            self._now = Snapshot((*self._now.strokes, Stroke(_points(self._path))), self._now.raster)
        self._path = []
        if self._now is not before:
            self._history.record(before)
            self._render()

    def cancel(self) -> None:
        """Forget the gesture that is under way."""
        if self._before is not None:
            self._now, self._before = self._before, None
            self._path = []
            self._render()

    def clear(self) -> None:
        """Empty the canvas."""
        self.finish()
        if self._now.strokes or self._now.raster is not None:
            self._replace(Snapshot())

    def show(self, raster: Floats, label: str = "") -> None:
        """Put a picture, float32 (28, 28), in place of the drawing. Raises ValueError for another shape."""
        if raster.shape != (CANVAS_SIZE, CANVAS_SIZE):
            raise ValueError(f"the canvas holds {CANVAS_SIZE}×{CANVAS_SIZE} pixels, not {raster.shape}")
        self.finish()
        copy = np.clip(raster, 0, 1).astype(np.float32)
        copy.setflags(write=False)
        self._replace(Snapshot((), copy, label))

    def undo(self) -> bool:
        """Take back the last change; whether there was one."""
        self.finish()
        if not self.can_undo:
            return False
        self._now = self._history.undo(self._now)
        self._render()
        return True

    def redo(self) -> bool:
        """Make the change again that was last taken back; whether there was one."""
        self.finish()
        if not self.can_redo:
            return False
        self._now = self._history.redo(self._now)
        self._render()
        return True

    def _replace(self, snapshot: Snapshot) -> None:
        self._history.record(self._now)
        self._now = snapshot
        self._render()

    def _apply(self, from_x: float, from_y: float, x: float, y: float) -> None:
        if self._erasing:
            self._erase(_points([(from_x, from_y), (x, y)]))
        else:
            self._ink_live()

    def _ink_live(self) -> None:
        """Ink over ink is the darker of the two, so the strokes that stand need no new inking."""
        width = pen_width(self._pen_size)
        live = ink([Stroke(_points(self._path[self._live_from :]))], width)
        self._set_image(np.maximum(self._base, live))
        if len(self._path) - self._live_from > _LIVE_POINTS:
            self._base = self._image
            self._live_from = len(self._path) - 1

    def _erase(self, way: Floats) -> None:
        raster = self._now.raster
        if raster is not None:
            raster = raster * (np.float32(1) - ink([Stroke(way)], 2 * ERASER_RADIUS))
            raster.setflags(write=False)
        # A stroke's round end reaches half a pen beyond its last point: cut by that much more, its ink
        # ends at the eraser's rim.
        radius = ERASER_RADIUS + pen_width(self._pen_size) / 2
        strokes = self._now.strokes
        steps = ceil(hypot(*(way[1] - way[0])) / (radius / 3))
        for t in np.linspace(0, 1, steps + 1):
            strokes = erase(strokes, (1 - t) * way[0] + t * way[1], radius)
        same_strokes = len(strokes) == len(self._now.strokes) and all(map(_is, strokes, self._now.strokes))
        same_raster = raster is None or np.array_equal(raster, self._now.raster)  # type: ignore[arg-type]
        if not (same_strokes and same_raster):
            self._now = Snapshot(strokes, raster)
            self._render()

    def _render(self) -> None:
        """Ink everything anew."""
        inked = ink(self._now.strokes, pen_width(self._pen_size))
        raster = self._now.raster
        self._base = inked if raster is None else np.maximum(inked, raster)
        self._live_from = 0
        self._set_image(self._base)
        if self._path and not self._erasing:
            self._ink_live()

    def _set_image(self, image: Floats) -> None:
        image.setflags(write=False)
        self._image = image


def _blank() -> Floats:
    blank = np.zeros((CANVAS_SIZE, CANVAS_SIZE), dtype=np.float32)
    blank.setflags(write=False)
    return blank


def _points(path: Sequence[tuple[float, float]]) -> Floats:
    return np.array(path, dtype=np.float32)


def _is(one: Stroke, other: Stroke) -> bool:
    return one is other
