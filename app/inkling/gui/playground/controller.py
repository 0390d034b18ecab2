"""The playground as the main window has it: a window of its own, made when it is first asked for."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from inkling.gui.playground.keeping import kept_state
from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.shell.settings import Settings
from inkling.session.playground.playground import Playground
from inkling.session.session import Session


class PlaygroundController(QObject):
    """Opens it, and ends it with the main window."""

    made = Signal(object)  # the window, which there was not before
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, session: Session, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.window: PlaygroundWindow | None = None

    def open(self) -> None:
        """Bring it to the front, as it was left."""
        self._shown()

    def open_preset(self, name: str) -> None:
        """Ask one question there."""
        self._shown().open_preset(name)

    def open_file(self, path: Path) -> None:
        """Have there what a playground's file holds."""
        self._shown().files.open_path(path)

    def keep(self) -> None:
        """Write down what a next opening needs, for the program may be ended."""
        if self.window is not None:
            self.window.keep()

    def shut_down(self) -> None:
        """Close it, and wait for what is under way."""
        if self.window is not None:
            self.window.close()
            self.window.shut_down()
            self.window.deleteLater()
            self.window = None

    def _shown(self) -> PlaygroundWindow:
        if self.window is None:
            self.window = PlaygroundWindow(Playground(state=kept_state(), sitting=self._session), self._settings)
            self.window.failed.connect(self.failed)
            self.made.emit(self.window)
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.activateWindow()
        return window
