"""Panels: the painted parts of a view, in columns where there is room, below each other where there is none.

They are never made smaller than they can be read; what has no room then is scrolled to.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolTip, QWidget

from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.figures.figure import Brush, Figure
from inkling.gui.widgets.formats import fixed, loss_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip

_MOST_TEXTS = 500


class Panel(Figure):
    """A figure that says in `least` what room it needs, and in `hint` what a place of it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._widths_of: dict[str, int] = {}
        super().__init__(parent)
        self._metrics = QFontMetricsF(self.font())
        self.heading = ""
        self.spots: list[tuple[QRectF, str]] = []  # painted places and what is to be said of them

    @property
    def row(self) -> int:
        """Height of a line of text, with hardly any room around it."""
        return round(self._metrics.height() + 1)

    def width_of(self, text: str) -> int:
        """It is asked for the same texts over and over again."""
        width = self._widths_of.get(text)
        if width is None:
            if len(self._widths_of) > _MOST_TEXTS:
                self._widths_of.clear()
            width = self._widths_of[text] = round(self._metrics.horizontalAdvance(text) + 0.5)
        return width

    def restyle(self) -> None:
        self._metrics, self._widths_of = QFontMetricsF(self.font()), {}
        super().restyle()

    def least(self) -> QSize:
        """The least room in which everything can be read."""
        raise NotImplementedError

    def paint_heading(self, brush: Brush) -> float:
        """Returns where the rest begins."""
        brush.text(0, self.row / 2, self.heading, colour=brush.theme.muted, room=self.width())
        return self.row + brush.unit / 2

    def hint(self, at: QPoint) -> str:
        """What is said of a place."""
        return next((text for rect, text in self.spots if rect.contains(at)), "")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tooltip(self.hint(event.pos())))
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return self.least()


class _Table(Retranslatable, QWidget):
    """What is scrolled: the panels in their columns."""

    def __init__(self, columns: Sequence[Sequence[Panel]]) -> None:
        super().__init__()
        self._columns = columns
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for column in columns:
            for panel in column:
                panel.setParent(self)

    def columns_in(self, width: int) -> list[list[Panel]]:
        """As many columns as fit; the panels of one that does not stand below those of the one before."""
        found = [[panel for panel in column if not panel.isHidden()] for column in self._columns]
        found = [column for column in found if column]
        while len(found) > 1 and self._least_width(found) > width:
            last = found.pop()
            found[-1] += last
        return found

    def _least_width(self, columns: Sequence[Sequence[Panel]]) -> int:
        return sum(map(_width, columns)) + self._gap() * (len(columns) - 1)

    def _gap(self) -> int:
        return grid(self, 2)

    def _between(self) -> int:
        return grid(self, 1.5)

    def _height(self, column: Sequence[Panel]) -> int:
        return sum(panel.least().height() for panel in column) + self._between() * (len(column) - 1)

    def heightForWidth(self, width: int) -> int:
        return max((self._height(column) for column in self.columns_in(width)), default=0)

    def minimumSizeHint(self) -> QSize:
        return QSize(max((_width(column) for column in self._columns), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Hand each panel its place: columns and panels grow in proportion to what they need."""
        columns = self.columns_in(self.width())
        room = self.width() - self._gap() * (len(columns) - 1)
        needed = max(sum(map(_width, columns)), 1)
        within = self.parentWidget()
        seen = self.height() if within is None else within.height()
        left = 0
        for column in columns:
            width = room * _width(column) // needed
            spare = max(seen - self._height(column), 0)
            least = max(sum(panel.least().height() for panel in column), 1)
            top = 0
            for panel in column:
                height = panel.least().height() + spare * panel.least().height() // least
                panel.setGeometry(QRect(left, top, width, height))
                top += height + self._between()
            left += width + self._gap()

    def restyle(self) -> None:
        self.updateGeometry()
        self.arrange()


def _width(column: Sequence[Panel]) -> int:
    return max((panel.least().width() for panel in column), default=0)


class Panels(Retranslatable, QWidget):
    """Scrolls with the wheel and, while it has the focus, with the arrow keys.

    Where not all of it can be seen there is a word for each panel, and a click on it brings the panel into sight.
    """

    def __init__(
        self, columns: Sequence[Sequence[Panel]], parent: QWidget | None = None, *, words: ChoiceRow | None = None
    ) -> None:
        """words: where a view has a place of its own for them"""
        super().__init__(parent)
        self._own_words = words is None
        self._all = [panel for column in columns for panel in column]
        self._table, self.area, self.words = _Table(columns), QScrollArea(self), words or ChoiceRow(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self._table)
        for one in (self._table, self.area.viewport()):
            one.setBackgroundRole(QPalette.ColorRole.Base)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words.chosen.connect(self.go_to)
        self.area.verticalScrollBar().valueChanged.connect(self._mark)

    def set_words(self, words: Sequence[Choice]) -> None:
        """A word for each panel, in their order."""
        self.words.set_choices(words)
        self.arrange()

    def arrange(self) -> None:
        """Some panels need another room."""
        width = self.width() - grid(self)
        cramped = self._table.heightForWidth(width) > self.height() and self.words.whole_width() <= self.width()
        top = self.words.sizeHint().height() + grid(self, 0.5) if cramped and self._own_words else 0
        self.words.setVisible(cramped)
        if self._own_words:
            self.words.setGeometry(QRect(QPoint(-grid(self, 0.75), 0), self.words.sizeHint()))
        self.area.setGeometry(0, top, self.width(), max(self.height() - top, 0))
        self._table.updateGeometry()
        self._table.arrange()  # it may keep its size, and yet more or less of it is seen

    def go_to(self, name: str) -> None:
        """The panel of this word comes into sight, its heading at the top if there is so much below it."""
        panel = self._panel(name)
        if panel is not None:
            self.area.verticalScrollBar().setValue(panel.y())
            self.words.set_name(name)

    def _panel(self, name: str) -> Panel | None:
        names = [word.name for word in self.words.words()]
        return self._all[names.index(name)] if name in names else None

    def _mark(self, value: int) -> None:
        """Which of them is seen first, when it was the wheel or a key that scrolled."""
        present = self._panel(self.words.name())
        if present is None or not value <= present.y() < value + self.area.viewport().height():
            nearest = min(range(len(self._all)), key=lambda number: abs(self._all[number].y() - value))
            words = self.words.words()
            if nearest < len(words):
                self.words.set_name(words[nearest].name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 16), grid(self, 8))

    def restyle(self) -> None:
        self.area.setViewportMargins(0, 0, grid(self), 0)
        self.arrange()


def figures(value: float, decimals: int = 4) -> str:
    """A number in a column: no −0, and a power of ten where it is far too large."""
    if abs(value) >= 1e4 or not math.isfinite(value):
        return loss_text(value)
    return fixed(round(value, decimals) + 0.0, decimals)
