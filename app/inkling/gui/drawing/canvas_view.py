"""A drawing on screen: its pixels, a faint grid between them, a hint while it is empty, and the pen."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.data.stroke import CANVAS_SIZE, pen_width
from inkling.gui.widgets.pixel_painting import device_scale, grey_image, paint_pixels, pixel_grid, snapped
from inkling.gui.widgets.theme import DARK, grid, theme_of
from inkling.gui.widgets.viewport import Viewport, fit
from inkling.session.drawing import ERASER_RADIUS, Drawing

# A circle smaller than this, in logical pixels, gets a cross around it, to be found at all.
_SMALLEST_FREE_CIRCLE = 5.0
_CROSS_GAP = 3.0
_CROSS_ARM = 6.0


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
        painter.drawImage(square, self._grid_for(round(square.width() * device_scale(painter))))
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
            _paint_cross_hair(painter, square, centre, radius, down=self._cross_hair_down)
        elif self._pointer is not None:
            _paint_pen(painter, self._pointer, radius, erasing=self._pen_erases)


def _paint_pen(painter: QPainter, centre: QPointF, radius: float, *, erasing: bool) -> None:
    """The outline of what the pen would ink, seen on black and on white; the eraser is filled a little."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if erasing:
        painter.setBrush(QColor(128, 128, 128, 90))
    for colour, grow in ((QColor(0, 0, 0, 150), 1.0), (QColor(255, 255, 255, 230), 0.0)):
        painter.setPen(QPen(colour, 1))
        painter.drawEllipse(centre, radius + grow, radius + grow)
        painter.setBrush(QColor(0, 0, 0, 0))
    if radius < _SMALLEST_FREE_CIRCLE:
        _paint_cross(painter, centre, radius + _CROSS_GAP, QColor(255, 255, 255, 230))


def _paint_cross_hair(painter: QPainter, square: QRectF, centre: QPointF, radius: float, *, down: bool) -> None:
    """The keyboard's pen: lines across the canvas to find it by, its circle full while it is down."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    accent = QColor(DARK.accent)
    accent.setAlpha(150)
    painter.setPen(QPen(accent, 1))
    painter.drawLines(
        [
            QLineF(square.left(), centre.y(), centre.x() - radius, centre.y()),
            QLineF(centre.x() + radius, centre.y(), square.right(), centre.y()),
            QLineF(centre.x(), square.top(), centre.x(), centre.y() - radius),
            QLineF(centre.x(), centre.y() + radius, centre.x(), square.bottom()),
        ]
    )
    painter.setPen(QPen(QColor(DARK.accent), 1.5))
    painter.setBrush(accent if down else QColor(0, 0, 0, 0))
    painter.drawEllipse(centre, radius, radius)


def _paint_cross(painter: QPainter, centre: QPointF, near: float, colour: QColor) -> None:
    far = near + _CROSS_ARM
    x, y = centre.x(), centre.y()
    lines = [
        QLineF(x - far, y, x - near, y),
        QLineF(x + near, y, x + far, y),
        QLineF(x, y - far, x, y - near),
        QLineF(x, y + near, x, y + far),
    ]
    painter.setPen(QPen(QColor(0, 0, 0, 120), 3))
    painter.drawLines(lines)
    painter.setPen(QPen(colour, 1))
    painter.drawLines(lines)
