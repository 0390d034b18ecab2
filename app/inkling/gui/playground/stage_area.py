"""The room of a stage: all there is, and scrolled where large text needs more."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from inkling.gui.playground.part import Stage


class StageArea(QScrollArea):
    """Around one stage. One that Qt resizes would give it the height that it would like, where the least fits."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(stage)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # another language, another text size
            self._fit()
        return handled

    def _fit(self) -> None:
        room, least = self.maximumViewportSize(), self._stage.minimumSizeHint()
        if least.width() > room.width():
            room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
        if least.height() > room.height():
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
        self._stage.resize(room.expandedTo(least))
