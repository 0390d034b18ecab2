"""The arrangement: where the panel's parts go, whatever its shape, so that the canvas is as large as it can be.

Three arrangements compete, and the one with the largest canvas wins:

    below     canvas over everything; below the tools, the network's view and the answer beside the bars
    beside    tools under the canvas, everything about the answer to the right of both
    compact   the network's view and the answer to the right of the canvas, the bars at the bottom
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from inkling.data.stroke import CANVAS_SIZE
from inkling.gui.drawing.viewport import whole_unit

BARS = 10


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in whole logical pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes that follow from the text size and the language, in logical pixels."""

    step: int  # the grid
    heading: int  # height
    row: int  # height of the pens' row, and of the tools'
    rows_width: int  # the least that both rows need
    bar: int  # least height of one bar's row
    bar_width: int  # least width of one bar's row
    caption: Callable[[float], float]  # height of the caption under a picture of this width
    caption_width: int  # of its longest word
    pixel_ratio: float

    @property
    def margin(self) -> int:
        return self.step + self.step // 2

    @property
    def view(self) -> int:
        """The least width of "as the network sees it": two pixels for one, and no word cut."""
        return max(CANVAS_SIZE * 2, self.caption_width)

    @property
    def digit(self) -> int:
        """The least height of the large answer."""
        return 5 * self.step


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where each part goes. `columns`: of the bars."""

    heading: Box
    canvas: Box
    pens: Box
    tools: Box
    view: Box
    digit: Box
    bars: Box
    columns: int


def arrange(width: int, height: int, metrics: Metrics) -> Arrangement:
    """The best arrangement for a panel of this size."""
    candidates = [way(width, height, metrics) for way in (_below, _beside, _compact)]
    fitting = [one for one in candidates if one is not None]
    if not fitting:  # hardly a panel any more: what does not fit is cut off at the right and at the bottom
        return arrange(width + metrics.view, height + metrics.view, metrics)
    return max(fitting, key=_canvas_side)


def _canvas_side(arrangement: Arrangement) -> int:
    return arrangement.canvas.width


def _below(width: int, height: int, m: Metrics) -> Arrangement | None:
    top, inner, controls = _top(m), width - 2 * m.margin, _controls(m)
    block = max(BARS * m.bar, ceil(m.view + m.caption(m.view)) + m.digit)
    side = _side(min(inner, height - top - m.margin - controls - m.step - block), m)
    if side is None:
        return None
    # Sharp pixels rarely fill the width: what lies below keeps to the canvas's right edge.
    if inner - side < CANVAS_SIZE:
        inner = side
    canvas = Box(m.margin, top, side, side)
    pens, tools = _rows(m, canvas.bottom, inner)
    y = tools.bottom + m.step
    room = height - m.margin - y
    view_side = _view_side(min(room * 0.4, inner * 0.3), m)
    view = _view(m.margin, y, view_side, m)
    digit_bottom = min(y + room, y + max(block, BARS * 4 * m.step))
    digit = Box(view.x, view.bottom, view.width, max(min(digit_bottom - view.bottom, view.width * 2), 0))
    bars = Box(view.right + 2 * m.step, y, m.margin + inner - view.right - 2 * m.step, room)
    return Arrangement(_heading(m, inner), canvas, pens, tools, view, digit, bars, 1)


def _beside(width: int, height: int, m: Metrics) -> Arrangement | None:
    top, inner = _top(m), width - 2 * m.margin
    side = _side(min(inner - 2 * m.step - m.bar_width, height - top - m.margin - _controls(m)), m)
    if side is None:
        return None
    column = max(side, m.rows_width)
    x = m.margin + column + 2 * m.step
    right, room = width - m.margin - x, height - m.margin - top
    if right < m.bar_width:
        return None
    view_side = _view_side(min(right * 0.4, room * 0.3), m)
    view = _view(x, top, view_side, m)
    y = view.bottom + m.step
    bars = Box(x, y, right, height - m.margin - y)
    columns = 1 if bars.height >= BARS * m.bar else 2
    if columns == 2 and (right < 2 * m.bar_width + 2 * m.step or bars.height < BARS // 2 * m.bar):
        return None
    canvas = Box(m.margin, top, side, side)
    pens, tools = _rows(m, canvas.bottom, column)
    digit_side = max(view_side, m.digit)
    digit = Box(view.right + m.step, top, min(right - view.width - m.step, digit_side), digit_side)
    return Arrangement(_heading(m, inner), canvas, pens, tools, view, digit, bars, columns)


def _compact(width: int, height: int, m: Metrics) -> Arrangement | None:
    top, inner = _top(m), width - 2 * m.margin
    bars_height = BARS // 2 * m.bar
    free = height - top - m.margin - _controls(m) - m.step - bars_height
    side = _side(min(inner - m.step - m.view, free), m)
    if side is None:
        return None
    canvas = Box(m.margin, top, side, side)
    x = canvas.right + m.step
    right = m.margin + inner - x
    view_side = _view_side(min(right, side * 0.5), m)
    view = _view(x, top, view_side, m)
    digit = Box(x, view.bottom, right, max(top + side - view.bottom, 0))
    pens, tools = _rows(m, max(canvas.bottom, view.bottom), inner)
    y = tools.bottom + m.step
    room = height - m.margin - y
    columns = 1 if room >= BARS * m.bar else 2
    bars = Box(m.margin, y, inner, room)
    return Arrangement(_heading(m, inner), canvas, pens, tools, view, digit, bars, columns)


def _heading(m: Metrics, inner: int) -> Box:
    return Box(m.margin, m.margin, inner, m.heading)


def _top(m: Metrics) -> int:
    return m.margin + m.heading + m.step


def _controls(m: Metrics) -> int:
    """Height of both rows and the space above each."""
    return 2 * (m.row + m.step)


def _rows(m: Metrics, canvas_bottom: int, width: int) -> tuple[Box, Box]:
    pens = Box(m.margin, canvas_bottom + m.step, width, m.row)
    return pens, Box(m.margin, pens.bottom + m.step, width, m.row)


def _side(room: float, m: Metrics) -> int | None:
    """The canvas's side: sharp pixels in this room; None where there is no room for any."""
    if room < CANVAS_SIZE:
        return None
    return ceil(whole_unit(room, m.pixel_ratio) * CANVAS_SIZE)


def _view_side(room: float, m: Metrics) -> int:
    room = min(max(room, CANVAS_SIZE * 2), CANVAS_SIZE * 8)
    return ceil(whole_unit(room, m.pixel_ratio) * CANVAS_SIZE)


def _view(x: int, y: int, side: int, m: Metrics) -> Box:
    width = max(side, m.view)
    return Box(x, y, width, side + ceil(m.caption(width)))
