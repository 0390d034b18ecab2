"""How a drawing looks: its pixels, a faint grid between them, a hint while it is empty, and the pen."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.data.stroke import CANVAS_SIZE, pen_width
from inkling.gui.drawing.cursor_painting import paint_cross_hair, paint_pen
from inkling.gui.widgets.pixel_painting import grey_image, paint_pixels, pixel_grid, snapped
from inkling.gui.widgets.theme import DARK, grid, theme_of
from inkling.gui.widgets.viewport import Viewport, fit
from inkling.session.drawing import ERASER_RADIUS, Drawing


class CanvasView(QWidget):
    """Shows a Drawing. Canvas, below it, adds the devices that change it.

    The square begins `band` pixels inside the widget: strokes may begin in that band, beside the pixels.
    """

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._picture: QImage | None = None
        self._grid = QImage()
        self._pointer: QPointF | None = None
        self._pen_erases = False
        self._cross_hair = (CANVAS_SIZE / 2, CANVAS_SIZE / 2)
        self._cross_hair_shown = False
        self._cross_hair_down = False
        self._drop_target = False

    @property
    def band(self) -> int:
        """Room around the square, in logical pixels."""
        return grid(self, 0.5)

    def viewport(self) -> Viewport:
        return fit(self.width(), self.height(), self.devicePixelRatioF(), self.band)

    def set_drop_target(self, on: bool) -> None:
        """Show that what is dragged over the canvas could be dropped."""
        self._drop_target = on
        self.update()

    def refresh(self) -> None:
        """The drawing has changed: show it as it is now."""
        image = self._drawing.image()
        self._picture = None if image is None else grey_image(image)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        viewport = self.viewport()
        square = snapped(painter, viewport)
        paint_pixels(painter, square, self._picture)
        painter.drawImage(square, self._grid_for(round(square.width() * self.devicePixelRatioF())))
        if self._picture is None:
            self._paint_hint(painter, square)
        if self._drop_target or self._cross_hair_shown:
            self._paint_ring(painter, square)
        self._paint_cursor(painter, viewport, square)

    def _grid_for(self, side: int) -> QImage:
        if self._grid.width() != side:
            self._grid = pixel_grid(side)
        return self._grid

    def _paint_hint(self, painter: QPainter, square: QRectF) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        painter.setFont(font)
        faint = QColor(DARK.muted)
        faint.setAlpha(170)
        painter.setPen(faint)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        inset = square.width() / 8
        painter.drawText(square.adjusted(inset, 0, -inset, 0), int(flags), self.tr("Draw a digit"))

    def _paint_ring(self, painter: QPainter, square: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme_of(self).accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square.adjusted(-2, -2, 2, 2), 2, 2)

    def _paint_cursor(self, painter: QPainter, viewport: Viewport, square: QRectF) -> None:
        width = 2 * ERASER_RADIUS if self._pen_erases else pen_width(self._drawing.pen_size)
        radius = width * viewport.unit / 2
        if self._cross_hair_shown:
            painter.setClipRect(square)
            centre = QPointF(*viewport.to_widget(*self._cross_hair))
            paint_cross_hair(painter, square, centre, radius, down=self._cross_hair_down)
        elif self._pointer is not None:
            paint_pen(painter, self._pointer, radius, erasing=self._pen_erases)
