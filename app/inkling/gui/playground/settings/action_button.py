"""A button for an action of the menus: its words, whether it can be used, and what it does."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from inkling.gui.widgets.verbatim import tooltip


class ActionButton(QPushButton):
    """A QToolButton takes an action, but has not the look of a button that is pressed often."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QPushButton { padding-left: 0.3em; padding-right: 0.3em; }")  # long words, side by side
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def _follow(self) -> None:
        text = self._action.text().replace("&", "")
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
        self.setToolTip(tooltip(self._action.toolTip()))  # which are texts of the program
        self.setEnabled(self._action.isEnabled())
