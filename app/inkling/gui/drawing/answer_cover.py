"""What stands in the place of the answer where a worksheet does not tell it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import mark
from inkling.gui.widgets.verbatim import Label


class AnswerCover(Retranslatable, Label):
    """One sentence in the middle of its place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark(self, "muted", True)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.setText(self.tr("The answer is hidden in this worksheet"))
