"""The digit that the network reads, as large as its place allows."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inkling.gui.theme import theme_of


class AnswerDigit(QWidget):
    """One class name, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._retranslate()

    @property
    def name(self) -> str:
        return self._name

    def show_name(self, name: str) -> None:
        """Show a class name; "" shows that there is no answer."""
        if name != self._name:
            self._name = name
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self)
        font = self.font()
        font.setPixelSize(max(int(min(self.height() * 0.9, self.width() * 1.2)), 8))
        painter.setFont(font)
        painter.setPen(QColor(theme.text if self._name else theme.hairline))
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self._name or "–")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setToolTip(self.tr("What the network reads: the output neuron with the largest activation."))
        self.setAccessibleName(self.tr("Answer: {}").format(self._name) if self._name else self.tr("No answer yet"))
        self.update()
