"""Strips: a report cut across, line by line, so that whatever is in it can go on on the next page.

A line of text is a strip, and so is a line of each cell of a table's row, or a row of pictures. Units are those of
the paper, 300 to an inch; on screen and in pictures they are scaled: lines break in the same places everywhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen, QTextLayout, QTextOption

from inkling.gui.widgets.theme import LIGHT

DPI = 300
_LEADING = 1.25  # of a line's height
_FEW_LINES = 4  # of a paragraph or a row, that stay together
_LINE_SEPARATOR = "\u2028"


def mm(length: float) -> float:
    """Millimetres, in units of the paper."""
    return length / 25.4 * DPI


def points(size: float) -> float:
    """A printer's points, in units of the paper."""
    return size / 72 * DPI


@dataclass(frozen=True, eq=False, slots=True)
class Strip:
    """paint: at this height of the page; keep: stands on the page of the next one; gap: is not needed at its top"""

    height: float
    paint: Callable[[QPainter, float], None]
    keep: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks. size: in a printer's points"""

    size: float = 9.5
    colour: str = LIGHT.text
    bold: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft

    def font(self) -> QFont:
        """The program's own, with the outlines as they are: hinting would be another one at each size."""
        font = QFont(QGuiApplication.font())
        font.setPixelSize(round(points(self.size)))
        font.setBold(self.bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


@dataclass(frozen=True, slots=True)
class Cell:
    """A text with its place across the page."""

    text: str
    left: float
    width: float
    style: Style = Style()


@dataclass(frozen=True, eq=False, slots=True)
class Picture:
    """With what stands below it. wide: it needs the page's whole width; framed: has a hairline around it"""

    image: QImage
    caption: str
    wide: bool = False


def space(height: float) -> Strip:
    """Nothing, so many units high."""
    return Strip(height, lambda _painter, _top: None, gap=True)


def text_strips(*cells: Cell, ruled: bool = False, keep: bool = False) -> list[Strip]:
    """Texts side by side, each in its column. ruled: a hairline below; keep: with what follows"""
    layouts = [_laid_out(cell) for cell in cells]
    count = max(layout.lineCount() for layout in layouts)
    heights = [_line_height(cell.style) for cell in cells]
    height = max(heights)
    strips = [
        Strip(height, _lines_painter(cells, layouts, number), keep=count <= _FEW_LINES) for number in range(count)
    ]
    if ruled:
        left, right = min(cell.left for cell in cells), max(cell.left + cell.width for cell in cells)
        below = points(3)
        strips = [Strip(below, lambda _painter, _top: None, keep=True), *strips]
        strips[-1] = replace(strips[-1], keep=True)
        strips.append(Strip(below, _hairline_painter(left, right, below), keep=keep))
    else:
        strips[-1] = replace(strips[-1], keep=keep)
    return strips


def hairline(left: float, right: float) -> Strip:
    """A line across."""
    return Strip(points(1), _hairline_painter(left, right, 0))


def picture_strips(
    pictures: Sequence[Picture], left: float, width: float, columns: int, gap: float, *, highest: float, sharp: bool
) -> list[Strip]:
    """Pictures side by side with their captions, and a wide one by itself. sharp: each pixel is a square"""
    strips: list[Strip] = []
    row: list[Picture] = []

    def finish() -> None:
        if row:
            side = (width - (columns - 1) * gap) / columns
            strips.extend(_picture_row(tuple(row), left, side, gap, highest, sharp=sharp))
            row.clear()

    for picture in pictures:
        if picture.wide:
            finish()
            strips.extend(_picture_row([picture], left, width, gap, highest, sharp=sharp))
            continue
        row.append(picture)
        if len(row) == columns:
            finish()
    finish()
    return strips


def _picture_row(
    row: Sequence[Picture], left: float, side: float, gap: float, highest: float, *, sharp: bool
) -> list[Strip]:
    sizes = [QSizeF(one.image.size()).scaled(side, highest, Qt.AspectRatioMode.KeepAspectRatio) for one in row]
    lefts = [left + number * (side + gap) for number in range(len(row))]
    height = max(size.height() for size in sizes)

    def paint(painter: QPainter, top: float) -> None:
        for picture, size, x in zip(row, sizes, lefts, strict=True):
            area = QRectF(QPointF(x, top), size)
            _paint_image(painter, area, picture.image, sharp=sharp)
            painter.setPen(QPen(QColor(LIGHT.hairline), points(0.5)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)

    style = Style(8.5, LIGHT.muted)
    captions = text_strips(*(Cell(one.caption, x, side, style) for one, x in zip(row, lefts, strict=True)))
    between = Strip(points(3), lambda _painter, _top: None, keep=True)
    return [Strip(height, paint, keep=True), between, *captions, space(points(10))]


def _paint_image(painter: QPainter, area: QRectF, image: QImage, *, sharp: bool) -> None:
    """On paper with all its pixels; in a picture made small beforehand, for a painter leaves pixels out."""
    seen = painter.deviceTransform().mapRect(area).size().toSize()
    if sharp:
        image = image.scaled(seen, mode=Qt.TransformationMode.FastTransformation)
    elif seen.width() < image.width():
        image = image.scaled(seen, mode=Qt.TransformationMode.SmoothTransformation)
    painter.drawImage(area, image)


def _laid_out(cell: Cell) -> QTextLayout:
    layout = QTextLayout(cell.text.replace("\n", _LINE_SEPARATOR), cell.style.font())
    option = QTextOption(cell.style.align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(cell.width)
    layout.endLayout()
    return layout


def _line_height(style: Style) -> float:
    return points(style.size) * _LEADING


def _lines_painter(
    cells: Sequence[Cell], layouts: Sequence[QTextLayout], number: int
) -> Callable[[QPainter, float], None]:
    def paint(painter: QPainter, top: float) -> None:
        for cell, layout in zip(cells, layouts, strict=True):
            if number < layout.lineCount():
                line = layout.lineAt(number)
                baseline = top + points(cell.style.size)
                painter.setPen(QColor(cell.style.colour))
                line.draw(painter, QPointF(cell.left, baseline - line.y() - line.ascent()))

    return paint


def _hairline_painter(left: float, right: float, down: float) -> Callable[[QPainter, float], None]:
    def paint(painter: QPainter, top: float) -> None:
        painter.setPen(QPen(QColor(LIGHT.hairline), points(0.5)))
        painter.drawLine(QPointF(left, top + down), QPointF(right, top + down))

    return paint
