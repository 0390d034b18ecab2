"""The table of how much each cure cures; a click on a row shows that cure."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.analysis.study.summary import CureSummary
from inkling.gui.study.cure_painting import height_of, paint_cures, row_at
from inkling.gui.study.paint_style import look_of
from inkling.gui.widgets.theme import grid, theme_of


class StudyCures(QWidget):
    """A row for each cure of the study."""

    chosen = Signal(str)  # the cure whose row the person chose

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._summaries: tuple[CureSummary, ...] = ()
        self._cure = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_summaries(self, summaries: Sequence[CureSummary], cure: str) -> None:
        """cure: the one that the charts show"""
        self._summaries, self._cure = tuple(summaries), cure
        self.updateGeometry()
        self.update()

    def summaries(self) -> tuple[CureSummary, ...]:
        return self._summaries

    def wanted_height(self) -> int:
        """Pixels that all rows like to have."""
        return round(height_of(look_of(self), len(self._summaries)))

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 24), grid(self, 8))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = row_at(QRectF(self.rect()), look_of(self), len(self._summaries), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and row is not None:
            self.chosen.emit(self._summaries[row].cure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        cures = [one.cure for one in self._summaries]
        if step is None or self._cure not in cures:
            super().keyPressEvent(event)
            return
        at = cures.index(self._cure) + step
        if 0 <= at < len(cures):
            self.chosen.emit(cures[at])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._summaries:
            paint_cures(painter, QRectF(self.rect()), look_of(self), self._summaries, self._cure)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme_of(self).accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
