"""Opening, saving and choosing models, and asking before training would be lost."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from inkling.errors import ModelFileError
from inkling.gui.shell.settings import Settings
from inkling.gui.widgets.engine_names import layers_text
from inkling.gui.widgets.formats import percent
from inkling.gui.widgets.sentences import sentence
from inkling.session.session import Earlier, Session
from inkling.session.source import ModelSource
from inkling.storage.model_file import SUFFIX, load_model, save_model
from inkling.storage.shipped import load_shipped, shipped_models
from inkling.training.model import Model

_RECENT = 8


class ModelFiles(QObject):
    """From the model on screen to a file, and the ways to another model."""

    about_to_change = Signal()  # another model is about to come on screen: a run must end now
    problem = Signal(str)  # one sentence; whatever was on screen still is

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window

    def recent(self) -> list[Path]:
        """Files opened or saved lately, newest first."""
        listed = self._settings.get("recent", [])
        return [Path(one) for one in listed if isinstance(one, str)] if isinstance(listed, list) else []

    def open_dialog(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a model"), self._folder(), self._filter())
        if path:
            self.open_path(Path(path))

    def open_source(self, source: ModelSource) -> None:
        """Put the model on screen that is from there, if it still is."""
        if source.path is not None and source.path.is_file():
            self.open_path(source.path)
        elif source.shipped in shipped_models():
            self.open_shipped(source.shipped)

    def open_path(self, path: Path) -> bool:
        """Put a model file on screen; False, and `problem`, where that is not possible."""
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
        self.about_to_change.emit()
        self._session.open(model, ModelSource(path=path))
        self._remember(path)
        return True

    def open_shipped(self, name: str) -> None:
        try:
            model = load_shipped(name)
        except ModelFileError as error:
            self.problem.emit(sentence(error))
            return
        self.about_to_change.emit()
        self._session.open(model, ModelSource(shipped=name))

    def bring_back(self, earlier: Earlier) -> None:
        self.about_to_change.emit()
        self._session.bring_back(earlier)

    def save(self) -> bool:
        """Save under the present name, or ask for one; False where it was not saved."""
        path = self._session.source.path
        return self._save_to(path) if path is not None else self.save_as()

    def save_as(self) -> bool:
        proposal = (
            self._session.source.path
            or Path(self._folder()) / f"{self._session.model.network.architecture.short}{SUFFIX}"
        )
        text, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the model"), str(proposal), self._filter())
        if not text:
            return False
        path = Path(text)
        if path.suffix != SUFFIX:  # the dialog asked about another name than the one that is written
            path = path.with_name(path.name + SUFFIX)
            if path.exists() and not self._may_replace(path):
                return False
        return self._save_to(path)

    def _may_replace(self, path: Path) -> bool:
        question = self.tr("{0} exists already. Replace it?").format(path.name)
        return bool(
            QMessageBox.question(self._window, self.tr("Save the model"), question) == QMessageBox.StandardButton.Yes
        )

    def _save_to(self, path: Path) -> bool:
        try:
            save_model(self._session.model, path)
        except ModelFileError as error:
            self.problem.emit(sentence(error))
            return False
        self._remember(path)
        self._session.saved(ModelSource(path=path))
        return True

    def may_close(self) -> bool:
        """Ask about unsaved training; False where the window should stay."""
        if not self._session.unsaved:
            return True
        box = QMessageBox(self._window)
        box.setObjectName("unsaved")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Unsaved training"))
        box.setText(self.tr("You have unsaved training. Save the network before closing?"))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        answer = box.exec()
        if answer == buttons.Save:
            return self.save()
        return bool(answer == buttons.Discard)

    def fill_model_menu(self, menu: QMenu) -> None:
        """Everything that can come on screen: shipped, replaced in this sitting, recent."""
        menu.clear()
        self.fill_shipped_menu(menu)
        if self._session.earlier:
            _add_heading(menu, self.tr("Replaced in this sitting, unsaved"))
            for earlier in self._session.earlier:
                menu.addAction(_label(earlier.model)).triggered.connect(partial(self.bring_back, earlier))
        if self.recent():
            _add_heading(menu, self.tr("Recent files"))
            self._add_recent(menu)

    def fill_shipped_menu(self, menu: QMenu) -> None:
        for name in shipped_models():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(name == self._session.source.shipped)
            action.setToolTip(self._told_of(name))
            action.triggered.connect(partial(self.open_shipped, name))

    def _told_of(self, name: str) -> str:
        """What a shipped model is for, in a sentence."""
        return {
            "best-reader": self.tr(
                "A convolutional network that reads people's digits under any pen, or is not sure"
            ),
            "3blue1brown-mnist": self.tr("The course's network, trained on MNIST"),
            "3blue1brown-strokes": self.tr("The course's network, trained on digits that Inkling draws"),
            "small-conv-mnist": self.tr("A convolutional network, trained on MNIST as it is"),
            "thin-pen": self.tr("Has seen pens 2 to 8 only: give it a thick one"),
            "thick-pen": self.tr("Has seen pens 16 to 32 only: give it a thin one"),
            "all-pens": self.tr("The same network, having seen all pens"),
        }.get(name, "")

    def fill_recent_menu(self, menu: QMenu) -> None:
        menu.clear()
        self._add_recent(menu)
        menu.setEnabled(bool(self.recent()))

    def _add_recent(self, menu: QMenu) -> None:
        for path in self.recent():
            action = menu.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(partial(self.open_path, path))

    def _remember(self, path: Path) -> None:
        path = path.absolute()
        others = [one for one in self.recent() if one != path]
        self._settings.put("recent", [str(one) for one in [path, *others][:_RECENT]])

    def _forget_recent(self, path: Path) -> None:
        self._settings.put("recent", [str(one) for one in self.recent() if one != path.absolute()])

    def _folder(self) -> str:
        recent = self.recent()
        return str(recent[0].parent if recent else Path.home())

    def _filter(self) -> str:
        return self.tr("Models of Inkling") + f" (*{SUFFIX})"


def _label(model: Model) -> str:
    """784-16-16-10 · 96.7%, for a network without a name."""
    layers = layers_text(model.network.architecture.short)
    return f"{layers} · {percent(100 * model.metrics.accuracy, 1)}" if model.metrics else layers


def _add_heading(menu: QMenu, text: str) -> None:
    """A line of text that cannot be chosen; a section's own text is not shown in every style."""
    menu.addSeparator()
    menu.addAction(text).setEnabled(False)
