"""The layout of the panel: where its widgets go, whatever its shape, so that the canvas is as large as it can be.

Four layouts compete, and the one with the largest canvas wins:

    below     canvas over everything; below the tools, the network's view and the answer beside the bars
    beside    tools under the canvas, everything about the answer to the right of both
    compact   the network's view and the answer to the right of the canvas, the bars at the bottom
    low       the network's view and the answer under the canvas, the tools and the bars to the right

Under the row of pens lies the strip, a picture for each pen, and under the bars the question why. Where they
would leave the canvas too small the strip goes first, then the question.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from inkling.data.stroke import CANVAS_SIZE, PEN_SIZES
from inkling.gui.widgets.viewport import whole_unit

BARS = 10


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in whole logical pixels. right, bottom: its edges, not its last pixels as with QRect."""

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
class PanelSizes:
    """Sizes that follow from the text size and the language, in logical pixels."""

    step: int  # the grid
    heading: int  # height
    row: int  # height of the pens' row, and of the tools'
    rows_width: int  # the least that both rows need
    bar: int  # least height of one bar's row
    bar_width: int  # least width of one bar's row
    caption: Callable[[float], float]  # height of the caption under a picture of this width
    caption_width: int  # of its longest word
    strip_text: Callable[[float], float]  # height of the words under the pictures of a strip of this width
    why: Callable[[float], float]  # height of the question why in this width
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
class PanelLayout:
    """Where each widget goes. `columns`: of the bars. No strip, no why: there is no room for it."""

    heading: Rect
    canvas: Rect
    pens: Rect
    tools: Rect
    view: Rect
    digit: Rect
    bars: Rect
    columns: int
    strip: Rect | None
    why: Rect | None


@dataclass(frozen=True, slots=True)
class Extras:
    """What is shown besides the widgets that are always there, and the least canvas that it is shown with."""

    strip: bool
    why: bool
    canvas: int  # steps of the grid


_NONE = Extras(strip=False, why=False, canvas=0)
_EXTRAS = (Extras(strip=True, why=True, canvas=16), Extras(strip=False, why=True, canvas=10), _NONE)


def lay_out(width: int, height: int, sizes: PanelSizes) -> PanelLayout:
    """The best layout of a panel of this size."""
    for extras in _EXTRAS:
        best = _best(width, height, sizes, extras)
        if best is not None and _canvas_side(best) >= extras.canvas * sizes.step:
            return best
    # Hardly a panel any more: what does not fit is cut off at the right and at the bottom.
    return lay_out(width + sizes.view, height + sizes.view, sizes)


def _best(width: int, height: int, sizes: PanelSizes, extras: Extras) -> PanelLayout | None:
    candidates = (way(width, height, sizes, extras) for way in (_below, _beside, _compact, _low))
    return max((one for one in candidates if one is not None), key=_canvas_side, default=None)


def _canvas_side(layout: PanelLayout) -> int:
    return layout.canvas.width


def _below(width: int, height: int, m: PanelSizes, extras: Extras) -> PanelLayout | None:
    top, inner = _top(m), width - 2 * m.margin
    why = _why_height(inner * 0.5, m, extras)
    block = max(BARS * m.bar + why, ceil(m.view + m.caption(m.view)) + m.digit)
    least = _least_strip(inner, m, extras)
    side = _side(min(inner, height - top - m.margin - _controls(m, least) - m.step - block), m)
    if side is None:
        return None
    # Sharp pixels rarely fill the width: what lies below keeps to the canvas's right edge.
    if inner - side < CANVAS_SIZE:
        inner = side
        least = _least_strip(inner, m, extras)
    canvas = Rect(m.margin, top, side, side)
    free = height - m.margin - block - m.step - _controls(m, least) - canvas.bottom
    pens, strip, tools = _rows(m, canvas.bottom, inner, _strip_height(inner, least, free, m))
    y = tools.bottom + m.step
    room = height - m.margin - y
    view_side = _view_side(min(room * 0.4, inner * 0.3), m)
    view = _view(m.margin, y, view_side, m)
    digit_bottom = min(y + room, y + max(block, BARS * 4 * m.step))
    digit = Rect(view.x, view.bottom, view.width, max(min(digit_bottom - view.bottom, view.width * 2), 0))
    x = view.right + 2 * m.step
    bars, question = _bars(Rect(x, y, m.margin + inner - x, room), m, extras)
    return PanelLayout(_heading(m, inner), canvas, pens, tools, view, digit, bars, 1, strip, question)


