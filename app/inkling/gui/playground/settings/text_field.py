"""A field for a text that the engine understands or refuses, such as hidden layers: 2, or 8, 8."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget


class TextField(QLineEdit):
    """Tells what was typed once it is finished; whoever takes it shows afterwards what holds."""

    entered = Signal(str)  # Enter was pressed or the field left, with another text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.editingFinished.connect(self._finish)

    def show_text(self, text: str) -> None:
        """What holds. No signal."""
        self._shown = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _finish(self) -> None:
        typed, shown = self.text(), self._shown
        if typed != shown:
            self._shown = typed  # a dialog that takes the focus away must not ask a second time
            self.entered.emit(typed)
