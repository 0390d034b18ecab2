"""Names as they are: of files, folders, classes and data sets, whatever characters they are made of.

Qt takes `<b>` in a label, a message or a tooltip for markup and `&` on a button or in a menu for an access key.
Labels and message boxes are made here, so that nothing in them is markup; a tooltip or an action's text that
holds a foreign name goes through `tooltip` or `action_text`.
"""

import re
from html import escape

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from inkling.errors import readable

_LONGEST_LINE = 2_000  # characters
_LONG_WORD = re.compile(r"[^\s\u200b/\\]{100}")  # a path breaks behind its folders


class Label(QLabel):
    """Its text is no markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


class ElidedLabel(Label):
    """Gives way where there is no room: a text that does not fit ends in "…", and makes no window wider."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        area, painter = self.contentsRect(), QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        self.style().drawItemText(
            painter, area, self.alignment(), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )


class FoldingLabel(ElidedLabel):
    """A sentence, whole on several lines where these have room, else on one line that ends in "…" and a tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)

    def fold(self, width: int, most: int) -> None:
        """Be whole if that takes at most `most` pixels of height in this width."""
        anywhere = QRect(0, 0, max(width, 1), 1_000_000)
        height = self.fontMetrics().boundingRect(anywhere, Qt.TextFlag.TextWordWrap, self.text()).height()
        self.setWordWrap(height <= most)
        self.setToolTip("" if self.wordWrap() else tooltip(self.text()))

    def minimumSizeHint(self) -> QSize:
        return QLabel.minimumSizeHint(self) if self.wordWrap() else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.wordWrap():
            QLabel.paintEvent(self, event)
        else:
            super().paintEvent(event)


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
        self.setText(_breakable(text))

    def setInformativeText(self, text: str) -> None:
        super().setInformativeText(_breakable(text))
        for label in self.findChildren(QLabel, "qt_msgbox_informativelabel"):
            label.setTextFormat(Qt.TextFormat.PlainText)


def _breakable(text: str) -> str:
    """A text of lines, each clean and bounded, whose longest words may be broken: a box grows as wide as they are."""
    lines = (readable(line, _LONGEST_LINE) for line in text.split("\n"))
    return _LONG_WORD.sub("\\g<0>\u200b", "\n".join(lines))


def action_text(name: str) -> str:
    """A name as a menu, a button or a tab shows it, its & too."""
    return name.replace("&", "&&")


def tooltip(text: str) -> str:
    """A text as a tooltip shows it, its < too: Qt looks for markup in each, and writes it out where it is told so."""
    return f"<p>{escape(text)}</p>".replace("\n", "<br>") if "<" in text or "&lt;" in text else text


def describe_action(action: QAction, text: str, tip: str) -> None:
    """Its text in menus and, where there is a tip, its tooltip, which names the shortcut."""
    action.setText(text)
    if tip:
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(tooltip(f"{tip} ({shortcut})" if shortcut else tip))


def tell_problem(over: QWidget, sentence: str) -> None:
    """Show one sentence in a dialog that does not block."""
    box = MessageBox(over, QMessageBox.Icon.Warning, "Inkling", sentence, QMessageBox.StandardButton.Ok)
    box.setObjectName("problem")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
