"""A part of the panel under a heading that folds it away.

superqt's QCollapsible animates its height, draws its heading as a button with a style sheet of its own, and has no
room for a note on what is folded.
"""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of


class Section(QWidget):
    """A heading and what it folds."""

    def __init__(self, body: QWidget, *, folded: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = SectionHeading()
        self.heading.toggled.connect(body.setVisible)
        body.setVisible(not folded)
        self.heading.setChecked(not folded)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.heading)
        self._layout.addWidget(body)
        self.arrange()

    def is_open(self) -> bool:
        return self.heading.isChecked()

    def set_open(self, is_open: bool) -> None:
        self.heading.setChecked(is_open)

    def arrange(self) -> None:
        """Follow the text size."""
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(grid(self, 0.5))


class SectionHeading(Retranslatable, QAbstractButton):
    """A quiet title with a chevron: down when open, to the side when folded; then a note says what is hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._note = ""
        self.setCheckable(True)
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def describe(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(self.tr("Folds or unfolds these settings."))
        self.update()

    def set_note(self, note: str) -> None:
        """In a few words, how the settings below differ from the defaults; shown while they are folded."""
        if note != self._note:
            self._note = note
            self.setAccessibleDescription(note)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + grid(self))

    def restyle(self) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self)
        lit = self.underMouse() or self.hasFocus()
        colour = QColor(theme.accent if lit else theme.muted)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colour)
        chevron = grid(self, 1.5)
        start = self._draw_text(painter, self.text(), chevron)
        self._draw_chevron(painter, QPen(colour, max(1.0, chevron / 8)))
        if self._note and not self.isChecked():
            painter.setFont(self.font())
            painter.setPen(QColor(theme.accent))
            start = self._draw_text(painter, self._note, start)
        painter.setPen(QColor(theme.accent if self.hasFocus() else theme.hairline))
        painter.drawLine(QPointF(start, self.height() / 2 + 0.5), QPointF(self.width(), self.height() / 2 + 0.5))

    def _draw_text(self, painter: QPainter, text: str, left: int) -> int:
        """On one line from `left` on, elided; returns where the next thing can begin."""
        area = self.rect().adjusted(left, 0, 0, 0)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return left + painter.fontMetrics().horizontalAdvance(text) + grid(self)

    def _draw_chevron(self, painter: QPainter, pen: QPen) -> None:
        half = grid(self, 0.4)
        centre = QPointF(half + 1, self.height() / 2)
        corners = ((-1, -0.5), (0, 0.5), (1, -0.5)) if self.isChecked() else ((-0.5, -1), (0.5, 0), (-0.5, 1))
        painter.setPen(pen)
        painter.drawPolyline([centre + QPointF(x * half, y * half) for x, y in corners])
