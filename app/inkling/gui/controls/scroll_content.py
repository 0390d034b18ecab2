"""What the panel scrolls: as high as its sections, and at least down to the lower edge of what is on view.

Settings come and go with a choice. Were the content to end above the lower edge of the view, it would be pulled
down, and the field just chosen from would jump away from under the pointer.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.theme import grid


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


class SettingsScroll(QScrollArea):
    """Scrolls to the field that gets the focus: an access key may go to one that is scrolled away."""

    def __init__(self, content: ScrollContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(FIELD_STYLE)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(1)  # the card takes its height first
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self._content = content
        content.setAutoFillBackground(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bring_into_view)

    def _bring_into_view(self, _: QWidget | None, focused: QWidget | None) -> None:
        # Under the mouse nothing moves.
        if focused is not None and self._content.isAncestorOf(focused) and not QApplication.mouseButtons():
            gap = grid(self)
            self.ensureWidgetVisible(focused, gap, gap)
