"""The row of pens: one of the course's five sizes is in hand."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from inkling.data.stroke import PEN_SIZES
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip

# The dots grow by the same factor from pen to pen, in steps of the 8-pixel grid.
_SMALLEST_DOT, _LARGEST_DOT = 0.375, 1.75


def dot_diameter(index: int, count: int) -> float:
    """Of pen number `index` of `count`, in grid steps."""
    return float(_SMALLEST_DOT * (_LARGEST_DOT / _SMALLEST_DOT) ** (index / max(count - 1, 1)))


class PenSizes(Retranslatable, QWidget):
    """A segmented row: Tab reaches it, the arrow keys move along it."""

    chosen = Signal(int)  # the person took a pen of this size

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for i, size in enumerate(PEN_SIZES):
            button = _PenButton(size, dot_diameter(i, len(PEN_SIZES)), self)
            self._group.addButton(button, size)
            row.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)  # the pen in hand, too: it may be the eraser's turn now
        self.retranslate()

    def set_pen_size(self, size: int) -> None:
        """Show which pen is in hand, without a signal."""
        self._group.button(size).setChecked(True)
        self._set_tab_stop(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.setBrush(QColor(theme.raised))
        radius = grid(self, 0.5)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for button in self._group.buttons()[1:]:
            painter.drawLine(button.x(), 1, button.x(), self.height() - 2)

    def _on_clicked(self, size: int) -> None:
        self._set_tab_stop(size)
        self.chosen.emit(size)

    def _set_tab_stop(self, size: int) -> None:
        """Tab stops at the pen in hand alone, as in any row of which one is chosen."""
        for button in self._group.buttons():
            chosen = self._group.id(button) == size
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if chosen else Qt.FocusPolicy.NoFocus)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Pen size"))
        for i, button in enumerate(self._group.buttons(), start=1):
            size = self._group.id(button)
            button.setAccessibleName(self.tr("Pen {}").format(size))
            button.setToolTip(
                tooltip(
                    self.tr(
                        "Pen {} of a canvas of 128 pixels (key {}). What is drawn is inked again: "
                        "a network that learned from one pen may misread another."
                    ).format(size, i)
                )
            )


class _PenButton(QAbstractButton):
    def __init__(self, size: int, diameter: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._diameter = diameter
        self.setText(str(size))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        # The same for all, so that the segments are: the largest dot, its number, and air.
        content = grid(self, _LARGEST_DOT) + grid(self, 0.5) + self.fontMetrics().horizontalAdvance("88")
        return QSize(content + grid(self), self.fontMetrics().height() + grid(self, 1.5))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.isChecked()
        colour = QColor(theme.accent if marked else theme.text if self.underMouse() else theme.muted)
        radius = grid(self, 0.5)
        if marked or self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2 if self.hasFocus() else 1))
            inset = 1.0 if self.hasFocus() else 0.5
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        dot = self._diameter * grid(self)
        text_width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        gap = grid(self, 0.5)
        left = (self.width() - dot - gap - text_width) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(left + dot / 2, self.height() / 2), dot / 2, dot / 2)
        painter.setPen(colour)
        painter.drawText(
            QRectF(left + dot + gap, 0, text_width + gap, self.height()),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            self.text(),
        )
