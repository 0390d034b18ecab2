"""The answer: one activation for each class, the largest of which is what the network reads.

The bars keep their places with or without an answer, so that nothing jumps while the pen moves.
"""

from dataclasses import dataclass
from math import ceil, isfinite

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inkling.gui.theme import Theme, grid, theme_of

_DIGITS = tuple("0123456789")


@dataclass(frozen=True, eq=False, slots=True)
class Answer:
    """What a network says to one image. activations: float32 (n,), one for each of the n class_names.

    sums: the weighted sums z behind them, float32 (n,): of several threshold neurons at 1 they still tell the first
    """

    activations: NDArray[np.float32]
    class_names: tuple[str, ...]
    sums: NDArray[np.float32] | None = None

    @property
    def digit(self) -> int:
        """Index of the largest activation."""
        return int(np.argmax(self.activations if self.sums is None else self.sums))

    @property
    def name(self) -> str:
        """The class that the network reads."""
        return self.class_names[self.digit]


@dataclass(frozen=True, slots=True)
class Span:
    """A bar, as fractions of its track from the left."""

    start: float
    end: float


def bar_spans(activations: NDArray[np.float32]) -> list[Span]:
    """Bars from zero to each activation; all share one scale, at least [0, 1], more if a value needs it.

    Values that are not finite have no bar.
    """
    values = [float(a) for a in activations]
    finite = [v for v in values if isfinite(v)]
    low, high = min([0.0, *finite]), max([1.0, *finite])
    zero = -low / (high - low)
    spans = []
    for v in values:
        at = (v - low) / (high - low) if isfinite(v) else zero
        spans.append(Span(min(zero, at), max(zero, at)))
    return spans


@dataclass(frozen=True, slots=True)
class Row:
    """Where one class is shown, in the pixels of the widget."""

    left: float
    top: float
    width: float
    height: float


def bar_rows(count: int, columns: int, width: float, height: float, gap: float, tallest: float) -> list[Row]:
    """`count` rows in `columns` columns, read downwards, each at most `tallest` high."""
    per_column = ceil(count / columns)
    row_height = min(height / per_column, tallest)
    row_width = (width - gap * (columns - 1)) / columns
    return [
        Row(i // per_column * (row_width + gap), i % per_column * row_height, row_width, row_height)
        for i in range(count)
    ]


def activation_text(value: float, locale: QLocale) -> str:
    """Two decimals, as the locale writes them; none for numbers that leave no room for decimals."""
    if not isfinite(value):
        return "–"
    return locale.toString(value, "f", 2 if abs(value) < 100 else 0)


class AnswerBars(QWidget):
    """Class, bar and activation, row by row; the winner in the accent colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._columns = 1
        self._retranslate()

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 12), 5 * self.fontMetrics().height())

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer, or none."""
        self._answer = answer
        self.update()

    def set_columns(self, columns: int) -> None:
        """Set the rows out in so many columns."""
        self._columns = columns
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        answer = self._answer
        names = _DIGITS if answer is None else answer.class_names
        spans = None if answer is None else bar_spans(answer.activations)
        rows = bar_rows(len(names), self._columns, self.width(), self.height(), grid(self, 2.5), grid(self, 4))
        brush = _BarBrush(painter, self.font(), theme_of(self), grid(self))
        for i, (name, row) in enumerate(zip(names, rows, strict=True)):
            wins = answer is not None and i == answer.digit
            brush.paint(row, name, None if spans is None else spans[i], wins=wins)
            if answer is not None:
                brush.paint_value(row, float(answer.activations[i]), wins=wins)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setToolTip(
            self.tr(
                "The activation of each output neuron. Training raises that of the right digit and lowers the others."
            )
        )
        self.setAccessibleName(self.tr("Activations of the output neurons"))
        self.update()


class _BarBrush:
    """Paints rows; what all have in common is measured once."""

    def __init__(self, painter: QPainter, font: QFont, theme: Theme, unit: int) -> None:
        self._painter, self._theme, self._unit = painter, theme, unit
        self._plain, self._bold = QFont(font), QFont(font)
        self._bold.setBold(True)
        self._locale = QLocale()
        metrics = QFontMetricsF(self._bold)
        # Bold, and wide enough for a minus sign: a column that never changes its width.
        self._value_width = metrics.horizontalAdvance(activation_text(-0.88, self._locale))
        self._name_width = metrics.horizontalAdvance("8")
        self._thickness = metrics.height() * 0.5

    def paint(self, row: Row, name: str, span: Span | None, *, wins: bool) -> None:
        """The class's name and its bar."""
        theme, painter = self._theme, self._painter
        painter.setFont(self._bold if wins else self._plain)
        painter.setPen(QColor(theme.accent if wins else theme.muted))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(row.left, row.top, row.width, row.height), int(align), name)

        left = row.left + max(self._name_width, QFontMetricsF(self._bold).horizontalAdvance(name)) + self._unit
        width = row.left + row.width - self._value_width - self._unit - left
        thickness = min(self._thickness, row.height * 0.6)
        track = QRectF(left, row.top + (row.height - thickness) / 2, max(width, 0), thickness)
        radius = min(thickness / 2, self._unit / 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(track, radius, radius)
        if span is None or span.end <= span.start:
            return
        bar = QRectF(
            track.left() + span.start * track.width(), track.top(), (span.end - span.start) * track.width(), thickness
        )
        painter.setBrush(QColor(theme.accent if wins else theme.muted))
        painter.drawRoundedRect(bar, radius, radius)

    def paint_value(self, row: Row, value: float, *, wins: bool) -> None:
        """The activation, at the right end of the row."""
        self._painter.setFont(self._bold if wins else self._plain)
        self._painter.setPen(QColor(self._theme.text if wins else self._theme.muted))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(
            QRectF(row.left, row.top, row.width, row.height), int(align), activation_text(value, self._locale)
        )
