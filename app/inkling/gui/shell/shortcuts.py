"""The page of shortcuts: those of the menus, as they are, and the keys of the canvas and the diagram."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label

_ROWS_OF_TEXT = 72  # grid steps of height at most


class ShortcutsDialog(QDialog):
    """Keys at the left, what they do at the right."""

    def __init__(self, menus: Sequence[QMenu], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        page = QWidget()
        page.setProperty("panel", True)
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words: list[QLabel] = []  # what the keys do
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(*[grid(self, 2)] * 4)
        self._grid.setHorizontalSpacing(grid(self, 3))
        self._grid.setVerticalSpacing(grid(self, 0.5))
        self._grid.setColumnStretch(1, 1)
        self._add(self.tr("On the canvas"), self._of_canvas())
        self._add(self.tr("On the network"), self._of_network())
        self._add(self.tr("In the controls"), self._of_controls())
        self._add(self.tr("In a lesson or the demonstration"), self._of_card())
        for menu in menus:
            self._add(_plain(menu.title()), _of_menu(menu))
        self._area = QScrollArea()
        self._area.setWidget(page)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._area)
        column.addWidget(close)
        room = self.screen().availableGeometry()
        wanted = page.sizeHint()
        for words in self._words:  # only now: a label whose words wrap asks for less than their length
            words.setWordWrap(True)
        width = min(wanted.width() + grid(self, 6), room.width())
        most = min(grid(self, _ROWS_OF_TEXT), room.height() - grid(self, 6))
        self.resize(width, min(wanted.height() + grid(self, 10), most))

    def rows(self) -> list[tuple[str, str]]:
        """What is on the page: keys and what they do; a heading has no keys."""
        texts = []
        for row in range(self._grid.rowCount()):
            at = [self._grid.itemAtPosition(row, column) for column in (0, 1)]
            labels = [item.widget() if item is not None else None for item in at]
            first, second = (label.text() if isinstance(label, QLabel) else "" for label in labels)
            texts.append(("", first) if first == second else (first, second))
        return texts

    def _add(self, heading: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        label = Label()
        label.setText(heading)
        label.setProperty("heading", True)
        top = self._grid.rowCount()
        label.setContentsMargins(0, grid(self) if top > 1 else 0, 0, 0)
        self._grid.addWidget(label, top, 0, 1, 2)
        for row, (keys, words) in enumerate(rows, top + 1):
            for column, text in enumerate((keys, words)):
                one = Label()
                one.setText(text)
                one.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                one.setProperty("muted", column == 0)
                self._grid.addWidget(one, row, column)
            self._words.append(one)

    def _of_canvas(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Arrow keys"), self.tr("Move the pen; with Shift in large steps")),
            (self.tr("Space"), self.tr("Put the pen down and lift it: the arrow keys draw")),
            ("1 … 5", self.tr("Choose the pen")),
            ("E", self.tr("Eraser, and back to the pen")),
            (self.tr("Delete, Escape"), self.tr("Empty the canvas")),
        ]

    def _of_network(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Arrow keys"), self.tr("Go from neuron to neuron")),
            (self.tr("Enter"), self.tr("Pin the neuron, and unpin it")),
            (self.tr("Escape"), self.tr("Leave the neuron")),
        ]

    def _of_card(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Page Down, Page Up"), self.tr("The next step, and the one before: from a presenter, too")),
            (self.tr("Escape"), self.tr("Leave it, while its card has the focus")),
        ]

    def _of_controls(self) -> list[tuple[str, str]]:
        return [
            ("Alt+G", self.tr("Go to η; the underlined letters with Alt go to the other fields")),
            (self.tr("Up, Down"), self.tr("The next larger or smaller number")),
        ]


def _of_menu(menu: QMenu) -> list[tuple[str, str]]:
    rows = []
    for action in menu.actions():
        keys = [one.toString(QKeySequence.SequenceFormat.NativeText) for one in action.shortcuts()]
        if keys and action.isVisible():
            rows.append((", ".join(keys), _plain(action.text())))
    return rows


def _plain(text: str) -> str:
    return text.replace("&", "")
