"""What leaves the page of a study: a picture of what is seen, or everything as files for reports and programs."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from inkling.analysis.study.file import csv_text, save_study
from inkling.analysis.study.summary import StudyResults
from inkling.errors import StudyFileError
from inkling.files import replace_file
from inkling.gui.study.figure import save_study_picture
from inkling.gui.study.words import dataset_name
from inkling.gui.widgets.retranslatable import Retranslatable

_SUFFIXES = (".csv", ".json", ".png")


def export_study(results: StudyResults, folder: Path) -> tuple[Path, ...]:
    """Write the study as a table, as a file to continue from and as a figure, over no file that is there already.

    Returns their paths. Raises StudyFileError where one cannot be written.
    """
    csv, json, png = paths = _free_paths(folder, f"study-{_plain(dataset_name(results.plan.dataset))}")
    with replace_file(csv, raising=StudyFileError) as file:
        file.write(csv_text(results).encode())
    save_study(results, json)
    save_study_picture(results, png)
    return paths


def _free_paths(folder: Path, stem: str) -> tuple[Path, ...]:
    number = 1
    while True:
        name = stem if number == 1 else f"{stem}-{number}"
        paths = tuple(folder / f"{name}{suffix}" for suffix in _SUFFIXES)
        if not any(path.exists() for path in paths):
            return paths
        number += 1


def _plain(name: str) -> str:
    """What may stand in a file's name everywhere."""
    return "".join(one if one.isalnum() else "-" for one in name.lower())[:40] or "folder"


class ExportButton(Retranslatable, QToolButton):
    """A button with a menu; asks where to."""

    png_chosen = Signal(str)  # the person wants a picture of what is seen, in a file of this name
    folder_chosen = Signal(str)  # the person wants everything in this folder

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.folder = ""  # where the latest file went; "" is the program's own
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._png, self._folder = QAction(self._menu), QAction(self._menu)
        self._png.triggered.connect(self._ask_png)
        self._folder.triggered.connect(self._ask_folder)
        self._menu.addActions([self._png, self._folder])
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.retranslate()

    def _ask_png(self) -> None:
        dialog = QFileDialog(
            self,
            self.tr("Save what is seen as a picture"),
            str(Path(self.folder) / "study.png"),
            self.tr("Pictures (*.png)"),
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.fileSelected.connect(self.png_chosen)
        self._open(dialog)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("A folder for table, study file and figure"), self.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder_chosen)
        self._open(dialog)

    def _open(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def retranslate(self) -> None:
        self.setText(self.tr("Export"))
        self.setToolTip(self.tr("Save what the study found as pictures or tables"))
        self.setAccessibleName(self.tr("Export the study"))
        self._png.setText(self.tr("Picture of this page…"))
        self._png.setToolTip(self.tr("Save what is seen here as a PNG file"))
        self._folder.setText(self.tr("CSV, JSON and figure…"))
        self._folder.setToolTip(
            self.tr("Save all accuracies as a table and as a study file, and a figure of all cures, into a folder")
        )
