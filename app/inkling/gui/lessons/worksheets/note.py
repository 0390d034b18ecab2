"""A worksheet's note: what the teacher has written, above all that pupils work with, and the way out."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from inkling.gui.widgets.card.body import scroll_area, text_label
from inkling.gui.widgets.card.column import Head
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark, theme_of
from inkling.gui.widgets.verbatim import ElidedLabel, tooltip

_LEAST_LINES = 2


class Note(Retranslatable, Head):
    """The title and how to leave stay where they are; a long note can be scrolled under them."""

    leave_requested = Signal()

    def __init__(self, title: str, note: str, parent: QWidget | None = None) -> None:
        """As the teacher has written them"""
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.how = ElidedLabel(self), ElidedLabel(self)
        mark(self.title, "heading", True)
        mark(self.how, "muted", True)
        self.title.setText(title)
        self.title.setToolTip(tooltip(title))
        self.leave = QPushButton(self)
        self.leave.clicked.connect(self.leave_requested)
        self.text = text_label()
        self.text.setText(note)
        self._scroll = scroll_area(self.text, self)
        self._scroll.setHidden(not note)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self.title, 0, 0)
        self._grid.addWidget(self.how, 1, 0)
        self._grid.addWidget(self.leave, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._scroll, 2, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(2, 1)
        self.setStyleSheet(FIELD_STYLE)
        self.restyle()
        self.retranslate()

    def height_within(self, width: int, most: int) -> int:
        """All of the note where there is room, else as many whole lines as have it."""
        frame, line = self._frame(), self.text.fontMetrics().lineSpacing()
        if not self.text.text():
            return frame
        whole = self.text.heightForWidth(width - 2 * self._side())
        least = min(whole, _LEAST_LINES * line)
        return frame + max(min(whole, (most - frame) // line * line), least)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.leave.sizeHint().width() + 2 * self._side() + grid(self, 10), self._least(self.width()))

    def _least(self, width: int) -> int:
        return self.height_within(width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(theme_of(self).hairline))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _side(self) -> int:
        return grid(self, 2)

    def _frame(self) -> int:
        """The height of all but the note."""
        words = self.title.sizeHint().height() + self.how.sizeHint().height()
        gap = grid(self, 0.5) if self.text.text() else 0
        return 2 * grid(self) + max(words, self.leave.sizeHint().height()) + gap

    def restyle(self) -> None:
        side, gap = self._side(), grid(self)
        self._grid.setContentsMargins(side, gap, side, gap)
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(0)
        self.text.setContentsMargins(0, grid(self, 0.5), 0, 0)
        self.height_changed.emit()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Worksheet"))
        self.setAccessibleDescription(f"{self.title.text()}. {self.text.text()}")
        self.how.setText(self.tr("Leaving needs no password and gives everything back as it was."))
        self.how.setToolTip(tooltip(self.how.text()))
        self.leave.setText(self.tr("Leave"))
        self.leave.setAccessibleName(self.tr("Leave the worksheet"))
        self.leave.setToolTip(self.tr("Leaves the worksheet; everything is as it was before."))
        self.height_changed.emit()
