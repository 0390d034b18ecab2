"""The question at the end of a sitting: which of its networks that are not on disk are to be saved, and where."""

from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inkling.gui.models.names import free_path, network_labels, proposed_path
from inkling.gui.widgets.check_box import CheckBox
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import Label, tooltip
from inkling.session.earlier import Earlier
from inkling.storage.tensor_file import SUFFIX

_ROWS = 5  # that are seen at once


class NetworkRow(QWidget):
    """One network: whether it is saved, what it is called, and the file that it goes to."""

    def __init__(self, network: Earlier, label: str, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.network, self.path = network, path
        self.check = CheckBox(self)
        self.check.setText(label)
        self.check.setShortcut(QKeySequence())  # of a name's &
        self.check.setToolTip(tooltip(label))
        self.check.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a long text is elided
        self.check.setAccessibleName(label)
        self.check.setChecked(True)
        self.file = Label(self)
        self.file.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.file.setMinimumWidth(grid(self))  # its text is elided
        mark(self.file, "muted", True)
        self.change = QPushButton(self.tr("Change…"), self)
        self.change.setAccessibleName(self.tr("Another file for {0}").format(label))
        self.change.setAutoDefault(False)
        self.check.toggled.connect(self.change.setEnabled)
        self.check.toggled.connect(self.file.setEnabled)
        below = QHBoxLayout()
        below.setContentsMargins(grid(self, 2.5), 0, 0, 0)
        below.addWidget(self.file, 1)
        below.addWidget(self.change)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, grid(self, 0.5), 0, grid(self, 0.5))
        self._column.setSpacing(0)
        self._column.addWidget(self.check)
        self._column.addLayout(below)
        self.show_path(path)

    def show_path(self, path: Path) -> None:
        """Go to this file."""
        self.path = path
        self.file.setToolTip(tooltip(QDir.toNativeSeparators(str(path))))
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column.activate()
        self._write()

    def _write(self) -> None:
        """The file's name is seen, whatever its folder."""
        room, whole = self.file.width(), QDir.toNativeSeparators(str(self.path))
        self.file.setText(self.file.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideLeft, room))


class UnsavedDialog(QDialog):
    """Lists the networks by name. Accepted: those that are ticked are to be saved, and the others are not."""

    def __init__(self, networks: tuple[Earlier, ...], folder: Path, *, training: bool, parent: QWidget) -> None:
        """folder: where new files are proposed; training: a run is under way, which ends"""
        super().__init__(parent)
        self.setObjectName("unsaved")
        self.setWindowTitle(self.tr("Unsaved networks"))
        self.rows: list[NetworkRow] = []
        self._list = QWidget()
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(0, 0, grid(self), 0)
        rows.setSpacing(0)
        for network, label in zip(networks, network_labels(networks), strict=True):
            row = NetworkRow(network, label, proposed_path(network, folder, self._taken()), self._list)
            row.check.toggled.connect(self._follow)
            row.change.clicked.connect(self._change)
            rows.addWidget(row)
            self.rows.append(row)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        scroll.setWidget(self._list)
        scroll.setMinimumHeight(min(len(networks), _ROWS) * self.rows[0].sizeHint().height() + 2)
        words = Label()
        words.setText(self._words(len(networks), training=training))
        words.setWordWrap(True)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Save | kinds.Discard | kinds.Cancel)
        self.save = self.buttons.button(kinds.Save)
        self.discard = self.buttons.button(kinds.Discard)
        self.discard.setText(self.tr("Do&n't save"))
        self.save.setDefault(True)
        self.save.setProperty("primary", True)
        self.discarded = False
        self.discard.clicked.connect(self._discard)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * (grid(self, 2),)))
        column.setSpacing(grid(self, 1.5))
        column.addWidget(words)
        column.addWidget(scroll, 1)
        column.addWidget(self.buttons)
        room = self.screen().availableGeometry().width()
        self.setMinimumWidth(min(grid(self, 64), room - grid(self, 4)))

    def to_save(self) -> list[tuple[Earlier, Path]]:
        """The networks that are ticked, and their files."""
        return [(row.network, row.path) for row in self.rows if row.check.isChecked()]

    def _words(self, count: int, *, training: bool) -> str:
        if count == 1:
            words = self.tr("This network is not saved. Save it before closing?")
        else:
            words = self.tr("These networks of this sitting are not saved. Save the ticked ones before closing?")
        ends = self.tr("The training under way ends.")
        return f"{words} {ends}" if training else words

    def _taken(self) -> list[Path]:
        return [row.path for row in self.rows]

    def _follow(self) -> None:
        self.save.setEnabled(any(row.check.isChecked() for row in self.rows))

    def _discard(self) -> None:
        self.discarded = True
        self.accept()

    def _change(self) -> None:
        (row,) = (row for row in self.rows if row.change is self.sender())
        kinds = self.tr("Models of Inkling") + f" (*{SUFFIX})"
        text, _ = QFileDialog.getSaveFileName(self, self.tr("Save the model"), str(row.path), kinds)
        if not text:
            return
        path = Path(text)
        if path.suffix.lower() != SUFFIX:  # the dialog asked about another name: never over a file
            path = free_path(path.with_name(path.name + SUFFIX), ())
        others = [one.path for one in self.rows if one is not row]
        row.show_path(free_path(path, others) if path in others else path)
