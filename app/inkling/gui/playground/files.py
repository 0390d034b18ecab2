"""The playground's files: all of it in one, its points in another, what is seen as a picture or as numbers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inkling.analysis.playground.admitted import as_shares
from inkling.analysis.playground.points_file import CSV_SUFFIX, JSON_SUFFIX, load_points, save_points
from inkling.errors import InklingError
from inkling.gui.playground.part import Stage
from inkling.gui.shell.dropped import Dropped, dropped, is_model_file
from inkling.gui.widgets.exports import FileSaver, render_widgets, save_png, save_text, table_text
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid, theme_of
from inkling.session.playground.file import load_playground, save_playground
from inkling.session.playground.playground import Playground
from inkling.storage.tensor_file import SUFFIX

_ADMITTED = "admitted"
_POINTS = (CSV_SUFFIX, JSON_SUFFIX)


class PlaygroundFiles(QObject):
    """Asks where to and where from, in dialogs that do not block."""

    about_to_change = Signal()  # what a file holds is about to come on screen
    problem = Signal(str)  # one sentence; whatever was on screen still is
    saved = Signal(object)  # the path of a file that is on disk now

    def __init__(self, playground: Playground, window: QWidget, stage: Callable[[], Stage]) -> None:
        """window: over which it asks; stage: the one that is seen"""
        super().__init__(window)
        self._playground, self._window, self._stage = playground, window, stage
        self._saver = FileSaver(window)
        self._saver.problem.connect(self.problem)
        self._saver.saved.connect(self.saved)
        self._name = ""  # of the playground's file that was opened or saved last

    # To choose a file

    def ask_open(self) -> None:
        self._ask(self.tr("Open a playground"), self._kind(), self.open_path)

    def ask_open_points(self) -> None:
        kind = self.tr("Points") + " (*.csv *.tsv *.txt *.json)"
        self._ask(self.tr("Open points"), kind, self.open_points)

    def ask_save(self) -> None:
        name = self._name or self._named(SUFFIX)
        self._saver.ask(name, self.tr("Save the playground"), self._kind(), self.save_path)

    def ask_save_points(self) -> None:
        tables, documents = self.tr("Tables"), self.tr("Points of Inkling")
        kinds = f"{tables} (*{CSV_SUFFIX});;{documents} (*{JSON_SUFFIX})"
        self._saver.ask(self._named(CSV_SUFFIX), self.tr("Save points"), kinds, self.save_points)

    def ask_save_picture(self) -> None:
        title, kind = self.tr("Save what is seen as a picture"), self.tr("Pictures (*.png)")
        self._saver.ask(self._named(".png"), title, kind, self.save_picture)

    def ask_save_table(self) -> None:
        if self._stage().table() is None:
            self.problem.emit(self.tr("What is seen here has no numbers to save; turn to another page."))
            return
        title, kind = self.tr("Save the numbers as a table"), self.tr("Tables (*.csv)")
        self._saver.ask(self._named(CSV_SUFFIX), title, kind, self.save_table)

    def _ask(self, title: str, kind: str, do: Callable[[str], object]) -> None:
        dialog = QFileDialog(self._window, title, self._saver.folder, kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(do)
        dialog.open()

    def _named(self, suffix: str) -> str:
        return f"{self._playground.state.preset}{suffix}"

    def _kind(self) -> str:
        return self.tr("Playgrounds of Inkling") + f" (*{SUFFIX})"

    # With a file

    def open_path(self, path: str | Path) -> None:
        """Have everything that a file holds; where it is none, `problem`."""
        path = Path(path)
        if self._attempt(partial(self._load, path)):
            self._saver.folder, self._name = str(path.absolute().parent), path.name

    def open_points(self, path: str | Path) -> None:
        """Learn from the points of a file, and look at them; where it is none, `problem`."""
        path = Path(path)
        if not self._stage().has_points:
            words = self.tr("{name} holds points; choose a question about the plane first, to learn from them.")
            self.problem.emit(words.format(name=path.name))
        elif self._attempt(partial(self._load_points, path)):
            self._saver.folder = str(path.absolute().parent)

    def save_path(self, path: str | Path) -> None:
        self._name = Path(path).name
        self._saver.write(path, partial(save_playground, self._playground.state))

    def save_points(self, path: str | Path) -> None:
        self._saver.write(path, partial(save_points, self._playground.state.points))

    def save_picture(self, path: str | Path) -> None:
        self._saver.write(path, self._write_picture)

    def save_table(self, path: str | Path) -> None:
        table = self._stage().table()
        if table is not None:
            self._saver.write(path, partial(save_text, table_text(*table)))

    def take(self, mime: QMimeData) -> None:
        """Open the first file that was dropped, or say why that is not possible."""
        found = dropped(mime)
        path = next(iter(found.files), None)
        if path is not None and is_model_file(path):
            self.open_path(path)
        elif path is not None and path.suffix.lower() in _POINTS:
            self.open_points(path)
        else:
            self.problem.emit(self._why_not(found))

    def _why_not(self, found: Dropped) -> str:
        kinds = {"suffix": SUFFIX, "points": ", ".join(_POINTS)}
        if found.files:
            words = self.tr("{name} is neither a playground ({suffix}) nor a file of points ({points}).")
            return words.format(name=found.files[0].name, **kinds)
        words = self.tr("There is no file in what was dropped; drop a playground ({suffix}) or points ({points}).")
        return words.format(**kinds)

    def _load(self, path: Path) -> None:
        state = load_playground(path)
        self.about_to_change.emit()
        self._playground.put(state)

    def _load_points(self, path: Path) -> None:
        points = load_points(path)
        if self._playground.state.preset == _ADMITTED:
            points = as_shares(points)
        self._playground.change_points(points, fit=True)

    def _write_picture(self, path: Path) -> None:
        stage = self._stage()
        save_png(render_widgets([stage], theme_of(stage).window, grid(stage, 2)), path)

    def _attempt(self, do: Callable[[], None]) -> bool:
        try:
            do()
        except InklingError as error:
            self.problem.emit(sentence(error))
            return False
        return True
