"""What leaves the page of a study: a picture of what is seen, or everything as files for reports and programs."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

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


class StudyExportButton(Retranslatable, QToolButton):
    """A button with a menu."""

    png_requested = Signal()  # the person wants a picture of what is seen
    folder_requested = Signal()  # the person wants everything in a folder

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._png, self._folder = QAction(self._menu), QAction(self._menu)
        self._png.triggered.connect(self.png_requested)
        self._folder.triggered.connect(self.folder_requested)
        self._menu.addActions([self._png, self._folder])
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.retranslate()

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
