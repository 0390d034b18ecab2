"""The question "Why was it misread?", and, once it is asked, what to do next."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of

_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class WhyButton(Retranslatable, QAbstractButton):
    """A quiet line of text, over as many lines as its width asks for; checked while the digit is being asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._say)
        self.retranslate()

    @property
    def band(self) -> int:
        """Room around the words, for the focus. Unit: logical pixels."""
        return grid(self, 0.5)

    def words_height(self, width: float) -> float:
        """Of the longer of its two texts in this width, so that nothing moves from one to the other."""
        metrics = QFontMetricsF(self.font())
        room = QRectF(0, 0, width, 1000)
        return max(metrics.boundingRect(room, int(_FLAGS), text).height() for text in self._texts())

    def sizeHint(self) -> QSize:
        width = max(QFontMetricsF(self.font()).horizontalAdvance(text) for text in self._texts()) + 2
        return QSize(round(width) + 2 * self.band, round(self.words_height(width)) + 2 * self.band)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self)
        strong = self.isChecked() or self.underMouse() or self.hasFocus()
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self.band, self.band)
        font = self.font()
        font.setUnderline(not self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(theme.accent if strong else theme.muted))
        band = self.band
        painter.drawText(
            QRectF(self.rect()).adjusted(band, 0, -band, 0), int(_FLAGS), self._texts()[self.isChecked()]
        )

    def _texts(self) -> tuple[str, str]:
        return self.tr("Why was it misread?"), self.tr("Click the digit you meant")

    def _say(self) -> None:
        self.setAccessibleName(self._texts()[self.isChecked()])

    def retranslate(self) -> None:
        self.setToolTip(
            self.tr(
                "Say which digit you meant, and see the smallest change of the drawing with which the network, "
                "as it has learned so far, reads it right."
            )
        )
        self._say()
        self.update()
