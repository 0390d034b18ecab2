"""The heading of a chart: its title, and a number for each line."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from inkling.gui.learning_curves.swatch import Swatch
from inkling.gui.widgets.line_kinds import ALWAYS, Line, line_pen, run_colour
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import Label, tooltip


class ValueLabel(Label):
    """The value of a line: alone, or over a sample of it."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        super().__init__(parent)
        self._line = line
        self._underlined = False
        self._run = 0

    def set_underlined(self, underlined: bool) -> None:
        self._underlined = underlined
        self.update()

    def set_run(self, colour: int) -> None:
        if colour != self._run:
            self._run = colour
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setPen(QColor(theme.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._underlined:
            painter.setPen(line_pen(self._line, run_colour(self._run, theme), theme, width=1.5))
            y = self.height() - 1.0
            painter.drawLine(QPointF(0, y), QPointF(self.fontMetrics().horizontalAdvance(self.text()), y))


class ChartHeading(Retranslatable, QWidget):
    """Title on the left, numbers on the right, each with a sample of its line.

    Where there is no room for the samples, the numbers stand over them instead; where there is not even room for the
    numbers, fewer are shown.
    """

    def __init__(self, parent: QWidget, lines: Sequence[Line], value_text: Callable[[float], str]) -> None:
        super().__init__(parent)
        self._value_text = value_text
        self._lines = tuple(line for line in lines if line in ALWAYS) or tuple(lines)
        self._title = Label(self)
        self._title.setProperty("heading", True)
        self._long = self._short = ""
        self._swatches = {line: Swatch(self, line) for line in lines}
        self._values = {line: ValueLabel(self, line) for line in lines}
        self._layout = QHBoxLayout(self)
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # _make_room knows better
        self._layout.addWidget(self._title)
        self._layout.addStretch(1)
        for line in lines:
            self._layout.addWidget(self._swatches[line])
            self._layout.addWidget(self._values[line])

    def set_title(self, title: str, short: str, tip: str) -> None:
        """short: what stands where there is no room for the title"""
        self._long, self._short = title, short
        self._title.setToolTip(tooltip(tip))
        self._make_room()

    def set_lines(self, lines: Collection[Line]) -> None:
        """The lines whose numbers are wanted."""
        wanted = tuple(line for line in self._values if line in lines)
        if wanted != self._lines:
            self._lines = wanted
            self._make_room()

    def set_run(self, colour: int) -> None:
        """The run whose numbers they are, by its colour."""
        for line, label in self._values.items():
            self._swatches[line].set_run(colour)
            label.set_run(colour)

    def set_values(self, values: Mapping[Line, float]) -> None:
        """The numbers of all lines; NaN for "not measured"."""
        for line, label in self._values.items():
            label.setText(self._value_text(values[line]))

    def values(self) -> tuple[str, ...]:
        """The numbers of the wanted lines as they read now."""
        return tuple(self._values[line].text() for line in self._lines)

    def refresh_look(self, right: int) -> None:
        """Colours and sizes again. right: pixels to leave free on that side"""
        gap = grid(self, 0.5)
        self._layout.setContentsMargins(0, 0, right, 0)
        self._layout.setSpacing(gap)
        metrics = self.fontMetrics()
        for value in self._values.values():
            # Fixed both ways: a label whose size cannot change asks for no new layout when its text does.
            value.setFixedSize(metrics.horizontalAdvance(self._value_text(1.0)) + gap, metrics.height())
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def restyle(self) -> None:
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what there is no width for: first the samples of line, then words, then numbers."""
        room = self.width() - self._layout.contentsMargins().right()
        for title, lines, sampled in self._wishes():
            if self._width_of(title, lines, sampled=sampled) <= room:
                break
        self._title.setText(title)
        for line, value in self._values.items():
            self._swatches[line].setVisible(sampled and line in lines)
            value.setVisible(line in lines)
            value.set_underlined(not sampled and len(self._values) > 1)
        self._layout.activate()  # what has just come must not be seen where it was made, over the title

    def _wishes(self) -> Iterator[tuple[str, tuple[Line, ...], bool]]:
        """What to show, best first: title, numbers, whether with samples of their lines."""
        if len(self._values) > 1:
            yield self._long, self._lines, True
        yield self._long, self._lines, False
        yield self._short, self._lines, False
        yield self._short, tuple(line for line in self._lines if line is not Line.VALIDATION), False
        yield self._short, self._lines[:1], False
        yield self._short, (), False

    def _width_of(self, title: str, lines: tuple[Line, ...], *, sampled: bool) -> int:
        gap = self._layout.spacing()
        width = self._title.fontMetrics().horizontalAdvance(title) + 2 * gap
        width += sum(self._values[line].width() + gap for line in lines)
        return width + (sum(self._swatches[line].sizeHint().width() + gap for line in lines) if sampled else 0)
