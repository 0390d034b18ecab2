"""The plane: points of two classes over the picture of what is answered where, and the lines of neurons."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPen
from PySide6.QtWidgets import QWidget

from inkling.gui.playground.plane.arrow import tail_of, tip_of
from inkling.gui.playground.plane.axes import paint_axes, paint_origin, room_within
from inkling.gui.playground.plane.ground import Ground
from inkling.gui.playground.plane.lines import paint_border, paint_layer, paint_own
from inkling.gui.playground.plane.marks import Marks, mark_radius
from inkling.gui.playground.plane.scene import NOTHING, Frame, Place, Scene
from inkling.gui.playground.plane.tools import ERASE, LINE, MOVE
from inkling.gui.widgets.figures.figure import Brush, Figure
from inkling.gui.widgets.theme import grid

GRIP_LINE, GRIP_TIP = "line", "tip"
_NEAR_LINE, _NEAR_TIP = 6.0, 10.0  # pixels


class Plane(Figure):
    """It is handed what to show, and knows what lies where.

    tool: the one in hand; selected: a point's index, or None
    tail: where the arrow of the one line stands; None where there is none, or it is out of sight
    pointer: the place under the mouse, None where it is elsewhere; spot: that of the keyboard's cursor
    """

    place_changed = Signal()  # what is pointed at or selected is another place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = NOTHING
        self.tool = MOVE
        self.selected: int | None = None
        self.pointer: Place | None = None
        self.spot: Place | None = None
        self.lit = ""  # what of the line would be grabbed
        self.tail: Place | None = None
        self._metrics = QFontMetricsF(self.font())
        self._frame = Frame.within(QRectF(0, 0, 1, 1), self.scene.window)
        self._framed: object = None
        self._ground, self._marks = Ground(), Marks()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_scene(self, scene: Scene) -> None:
        """Look at this. A selected point stays so for as long as its index means the same one."""
        if not scene.points.follow(self.scene.points):
            self.selected = None
        self.scene = scene
        self.tail = None if scene.own is None else tail_of(scene.own, scene.window, self.tail)
        if scene.tied and self.tail is not None:
            self.tail = (0.0, 0.0)  # the only place of such a line that does not move
        self.update()

    @property
    def frame(self) -> Frame:
        """Where the window lies on the widget."""
        key = self.size(), self.scene.window, self._metrics.height()
        if key != self._framed:
            self._framed = key
            room = room_within(self.width(), self.height(), self._metrics)
            self._frame = Frame.within(room, self.scene.window)
        return self._frame

    @property
    def mark_radius(self) -> float:
        """Pixels."""
        return mark_radius(grid(self), len(self.scene.points))

    @property
    def eraser_radius(self) -> float:
        """Pixels."""
        return float(grid(self, 2))

    @property
    def tip(self) -> Place | None:
        """Where the arrow ends."""
        if self.tail is None or self.scene.own is None:
            return None
        return tip_of(self.scene.own, self.tail, self.scene.window.side)

    def place(self) -> Place | None:
        """What is looked at: under the mouse, else the selected point, else the keyboard's cursor."""
        if self.pointer is not None:
            return self.pointer
        if self.selected is not None:
            x1, x2 = self.scene.points.x[self.selected].tolist()
            return x1, x2
        return self.spot

    def point_at(self, place: Place) -> int | None:
        """The index of the point whose mark is there."""
        near = self.scene.points.near(*place, (self.mark_radius + 2.0) / self.frame.scale)
        return int(near[0]) if len(near) else None

    def grip_at(self, at: QPointF) -> str:
        """Which part of the one line is there: GRIP_TIP, GRIP_LINE or ""."""
        line, tip, frame = self.scene.own, self.tip, self.frame
        if line is None or not line.norm:
            return ""
        if tip is not None and math.hypot(frame.x(tip[0]) - at.x(), frame.y(tip[1]) - at.y()) <= _NEAR_TIP:
            return GRIP_TIP
        x1, x2 = frame.place(at.x(), at.y())
        off = abs(line.w1 * x1 + line.w2 * x2 + line.b) / line.norm * frame.scale
        return GRIP_LINE if off <= _NEAR_LINE and frame.area.contains(at) else ""

    def select(self, index: int | None) -> None:
        """Mark a point as the one that keys move."""
        self.selected = index
        self.update()
        self.place_changed.emit()

    def look_at_place(self, place: Place) -> None:
        """Have the keyboard's cursor there, and look at it."""
        self.pointer = self.selected = None
        self.spot = place
        self.update()
        self.place_changed.emit()

    def paint(self, brush: Brush) -> None:
        frame, scene, painter = self.frame, self.scene, brush.painter
        self._ground.paint(painter, frame, scene, brush.theme)
        painter.save()
        painter.setClipRect(frame.area)
        paint_origin(brush, frame)
        paint_layer(brush, frame, scene)
        paint_border(brush, frame, scene)
        if scene.own is not None and scene.own.norm:
            paint_own(brush, frame, scene.own, self.tail, lit=self.lit)
        self._marks.paint(painter, frame, scene, brush.theme, brush.unit)
        self._paint_hand(brush, frame)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(brush.theme.accent if self.hasFocus() else brush.theme.hairline), 1.0))
        painter.drawRect(frame.area)
        paint_axes(brush, frame)

    def _paint_hand(self, brush: Brush, frame: Frame) -> None:
        """What is selected, the eraser's circle and the keyboard's cursor."""
        painter = brush.painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.selected is not None:
            x1, x2 = self.scene.points.x[self.selected].tolist()
            painter.setPen(QPen(QColor(brush.theme.accent), 2.0))
            radius = self.mark_radius + 5.0
            painter.drawEllipse(QPointF(frame.x(x1), frame.y(x2)), radius, radius)
        place = self.pointer if self.pointer is not None else self.spot if self.hasFocus() else None
        if place is None:
            return
        at = QPointF(frame.x(place[0]), frame.y(place[1]))
        if self.tool == ERASE:
            painter.setPen(QPen(QColor(brush.theme.text), 1.25))
            painter.drawEllipse(at, self.eraser_radius, self.eraser_radius)
        if self.pointer is None and self.tool != LINE and self.selected is None:
            arm = 1.25 * brush.unit
            for dx, dy in ((arm, 0.0), (0.0, arm)):
                brush.line(at.x() - dx, at.y() - dy, at.x() + dx, at.y() + dy, colour=brush.theme.text, width=1.5)

    def restyle(self) -> None:
        self._metrics = QFontMetricsF(self.font())
        super().restyle()

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 24), grid(self, 22))

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 45), grid(self, 45))
