"""A row of the answer as a control: "this is the digit that I meant". The bars paint what is in it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from inkling.gui.widgets.theme import grid, theme_of

_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}


class AnswerRow(QAbstractButton):
    """Lies over the row and shows only that it can be clicked.

    An outline goes around the row under the pointer or the focus; while the digit is asked for, around every name.
    """

    focused = Signal(int)  # the keyboard has come to the row of this number
    move_requested = Signal(int)  # an arrow key asks for the row so many further on

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._asking = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_tab_stop(False)

    def set_asking(self, on: bool) -> None:
        """Show that the person is asked to click one of the rows."""
        self._asking = on
        self.update()

    def set_available(self, on: bool) -> None:
        """Whether there is an answer to object to."""
        self.setEnabled(on)
        self.setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)

    def set_tab_stop(self, on: bool) -> None:
        """Whether Tab stops here: in one row of all."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        hovered = self.isEnabled() and self.underMouse()
        around_row = hovered or self.hasFocus()
        if not (self._asking or around_row):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self)
        strong = self.hasFocus() or self._asking
        painter.setPen(QPen(QColor(theme.accent if strong else theme.hairline), 2 if self.hasFocus() else 1))
        inset = 1.0 if self.hasFocus() else 0.5
        outline = QRectF(self.rect()).adjusted(inset, inset + 0.5, -inset, -inset - 0.5)
        if not around_row:
            outline.setWidth(min(self.fontMetrics().horizontalAdvance("8") + grid(self), outline.width()))
        radius = grid(self, 0.5)
        painter.drawRoundedRect(outline, radius, radius)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self._number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.move_requested.emit(self._number + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
