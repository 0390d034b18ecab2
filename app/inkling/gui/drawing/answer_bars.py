"""The bars: one activation for each class, the largest of which is what the network reads.

The bars keep their places with or without an answer, so that nothing jumps while the pen moves. They follow
every answer; the numbers beside them are written when they are asked for, so that all numbers of the window are of
one moment. Each row is a control as well: a click on it says that this is the digit that was meant.
"""

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.analysis.answer import Answer
from inkling.gui.drawing.answer_row import AnswerRow
from inkling.gui.widgets.bar_painting import BarBrush, Row, activation_text, bar_rows, bar_spans
from inkling.gui.widgets.pixel_painting import device_scale
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip

_DIGITS = tuple("0123456789")


class AnswerBars(Retranslatable, QWidget):
    """Class, bar and activation, row by row; the winner in the accent colour."""

    meant = Signal(int)  # the person clicked the row of this class

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._written: Answer | None = None  # the one whose numbers are shown
        self._asking = False
        self._columns = 1
        self._brush: BarBrush | None = None
        self._inner: list[Row] = []  # where each class is painted
        self._ground: tuple[object, QPixmap] | None = None  # of which kind, and what stays under all that changes
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what lies under it need not be painted every time
        self._rows: list[AnswerRow] = []
        self._make_rows()
        self.retranslate()

    @property
    def band(self) -> int:
        """Room left and right of what is painted, for the outlines of rows. Unit: logical pixels."""
        return grid(self, 0.5)

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 12), 5 * self.fontMetrics().height())

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer, or none; its numbers at once where the one before has nothing in common with it."""
        names, appeared = self._names(), (answer is None) != (self._answer is None)
        self._answer = answer
        if self._names() != names:
            self._written = answer
            self._make_rows()
        elif appeared:
            self._enable_rows()
            self.show_numbers()
        elif answer is None:
            return  # nothing to see, neither before nor now
        self.update()

    def show_numbers(self) -> None:
        """Write the numbers of the answer that the bars show."""
        self._written = self._answer
        self._name_rows()
        self.update()

    def set_columns(self, columns: int) -> None:
        """Set the rows out in so many columns."""
        self._columns = columns
        self._place_rows()
        self.update()

    def set_asking(self, on: bool) -> None:
        """Ask the person to click the digit that was meant; the keyboard comes to the likeliest one."""
        self._asking = on
        for row in self._rows:
            row.set_asking(on)
        if on and self._answer is not None:
            self._rows[self._answer.digit].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        answer, names = self._answer, self._names()
        best, sure = (-1, False) if answer is None else (answer.digit, answer.sure)
        ratio = device_scale(painter)
        kind = best, sure, ratio
        if self._brush is None or self._ground is None or self._ground[0] != kind:
            self._brush = self._brush or BarBrush(self.font(), theme_of(self), grid(self))
            ground = self._brush.ground(self.size(), ratio, self._inner, names, likeliest=best, sure=sure)
            self._ground = kind, ground
        painter.drawPixmap(0, 0, self._ground[1])
        if answer is not None:
            spans = bar_spans(answer.activations)
            self._brush.paint_bars(painter, self._inner, names, spans, accent=best if sure else -1)
        if self._written is not None:
            self._brush.paint_values(painter, self._inner, self._written.activations.tolist(), likeliest=best)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_rows()

    def restyle(self) -> None:
        self._brush = None
        self._place_rows()

    def _names(self) -> tuple[str, ...]:
        return _DIGITS if self._answer is None else self._answer.class_names

    def _places(self) -> list[Row]:
        gap = grid(self, 2.5) - 2 * self.band
        return bar_rows(len(self._names()), self._columns, self.width(), self.height(), gap, grid(self, 4))

    def _make_rows(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [AnswerRow(i, self) for i in range(len(self._names()))]
        for row in self._rows:
            row.clicked.connect(self._on_clicked)
            row.focused.connect(self._set_tab_stop)
            row.move_requested.connect(self._go_to)
            row.set_asking(self._asking)
            row.setVisible(True)
        self._set_tab_stop(0)
        self._enable_rows()
        self._place_rows()
        self._describe_rows()
        self._name_rows()

    def _place_rows(self) -> None:
        places, self._ground = self._places(), None
        self._inner = [place.inset(self.band) for place in places]
        for row, place in zip(self._rows, places, strict=True):
            row.setGeometry(round(place.left), round(place.top), round(place.width), round(place.height))

    def _enable_rows(self) -> None:
        for row in self._rows:
            row.set_available(self._answer is not None)

    def _on_clicked(self) -> None:
        self.meant.emit(self._rows.index(self.sender()))  # type: ignore[arg-type]  # only rows are connected

    def _go_to(self, number: int) -> None:
        if 0 <= number < len(self._rows):
            self._rows[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _set_tab_stop(self, number: int) -> None:
        for i, row in enumerate(self._rows):
            row.set_tab_stop(i == number)

    def _name_rows(self) -> None:
        """What a screen reader says of each row."""
        answer, locale = self._written, QLocale()
        for i, (row, name) in enumerate(zip(self._rows, self._names(), strict=True)):
            if answer is not None:
                name = self.tr("{}: {}").format(name, activation_text(float(answer.activations[i]), locale))
            if name != row.accessibleName():
                row.setAccessibleName(name)

    def retranslate(self) -> None:
        self._brush = None  # the language writes numbers in its own way
        self._ground = None
        self.setAccessibleName(self.tr("Activations of the output neurons"))
        self._describe_rows()
        self._name_rows()
        self.update()

    def _describe_rows(self) -> None:
        words = self.tr(
            "The activation of each output neuron. Training raises that of the right digit and lowers the others. "
            "Click the digit that you meant to see why it was misread."
        )
        for one in (self, *self._rows):
            one.setToolTip(tooltip(words))
        for row in self._rows:
            row.setAccessibleDescription(self.tr("Say that this is the digit that you meant"))
