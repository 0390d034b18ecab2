"""The button at the right of the menu bar: the model on screen, and a menu of others."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenuBar, QStyleOptionToolButton, QToolButton, QWidget

from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip

_WIDEST = 24  # grid steps of a name; longer ones are elided in the middle


class ModelButton(QToolButton):
    """Says any name as it is, and in a width of which the menus beside it keep theirs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("flat", True)

    def describe(self, name: str, hint: str) -> None:
        """What a screen reader calls it, and what it is for."""
        self._hint = hint
        self.setAccessibleName(name)
        self._tell()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()
        self._ask_for_room()

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.text = self._shown()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._shown().replace("&&", "&")) + grid(self, 4)
        return QSize(width, metrics.height() + grid(self))

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 8), self.sizeHint().height())

    def _ask_for_room(self) -> None:
        """A menu bar gives its corner room for a size hint when the corner is set, and not when the hint changes."""
        bar = self.parentWidget()
        if isinstance(bar, QMenuBar):
            bar.setCornerWidget(self)
        self.updateGeometry()

    def _shown(self) -> str:
        """The name as it is drawn: where it is long, its ends; an & is no access key."""
        room = grid(self, _WIDEST)
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room).replace("&", "&&")

    def _tell(self) -> None:
        name = self.text()
        whole = self.fontMetrics().horizontalAdvance(name) <= grid(self, _WIDEST)
        self.setToolTip(tooltip(self._hint if whole else f"{name}\n{self._hint}"))
