"""The fields of the pinned card: few rows, each with as many fields as it has room for.

    η [1.5]  ──●──────────
    Batch size [10] □ full     Epochs [30]
    Optimizer [SGD ▾]          Seed [0] …

A row that does not fit is broken into lines, one for each label; where even that does not fit, labels go above their
fields. Words are never cut.
"""

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from inkling.gui.widgets.form import plain_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label, tooltip

_LEAST_FIELD = 8.5  # grid steps: 1 000 and the arrows behind it
_GAP = 0.75  # between what stands side by side


@dataclass(frozen=True, slots=True)
class Entry:
    """A field, its label, and what belongs to it and stands behind it in its own width."""

    label: QLabel
    field: QWidget
    extras: list[QWidget]

    def parts(self) -> list[QWidget]:
        """What is on screen, from left to right."""
        return [self.label, self.field, *(extra for extra in self.extras if not extra.isHidden())]


class PinnedFields(Retranslatable, QWidget):
    """Knows by itself how high it is in a width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[list[Entry]] = []
        self._heights: dict[int, int] = {}  # by width: asked for again and again, until something changes
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_row(self, *fields: QWidget) -> None:
        """A row of fields; `describe` gives their words."""
        row = []
        for one in fields:
            one.setParent(self)
            label = Label(self)
            label.setBuddy(one)
            row.append(Entry(label, one, []))
        self._rows.append(row)
        self._heights.clear()

    def add_behind(self, field: QWidget, extra: QWidget) -> None:
        """Put this behind a field of its row."""
        extra.setParent(self)
        self._entry(field).extras.append(extra)
        self._heights.clear()

    def describe(self, field: QWidget, text: str, name: str, hint: str) -> None:
        """The label's text (with & before its access key), the field's full name, and what it does to learning."""
        label = self._entry(field).label
        label.setText(text)
        label.setToolTip(tooltip(hint))
        field.setToolTip(tooltip(hint))
        field.setAccessibleName(plain_text(name))
        self.updateGeometry()
        self.arrange()

    def set_enabled(self, field: QWidget, enabled: bool) -> None:
        """A field and its label."""
        entry = self._entry(field)
        entry.field.setEnabled(enabled)
        entry.label.setEnabled(enabled)

    def fields(self) -> list[QWidget]:
        """From the top."""
        return [entry.field for row in self._rows for entry in row]

    def labels(self) -> list[QLabel]:
        """Of the same fields."""
        return [entry.label for row in self._rows for entry in row]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            lines = self._lines(width)
            stacked = sum(self._above(line, width) for line in lines)
            spaces = self._space() * max(len(lines) - 1, 0)
            self._heights[width] = stacked + sum(self._height(line) for line in lines) + spaces
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self.width() or grid(self, 40)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def restyle(self) -> None:
        self.updateGeometry()
        self.arrange()

    def arrange(self) -> None:
        """Put everything in its place, by the present width, words and text size."""
        self._heights.clear()
        lines, y = self._lines(self.width()), 0
        first, last = self._columns(lines)
        for line in lines:
            height, above = self._height(line), self._above(line, self.width())
            x = 0
            if above:
                self._stack(line[0], y, above, height)
                y += above + height + self._space()
                continue
            for entry in line:
                at_end = len(line) > 1 and entry is line[-1]
                label = last.label if at_end else first or self._label_width(entry)
                width = last.field if at_end else self._rest(line, entry, label, last, x)
                x = self._place(entry, x, y, height, label, width)
            y += height + self._space()

    def _entry(self, field: QWidget) -> Entry:
        return next(entry for row in self._rows for entry in row if entry.field is field)

    def _lines(self, width: int) -> list[list[Entry]]:
        """The rows, each broken where it does not fit."""
        lines: list[list[Entry]] = []
        for row in self._rows:
            fits = sum(self._least(entry) for entry in row) + self._gap() * (len(row) - 1) <= width
            lines += [row] if fits else [[entry] for entry in row]
        return lines

    def _columns(self, lines: list[list[Entry]]) -> tuple[int, "_Column"]:
        """The width of the labels at the left (0: each its own, for want of room), and the column at the right."""
        ends = [line[-1] for line in lines if len(line) > 1]
        label = max((self._label_width(entry) for entry in ends), default=0)
        at_end = label + self._gap() + self._extras_width(ends) if ends else 0
        first = max(self._label_width(line[0]) for line in lines)
        room = self._field_room(lines, first, at_end)
        if room < self._least_field() and ends:
            first = 0
            room = self._field_room(lines, first, at_end)
        return first, _Column(label, max(room, 0), at_end)

    def _field_room(self, lines: list[list[Entry]], first: int, at_end: int) -> int:
        """How wide two fields side by side are, in the line that has least room for them."""
        rooms = []
        for line in lines:
            if len(line) > 1:
                label = first or self._label_width(line[0])
                taken = label + self._gap() + self._extras_width([line[0]]) + self._gap() + at_end
                rooms.append((self.width() - taken) // 2)
        return min(rooms, default=0)

    def _rest(self, line: list[Entry], entry: Entry, label: int, last: "_Column", x: int) -> int:
        """What a line leaves for its first field."""
        right = self.width() - x
        if len(line) > 1:
            right -= last.field + last.beside + self._gap()
        room = right - label - self._gap() - self._extras_width([entry])
        if _stretched(entry) is not None:  # the slider takes what there is
            return self._least_field() + grid(self)
        return room

    def _above(self, line: list[Entry], width: int) -> int:
        """The height of a label above its field, where they do not fit beside each other; else 0."""
        first = max(self._label_width(row[0]) for row in self._rows)
        alone = len(line) == 1 and len(self._lines(width)) > len(self._rows)
        too_wide = first + self._gap() + self._least_field() + self._extras_width(line) > width
        return line[0].label.fontMetrics().height() if alone and too_wide else 0

    def _stack(self, entry: Entry, y: int, above: int, height: int) -> None:
        entry.label.setGeometry(0, y, self.width(), above)
        line, behind = _line_height(entry.field), self._extras_width([entry])
        stretched = _stretched(entry)
        width = self._least_field() if stretched is not None else self.width() - behind
        entry.field.setGeometry(0, y + above, width, line)
        x = width + self._gap()
        for extra in entry.parts()[2:]:
            wide = self.width() - x if extra is stretched else extra.sizeHint().width()
            extra.setGeometry(x, y + above, max(wide, 0), height if extra is stretched else line)
            x += wide + self._gap()

    def _place(self, entry: Entry, x: int, y: int, height: int, label: int, width: int) -> int:
        """Returns where the next thing can begin."""
        line = _line_height(entry.field)
        entry.label.setGeometry(x, y, label, line)
        x += label + self._gap()
        entry.field.setGeometry(x, y, width, line)
        x += width + self._gap()
        for extra in entry.parts()[2:]:
            if extra is _stretched(entry):
                wide, high = self.width() - x, height
            else:
                wide, high = extra.sizeHint().width(), line
            extra.setGeometry(x, y, wide, high)
            x += wide + self._gap()
        return x

    def _height(self, line: list[Entry]) -> int:
        heights = [_line_height(entry.field) for entry in line]
        heights += [wide.sizeHint().height() for entry in line if (wide := _stretched(entry)) is not None]
        return max(heights)

    def _least(self, entry: Entry) -> int:
        return self._label_width(entry) + self._gap() + self._least_field() + self._extras_width([entry])

    def _extras_width(self, entries: list[Entry]) -> int:
        """Of what stands behind the fields, with the gaps before it."""
        widths = [
            sum(extra.sizeHint().width() + self._gap() for extra in entry.parts()[2:])
            for entry in entries
            if _stretched(entry) is None
        ]
        return max(widths, default=0)

    def _label_width(self, entry: Entry) -> int:
        return entry.label.fontMetrics().horizontalAdvance(plain_text(entry.label.text())) + 2

    def _least_field(self) -> int:
        return grid(self, _LEAST_FIELD)

    def _gap(self) -> int:
        return grid(self, _GAP)

    def _space(self) -> int:
        return grid(self, 0.5)


@dataclass(frozen=True, slots=True)
class _Column:
    """The last entries of their lines stand under each other: widths of label and field, and all beside the field."""

    label: int
    field: int
    beside: int


def _line_height(field: QWidget) -> int:
    return min(field.sizeHint().height(), field.maximumHeight())


def _stretched(entry: Entry) -> QWidget | None:
    """What stands behind the field and takes the rest of the line, as a slider does."""
    for extra in entry.extras:
        if extra.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding:
            return extra
    return None
