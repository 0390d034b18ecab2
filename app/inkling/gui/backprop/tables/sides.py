"""What a view is about, and beside it what can be said of it."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from inkling.gui.widgets.figures.scrolled import scrolled
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid

_ANY_WIDTH = 16_777_215  # Qt's largest


class Sides(Retranslatable, QWidget):
    """The side is scrolled where it is higher than there is room; where there is little, it stands below."""

    def __init__(self, main: QWidget, side: QWidget, parent: QWidget, *, head: QWidget | None = None) -> None:
        """head: what stands above both, as wide as they are"""
        super().__init__(parent)
        self._main, self._side, self._head = main, side, head
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        if head is not None:
            self._column.addWidget(head)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column.addLayout(self._box, 1)
        self._beside = scrolled(side, inside)
        self._box.addWidget(main, 1)
        self._box.addWidget(self._beside)
        self._all = scrolled(inside, self)
        around = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._all)
        side.installEventFilter(self)
        self._arrange()

    @property
    def narrow(self) -> bool:
        return self.width() < 66 * grid(self)

    def _arrange(self) -> None:
        unit, narrow = grid(self), self.narrow
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._box.setDirection(down if narrow else right)
        self._box.setSpacing(2 * unit)
        self._column.setSpacing(unit)
        if narrow:
            self._beside.setMinimumWidth(0)
            self._beside.setMaximumWidth(_ANY_WIDTH)
            folded = self._side.heightForWidth(self.width() - 2 * unit)
            self._beside.setMinimumHeight(max(folded, self._side.sizeHint().height()))
            above = 0 if self._head is None else self._head.sizeHint().height() + unit
            # The side's beginning is seen below: so one knows that there is more.
            self._main.setMinimumHeight(max(self.height() - above - 5 * unit, 12 * unit))
        else:
            self._beside.setFixedWidth(min(max(self.width() * 2 // 5, 27 * unit), 31 * unit))
            self._beside.setMinimumHeight(0)
            self._main.setMinimumHeight(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.narrow:
            self._arrange()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def restyle(self) -> None:
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 20), grid(self, 8))
