"""A study as one figure for a report: curves and heatmap of every cure, and how much each of them cures."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from inkling.analysis.study.cures import PLAIN
from inkling.analysis.study.summary import StudyResults
from inkling.errors import StudyFileError
from inkling.gui.study.accuracy_curves import paint_curves
from inkling.gui.study.accuracy_table import accuracy_table
from inkling.gui.study.cure_table import paint_cure_table, table_height
from inkling.gui.study.heatmap import paint_heatmap
from inkling.gui.study.paint_style import LEFT, PaintStyle
from inkling.gui.study.words import cure_hint, cure_name, plan_text
from inkling.gui.widgets.exports import save_png
from inkling.gui.widgets.theme import LIGHT

_STEP = 8.0
_TEXT = 14  # pixels
_TILE = 760.0, 330.0  # of one cure
_MARGIN = 24.0


def save_study_picture(results: StudyResults, path: Path) -> None:
    """Write the figure as a PNG, whole or not at all. A QApplication must exist.

    Raises StudyFileError where the file cannot be written.
    """
    study_picture(results, path)


def study_picture(
    results: StudyResults, path: Path, *, width: float | None = None, height: float | None = None, scale: float = 2.0
) -> None:
    """The same in a size of one's own, in logical pixels; scale: how many of the picture's make one of these.

    Raises StudyFileError where the file cannot be written.
    """
    save_png(draw_study(results, width=width, height=height, scale=scale), path, raising=StudyFileError)


def draw_study(
    results: StudyResults, *, width: float | None = None, height: float | None = None, scale: float = 2.0
) -> QImage:
    """The figure, on white. Cells that are not done are blank."""
    style = PaintStyle(LIGHT, _font(), _STEP)
    cures = results.plan.cures
    columns = 1 if len(cures) == 1 else 2
    rows = -(-len(cures) // columns)
    compared = len(cures) > 1
    table = table_height(style, len(cures)) + _MARGIN if compared else 0.0
    beside = compared and len(cures) < rows * columns  # the table stands in the place that is left over
    head = 7 * _STEP
    whole_width = width or columns * (_TILE[0] + _MARGIN) + _MARGIN
    whole_height = height or head + rows * (_TILE[1] + _MARGIN) + _MARGIN + (0 if beside else table)
    image = QImage(round(whole_width * scale), round(whole_height * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(LIGHT.panel))
    painter = QPainter(image)
    try:
        area = QRectF(_MARGIN, _MARGIN, whole_width - 2 * _MARGIN, whole_height - 2 * _MARGIN)
        _paint_head(painter, area, style, results)
        tile_width = (area.width() - (columns - 1) * _MARGIN) / columns
        tile_height = (area.height() - head - (0 if beside else table) - (rows - 1) * _MARGIN) / rows
        places = [
            QRectF(
                area.left() + column * (tile_width + _MARGIN),
                area.top() + head + row * (tile_height + _MARGIN),
                tile_width,
                tile_height,
            )
            for row in range(rows)
            for column in range(columns)
        ]
        for cure, place in zip(cures, places, strict=False):
            _paint_tile(painter, place, style, results, cure)
        if compared:
            below = QRectF(area.left(), area.bottom() - table + _MARGIN, area.width(), table - _MARGIN)
            summaries = [results.summary(cure) for cure in cures]
            paint_cure_table(painter, places[-1].adjusted(0, 4 * _STEP, 0, 0) if beside else below, style, summaries)
    finally:
        painter.end()
    return image


def _paint_head(painter: QPainter, area: QRectF, style: PaintStyle, results: StudyResults) -> None:
    title = QCoreApplication.translate("Study", "Accuracy by training and test pen")
    painter.setFont(_font(1.4, bold=True))
    painter.setPen(QColor(style.theme.text))
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
    painter.setFont(style.font)
    painter.setPen(QColor(style.theme.muted))
    line = area.adjusted(0, 3 * style.step, 0, 0)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, plan_text(results.plan))


def _paint_tile(painter: QPainter, area: QRectF, style: PaintStyle, results: StudyResults, cure: str) -> None:
    font = _font(bold=True)
    painter.setFont(font)
    painter.setPen(QColor(style.theme.text))
    name = cure_name(cure)
    top = QRectF(area.left(), area.top(), area.width(), 2.5 * style.step)
    painter.drawText(top, LEFT, name)
    left = painter.fontMetrics().horizontalAdvance(name) + 1.5 * style.step
    painter.setFont(style.small)
    painter.setPen(QColor(style.theme.muted))
    hint = style.small_metrics.elidedText(cure_hint(cure), Qt.TextElideMode.ElideRight, area.width() - left)
    painter.drawText(top.adjusted(left, 0, 0, 0), LEFT, hint)
    charts = area.adjusted(0, 3.25 * style.step, 0, 0)
    half = (charts.width() - 3 * style.step) / 2
    table = accuracy_table(results, cure)
    plain = accuracy_table(results, PLAIN) if cure != PLAIN and PLAIN in results.plan.cures else None
    paint_curves(painter, QRectF(charts.left(), charts.top(), half, charts.height()), style, table, plain)
    right = QRectF(charts.right() - half, charts.top(), half, charts.height())
    paint_heatmap(painter, right, style, table)


def _font(size: float = 1.0, *, bold: bool = False) -> QFont:
    """In pixels, so that the figure is the same on every screen."""
    font = QFont(QApplication.font())
    font.setPixelSize(round(size * _TEXT))
    font.setBold(bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
