"""The index of the course's claims: each with the lesson that shows it, to be searched and opened."""

import unicodedata

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from inkling.gui.lessons.filling import spoken
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import Label, tooltip
from inkling.session.lessons.claims import CLAIMS
from inkling.session.lessons.shelf import lessons_of

_COLUMNS = 4
_KEYS_OF_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ClaimsDialog(Retranslatable, QDialog):
    """Grey: nothing shows it yet. Enter, or a double click, opens the lesson at its step."""

    lesson_chosen = Signal(str, int)  # the id of a lesson, and a step, from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field, self.list, self.whole = QLineEdit(self), QTreeWidget(self), Label(self)
        self.field.setClearButtonEnabled(True)
        self.list.setColumnCount(_COLUMNS)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.whole.setWordWrap(True)
        self.whole.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._shown_in = {name: found[0] for name in CLAIMS if (found := lessons_of(name))}
        for name in CLAIMS:
            item = QTreeWidgetItem(self.list)
            item.setData(0, Qt.ItemDataRole.UserRole, name)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.whole)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.currentItemChanged.connect(self._tell_whole)
        self.list.itemActivated.connect(self._open)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for at in (2, 3):  # what is long shares what room there is
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self.restyle()
        self.retranslate()
        self.resize(self.sizeHint().boundedTo(self.screen().availableGeometry().size() * 0.9))
        self.field.setFocus()

    def items(self) -> list[QTreeWidgetItem]:
        """Those that are found, from the top."""
        return [item for item in self._every_item() if not item.isHidden()]

    def _every_item(self) -> list[QTreeWidgetItem]:
        every = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [item for item in every if item is not None]

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 110), grid(self, 80))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter in the field are for the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _KEYS_OF_LIST:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is not None:
                    self._open(item)
                return True
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        faint = QColor(theme_of(self).faint)
        for item in self._every_item():
            if _name(item) not in self._shown_in:
                for at in range(_COLUMNS):
                    item.setForeground(at, faint)
        self.whole.setMinimumHeight(4 * self.whole.fontMetrics().lineSpacing())

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("The course’s claims"))
        self.field.setPlaceholderText(self.tr("Search: words, or a number such as A9"))
        self.field.setAccessibleName(self.tr("Search"))
        self.list.setAccessibleName(self.tr("Claims"))
        self.list.setHeaderLabels([self.tr("No."), "", self.tr("Claim"), self.tr("Lesson")])
        language = spoken()
        for item in self._every_item():
            name = _name(item)
            claim = CLAIMS[name]
            shown = self._shown_in.get(name)
            item.setText(0, name)
            item.setText(1, self.tr("wrong") if claim.err else "")
            item.setToolTip(1, self.tr("Wrong in the course, or it contradicts itself") if claim.err else "")
            item.setText(2, claim.text.said(language))
            item.setToolTip(2, tooltip(claim.text.said(language)))
            title = "" if shown is None else shown[0].title.said(language)
            item.setText(3, title)
            item.setToolTip(3, tooltip(title))
        self._filter(self.field.text())

    def _filter(self, wanted: str) -> None:
        words = _plain(wanted).split()
        first: QTreeWidgetItem | None = None
        for item in self._every_item():
            text = _plain(" ".join(item.text(at) for at in range(_COLUMNS)))
            found = all(word in text for word in words)
            item.setHidden(not found)
            if found and (first is None or _plain(item.text(0)) == _plain(wanted).strip()):
                first = item
        if first is not None and (words or self.list.currentItem() is None):
            self.list.setCurrentItem(first)
        self._tell_whole()

    def _tell_whole(self, *_items: object) -> None:
        item = self.list.currentItem()
        if item is None or item.isHidden():
            self.whole.setText("")
        elif _name(item) in self._shown_in:
            self.whole.setText(item.text(2))
        else:
            self.whole.setText(f"{item.text(2)}\n" + self.tr("No lesson shows this yet."))

    def _open(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        shown = self._shown_in.get(_name(item))
        if shown is not None and not item.isHidden():
            lesson, step = shown
            self.lesson_chosen.emit(lesson.id, step)
            self.accept()


def _name(item: QTreeWidgetItem) -> str:
    name: str = item.data(0, Qt.ItemDataRole.UserRole)
    return name


def _plain(text: str) -> str:
    """Without accents and capitals, for who types none."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in split if not unicodedata.combining(character))
