"""The window as it was before a worksheet: what lessons keep, and language, text size and playground."""

from PySide6.QtCore import QTimer

from inkling.gui.lessons.main_before import MainBefore
from inkling.gui.lessons.main_parts import MainParts
from inkling.gui.lessons.playground_before import PlaygroundBefore
from inkling.gui.playground.controller import PlaygroundController
from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.shell.appearance import Appearance
from inkling.gui.shell.language import Language


class WindowBefore:
    """Made when a worksheet is opened; no run is under way then."""

    def __init__(
        self, parts: MainParts, playground: PlaygroundController, language: Language, appearance: Appearance
    ) -> None:
        self._parts, self._language, self._appearance = parts, language, appearance
        self._code, self._scale = language.code, appearance.scale
        self._playground: PlaygroundBefore | None = None
        if playground.window is not None:
            self._playground = PlaygroundBefore(playground.window, seen=playground.window.isVisible())
        self._main = MainBefore(parts)

    def take_in_playground(self, window: PlaygroundWindow) -> None:
        """It was made since."""
        self._playground = PlaygroundBefore(window, seen=False)

    def give_back(self) -> None:
        """Have all of it again."""
        if self._language.code != self._code:
            self._language.use(self._code)
        resized = self._appearance.scale != self._scale
        if resized:
            self._appearance.resize_to(self._scale)
        self._main.give_back()
        if resized:  # the columns follow the text size once all widgets have it
            QTimer.singleShot(0, self._parts.panels, self._main.give_back_layout)
        if self._playground is not None:
            self._playground.give_back()
