"""The menus that list models: shipped ones, those that gave way in this sitting, recent files."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from inkling.gui.models.files import ModelFiles
from inkling.gui.models.names import network_labels
from inkling.gui.shell.actions import Actions
from inkling.gui.widgets.verbatim import action_text, tooltip
from inkling.session.session import Session
from inkling.storage.shipped import GROUPS


class ModelMenus(QObject):
    """Fills the menus of the window each time they are about to show."""

    def __init__(self, session: Session, files: ModelFiles, commands: Actions) -> None:
        super().__init__(files)
        self._session, self._files, self._commands = session, files, commands
        commands.menus["file"].aboutToShow.connect(self.fill_file_menu)
        commands.model_menu.aboutToShow.connect(self.fill_model_menu)

    def refresh(self) -> None:
        """In the language of the moment."""
        self.fill_file_menu()
        self.fill_model_menu()

    def fill_file_menu(self) -> None:
        shipped, recent = self._commands.menus["models"], self._commands.menus["recent"]
        shipped.clear()
        self._add_shipped(shipped)
        recent.clear()
        self._add_recent(recent)
        recent.setEnabled(bool(self._files.recent()))

    def fill_model_menu(self) -> None:
        """Everything that can come on screen."""
        menu = self._commands.model_menu
        menu.clear()
        self._add_shipped(menu)
        earlier = self._session.earlier
        if earlier:
            _add_heading(menu, self.tr("Replaced in this sitting, unsaved"))
            for one, label in zip(earlier, network_labels(earlier), strict=True):
                menu.addAction(action_text(label)).triggered.connect(partial(self._files.bring_back, one))
        if self._files.recent():
            _add_heading(menu, self.tr("Recent files"))
            self._add_recent(menu)

    def _add_shipped(self, menu: QMenu) -> None:
        headings = {
            "read": self.tr("To read digits"),
            "explain": self.tr("To explain how it learns"),
            "pens": self.tr("Of the pens"),
        }
        for group, names in GROUPS.items():
            _add_heading(menu, headings[group])
            for name in names:
                self._add_one(menu, name)

    def _add_one(self, menu: QMenu, name: str) -> None:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(name == self._session.source.shipped)
        action.setToolTip(tooltip(self._told_of(name)))
        action.triggered.connect(partial(self._files.open_shipped, name))

    def _add_recent(self, menu: QMenu) -> None:
        for path in self._files.recent():
            action = menu.addAction(action_text(path.name))
            action.setToolTip(tooltip(str(path)))
            action.triggered.connect(partial(self._files.open_path, path))

    def _told_of(self, name: str) -> str:
        """What a shipped model is for, in a sentence."""
        return {
            "best-reader": self.tr(
                "A convolutional network that reads people's digits under any pen, or is not sure"
            ),
            "course": self.tr(
                "The course's network as the course trains it: sigmoid, Σ(a−y)², plain gradient descent"
            ),
            "course-start": self.tr("The same with the random weights it began with: before learning"),
            "3blue1brown-mnist": self.tr("784-16-16-10 with ReLU, softmax and Adam, trained on MNIST"),
            "3blue1brown-strokes": self.tr("784-16-16-10 with ReLU, softmax and Adam, on digits that Inkling draws"),
            "small-conv-mnist": self.tr("A convolutional network, trained on MNIST as it is"),
            "thin-pen": self.tr("Has seen pens 2 to 8 only: give it a thick one"),
            "thick-pen": self.tr("Has seen pens 16 to 32 only: give it a thin one"),
            "all-pens": self.tr("The same network, having seen all pens"),
        }.get(name, "")


def _add_heading(menu: QMenu, text: str) -> None:
    """A line of text that cannot be chosen; a section's own text is not shown in every style."""
    menu.addSeparator()
    menu.addAction(text).setEnabled(False)
