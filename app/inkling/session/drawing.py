"""A drawing: strokes as vectors over an optional raster picture, with one pen for all strokes.

Strokes stay vectors, so that another pen inks again what is already drawn. A sample of the data set or
a pasted picture has no strokes; it lies under the pen as a raster, as it came until a pen is taken: then
it is written again with that pen, along the path that it shows. A gesture is one touch of the pen or
the eraser, from begin() to finish(), and one step of undo.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, hypot

import numpy as np
from numpy.typing import NDArray

from inkling.data.ink import ink, ink_with_each
from inkling.data.stroke import CANVAS_SIZE, PEN_SIZES, Stroke, erase, pen_width
from inkling.session.raster_pen import RasterPen
from inkling.session.snapshot import Snapshot
from inkling.session.undo import UndoStack

Floats = NDArray[np.float32]

DEFAULT_PEN_SIZE = 8
ERASER_RADIUS = 1.25
"""In canvas units."""

KeptDrawing = tuple[Snapshot, UndoStack[Snapshot], int]
"""What `Drawing.set_aside` returns."""
_WIDTHS = np.array([pen_width(size) for size in PEN_SIZES], dtype=np.float32)
# Smaller moves of the pen are noise of the device, and show nowhere.
_SMALLEST_MOVE = 0.05
# A live stroke longer than this is inked once and for all but for its end, so that a move's cost stays small.
_LIVE_POINTS = 256


class Drawing:
    """Coordinates are canvas units; anything outside the canvas is allowed and leaves no ink."""

    def __init__(self, *, pen_size: int = DEFAULT_PEN_SIZE) -> None:
        self._undo: UndoStack[Snapshot] = UndoStack()
        self._now = Snapshot()
        self._pen_size = pen_size
        self._before: Snapshot | None = None  # set while a gesture is under way
        self._path: list[tuple[float, float]] = []
        self._live_from = 0  # the path up to here is inked into _base
        self._erasing = False
        self._kept = _blank()  # while a raster is being erased: the share of each pixel that is left
        self._raster_pen = RasterPen()
        self._under_pens: Floats | None = None  # what stands, inked with each of PEN_SIZES
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
    def as_it_came(self) -> bool:
        """Whether there is a sample or a picture that no pen has written again."""
        return self._now.raster is not None and not self._now.reinked

    @property
    def active(self) -> bool:
        """Whether a gesture is under way."""
        return self._before is not None

    @property
    def can_undo(self) -> bool:
        return self._undo.can_undo

    @property
    def can_redo(self) -> bool:
        return self._undo.can_redo

    def image(self) -> Floats | None:
        """What the pixels hold: float32 (28, 28), read-only, or None when there is no ink on them."""
        return self._image if self._image.any() else None

    def raster(self) -> Floats | None:
        """What lies under the strokes, as it came or written with the pen in hand: float32 (28, 28), or None."""
        if not self._now.reinked:
            return self._now.raster
        written = self._raster_written(np.array([pen_width(self._pen_size)], dtype=np.float32))
        return None if written is None else written[0]

    def inked(self) -> Floats:
        """The drawing as each of PEN_SIZES would ink it: float32 (5, 28, 28).

        A raster is re-inked, unless no path can be found in it.
        """
        if self._under_pens is None:
            images = ink_with_each(self._now.strokes, _WIDTHS)
            raster = self._raster_written(_WIDTHS)
            self._under_pens = images if raster is None else np.maximum(images, raster)
        if not self._path or self._erasing:
            return self._under_pens.copy()
        return np.maximum(self._under_pens, ink_with_each([Stroke(_points(self._path))], _WIDTHS))

    def set_pen_size(self, size: int) -> bool:
        """Ink everything with this pen, a raster too; whether the pixels may have changed.

        Re-inking a raster for the first time is one step of undo. ValueError for a size that is not in PEN_SIZES.
        """
        if size not in PEN_SIZES:
            raise ValueError(f"a pen size must be one of {PEN_SIZES}, not {size}")
        as_it_came = self.as_it_came
        if size == self._pen_size and not as_it_came:
            return False
        self._pen_size = size
        if as_it_came:
            if self._before is None:
                self._undo.record(self._now)
            self._now = replace(self._now, reinked=True)
        self._render()
        return bool(self.strokes) or self._now.raster is not None

    def begin(self, x: float, y: float, *, erasing: bool = False) -> None:
        """Put the pen, or the eraser, down. A gesture that was under way ends first."""
        self.finish()
        self._before = self._now
        self._erasing = erasing
        self._kept = np.ones_like(self._base)
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
            strokes = (*self._now.strokes, Stroke(_points(self._path)))
            self._now = replace(self._now, strokes=strokes, label="")
        self._path = []
        if self._now is not before:
            self._undo.record(before)
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
        self._now = self._undo.undo(self._now)
        self._render()
        return True

    def redo(self) -> bool:
        """Make the change again that was last taken back; whether there was one."""
        self.finish()
        if not self.can_redo:
            return False
        self._now = self._undo.redo(self._now)
        self._render()
        return True

    def set_aside(self) -> KeptDrawing:
        """Begin another history of changes; what is on the canvas stays. `give_back` takes what is returned."""
        self.finish()
        kept = self._now, self._undo, self._pen_size
        self._undo = UndoStack()
        return kept

    def give_back(self, kept: KeptDrawing) -> None:
        """Have the drawing of before, its pen and its history of changes."""
        self.cancel()
        self._now, self._undo, self._pen_size = kept
        self._render()

    def _replace(self, snapshot: Snapshot) -> None:
        self._undo.record(self._now)
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
        before = self.raster()
        raster = None
        if before is not None:
            left = np.float32(1) - ink([Stroke(way)], 2 * ERASER_RADIUS)
            raster = before * left
            raster.setflags(write=False)
            self._kept = self._kept * left
        # A stroke's round end reaches half a pen beyond its last point: cut by that much more, its ink
        # ends at the eraser's rim.
        radius = ERASER_RADIUS + pen_width(self._pen_size) / 2
        strokes = self._now.strokes
        steps = ceil(hypot(*(way[1] - way[0])) / (radius / 3))
        for t in np.linspace(0, 1, steps + 1):
            strokes = erase(strokes, (1 - t) * way[0] + t * way[1], radius)
        same_strokes = len(strokes) == len(self._now.strokes) and all(map(_is, strokes, self._now.strokes))
        same_raster = raster is None or before is None or np.array_equal(raster, before)
        if not (same_strokes and same_raster):
            self._now = Snapshot(strokes, raster)
            self._render()

    def _render(self) -> None:
        """Ink everything anew."""
        self._under_pens = None
        inked = ink(self._now.strokes, pen_width(self._pen_size))
        raster = self.raster()
        self._base = inked if raster is None else np.maximum(inked, raster)
        self._live_from = 0
        self._set_image(self._base)
        if self._path and not self._erasing:
            self._ink_live()

    def _raster_written(self, widths: Floats) -> Floats | None:
        """The raster written with pens of these widths, float32 (n,): float32 (n, 28, 28)."""
        raster, kept = self._now.raster, None
        if raster is None:
            return None
        if self._erasing and self._before is not None and self._before.raster is not None:
            # To find the path anew with every move of the eraser would take too long: it is wiped off the old one.
            raster, kept = self._before.raster, self._kept
        written = self._raster_pen.write(raster, widths)
        return written if kept is None else written * kept

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
