"""A chart of a study that can be pointed at: with the mouse, or with the arrow keys."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.gui.study.accuracy_table import AccuracyTable, CellIndex
from inkling.gui.widgets.theme import grid, theme_of

_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class AccuracyChart(QWidget):
    """Shows the table of one cure. What is pointed at is signalled, and shown when it is handed back."""

    pointed = Signal(object)  # the CellIndex under the mouse or reached by a key has changed; None: there is none

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.table: AccuracyTable | None = None
        self.plain: AccuracyTable | None = None  # of the plain network, where another cure is shown
        self._pointed: CellIndex | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_table(self, table: AccuracyTable | None, plain: AccuracyTable | None) -> None:
        """Show this; None: nothing yet."""
        self.table, self.plain = table, plain
        self.update()

    def show_pointed(self, cell: CellIndex | None) -> None:
        """Bring out this cell."""
        if cell != self._pointed:
            self._pointed = cell
            self.update()

    def cell_at(self, at: QPointF) -> CellIndex | None:
        """The cell that is meant at a point of the widget."""
        raise NotImplementedError

    def paint_table(self, painter: QPainter, table: AccuracyTable, pointed: CellIndex | None) -> None:
        raise NotImplementedError

    def area(self) -> QRectF:
        """Where it is painted."""
        return QRectF(self.rect())

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 20), grid(self, 8))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self.cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self.table is None:
            super().keyPressEvent(event)
        else:
            self._point(self.table.next_known(self._pointed, *step))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.table is not None:
            self.paint_table(painter, self.table, self._pointed)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme_of(self).accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _point(self, cell: CellIndex | None) -> None:
        if cell is not None and (self.table is None or not self.table.is_known(cell)):
            cell = None
        if cell != self._pointed:
            self.pointed.emit(cell)
