"""The paths of an entry, and its layer's derivatives as an outer product: column × row = matrix."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.analysis.backprop.entries import Entry, entry_of
from inkling.analysis.backprop.paths import Path
from inkling.gui.backprop.parts.painting import Row, paint_row, row_rects, signed, signed_image
from inkling.gui.backprop.parts.part import Part, Spot, neuron_name
from inkling.gui.backprop.parts.weighing import Answer
from inkling.gui.widgets.figures.figure import Brush
from inkling.gui.widgets.formats import count_text, loss_text, named
from inkling.network import DenseSpec

_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class PathsFigure(Part):
    """Every way to the cost, the largest first; their sum stands above."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=4)
        self._answer: Answer | None = None

    def show_answer(self, answer: Answer | None) -> None:
        self._answer = answer if answer is not None and answer.paths is not None else None
        self.set_note("" if answer is None else answer.why)
        self._fit()
        if self._answer is not None:
            self.setAccessibleDescription(self.sum())

    def sum(self) -> str:
        """Of all paths, beside what backpropagation has found."""
        if self._answer is None or self._answer.paths is None:
            return ""
        paths, found = self._answer.paths, self._answer.chain.backprop
        off = abs(paths.total - found)
        if paths.count == 1:
            words = self.tr("One path = {sum} = ∂C/∂θ; off by {difference}")
        else:
            words = self.tr("Σ of {count} paths = {sum} = ∂C/∂θ; off by {difference}")
        difference = loss_text(off) if off else count_text(0)
        return words.format(count=count_text(paths.count), sum=signed(paths.total), difference=difference)

    def name_of(self, path: Path) -> str:
        """a2[5] → a3[4] “4”, from the entry's own neuron on."""
        assert self._answer is not None  # noqa: S101  (there is a path)
        assert self._answer.paths is not None  # noqa: S101
        entry, look = self._answer.asking.entry, self._answer.asking.look
        first = neuron_name(look, entry.layer - 1, entry.index[0])
        rest = (
            neuron_name(look, layer - 1, neuron)
            for layer, neuron in zip(self._answer.paths.layers, path.through, strict=True)
        )
        return " → ".join([first, *rest])

    def _columns(self) -> int:
        return max(1, int(self.width() // (18 * self.line())))

    def _fit(self) -> None:
        paths = None if self._answer is None else self._answer.paths
        count = 0 if paths is None else len(paths.largest)
        self.setMinimumHeight(round((-(-count // min(3, self._columns())) + 1.5) * self.line()) if count else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _rects(self, count: int) -> list[QRectF]:
        top = 1.25 * self.line()
        area = QRectF(0, top, self.width(), self.height() - top)
        return row_rects(count, area, self.line(), 18 * self.line())

    def spots(self) -> list[Spot]:
        paths = None if self._answer is None else self._answer.paths
        if paths is None:
            return []
        rects = self._rects(len(paths.largest))
        return [
            Spot(rect, None, named(self.name_of(path), signed(path.value)))
            for rect, path in zip(rects, paths.largest, strict=True)
        ]

    def draw(self, brush: Brush) -> None:
        paths = None if self._answer is None else self._answer.paths
        if paths is None:
            return
        brush.text(0, self.line() / 2, self.sum(), bold=True, room=self.width())
        seen = self.visibleRegion().boundingRect()
        scale = abs(paths.largest[0].value)
        for rect, path in zip(self._rects(len(paths.largest)), paths.largest, strict=True):
            if rect.bottom() >= seen.top() and rect.top() <= seen.bottom():
                paint_row(brush, rect, Row(self.name_of(path), "", path.value), scale)


class OuterFigure(Part):
    """δ upright, a lying, and the matrix that they make; a click or an arrow key picks an entry of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=5)
        self._answer: Answer | None = None

    def show_answer(self, answer: Answer | None) -> None:
        self._answer, note = answer, ""
        if answer is not None:
            stage = answer.passed.question.network.stages[answer.asking.entry.layer - 1]
            if not isinstance(stage.spec, DenseSpec):
                self._answer = None
                note = self.tr(
                    "Only a dense layer’s ∂C/∂W is one column times one row; a kernel’s is a sum over its places."
                )
        self.set_note(note)
        if self._answer is not None:
            self.setAccessibleDescription(self._told(self._answer.asking.entry))

    def _factors(self) -> tuple[np.ndarray, np.ndarray]:
        assert self._answer is not None  # noqa: S101  (asked only where there is one)
        stage = self._answer.asking.entry.layer - 1
        return self._answer.passed.stages[stage].d_z, self._answer.passed.before(stage).ravel()

    def _told(self, entry: Entry) -> str:
        d_z, a = self._factors()
        row = entry.index[0]
        column = float(a[entry.index[1]]) if len(entry.index) > 1 else 1.0
        words = self.tr("{entry}: δ · a = {delta} · {a} = {product}")
        return words.format(
            entry=entry, delta=loss_text(d_z[row]), a=loss_text(column), product=signed(float(d_z[row]) * column)
        )

    def _areas(self) -> tuple[QRectF, QRectF, QRectF]:
        """Of the column, the row and the matrix."""
        d_z, a = self._factors()
        unit, line = self.line() * 0.5, self.line()
        thick, gap, top, left = unit * 1.5, unit, 2 * line, line
        width = self.width() - left - thick - gap - unit
        height = self.height() - top - thick - gap - line
        cell = min(width / len(a), height / len(d_z), 2 * line)
        # A long row is squeezed, for a cell of half a pixel is no cell.
        across = min(width, max(cell * len(a), min(width, 20 * line)))
        down = height if len(d_z) * cell < 0.5 * height else len(d_z) * cell
        matrix = QRectF(left + thick + gap, top + thick + gap, across, max(down, line))
        return (
            QRectF(left, matrix.top(), thick, matrix.height()),
            QRectF(matrix.left(), top, matrix.width(), thick),
            matrix,
        )

    def _spot_at(self, point: QPointF) -> Spot | None:
        if self.note or self._answer is None:
            return None
        matrix, (d_z, a) = self._areas()[2], self._factors()
        if not matrix.contains(point):
            return None
        row = min(int((point.y() - matrix.top()) / matrix.height() * len(d_z)), len(d_z) - 1)
        column = min(int((point.x() - matrix.left()) / matrix.width() * len(a)), len(a) - 1)
        entry = self._entry(row, column)
        return Spot(matrix, entry, self._told(entry))

    def _entry(self, row: int, column: int) -> Entry:
        assert self._answer is not None  # noqa: S101  (asked only where there is one)
        number = self._answer.asking.entry.layer
        return entry_of(self._answer.passed.question.network, f"layer{number}.weights", (row, column))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(spot.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None or self._answer is None or len(self._answer.asking.entry.index) != 2:
            super().keyPressEvent(event)
            return
        (d_z, a), (row, column) = self._factors(), self._answer.asking.entry.index
        self.picked.emit(
            self._entry(min(max(row + move[0], 0), len(d_z) - 1), min(max(column + move[1], 0), len(a) - 1))
        )

    def draw(self, brush: Brush) -> None:
        if self._answer is None:
            return
        d_z, a = self._factors()
        upright, lying, matrix = self._areas()
        entry, line, painter = self._answer.asking.entry, brush.line_height, brush.painter
        brush.text(0, line / 2, self._told(entry), room=self.width())
        brush.text(lying.left(), lying.top() - line / 2, "aᵀ", colour=brush.theme.muted)
        brush.text(upright.left() - brush.unit, lying.center().y(), "δ", colour=brush.theme.muted)
        for area, values in ((upright, d_z[:, None]), (lying, a[None, :]), (matrix, np.outer(d_z, a))):
            painter.drawImage(area, signed_image(brush.theme, values))
        brush.text(matrix.left(), self.height() - line / 2, "∂C/∂W = δ · aᵀ,  δ = ∂C/∂z", colour=brush.theme.muted)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(brush.theme.text), 1.5))
        down = matrix.height() / len(d_z)
        top = matrix.top() + entry.index[0] * down
        painter.drawRect(QRectF(upright.left(), top, upright.width(), down))
        if len(entry.index) > 1:
            across = matrix.width() / len(a)
            left, least = matrix.left() + entry.index[1] * across, max(across, 3.0)
            painter.drawRect(QRectF(left, lying.top(), least, lying.height()))
            painter.drawRect(QRectF(left, top, least, down))
