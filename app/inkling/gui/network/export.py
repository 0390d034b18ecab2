"""The diagram as a picture in a file that the person names."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inkling.errors import ExportError
from inkling.gui.widgets.png import render_widgets, save_png
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid, theme_of


class DiagramExport(QObject):
    """Asks for a file and writes it, whole or not at all."""

    problem = Signal(str)  # a file could not be written: one sentence
    saved = Signal(object)  # the path of a file that was

    def __init__(self, diagram: QWidget) -> None:
        super().__init__(diagram)
        self._diagram = diagram
        self.folder = ""  # where the latest file went; "" is the program's own

    def ask(self) -> None:
        """Ask where to save the picture, and save it."""
        dialog = QFileDialog(
            self._diagram,
            self.tr("Save the diagram as a picture"),
            str(Path(self.folder) / "network.png"),
            self.tr("Pictures (*.png)"),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str | Path) -> None:
        """Save the diagram as it is shown, at twice its size; a failure is signalled."""
        try:
            image = render_widgets([self._diagram], theme_of(self._diagram).panel, grid(self._diagram, 2))
            save_png(image, Path(path))
        except ExportError as error:
            self.problem.emit(sentence(error))
        else:
            self.folder = str(Path(path).absolute().parent)
            self.saved.emit(Path(path))
