"""Everything that the playground's menus and keys can start; the window connects each to what it does."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from inkling.analysis.playground.presets import PRESETS
from inkling.gui.widgets.icons import icon
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import theme_of
from inkling.gui.widgets.verbatim import describe_action

Key = QKeySequence.StandardKey


class Commands(QObject):
    """The actions as attributes, and the menu bar of the playground's window."""

    preset_chosen = Signal(str)  # the name of a preset

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.open = self._action(Key.Open, "open")
        self.save = self._action(Key.Save, "save")
        self.open_points = self._action("Ctrl+Shift+O")
        self.save_points = self._action("Ctrl+Shift+S")
        self.save_picture = self._action("Ctrl+P")
        self.save_table = self._action(None)
        self.close = self._action(Key.Close)
        self.undo = self._action(Key.Undo)
        self.redo = self._action("Ctrl+Shift+Z")
        self.clear = self._action("Ctrl+Backspace")
        self.regenerate = self._action("Ctrl+D")
        self.fit = self._action("Ctrl+F")
        self.play = self._action("F5", "train")
        self.step = self._action("F10", "step")
        self.reset = self._action("Ctrl+R", "reset")
        self.new_seed = self._action("Ctrl+Shift+R")
        self.again = self._action(None)
        self.presets = {one.name: self._action(None) for one in PRESETS}
        group = QActionGroup(self)
        for name, action in self.presets.items():
            action.setData(name)
            action.setCheckable(True)
            group.addAction(action)
        group.triggered.connect(self._tell_preset)
        self.menus: dict[str, QMenu] = {}
        self._playing = False
        self._make_menus()
        self.refresh()

    def _action(self, shortcut: QKeySequence.StandardKey | str | None, name: str = "") -> QAction:
        action = QAction(self._window)
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        action.setObjectName(name)
        self._window.addAction(action)
        return action

    def _make_menus(self) -> None:
        bar = self._window.menuBar()
        bar.setNativeMenuBar(False)
        line = None
        contents: dict[str, tuple[QAction | None, ...]] = {
            "file": (
                *(self.open, self.save, line, self.open_points, self.save_points, line),
                *(self.save_picture, self.save_table, line, self.close),
            ),
            "edit": (self.undo, self.redo, line, self.regenerate, self.clear, self.fit),
            "training": (self.play, self.step, line, self.reset, self.new_seed),
            "questions": (self.again, line, *self.presets.values()),
        }
        for name, entries in contents.items():
            menu = self.menus[name] = QMenu(bar)
            bar.addMenu(menu)
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                else:
                    menu.addAction(entry)

    def _tell_preset(self, action: QAction) -> None:
        self.preset_chosen.emit(action.data())

    def set_playing(self, playing: bool) -> None:
        """The word and the picture of the one button that plays and pauses."""
        self._playing = playing
        self.refresh()

    def show_state(
        self, *, preset: str, can_undo: bool, can_redo: bool, plays: bool, has_points: bool, can_learn: bool
    ) -> None:
        """Allow what makes sense. plays: whether the network in the plane is on screen; has_points: points as well"""
        self.presets[preset].setChecked(True)
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)
        for action in (self.play, self.step):
            action.setEnabled(plays and can_learn)
        for action in (self.reset, self.new_seed, self.open_points, self.save_points):
            action.setEnabled(plays)
        for action in (self.clear, self.fit, self.regenerate):
            action.setEnabled(has_points)

    def refresh(self) -> None:
        """Texts in the present language, icons in the present colours and size."""
        for menu, text in (
            ("file", self.tr("&File")),
            ("edit", self.tr("&Edit")),
            ("training", self.tr("&Training")),
            ("questions", self.tr("&Questions")),
        ):
            self.menus[menu].setTitle(text)
        play = self.tr("&Pause") if self._playing else self.tr("&Play")
        for action, text, tip in (
            (self.open, self.tr("&Open…"), self.tr("Open a playground that was saved: network, points and settings")),
            (self.save, self.tr("&Save…"), self.tr("Save network, points and settings in one file")),
            (self.open_points, self.tr("Open &points…"), self.tr("Points from a table (CSV) or a file of Inkling")),
            (self.save_points, self.tr("Save p&oints…"), ""),
            (self.save_picture, self.tr("Save as a p&icture…"), ""),
            (self.save_table, self.tr("Save the &numbers…"), ""),
            (self.close, self.tr("&Close"), ""),
            (self.undo, self.tr("&Undo"), ""),
            (self.redo, self.tr("&Redo"), ""),
            (self.clear, self.tr("&Erase all points"), ""),
            (
                self.regenerate,
                self.tr("Make the points &anew"),
                self.tr("Points of the same kind, from the next seed"),
            ),
            (self.fit, self.tr("&Fit the view to the points"), ""),
            (self.play, play, self.tr("Step after step down the gradient, until you pause")),
            (self.step, self.tr("St&ep"), self.tr("One step over all points")),
            (self.reset, self.tr("&Reset"), self.tr("The same random weights as in the beginning, from their seed")),
            (self.new_seed, self.tr("&New start"), self.tr("Other random weights, from the next seed")),
            (self.again, self.tr("From the &beginning"), self.tr("This question as it is asked at first")),
        ):
            describe_action(action, text, tip)
        for one in PRESETS:
            self.presets[one.name].setText(sentence(one.title))
        theme = theme_of(self._window)
        self.play.setIcon(icon("pause" if self._playing else "train", theme))
        for action in (self.step, self.reset, self.open, self.save):
            action.setIcon(icon(action.objectName(), theme))
