"""A row of controls that goes on in another row where there is too little room."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid


class WrappedRow(Retranslatable, QWidget):
    """Each control is as wide as it wants to be; those of a group stay together if they can."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._groups: list[tuple[QWidget, ...]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add(self, *group: QWidget) -> None:
        """Controls that belong together, after those that are there."""
        for one in group:
            one.setParent(self)
        self._groups.append(group)
        self.arrange()

    def arrange(self) -> None:
        """Give each its place; hidden ones have none."""
        gap, width = grid(self), self.width()
        groups = [[one for one in group if not one.isHidden()] for group in self._groups]
        height = max((_size(one).height() for group in groups for one in group), default=0)
        x = y = 0
        for group in filter(None, groups):
            widths = [min(_size(one).width(), width) for one in group]
            if x and x + sum(widths) + gap // 2 * (len(group) - 1) > width:
                x, y = 0, y + height + gap // 2
            for one, wide in zip(group, widths, strict=True):
                if x and x + wide > width:
                    x, y = 0, y + height + gap // 2
                high = _size(one).height()
                one.setGeometry(x, y + (height - high) // 2, wide, high)
                x += wide + gap // 2
            x += gap // 2
        self.setFixedHeight(y + height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # one of them has another size, or is shown or hidden
            self.arrange()
        return super().event(event)

    def restyle(self) -> None:
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


def _size(widget: QWidget) -> QSize:
    """What it wants, within what it may be."""
    return widget.sizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())