def _beside(width: int, height: int, m: PanelSizes, extras: Extras) -> PanelLayout | None:
    top, inner = _top(m), width - 2 * m.margin
    # The column may turn out wider; its words then need no more height than these.
    least = _least_strip(m.rows_width, m, extras)
    side = _side(min(inner - 2 * m.step - m.bar_width, height - top - m.margin - _controls(m, least)), m)
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
    below = Rect(x, y, right, height - m.margin - y)
    bars_room = below.height - _why_height(right, m, extras)
    columns = 1 if bars_room >= BARS * m.bar else 2
    if columns == 2 and (right < 2 * m.bar_width + 2 * m.step or bars_room < BARS // 2 * m.bar):
        return None
    canvas = Rect(m.margin, top, side, side)
    free = height - m.margin - _controls(m, least) - canvas.bottom
    pens, strip, tools = _rows(m, canvas.bottom, column, _strip_height(column, least, free, m))
    digit_side = max(view_side, m.digit)
    digit = Rect(view.right + m.step, top, min(right - view.width - m.step, digit_side), digit_side)
    bars, question = _bars(below, m, extras, columns)
    return PanelLayout(_heading(m, inner), canvas, pens, tools, view, digit, bars, columns, strip, question)


def _compact(width: int, height: int, m: PanelSizes, extras: Extras) -> PanelLayout | None:
    top, inner = _top(m), width - 2 * m.margin
    block = BARS // 2 * m.bar + _why_height(inner, m, extras)
    least = _least_strip(inner, m, extras)
    free = height - top - m.margin - _controls(m, least) - m.step - block
    side = _side(min(inner - m.step - m.view, free), m)
    if side is None:
        return None
    canvas = Rect(m.margin, top, side, side)
    x = canvas.right + m.step
    right = m.margin + inner - x
    view_side = _view_side(min(right, side * 0.5), m)
    view = _view(x, top, view_side, m)
    digit = Rect(x, view.bottom, right, max(top + side - view.bottom, 0))
    if extras.strip and digit.height < m.digit:
        return None
    bottom = max(canvas.bottom, view.bottom)
    strip_height = _strip_height(inner, least, top + free - bottom, m)
    pens, strip, tools = _rows(m, bottom, inner, strip_height)
    y = tools.bottom + m.step
    room = height - m.margin - y
    columns = 1 if room - _why_height(inner, m, extras) >= BARS * m.bar else 2
    bars, question = _bars(Rect(m.margin, y, inner, room), m, extras, columns)
    return PanelLayout(_heading(m, inner), canvas, pens, tools, view, digit, bars, columns, strip, question)


def _low(width: int, height: int, m: PanelSizes, extras: Extras) -> PanelLayout | None:
    """For large text in a low panel: with less room around, no caption, and neither strip nor question."""
    if extras.strip or extras.why:
        return None
    edge, gap = m.margin // 2, m.step // 2
    top, inner = edge + m.heading + edge, width - 2 * m.margin
    right_width = max(m.rows_width, 2 * m.bar_width + 2 * m.step)
    room = height - top - edge
    side = _side(min(inner - m.step - right_width, room - gap - 4 * m.step), m)
    if side is None or 2 * (m.row + gap) + BARS // 2 * m.bar > room:
        return None
    canvas = Rect(m.margin, top, side, side)
    x = canvas.right + m.step
    right = m.margin + inner - x
    pens = Rect(x, top, right, m.row)
    tools = Rect(x, pens.bottom + gap, right, m.row)
    below = tools.bottom + gap
    bars = Rect(x, below, right, top + room - below)
    y = canvas.bottom + gap
    view_side = _side(min(max(top + room - y, 2 * CANVAS_SIZE), side // 2), m) or 0
    view = Rect(m.margin, y, view_side, view_side)
    digit = Rect(view.right + m.step, y, side - view.width - m.step, top + room - y)
    heading = Rect(m.margin, edge, inner, m.heading)
    return PanelLayout(heading, canvas, pens, tools, view, digit, bars, 2, None, None)


def _heading(m: PanelSizes, inner: int) -> Rect:
    return Rect(m.margin, m.margin, inner, m.heading)


def _top(m: PanelSizes) -> int:
    return m.margin + m.heading + m.step


def _controls(m: PanelSizes, strip: int) -> int:
    """Height of both rows and the strip, and of the space above each."""
    return 2 * (m.row + m.step) + (strip + m.step // 2 if strip else 0)


def _rows(m: PanelSizes, canvas_bottom: int, width: int, strip_height: int) -> tuple[Rect, Rect | None, Rect]:
    """The pens, the strip under them, and the tools."""
    pens = Rect(m.margin, canvas_bottom + m.step, width, m.row)
    if not strip_height:
        return pens, None, Rect(m.margin, pens.bottom + m.step, width, m.row)
    strip = Rect(m.margin, pens.bottom + m.step // 2, width, strip_height)
    return pens, strip, Rect(m.margin, strip.bottom + m.step, width, m.row)


def _least_strip(width: int, m: PanelSizes, extras: Extras) -> int:
    return CANVAS_SIZE + ceil(m.strip_text(width)) if extras.strip else 0


def _strip_height(width: int, least: int, free: int, m: PanelSizes) -> int:
    """With pictures as large as the width and the free height allow, up to eight steps of the grid."""
    if not least:
        return 0
    words = ceil(m.strip_text(width))
    picture = min(width // len(PEN_SIZES) - m.step, 8 * m.step)
    return words + max(min(picture, least + free - words), CANVAS_SIZE)


def _why_height(width: float, m: PanelSizes, extras: Extras) -> int:
    """Of the question and the space above it."""
    return ceil(m.why(width)) + m.step // 2 if extras.why else 0


def _bars(room: Rect, m: PanelSizes, extras: Extras, columns: int = 1) -> tuple[Rect, Rect | None]:
    """The bars, no taller than they are painted, and the question under them."""
    if not extras.why:
        return room, None
    why = ceil(m.why(room.width))
    height = min(room.height - why - m.step // 2, BARS // columns * 4 * m.step)
    bars = Rect(room.x, room.y, room.width, height)
    return bars, Rect(room.x, bars.bottom + m.step // 2, room.width, why)


def _side(room: float, m: PanelSizes) -> int | None:
    """The canvas's side: sharp pixels in this room; None where there is no room for any."""
    if room < CANVAS_SIZE:
        return None
    return ceil(whole_unit(room, m.pixel_ratio) * CANVAS_SIZE)


def _view_side(room: float, m: PanelSizes) -> int:
    room = min(max(room, CANVAS_SIZE * 2), CANVAS_SIZE * 8)
    return ceil(whole_unit(room, m.pixel_ratio) * CANVAS_SIZE)


def _view(x: int, y: int, side: int, m: PanelSizes) -> Rect:
    width = max(side, m.view)
    return Rect(x, y, width, side + ceil(m.caption(width)))
