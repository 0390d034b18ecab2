"""The plane with what is said of lines in it: the rule's with its normal, the network's, the widest street."""

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.maps import UNIT, Window
from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.analysis.playground.separability import Line
from inkling.gui.playground.pages.painted.frame import (
    paint_line,
    paint_normal,
    paint_points,
    polygon,
    square,
)
from inkling.gui.playground.plane.scene import Frame
from inkling.gui.widgets.figures.figure import CENTRE, Brush, Figure

_KEYS = {
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
    Qt.Key.Key_Space: "play",
}


class LinePlane(Figure):
    """The arrow keys ask for the correction before and after."""

    wanted = Signal(str)  # a key asked for first, previous, next, last or play

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.points: Points = NO_POINTS
        self.window_shown: Window = UNIT
        self.rule: Line | None = None
        self.own: Line | None = None
        self.street: Line | None = None
        self.marked: int | None = None  # the point that was just wrong
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def show_lines(
        self,
        points: Points,
        window: Window,
        *,
        rule: Line | None = None,
        own: Line | None = None,
        street: Line | None = None,
        marked: int | None = None,
    ) -> None:
        """rule: the perceptron's, own: the network's; street: the widest; marked: a point of them"""
        self.points, self.window_shown = points, window
        self.rule, self.own, self.street, self.marked = rule, own, street, marked
        self.update()

    def paint(self, brush: Brush) -> None:
        entries = self._legend(brush)
        rows = 1 + max((row for row, *_ in entries), default=0)
        height = 1.3 * brush.line_height
        room = square(1, 1, self.width() - 2, self.height() - 2 - rows * height)
        frame = Frame.within(room, self.window_shown)
        rect = frame.area
        theme, painter = brush.theme, brush.painter
        painter.save()
        painter.setClipRect(rect)
        if self.street is not None:
            self._paint_street(brush, frame, self.street)
        if self.own is not None:
            paint_line(brush, frame, self.own, theme.text, dashed=True)
        if self.rule is not None:
            paint_line(brush, frame, self.rule, theme.accent, width=2.0)
            paint_normal(brush, frame, self.rule, theme.accent)
        radius = brush.unit * (0.6 if len(self.points) <= 60 else 0.35)
        paint_points(brush, frame, self.points.x, self.points.labels, radius)
        if self.marked is not None and self.marked < len(self.points):
            x, y = frame.pixels(self.points.x[self.marked]).tolist()
            painter.setPen(QPen(QColor(theme.text), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, y), 2 * radius, 2 * radius)
        painter.restore()
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        for row, x, text, colour in entries:
            self._paint_entry(brush, x, self.height() - (rows - row - 0.5) * height, text, colour)
        if not len(self.points):
            brush.text(rect.center().x(), rect.center().y(), self.tr("no points"), align=CENTRE)

    def _paint_street(self, brush: Brush, frame: Frame, street: Line) -> None:
        """From one side's nearest points to the other's: w·x + b from −1 to 1."""
        sides = [frame.window.cut(Line(street.w1, street.w2, street.b + by)) for by in (-1.0, 1.0)]
        if None not in sides:
            # Beyond the window, so that its ends are not seen.
            ends = frame.pixels(np.array(sides).reshape(2, 2, 2))
            way = ends[0, 1] - ends[0, 0]
            way = way / max(float(np.hypot(*way)), 1e-9) * 2.0 * frame.area.width()
            corners = np.stack([ends[0, 0] - way, ends[0, 1] + way, ends[1, 1] + way, ends[1, 0] - way])
            brush.painter.setPen(Qt.PenStyle.NoPen)
            brush.painter.setBrush(QColor(brush.theme.raised))
            brush.painter.drawPolygon(polygon(corners))
        paint_line(brush, frame, street, brush.theme.faint, width=1.0)

    def _legend(self, brush: Brush) -> list[tuple[int, float, str, str]]:
        """What each line is: the row that it stands in, where it begins there, its text and colour."""
        found = list[tuple[int, float, str, str]]()
        x, row = 0.0, 0
        for text, colour, line in (
            (self.tr("rule of 1958"), brush.theme.accent, self.rule),
            (self.tr("network"), brush.theme.text, self.own),
            (self.tr("widest street"), brush.theme.muted, self.street),
        ):
            if line is not None:
                width = brush.width_of(text) + 3.5 * brush.unit
                if x and x + width - brush.unit > self.width():
                    x, row = 0.0, row + 1
                found.append((row, x, text, colour))
                x += width
        return found

    def _paint_entry(self, brush: Brush, x: float, middle: float, text: str, colour: str) -> None:
        sign = 2.0 * brush.unit
        if colour == brush.theme.text:  # dashed
            brush.line(x, middle, x + 0.4 * sign, middle, colour=colour, width=1.5)
            brush.line(x + 0.6 * sign, middle, x + sign, middle, colour=colour, width=1.5)
        else:
            brush.line(x, middle, x + sign, middle, colour=colour, width=2.0)
        brush.text(x + sign + brush.unit / 2, middle, text, colour=brush.theme.muted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = _KEYS.get(Qt.Key(event.key()))
        if name is None:
            super().keyPressEvent(event)
        else:
            self.wanted.emit(name)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The points and the line, correction by correction"))
        super().retranslate()
