"""The outline: a thin frame around the part of a window that a step is about. It takes no click away."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSplitter, QWidget

from inkling.gui.widgets.theme import theme_of

_WIDTH = 2
_FOLLOWED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class Outline(QWidget):
    """Around some widgets of one window, wherever they go."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        """widgets: one at least"""
        over = _common_parent(widgets)
        super().__init__(over)
        self._over = over
        self._widgets = tuple(widgets)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in self._widgets:
            widget.installEventFilter(self)
        self._follow()
        self.show()

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """What it is around."""
        return self._widgets

    def remove(self) -> None:
        """Be gone."""
        for widget in self._widgets:
            widget.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        parent, area = self._over, QRect()
        for widget in self._widgets:
            if parent is widget:
                area |= widget.rect()
            elif widget.isVisible():
                area |= QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        self.setGeometry(area)
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme_of(self).accent), _WIDTH))
        half = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 4, 4)


def _common_parent(widgets: Sequence[QWidget]) -> QWidget:
    """The widget itself, which moves with all that is around it; of several, the parent that they share.

    A splitter would take whatever comes into it for another part.
    """
    only = widgets[0]
    if len(widgets) == 1 and not isinstance(only, QSplitter):
        return only
    parent = only.parentWidget()
    while isinstance(parent, QSplitter) or (
        parent is not None and not all(parent.isAncestorOf(one) for one in widgets)
    ):
        parent = parent.parentWidget()
    return parent or only
