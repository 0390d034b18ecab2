"""A chart of a study that can be pointed at: with the mouse, or with the arrow keys."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.gui.study.scale import step_place
from inkling.gui.study.tables import CureTable, Place
from inkling.gui.widgets.theme import grid, theme_of

_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class StudyView(QWidget):
    """Shows the table of one cure. What is pointed at is told, and shown when it is handed back."""

    pointed = Signal(object)  # the Place under the mouse or reached by a key has changed; None: there is none

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.table: CureTable | None = None
        self.plain: CureTable | None = None  # of the plain network, where another cure is shown
        self._pointed: Place | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_table(self, table: CureTable | None, plain: CureTable | None) -> None:
        """Show this; None: nothing yet."""
        self.table, self.plain = table, plain
        self.update()

    def show_pointed(self, place: Place | None) -> None:
        """Bring out this cell."""
        if place != self._pointed:
            self._pointed = place
            self.update()

    def place_at(self, at: QPointF) -> Place | None:
        """The cell that is meant at a point of the widget."""
        raise NotImplementedError

    def point_of(self, place: Place) -> QPointF:
        """Where a cell is shown; there must be a table."""
        raise NotImplementedError

    def paint_table(self, painter: QPainter, table: CureTable, pointed: Place | None) -> None:
        raise NotImplementedError

    def area(self) -> QRectF:
        """Where it is painted."""
        return QRectF(self.rect())

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 20), grid(self, 8))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self.place_at(event.position()))

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
            self._point(step_place(self.table, self._pointed, *step))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.table is not None:
            self.paint_table(painter, self.table, self._pointed)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme_of(self).accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _point(self, place: Place | None) -> None:
        if place is not None and (self.table is None or not self.table.is_known(place)):
            place = None
        if place != self._pointed:
            self.pointed.emit(place)
