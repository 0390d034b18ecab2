"""What the panel scrolls: as high as its sections, and at least down to the lower edge of what is on view.

Settings come and go with a choice. Were the content to end above the lower edge of the view, it would be pulled
down, and the field just chosen from would jump away from under the pointer.
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class ScrollContent(QWidget):
    """Keeps room below its sections until the person scrolls up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._floor = 0

    def set_floor(self, height: int) -> None:
        """It is never less high than this, in pixels."""
        if height != self._floor:
            self._floor = height
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self._floor))
