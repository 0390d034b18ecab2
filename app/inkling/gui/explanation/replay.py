"""A replay: one kind of change as a row of pictures, from the drawing as it is to beyond the change that matters."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.analysis.explanation import Counterfactual
from inkling.data.stroke import CANVAS_SIZE
from inkling.gui.explanation.words import ExplanationWords
from inkling.gui.widgets.pixel_painting import grey_image, paint_pixels, snapped
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import Theme, grid, theme_of
from inkling.gui.widgets.viewport import Viewport, whole_unit

PLACES = 5
"""All rows are as wide as this many pictures, so that they stand below each other."""

_SIDE = 7.0  # steps of the grid
_CENTRED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)


class Replay(Retranslatable, QWidget):
    """Under each picture its answer, how strongly it is read, and how much was changed.

    A click or the arrow keys point at a picture; the change that matters has a frame.
    """

    pointed = Signal(str, int)  # the person points at a picture: the kind of change, and the number of the step

    def __init__(
        self, change: Counterfactual, words: ExplanationWords, meant: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._change, self._words, self._meant = change, words, meant
        self._pictures = [grey_image(step.image) for step in change.replay]
        self._at = change.chosen
        self._shown = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    @property
    def change(self) -> Counterfactual:
        return self._change

    def show_pointed(self, step: int | None) -> None:
        """Mark the picture that is shown large; None where it is one of another row."""
        self._shown = step is not None
        self._at = self._change.chosen if step is None else step
        self.retranslate()

    def sizeHint(self) -> QSize:
        width = PLACES * self._place_width()
        return QSize(round(width), round(self._side() + self._below() + grid(self)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def place(self, step: int) -> QRectF:
        """Where a step is shown, with its words, in logical pixels."""
        width = self._place_width()
        return QRectF(step * width, 0, width, self.sizeHint().height())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        side, unit = self._side(), grid(self, 0.5)
        for index, picture in enumerate(self._pictures):
            place = self.place(index)
            if self._shown and index == self._at:
                self._paint_pointer(painter, place, theme)
            left = place.left() + (place.width() - side) / 2
            square = snapped(painter, Viewport(left, place.top() + unit, side / CANVAS_SIZE))
            paint_pixels(painter, square, picture)
            if index == self._change.chosen:
                self._paint_frame(painter, square, theme)
            self._paint_words(painter, index, QRectF(place.left(), square.bottom() + unit, place.width(), 0), theme)

    def _paint_pointer(self, painter: QPainter, place: QRectF, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.raised))
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.hairline), 1))
        radius = grid(self, 0.5)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_frame(self, painter: QPainter, square: QRectF, theme: Theme) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(theme.accent if self._change.read_right else theme.muted), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(square.adjusted(-1, -1, 1, 1))

    def _paint_words(self, painter: QPainter, index: int, line: QRectF, theme: Theme) -> None:
        """From the top of `line` on."""
        step = self._change.replay[index]
        right = step.answer == self._meant
        bold, plain, small = self._fonts()
        answer, activation = self._words.answer(step), self._words.activation(step)
        gap = QFontMetricsF(plain).horizontalAdvance(" ")
        first, second = (
            QFontMetricsF(bold).horizontalAdvance(answer),
            QFontMetricsF(plain).horizontalAdvance(activation),
        )
        line.setHeight(QFontMetricsF(bold).height())
        left = line.left() + (line.width() - first - gap - second) / 2
        painter.setFont(bold)
        painter.setPen(QColor(theme.accent if right else theme.text))
        painter.drawText(QRectF(left, line.top(), first + 1, line.height()), _CENTRED, answer)
        painter.setFont(plain)
        painter.setPen(QColor(theme.text if right else theme.muted))
        painter.drawText(QRectF(left + first + gap, line.top(), second + 1, line.height()), _CENTRED, activation)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        line.translate(0, line.height())
        painter.drawText(line, _CENTRED, self._words.amount(self._change.kind, step))

    # Pointing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._point(self._step_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: self._at - 1, Qt.Key.Key_Right: self._at + 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._pictures) - 1, Qt.Key.Key_Space: self._at}
        to = (steps | ends).get(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
        else:
            self._point(to)

    def restyle(self) -> None:
        self.updateGeometry()

    def _step_at(self, position: QPointF) -> int:
        return int(position.x() // self._place_width())

    def _point(self, step: int) -> None:
        if 0 <= step < len(self._pictures):
            self.pointed.emit(self._change.kind, step)

    # Measures

    def _side(self) -> float:
        return CANVAS_SIZE * whole_unit(grid(self, _SIDE), self.devicePixelRatioF())

    def _below(self) -> float:
        bold, _, small = self._fonts()
        told = any(self._words.amount(self._change.kind, step) for step in self._change.replay)
        return QFontMetricsF(bold).height() + (QFontMetricsF(small).height() if told else 0) + grid(self, 0.5)

    def _place_width(self) -> float:
        bold, plain, small = self._fonts()
        widths = [self._side() + grid(self)]
        for step in self._change.replay:
            answer = QFontMetricsF(bold).horizontalAdvance(self._words.answer(step))
            activation = QFontMetricsF(plain).horizontalAdvance(" " + self._words.activation(step))
            amount = QFontMetricsF(small).horizontalAdvance(self._words.amount(self._change.kind, step))
            widths.append(max(answer + activation, amount) + grid(self))
        return max(widths)

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        """For the answer, for its activation, for the amount."""
        bold, small = QFont(self.font()), QFont(self.font())
        bold.setBold(True)
        small.setPointSizeF(small.pointSizeF() * 0.85)
        return bold, self.font(), small

    def retranslate(self) -> None:
        self.setToolTip(
            self.tr(
                "Click a picture, or use the arrow keys, to see it large. The frame marks the change that counts."
            )
        )
        step = self._change.replay[self._at]
        self.setAccessibleName(self._words.shown(self._change.kind, step))
        self.setAccessibleDescription(self._words.line(self._change.kind, self._change))
        self.updateGeometry()
        self.update()
