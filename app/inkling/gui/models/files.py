"""Opening, saving and choosing models, and asking before training would be lost."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from inkling.errors import ModelFileError
from inkling.gui.models.names import network_label, proposed_path
from inkling.gui.models.unsaved_dialog import UnsavedDialog
from inkling.gui.shell.dropped import is_model_file, is_worksheet_file
from inkling.gui.shell.run_question import may_end_run
from inkling.gui.shell.settings import Settings
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.verbatim import MessageBox
from inkling.paths import is_unicode
from inkling.session.earlier import Earlier
from inkling.session.lessons.worksheet import SUFFIX as LESSON_SUFFIX
from inkling.session.session import Session
from inkling.session.source import ModelSource
from inkling.storage.model_file import load_model, save_model
from inkling.storage.shipped import COURSE, load_shipped, shipped_models
from inkling.storage.tensor_file import SUFFIX, is_playground_file
from inkling.training.model import Model

_RECENT = 8
_FOLDER = "folder/models"


class ModelFiles(QObject):
    """From the model on screen to a file, and the ways to another model."""

    about_to_change = Signal()  # another model is about to come on screen: a run must end now
    opened = Signal()  # another model is on screen, and its settings are the pending ones where they can be
    playground_found = Signal(object)  # the path of a file that holds no model: it is the playground's
    worksheet_found = Signal(object)  # the path of a file that is a worksheet
    message = Signal(str)  # one sentence, in passing
    saved = Signal(object)  # the path of a model that is on disk now
    problem = Signal(str)  # one sentence; whatever was on screen still is

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        self._models_closed = self._playground_closed = False

    def set_closed(self, *, models: bool, playground: bool) -> None:
        """What a worksheet does not let the person open; whoever calls `open_shipped` knows what it does."""
        self._models_closed, self._playground_closed = models, playground

    def recent(self) -> list[Path]:
        """Files opened or saved lately, newest first."""
        return [Path(one) for one in _others(self._settings.get("recent"))]

    def open_dialog(self) -> None:
        worksheets = self.tr("Worksheets of Inkling") + f" (*{LESSON_SUFFIX})"
        both = self.tr("All that can be opened") + f" (*{SUFFIX} *{LESSON_SUFFIX})"
        kinds = worksheets if self._models_closed else f"{both};;{self._filter()};;{worksheets}"
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a model or a worksheet"), self._folder(), kinds
        )
        if path:
            self.open_path(Path(path))

    def open_source(self, source: ModelSource) -> None:
        """Put the model on screen that is from there, if it still is."""
        if source.path is not None and source.path.is_file():
            self.open_path(source.path)
        elif source.shipped in shipped_models():
            self.open_shipped(source.shipped)

    def open_path(self, path: Path) -> bool:
        """Put a model file on screen; False, and `problem`, where that is not possible, or it is no model's."""
        if is_worksheet_file(path):
            self.worksheet_found.emit(path)
            return False
        if is_playground_file(path):
            if self._playground_closed:
                self.message.emit(self.tr("The playground is closed in this worksheet."))
            else:
                self.playground_found.emit(path)
            return False
        if not self._may_open_models():
            return False
        try:
            model = load_model(path)
        except ModelFileError as error:
            self._forget_recent(path)
            self.problem.emit(sentence(error))
            return False
        if model.network.architecture.input_shape != model.preparation.input_shape:
            self.problem.emit(
                self.tr("{0} does not read pictures; the window shows only networks that do.").format(path.name)
            )
            return False
        if self._open(model, ModelSource(path=path)):
            self._remember(path)
            return True
        return False

    def open_shipped(self, name: str) -> None:
        try:
            model = load_shipped(name)
        except ModelFileError as error:
            self.problem.emit(sentence(error))
            return
        self._open(model, ModelSource(shipped=name))

    def open_course(self) -> None:
        """Open the course's network, which is small enough to explain."""
        if self._may_open_models():
            self.open_shipped(COURSE)

    def bring_back(self, earlier: Earlier) -> None:
        """Put a network that gave way in this sitting on screen again."""
        if self._may_change(network_label(earlier)):
            self._session.bring_back(earlier)
            self.opened.emit()

    def _may_open_models(self) -> bool:
        if self._models_closed:
            self.message.emit(self.tr("Other models are closed in this worksheet."))
        return not self._models_closed

    def _open(self, model: Model, source: ModelSource) -> bool:
        if not self._may_change(source.name):
            return False
        self._session.open(model, source)
        self.opened.emit()
        if self._session.goes_on():
            words = self.tr("Controls show how {0} was trained; Continue goes on with it.")
            self.message.emit(words.format(source.name))
        return True

    def _may_change(self, name: str) -> bool:
        """Whether another model, of this name, may come on screen; a run has ended then."""
        may = may_end_run(
            self._session,
            self._window,
            question=self.tr("Stop the training and open {0}?").format(name),
            button=self.tr("&Stop and open"),
        )
        if may:
            self.about_to_change.emit()
        return may

    def save(self) -> bool:
        """Save under the present name, or ask for one; False where it was not saved."""
        path = self._session.source.path
        return self._save_to(path, self._session.model) if path is not None else self.save_as()

    def save_as(self) -> bool:
        proposal = proposed_path(Earlier(self._session.model, self._session.source), Path(self._folder()))
        text, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the model"), str(proposal), self._filter())
        if not text:
            return False
        path = Path(text)
        if not is_model_file(path):  # the dialog asked about another name than the one that is written
            path = path.with_name(path.name + SUFFIX)
            if path.exists() and not self._may_replace(path):
                return False
        return self._save_to(path, self._session.model)

    def _may_replace(self, path: Path) -> bool:
        question = self.tr("{0} exists already. Replace it?").format(path.name)
        kinds = QMessageBox.StandardButton
        box = MessageBox(
            self._window, QMessageBox.Icon.Question, self.tr("Save the model"), question, kinds.Yes | kinds.No
        )
        box.setObjectName("replace")
        return bool(box.exec() == kinds.Yes)

    def _save_to(self, path: Path, model: Model) -> bool:
        try:
            save_model(model, path)
        except ModelFileError as error:
            self.problem.emit(sentence(error))
            return False
        self._remember(path)
        self._session.saved(ModelSource(path=path), model=model)
        self.saved.emit(path)
        return True

    def may_close(self) -> bool:
        """Ask about every network of the sitting that is not on disk; False where the window should stay."""
        networks = self._session.to_save
        if not networks:
            return True
        dialog = UnsavedDialog(networks, Path(self._folder()), training=self._session.training, parent=self._window)
        try:
            if not dialog.exec():
                return False
            if dialog.discarded:
                return True
            self.about_to_change.emit()  # what is saved is what it has learned in the end
            done = [self._save_to(path, network.model) for network, path in dialog.to_save()]
            return all(done)  # the others are saved, even if one cannot be
        finally:
            dialog.deleteLater()

    def _remember(self, path: Path) -> None:
        path = path.absolute()
        if not is_unicode(path):
            return  # the settings could not hold the list any more
        self._settings.update("recent", lambda listed: [str(path), *_others(listed, path)][:_RECENT])
        self._settings.put(_FOLDER, str(path.parent))

    def _forget_recent(self, path: Path) -> None:
        self._settings.update("recent", lambda listed: _others(listed, path.absolute()))

    def _folder(self) -> str:
        """Where a model was opened or saved last."""
        kept = self._settings.get(_FOLDER)
        return kept if isinstance(kept, str) and Path(kept).is_dir() else str(Path.home())

    def _filter(self) -> str:
        return self.tr("Models of Inkling") + f" (*{SUFFIX})"


def _others(listed: object, path: Path | None = None) -> list[str]:
    """The paths in a list of the settings, without this one."""
    paths = [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []
    return [one for one in paths if path is None or one != str(path)]
