"""Names as they are: of files, folders, classes and data sets, whatever characters they are made of.

Qt takes `<b>` in a label, a message or a tooltip for markup and `&` on a button or in a menu for an access key.
Labels and message boxes are made here, so that nothing in them is markup; a tooltip or an action's text that
holds a foreign name goes through `tooltip` or `action_text`.
"""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


class Label(QLabel):
    """Its text is no markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


class MessageBox(QMessageBox):
    """Neither its text nor the one below it is markup."""

    def __init__(
        self,
        parent: QWidget | None,
        icon: QMessageBox.Icon,
        title: str,
        text: str,
        buttons: QMessageBox.StandardButton = QMessageBox.StandardButton.NoButton,
    ) -> None:
        super().__init__(icon, title, "", buttons, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setInformativeText(self, text: str) -> None:
        super().setInformativeText(text)
        for label in self.findChildren(QLabel, "qt_msgbox_informativelabel"):
            label.setTextFormat(Qt.TextFormat.PlainText)


def action_text(name: str) -> str:
    """A name as a menu, a button or a tab shows it, its & too."""
    return name.replace("&", "&&")


def tooltip(text: str) -> str:
    """A text as a tooltip shows it, its < too: Qt looks for markup in each, and writes it out where it is told so."""
    return f"<p>{escape(text)}</p>".replace("\n", "<br>") if "<" in text else text
