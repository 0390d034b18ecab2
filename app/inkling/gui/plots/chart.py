"""One chart: a quantity against epochs, its numbers in the heading, a crosshair to read it with."""

import math
from collections.abc import Callable, Hashable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSpacerItem, QVBoxLayout, QWidget

from inkling.gui.plots.axis import LocaleAxis, TickTexts
from inkling.gui.plots.curves import RunCurves
from inkling.gui.plots.ranges import Range
from inkling.gui.plots.swatch import Swatch
from inkling.gui.theme import grid, theme_of

_TICK_FONT = 0.85  # of the panel's size
_KEY_STEPS = 50  # of the arrow keys, across the chart


class PlotView(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph ships no type hints
    """The drawing surface: pyqtgraph's wheel and drag, and our crosshair and keys."""

    pointed = Signal(float)  # the mouse or an arrow key is at this epoch
    left = Signal()  # the mouse went away
    fit_requested = Signal()  # double click, or Home

    def __init__(self, parent: QWidget, x_axis: LocaleAxis, y_axis: LocaleAxis) -> None:
        super().__init__(parent, useOpenGL=False)
        # Not a PlotItem: that brings a context menu of forty hidden, English-only form widgets with it.
        self.box = pg.ViewBox(enableMenu=False)
        self.box.disableAutoRange()
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
                self.box.sigRangeChangedManually.emit([True, True])
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


class Chart(QWidget):
    """Title and readout above, curves below. Runs are told apart by any hashable key.

    texts: labels of ticks; value_text: a number as the readout shows it
    """

    def __init__(self, parent: QWidget, texts: TickTexts, value_text: Callable[[float], str]) -> None:
        super().__init__(parent)
        self._x_axis, self._y_axis = LocaleAxis("bottom"), LocaleAxis("left", texts)
        self.view = PlotView(self, self._x_axis, self._y_axis)
        self._curves: dict[Hashable, RunCurves] = {}
        self._epochs_end = 0.0
        self.view.box.sigXRangeChanged.connect(self._refresh_curves)
        self.view.box.sigResized.connect(self._refresh_curves)
        self._value_text = value_text
        self._title = QLabel(self)
        self._title.setProperty("heading", True)
        self._train, self._test = QLabel(self), QLabel(self)
        self._readout = QHBoxLayout()
        self._readout_gap = QSpacerItem(0, 0)
        self._swatches = (Swatch(self, test=False), Swatch(self, test=True))
        for swatch, value in zip(self._swatches, (self._train, self._test), strict=True):
            self._readout.addWidget(swatch)
            self._readout.addWidget(value)
            if value is self._train:
                self._readout.addSpacerItem(self._readout_gap)
        self._heading = heading = QHBoxLayout()
        heading.addWidget(self._title)
        heading.addStretch(1)
        heading.addLayout(self._readout)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # _make_room knows better
        layout.addLayout(heading)
        layout.addWidget(self.view, 1)
        self.refresh_look()

    def set_words(self, title: str, description: str, x_title: str, tooltip: str) -> None:
        self._title.setText(title)
        self._title.setMinimumWidth(self._title.sizeHint().width())
        self.view.setAccessibleName(title)
        self.view.setAccessibleDescription(description)
        self._title.setToolTip(tooltip)  # not on the view: it would pop up while the crosshair is read
        self._x_axis.setLabel(x_title)
        self._x_axis.redraw()
        self._y_axis.redraw()
        self.refresh_look()

    def set_values(self, train: float, test: float) -> None:
        """The two numbers in the heading; NaN for "not measured"."""
        self._train.setText(self._value_text(train))
        self._test.setText(self._value_text(test))

    def values(self) -> tuple[str, str]:
        """The heading's numbers as they read now: training set, test set."""
        return self._train.text(), self._test.text()

    def curves(self, run: Hashable) -> RunCurves:
        """The run's curves, made when first asked for."""
        if run not in self._curves:
            self._curves[run] = RunCurves(self.view.box)
        return self._curves[run]

    def remove(self, run: Hashable) -> None:
        if run in self._curves:
            self._curves.pop(run).remove()

    def set_log(self, log: bool) -> None:
        self._y_axis.set_log(log)

    def set_limits(self, low: float | None, high: float | None) -> None:
        """How far zoom and pan may go up and down."""
        self.view.box.setLimits(yMin=low, yMax=high)

    def set_epochs(self, epochs: Range, *, fit: bool) -> None:
        """The epochs that there are; with `fit` they are also what is shown."""
        if epochs[1] != self._epochs_end:
            self._epochs_end = epochs[1]
            self.view.box.setLimits(xMin=epochs[0], xMax=epochs[1], minXRange=epochs[1] * 1e-5)
        if fit:
            self.set_x_range(epochs)

    def set_x_range(self, epochs: Range) -> None:
        if tuple(self.view.box.viewRange()[0]) != tuple(epochs):
            self.view.box.setXRange(*epochs, padding=0)

    def set_y_range(self, values: Range) -> None:
        if tuple(self.view.box.viewRange()[1]) != values:
            self.view.box.setYRange(*values, padding=0)

    def show_crosshair(self, epoch: float) -> None:
        """Stand at this epoch; NaN hides the line."""
        line = self.view.crosshair
        line.setVisible(not math.isnan(epoch))
        if not math.isnan(epoch):
            line.setPos(epoch)

    def set_x_title_shown(self, shown: bool) -> None:
        self._x_axis.showLabel(shown)
        self.refresh_look()

    def refresh_look(self) -> None:
        """Colours and sizes again: pyqtgraph follows neither the palette nor the font by itself."""
        theme = theme_of(self)
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * _TICK_FONT)
        self._x_axis.set_look(theme, small)
        self._y_axis.set_look(theme, small)
        self.view.setBackground(theme.panel)
        self.view.crosshair.setPen(theme.muted, width=1)
        small_metrics = QFontMetrics(small)
        right = small_metrics.horizontalAdvance("00")  # room for half of the last epoch's number
        self.view.set_margins(small_metrics.height() / 2 + 2, right)
        self._heading.setContentsMargins(0, 0, right, 0)
        self._readout.setSpacing(grid(self, 0.5))
        self._readout_gap.changeSize(grid(self, 0.5), 0)
        for value in (self._train, self._test):
            value.setFixedWidth(self.fontMetrics().horizontalAdvance(self._value_text(1.0)))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.refresh_look()

    def _make_room(self) -> None:
        """Leave out of the heading what it has no width for: first the samples of line, then the numbers."""
        gap = grid(self, 0.5)
        room = self.width() - self._heading.contentsMargins().right()
        numbers = self._title.sizeHint().width() + 2 * self._train.width() + 4 * gap
        samples = numbers + 2 * (self._swatches[0].sizeHint().width() + gap)
        for swatch, value in zip(self._swatches, (self._train, self._test), strict=True):
            swatch.setVisible(room >= samples)
            value.setVisible(room >= numbers)
        self.setMinimumSize(grid(self, 16), grid(self, 10))

    def _refresh_curves(self) -> None:
        for curves in self._curves.values():
            curves.refresh()
