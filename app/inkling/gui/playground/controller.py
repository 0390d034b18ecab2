"""The playground as the main window has it: a window of its own, made when it is first asked for."""

from PySide6.QtCore import QObject, Signal

from inkling.gui.playground.window import PlaygroundWindow
from inkling.session.playground.playground import Playground
from inkling.session.session import Session


class PlaygroundController(QObject):
    """Opens it, and ends it with the main window."""

    made = Signal(object)  # the window, which there was not before
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.window: PlaygroundWindow | None = None

    def open(self) -> None:
        """Bring it to the front."""
        if self.window is None:
            self.window = PlaygroundWindow(Playground(sitting=self._session))
            self.window.failed.connect(self.failed)
            self.made.emit(self.window)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def open_preset(self, name: str) -> None:
        """Ask one question there."""
        self.open()
        if self.window is not None:
            self.window.open_preset(name)

    def shut_down(self) -> None:
        """Close it, and wait for what is under way."""
        if self.window is not None:
            self.window.close()
            self.window.shut_down()
            self.window.deleteLater()
            self.window = None
