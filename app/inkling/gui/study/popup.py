"""Popups: settings that are seldom needed, below the button that opens them, and menus to tick several entries in."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from inkling.gui.widgets.theme import theme_of


class Popup(QFrame):
    """Escape or a click elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def open_below(self, button: QWidget) -> None:
        """Show it under the button, wholly on the screen."""
        self.adjustSize()
        at = button.mapToGlobal(QPoint(0, button.height() + 2))
        screen = button.screen().availableGeometry()
        at.setX(max(screen.left(), min(at.x(), screen.right() - self.width())))
        if at.y() + self.height() > screen.bottom():
            at.setY(max(screen.top(), button.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2))
        self.move(at)
        self.show()
        first = self.nextInFocusChain()
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(theme_of(self).hairline))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class CheckMenu(QMenu):
    """Stays open while the person ticks, where a QMenu would close.

    Clicks and the space bar tick and untick; Escape, Enter or a click elsewhere closes it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            if action.isEnabled():
                action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            if action.isEnabled():
                action.trigger()
        else:
            super().keyPressEvent(event)
