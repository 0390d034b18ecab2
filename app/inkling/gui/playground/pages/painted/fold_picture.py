"""A layer at work: the grid and the points before it, after z = W x + b and after a = f(z), and between these."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.fold import Fold, Moment, Pair, moment
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.separability import Line
from inkling.gui.playground.pages.painted.frame import paint_line, paint_points, polylines, square
from inkling.gui.playground.plane.scene import Frame
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush, Figure
from inkling.gui.widgets.formats import number_text

STOPS = (0.0, 0.5, 1.0)
_MANY = 100  # points; a small picture shows no more


@dataclass(frozen=True, eq=False, slots=True)
class Shown:
    """A layer to be painted.

    came, goes: which neurons are across and up, before it and in it; flat: whether it has a single neuron
    lines: where its neurons change sides; later: where those of the layer after it do
    """

    fold: Fold
    points: Points
    came: Pair = (0, 1)
    goes: Pair = (0, 1)
    lines: tuple[Line, ...] = ()
    later: tuple[Line, ...] = ()


class FoldPicture(Figure):
    """Three small pictures in a column, and a large one of the moment; a click on a small one goes there."""

    wanted = Signal(float)  # the person clicked on a small picture: the share of the way that it shows

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: Shown | None = None
        self.share = 0.0
        self._stops = list[Moment]()
        self._rects = list[QRectF]()
        self.retranslate()

    def show_fold(self, shown: Shown | None, share: float) -> None:
        """share: how far on the way from before to after, 0 to 1"""
        if shown is not self.shown:
            self.shown = shown
            self._stops = [] if shown is None else [moment(shown.fold, at, shown.came, shown.goes) for at in STOPS]
        self.share = share
        self.update()

    def rect_of(self, stop: int) -> QRectF:
        """Where a small picture was painted."""
        return self._rects[stop]

    def names(self) -> tuple[str, str, str]:
        return self.tr("before"), "z = W x + b", "a = f(z)"

    def paint(self, brush: Brush) -> None:
        shown = self.shown
        if shown is None:
            text = self.tr("Only networks with numbers for weights fold the plane.")
            brush.text(self.width() / 2, self.height() / 2, text, align=CENTRE, colour=brush.theme.muted)
            return
        unit, line = brush.unit, brush.line_height
        side = min((self.height() - 1 - 3 * line - 2 * unit) / 3, 0.35 * self.width())
        column = max(side, max(map(brush.width_of, self.names())))
        self._rects = []
        top = 0.0
        for stop, name in zip(self._stops, self.names(), strict=True):
            at = STOPS[len(self._rects)]
            rect = QRectF((column - side) / 2, top + line, side, side)
            brush.text(0, top + line / 2, name, colour="" if self.share == at else brush.theme.muted)
            self._paint_moment(brush, rect, stop, at, 0.35 * unit, here=self.share == at)
            self._rects.append(rect)
            top += side + line + unit
        left = column + 2 * unit
        large = square(left, line, self.width() - left - 1, self.height() - 2.2 * line)
        present = next((one for one, at in zip(self._stops, STOPS, strict=True) if at == self.share), None)
        present = present or moment(shown.fold, self.share, shown.came, shown.goes)
        self._paint_moment(brush, large, present, self.share, 0.6 * unit)
        self._paint_ends(brush, large, present)

    def _paint_moment(
        self, brush: Brush, rect: QRectF, present: Moment, share: float, radius: float, *, here: bool = False
    ) -> None:
        shown, painter, theme = self.shown, brush.painter, brush.theme
        if shown is None:
            return
        frame = Frame(rect, present.window)
        painter.save()
        painter.setClipRect(rect)
        large = rect.width() > 15 * brush.unit
        painter.setRenderHint(painter.RenderHint.Antialiasing, large)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        places = frame.pixels(present.lines)
        for colour, lines in ((theme.faint, places[: len(places) // 2]), (theme.neutral, places[len(places) // 2 :])):
            painter.setPen(QPen(QColor(colour), 1))
            for one in polylines(lines):
                painter.drawPolyline(one)
        many = len(shown.points) > _MANY
        painter.setRenderHint(painter.RenderHint.Antialiasing, large or not many)
        for line in shown.lines if share == 0.0 else shown.later if share == 1.0 else ():
            paint_line(brush, frame, line, theme.text, width=1.5)
        some = slice(None, None, 1 if large else len(shown.points) // _MANY + 1)
        radius *= 0.6 if many else 1.0
        paint_points(brush, frame, present.places[some], shown.points.labels[some], radius)
        painter.restore()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent if here else theme.hairline), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)

    def _paint_ends(self, brush: Brush, rect: QRectF, present: Moment) -> None:
        """What lies at the picture's edges."""
        w, muted, middle = present.window, brush.theme.muted, rect.bottom() + 0.6 * brush.line_height
        low, high, left, right = (
            number_text(value, self.locale(), 2).replace("-", "−") for value in (w.low, w.high, w.left, w.right)
        )
        brush.text(rect.left(), middle, left, colour=muted)
        brush.text(rect.right(), middle, right, colour=muted, align=RIGHT)
        above = rect.top() - 0.5 * brush.line_height
        brush.text(rect.left(), above, f"↑ {low} … {high}", colour=muted, room=rect.width())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            for rect, at in zip(self._rects, STOPS, strict=False):
                if rect.contains(event.position()):
                    self.wanted.emit(at)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The grid before and after the layer"))
        super().retranslate()
