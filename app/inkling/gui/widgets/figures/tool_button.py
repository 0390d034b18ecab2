"""A tool button whose icon is lines in the theme's colours, with or without words beside it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from inkling.gui.widgets.theme import grid, theme_of

ICON_SIZE = 16.0


class ToolButton(QToolButton):
    """The frame is the style sheet's; icon and words are painted in its middle."""

    def __init__(self, icon: QPainterPath, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_path = icon
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_words(self, words: str) -> None:
        """Words to the right of the icon; "" for the icon alone."""
        self._words = words
        self.updateGeometry()
        self.update()

    def shown_words(self) -> str:
        """Words that do not fit give way: the icon and the tooltip say the same."""
        return self._words if self._content_width() + grid(self, 0.25) <= self.width() else ""

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height() + grid(self, 1.5)
        return QSize(self._content_width() + grid(self, 2), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._icon_width() + grid(self, 1.5), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # no text, no icon: the frame alone
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self)
        colour = QColor(theme.accent if self.isChecked() else theme.text)
        if not self.isEnabled():
            colour = QColor(theme.muted)
            colour.setAlpha(100)
        size = self._icon_width()
        words = self.shown_words()
        left = (self.width() - (self._content_width() if words else size)) / 2
        painter.setPen(colour)
        if words:
            at = round(left + size + grid(self, 0.5))
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect().adjusted(at, 0, 0, 0), int(align), words)
        painter.translate(left, (self.height() - size) / 2)
        painter.scale(size / ICON_SIZE, size / ICON_SIZE)
        pen = QPen(colour, 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self.paint_icon(painter, self._icon_path)

    def paint_icon(self, painter: QPainter, icon: QPainterPath) -> None:
        """Pen and brush are set, and the unit is that of the icon."""
        painter.drawPath(icon)

    def _icon_width(self) -> int:
        return grid(self, 2)

    def _content_width(self) -> int:
        words = self.fontMetrics().horizontalAdvance(self._words) + grid(self, 0.5) if self._words else 0
        return self._icon_width() + words
