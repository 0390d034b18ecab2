"""For a projector: the whole screen with large text at one key, and everything as it was at the same key again."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from inkling.gui.shell.appearance import Appearance

LARGE = 1.5
"""Times the normal size; whoever has larger text already keeps it."""


class Projector(QObject):
    """Any window can be on the screen; the text is large while one is."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._scale = appearance.scale  # of before
        self._before = dict[QMainWindow, Qt.WindowState]()  # of each window that is on the screen

    @property
    def is_on(self) -> bool:
        return bool(self._before)

    def toggle(self, window: QMainWindow) -> None:
        """Have this window on the whole screen, or as it was."""
        if window in self._before:
            self._take_back(window)
            return
        if not self._before:
            self._scale = self._appearance.scale
        self._before[window] = window.windowState()
        self._appearance.resize_to(max(self._scale, LARGE))
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)

    def end(self) -> None:
        """Everything as it was."""
        for window in tuple(self._before):
            self._take_back(window)

    def _take_back(self, window: QMainWindow) -> None:
        window.setWindowState(self._before.pop(window))
        if not self._before and self._appearance.scale == max(self._scale, LARGE):
            self._appearance.resize_to(self._scale)  # not where another size was chosen meanwhile
