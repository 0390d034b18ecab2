"""The words under the progress of a run: how far it has come, and what there is to say."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.gui.widgets.verbatim import Label

_PLACING = (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.Show)


class RunWords(QWidget):
    """Two texts, one below the other, that are broken where they do not fit.

    There is always room for a few lines, so that words that come and go move nothing. It places its labels itself: in
    a layout each new number would have the whole window laid out anew. It asks for that where more lines are needed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress, self.message = Label(self), Label(self)
        self._lines = 2
        self._needed = 0  # pixels of height, as the surroundings know it
        for label in (self.progress, self.message):
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            label.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_lines(self, lines: int) -> None:
        """Lines that room is kept for."""
        self._lines = lines
        self._place()

    def heightForWidth(self, width: int) -> int:
        texts = sum(label.heightForWidth(width) for label in self._shown())
        return max(texts, self._lines * ceil(QFontMetricsF(self.font()).lineSpacing()))

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in _PLACING:
            self._place()
        return handled

    def _place(self) -> None:
        top = 0
        for label in self._shown():
            height = label.heightForWidth(self.width())
            label.setGeometry(0, top, self.width(), height)
            top += height
        needed = self.heightForWidth(self.width())
        if needed != self._needed:
            self._needed = needed
            self.updateGeometry()

    def _shown(self) -> list[Label]:
        return [label for label in (self.progress, self.message) if not label.isHidden() and label.text()]
