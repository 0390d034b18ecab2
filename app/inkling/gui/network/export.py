"""The diagram as a picture in a file that the person names."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from inkling.gui.widgets.exports import FileSaver, render_widgets, save_png
from inkling.gui.widgets.theme import grid, theme_of


class DiagramExport(FileSaver):
    """As it is shown, at twice its size."""

    def __init__(self, diagram: QWidget) -> None:
        super().__init__(diagram)
        self._diagram = diagram

    def ask_png(self) -> None:
        """Ask where to save the picture, and save it."""
        title, kind = self.tr("Save the diagram as a picture"), self.tr("Pictures (*.png)")
        self.ask("network.png", title, kind, self.save)

    def save(self, path: str | Path) -> None:
        """Save the picture; a failure is signalled."""
        self.write(path, self._write)

    def _write(self, path: Path) -> None:
        save_png(render_widgets([self._diagram], theme_of(self._diagram).panel, grid(self._diagram, 2)), path)
