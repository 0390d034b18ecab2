"""A stage of a question off the plane: what can be set in a column on the left, and painted panels beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inkling.gui.playground.part import Stage
from inkling.gui.playground.plots.plot import Plot
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.figures.panels import Panel, Panels
from inkling.gui.widgets.figures.scrolled import scrolled
from inkling.gui.widgets.form import Form
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import Label
from inkling.session.playground.playground import Playground


class SheetStage(Stage):
    """Subclasses add to `column`, from the top."""

    def __init__(
        self, playground: Playground, columns: Sequence[Sequence[Panel]], parent: QWidget | None = None
    ) -> None:
        super().__init__(playground, parent)
        inside = QWidget()
        self._forms: list[Form] = []
        self.column = QVBoxLayout(inside)
        self.side, self.panels = scrolled(inside, self), Panels(columns, self)
        for area in (self.side, self.panels.area):
            area.setStyleSheet(FIELD_STYLE)
        around = QWidget(self)
        around.setProperty("panel", True)
        self._around = QVBoxLayout(around)
        self._around.addWidget(self.panels)
        line = _Hairline(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.side, line, around):
            row.addWidget(widget, widget is around)

    def new_form(self) -> Form:
        """A form at the end of the column."""
        form = Form()
        self._forms.append(form)
        self.column.addLayout(form)
        return form

    def new_words(self, *, heading: bool = False) -> Label:
        """Words at the end of the column."""
        label = Label()
        label.setProperty("heading", heading)
        label.setWordWrap(True)
        self.column.addWidget(label)
        return label

    def gestures(self, plot: Plot) -> None:
        """All that is dragged at once is one step of undo."""
        plot.grabbed.connect(self._begin)
        plot.released.connect(self._end)

    def _begin(self, _held: object) -> None:
        self.playground.begin()

    def _end(self) -> None:
        self.playground.end()
        self.refresh()

    def restyle(self) -> None:
        step = grid(self)
        self.side.setFixedWidth(grid(self, 32))
        self.column.setContentsMargins(2 * step, step, 2 * step, step)
        self.column.setSpacing(step)
        self._around.setContentsMargins(2 * step, step, step, step)
        width = max((form.label_width() for form in self._forms), default=0)
        for form in self._forms:
            form.arrange(min(width, grid(self, 14)), stacked=False)

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 150), grid(self, 84))


class _Hairline(QWidget):
    """Between the column and the panels."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme_of(self).hairline))
