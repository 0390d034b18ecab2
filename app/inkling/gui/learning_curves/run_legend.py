"""The legend: a chip for every run, to tell them apart and to hide them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from inkling.gui.learning_curves.run_curves import strength
from inkling.gui.learning_curves.run_label import record_label
from inkling.gui.widgets.line_kinds import ALWAYS, SETS, Line, line_pen, run_colour
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip
from inkling.session.run_records import RunRecord

SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class ChipGeometry:
    """Where a chip stands: x and width in pixels, row from the top."""

    x: int
    row: int
    width: int


def flow(widths: Sequence[int], available: int, gap: int) -> list[ChipGeometry]:
    """Chips from left to right, the next row when one is full. None is wider than a row."""
    places, x, row = [], 0, 0
    for wish in widths:
        width = min(wish, available)
        if x and x + width > available:
            x, row = 0, row + 1
        places.append(ChipGeometry(x, row, width))
        x += width + gap
    return places


def fit(widths: Sequence[int], available: int, gap: int, rows: int) -> list[ChipGeometry]:
    """`flow`, the widest chips narrowed until all stand in `rows` rows."""
    cap = max(widths, default=0)
    while True:
        places = flow([min(width, cap) for width in widths], available, gap)
        if cap <= 1 or not places or places[-1].row < rows:
            return places
        cap = min(cap - 1, round(cap * 0.98))


def distinctive(labels: Sequence[str]) -> list[str]:
    """The labels' rarest settings first, without those that all labels share; whole where nothing would be left.

    Chips are often too narrow for a label: what tells it from the others must come first.
    Settings within a label are separated by " · ".
    """
    settings = [label.split(SEPARATOR) for label in labels]
    owners = Counter(one for own in settings for one in set(own))
    if len(labels) < 2:
        return list(labels)
    return [
        SEPARATOR.join(sorted((one for one in own if owners[one] < len(labels)), key=owners.__getitem__)) or label
        for own, label in zip(settings, labels, strict=True)
    ]


class RunChip(Retranslatable, QAbstractButton):
    """One run's settings. Checked: its curves are shown."""

    pointed = Signal(object, bool)  # its run, when the mouse or the keyboard focus comes (True) or goes

    def __init__(self, parent: QWidget, run: RunRecord, strength: float) -> None:
        super().__init__(parent)
        self.run = run
        self._short = ""
        self._strength = strength
        self._lines = tuple(line for line in SETS if line in ALWAYS)
        self.setCheckable(True)
        self.setChecked(run.shown)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.retranslate()

    def set_short(self, text: str) -> None:
        """What tells it from the other chips; empty for the run's whole label."""
        self._short = text
        self.retranslate()

    def set_lines(self, lines: Collection[Line]) -> None:
        """The kinds of line that the run has."""
        self._lines = tuple(line for line in SETS if line in lines)
        self.update()

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(text + self._text_left() + grid(self), grid(self, 3))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(self.run, True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(self.run, False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(self.run, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(self.run, False)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, g = theme_of(self), grid(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        lit = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(theme.accent if lit else theme.hairline), 1))
        painter.drawRoundedRect(frame, g / 2, g / 2)
        middle, colour = self.height() / 2, run_colour(self.run.colour, theme)
        if self.isChecked():
            for i, line in enumerate(self._lines):
                y = middle + 4 * (i - (len(self._lines) - 1) / 2)
                painter.setPen(line_pen(line, colour, theme, strength=self._strength, width=2))
                painter.drawLine(QLineF(g, y, 3 * g, y))
        text = QColor(theme.text if self.isChecked() else theme.muted)
        font = self.font()
        font.setStrikeOut(not self.isChecked())
        painter.setFont(font)
        painter.setPen(text)
        room = QRectF(QPointF(self._text_left(), 0), QPointF(self.width() - g, self.height()))
        elided = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)

    def _text_left(self) -> int:
        return grid(self, 4)

    def retranslate(self) -> None:
        label = record_label(self.run) or self.tr("run")
        self.setText(self._short or label)
        self.setShortcut(QKeySequence())  # an & in it is a part of the name, and painted as one
        self.setToolTip(tooltip(self.tr("{run}\nClick to hide or show this run's curves.").format(run=label)))
        self.setAccessibleName(self.tr("Curves of {run}").format(run=label))


class RunLegend(Retranslatable, QWidget):
    """A chip a run, in a row or two."""

    shown_changed = Signal(object, bool)  # a RunRecord, and whether the person wants to see it
    pointed = Signal(object, bool)  # a RunRecord, when the mouse or the focus comes to its chip (True) or goes

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chips: list[RunChip] = []
        self._rows, self._most_rows = 2, 2

    def set_rows(self, rows: int, most: int) -> None:
        """Stand in `rows` rows, in `most` where the chips would otherwise be too narrow to say anything."""
        if (rows, most) != (self._rows, self._most_rows):
            self._rows, self._most_rows = rows, most
            self._arrange()

    def set_runs(self, runs: Iterable[RunRecord]) -> None:
        """Newest first; the first is the current run."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        newest_first = list(runs)
        self._chips = [RunChip(self, run, strength(age)) for age, run in enumerate(newest_first)]
        for chip in self._chips:
            chip.clicked.connect(self._clicked)
            chip.pointed.connect(self.pointed)
            chip.show()
        self._write()

    def set_lines(self, lines: Mapping[RunRecord, Collection[Line]]) -> None:
        """The kinds of line that each run has."""
        for chip in self._chips:
            chip.set_lines(lines[chip.run])

    def least_width(self) -> int:
        """Pixels that all chips need side by side, their text cut to some words."""
        return sum(min(chip.sizeHint().width(), grid(self, 16)) + grid(self) for chip in self._chips)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def retranslate(self) -> None:
        self._write()

    def restyle(self) -> None:
        self._arrange()

    def _write(self) -> None:
        """Labels are made in the language of the moment, and with them what tells one run from the others."""
        for chip, text in zip(
            self._chips, distinctive([record_label(chip.run) for chip in self._chips]), strict=True
        ):
            chip.set_short(text)
        self._arrange()

    def _arrange(self) -> None:
        gap, height = grid(self), grid(self, 3)
        widths = [chip.sizeHint().width() for chip in self._chips]
        places = fit(widths, self.width(), gap, self._rows)
        if any(place.width < min(width, grid(self, 10)) for place, width in zip(places, widths, strict=True)):
            places = fit(widths, self.width(), gap, self._most_rows)
        for chip, place in zip(self._chips, places, strict=True):
            chip.setGeometry(place.x, place.row * (height + gap // 2), place.width, height)
        rows = places[-1].row + 1 if places else 0
        self.setFixedHeight(rows * height + max(0, rows - 1) * (gap // 2))

    def _clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, RunChip):
            self.shown_changed.emit(chip.run, chip.isChecked())
