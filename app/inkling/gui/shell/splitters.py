"""The four panels behind movable splitters: drawing over controls, network over plots.

In a wide window Controls have a column of their own, between the other two.
"""

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid

_COLUMNS = (47.5, 112.5)  # in steps of the grid
_WIDE = 175  # steps of the grid from which there are three columns
_WIDE_COLUMNS = (45.0, 42.5, 87.5)
_LEFT_SHARE = 0.54  # of the width, at most, for the left one of two columns
_LEAST_LEFT = 44  # steps of the grid that the drawing needs to have its pens beside the canvas
_LEFT = (430, 310)
_RIGHT = (460, 300)
_LEAST = QSize(480, 240)  # pixels; never so much that text that grows makes the window larger than its screen


class Panels(Retranslatable, QSplitter):
    """The left column, and the right one that takes what room there is."""

    def __init__(
        self, drawing: QWidget, controls: QWidget, network: QWidget, plots: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._step = _exact_step(self)  # that the columns are for
        self._left_width = 0, 0  # what the left one of two columns has, and what it asked for
        self._drawing, self._controls, self._network, self._plots = drawing, controls, network, plots
        self._left, self._right = QSplitter(Qt.Orientation.Vertical), QSplitter(Qt.Orientation.Vertical)
        # From the window inwards: Qt styles all that is in a widget anew whenever that comes into another one.
        for column, rows in ((self._left, (drawing, controls)), (self._right, (network, plots))):
            self.addWidget(column)
            column.setChildrenCollapsible(False)
            for panel in rows:
                column.addWidget(panel)
        self._two_rows = QByteArray()  # where the left splitter stood when it had both
        # No panel asks for more than this part of the window's width and of its column's height.
        self._shares = (
            (drawing, _LEFT_SHARE, 0.4),
            (controls, _LEFT_SHARE, 0.66),
            (network, 0.44, 0.58),
            (plots, 0.44, 0.4),
        )
        self._other = QByteArray()  # where the columns stood when there were two, or three, and now there are not
        self._other_step = self._step  # and the step of the grid that they were for
        self.setStretchFactor(1, 1)
        for row, share in enumerate(_RIGHT):  # a lower window takes from both
            self._right.setStretchFactor(row, share)
        self.setChildrenCollapsible(False)
        for panel in (drawing, controls, network, plots):
            panel.setProperty("panel", True)
            panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.default_layout()

    def default_layout(self) -> None:
        """The sizes as at the very first start."""
        self._set_default_columns()
        self._left.setSizes(_LEFT)
        self._right.setSizes(_RIGHT)

    def set_drawing_folded(self, folded: bool) -> None:
        """Whether the controls have the drawing's room too."""
        self._drawing.setHidden(folded)

    def set_closed(self, *, controls: bool, network: bool, plots: bool) -> None:
        """Which panels are not to be seen; the others have their room."""
        for panel, closed in ((self._controls, controls), (self._network, network), (self._plots, plots)):
            panel.setHidden(closed)
        self._right.setHidden(network and plots)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(_LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._follow_width()
        self._bound()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # another language, another text size
            self._bound()
        return super().event(event)

    def restyle(self) -> None:
        if self._is_wide() is (self.width() >= _WIDE * _exact_step(self)):
            self._follow_text_size()
        else:  # Qt is still telling widget after widget, and none may come elsewhere meanwhile
            QTimer.singleShot(0, self, self._follow_text_size)

    def _follow_text_size(self) -> None:
        """What fitted a column at one text size fits it at another, and comes back with the one of before."""
        before, self._step = self._step, _exact_step(self)
        if self._step != before and self.isVisible() and not self._follow_width(before):
            self._scale_columns(self._step / before)

    def _scale_columns(self, factor: float) -> None:
        *others, last = self.sizes()
        if self._is_wide():
            wanted = [round(size * factor) for size in others]
        else:
            given, asked = self._left_width
            if last <= max(self._network.minimumWidth(), self._plots.minimumWidth()):  # the window became narrower
                asked = max(asked, others[0])
            elif others[0] != given:  # the person moved it
                asked = others[0]
            asked = round(asked * factor)
            wanted = [min(asked, round(_LEFT_SHARE * self.width()))]
        self._bound()
        self.setSizes([*wanted, max(sum(others) + last - sum(wanted), 0)])
        if not self._is_wide():
            self._left_width = (self.sizes()[0], asked)

    def state(self) -> list[QByteArray]:
        """Where the splitters stand."""
        columns = [self.saveState(), self._other]
        if self._is_wide():
            columns.reverse()
        left = self._two_rows if self._is_wide() else self._left.saveState()
        return [columns[0], left, self._right.saveState(), columns[1]]

    def restore(self, state: list[QByteArray]) -> None:
        """Put the splitters back; what is no state is passed over."""
        two, left, right, three = [*state, QByteArray(), QByteArray(), QByteArray(), QByteArray()][:4]
        now, self._other = (three, two) if self._is_wide() else (two, three)
        self._other_step = self._step
        for one, saved in ((self, now), (self._left, left), (self._right, right)):
            one.restoreState(saved)

    def _bound(self) -> None:
        """What the panels would like at least is theirs only as far as the others keep their part."""
        if self._step != _exact_step(self):
            return  # bounds for another text size would move the columns before they have followed it
        for panel, width, height in self._shares:
            most = QSize(round(width * self.width()), round(height * self._height_for(panel)))
            wanted = panel.minimumSizeHint()
            if panel is self._drawing:
                wanted.setWidth(grid(self, _LEAST_LEFT))
            panel.setMinimumSize(wanted.boundedTo(most))

    def _height_for(self, panel: QWidget) -> int:
        """What a panel shares with the one above or below it: all but what may stand over both."""
        stack = self._right if self._right.indexOf(panel) >= 0 else self._left
        column = stack.parentWidget()
        if column is self or not isinstance(column, QWidget):
            return self.height()
        return self.height() - column.minimumSizeHint().height() + stack.minimumSizeHint().height()

    def _is_wide(self) -> bool:
        """Whether Controls have their own column now."""
        return self.indexOf(self._controls) >= 0

    def _follow_width(self, step: float | None = None) -> bool:
        """Two columns or three; whether there are others now. step: of the grid, that the present ones are for"""
        wide = self.width() >= _WIDE * self._step
        if wide is self._is_wide():
            return False
        now = self.saveState()
        if wide:
            self._two_rows = self._left.saveState()
            self.insertWidget(1, self._controls)
        else:
            self._left.addWidget(self._controls)
            self._left.restoreState(self._two_rows)
        for index in range(self.count()):
            self.setStretchFactor(index, int(index == self.count() - 1))
        for panel, *_ in self._shares:
            panel.setMinimumWidth(1)  # what was kept comes back as it was; bounds follow
        kept, kept_at = self._other, self._other_step
        self._other, self._other_step = now, step or self._step
        if kept.isEmpty() or not self.restoreState(kept):
            self._set_default_columns()
        elif kept_at != self._step:
            self._scale_columns(self._step / kept_at)
        self._bound()
        return True

    def _set_default_columns(self) -> None:
        if self._is_wide():
            self.setSizes([grid(self, steps) for steps in _WIDE_COLUMNS])
        else:
            left, right = (grid(self, steps) for steps in _COLUMNS)
            self.setSizes([min(left, round(_LEFT_SHARE * self.width())) if self.isVisible() else left, right])
            self._left_width = (self.sizes()[0], left)


def _exact_step(widget: QWidget) -> float:
    """A step of the grid, not rounded to pixels."""
    return grid(widget, 100) / 100
