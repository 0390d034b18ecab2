"""The surface that a chart's curves are drawn on, and how mouse and keyboard move about it."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from inkling.gui.learning_curves.axis import LocaleAxis
from inkling.gui.widgets.theme import theme_of

_KEY_STEPS = 50  # of the arrow keys, across the chart


class PlotView(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph ships no type hints
    """The drawing surface: pyqtgraph's wheel and drag, and our crosshair and keys."""

    pointed = Signal(float)  # the mouse or an arrow key is at this epoch
    left = Signal()  # the mouse went away
    fit_requested = Signal()  # double click, or Home
    moved = Signal()  # the person has zoomed or moved what is seen

    def __init__(self, parent: QWidget, x_axis: LocaleAxis, y_axis: LocaleAxis) -> None:
        super().__init__(parent, useOpenGL=False)
        # Not a PlotItem: that brings a context menu of forty hidden, English-only form widgets with it.
        self.x_axis, self.y_axis = x_axis, y_axis
        self.box = pg.ViewBox(enableMenu=False)
        self.box.disableAutoRange()
        self.box.sigRangeChangedManually.connect(self.moved)
        self._at = math.nan
        frame = pg.GraphicsWidget()
        self._layout = pg.QtWidgets.QGraphicsGridLayout(frame)
        self._layout.setSpacing(0)
        for axis, row, column in ((y_axis, 0, 0), (x_axis, 1, 1)):
            axis.linkToView(self.box)
            self._layout.addItem(axis, row, column)
        self._layout.addItem(self.box, 0, 1)
        self.setCentralItem(frame)
        y_axis.setGrid(255)
        self.crosshair = pg.InfiniteLine(angle=90)
        self.crosshair.setZValue(-1)
        self.crosshair.hide()
        self.box.addItem(self.crosshair)

    def set_margins(self, top: float, right: float) -> None:
        self._layout.setContentsMargins(0, top, right, 0)

    def settle(self) -> None:
        """Follow the range now. pyqtgraph does while it paints, which makes it paint everything a second time."""
        self.scene().prepareForPaint()

    def plot_area(self) -> QRectF:
        """Where curves are drawn, in pixels of this widget."""
        return QRectF(self.mapFromScene(self.box.sceneBoundingRect()).boundingRect())

    def x_of(self, epoch: float) -> float:
        """Where an epoch stands, in pixels of this widget."""
        return float(self.mapFromScene(self.box.mapViewToScene(QPointF(epoch, 0.0))).x())

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        super().mouseMoveEvent(ev)
        self._point(self.mapToScene(ev.position().toPoint()))

    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self._at = math.nan
        self.left.emit()

    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(ev)
        if ev.button() == Qt.MouseButton.LeftButton:
            self.fit_requested.emit()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        low, high = self.box.viewRange()[0]
        match ev.key():
            case Qt.Key.Key_Home:
                self.fit_requested.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = (high - low) / _KEY_STEPS * (1 if ev.key() == Qt.Key.Key_Right else -1)
                self._at = min(max((high if math.isnan(self._at) else self._at) + step, low), high)
                self.pointed.emit(self._at)
            case Qt.Key.Key_Plus | Qt.Key.Key_Minus:
                factor = 0.8 if ev.key() == Qt.Key.Key_Plus else 1.25
                self.box.scaleBy((factor, factor))
                self.moved.emit()
            case _:
                super().keyPressEvent(ev)

    def focusInEvent(self, ev: QFocusEvent) -> None:
        super().focusInEvent(ev)
        if ev.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.box.setBorder(theme_of(self).accent, width=1)

    def focusOutEvent(self, ev: QFocusEvent) -> None:
        super().focusOutEvent(ev)
        self.box.setBorder(None)
        self._at = math.nan
        self.left.emit()

    def _point(self, scene: QPointF) -> None:
        if self.box.sceneBoundingRect().contains(scene):
            self._at = self.box.mapSceneToView(scene).x()
            self.pointed.emit(self._at)
        else:
            self.left.emit()
