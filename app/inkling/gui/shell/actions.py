"""Everything that a menu or a shortcut can start, and the menus that show it.

Nothing is carried out here: the main window connects each action to what it does.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from inkling.analysis.playground.presets import PRESETS
from inkling.data.catalog import STROKES
from inkling.data.glyphs import HANDS
from inkling.gui.shell.language import LANGUAGES
from inkling.gui.shell.model_button import ModelButton
from inkling.gui.shell.shortcuts import ShortcutsDialog
from inkling.gui.widgets.dataset_label import hand_name
from inkling.gui.widgets.icons import icon
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import theme_of
from inkling.gui.widgets.verbatim import describe_action
from inkling.session.state import RunState

Key = QKeySequence.StandardKey


class Actions(QObject):
    """The actions as attributes, and the menu bar of one main window with the model at its right."""

    appearance_chosen = Signal(str)
    language_chosen = Signal(str)
    hand_chosen = Signal(str)  # the name of a data set, such as strokes:fr
    preset_chosen = Signal(str)  # the name of a question of the playground

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.open = self._action(Key.Open, "open")
        self.save = self._action(Key.Save, "save")
        self.save_as = self._action("Ctrl+Shift+S")
        self.quit = self._action("Ctrl+Q")
        self.undo = self._action(Key.Undo)
        self.redo = self._action("Ctrl+Shift+Z")
        self.paste = self._action(Key.Paste)
        self.open_picture = self._action("Ctrl+Shift+O")
        self.clear = self._action("Ctrl+Backspace")
        self.sample = self._action("Ctrl+D")
        self.train = self._action("F5", "train")
        self.go_on = self._action("F8", "train")
        self.pause = self._action("F6", "pause")
        self.step = self._action("F10", "step")
        self.stop = self._action("Shift+F5", "stop")
        self.reset = self._action("Ctrl+R", "reset")
        self.data_gallery = self._action(None)
        self.data_strokes = self._action(None)
        self.hands = {f"{STROKES}:{country}": self._action(None) for country in HANDS}
        self.data_mnist = self._action(None)
        self.data_folder = self._action(None)
        self.data_cancel = self._action(None)
        self.data_cancel.setEnabled(False)
        self.larger = self._action(None)
        self.larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller = self._action("Ctrl+-")
        self.normal_size = self._action("Ctrl+0")
        self.appearance = {name: self._action(None, choice=True) for name in ("system", "light", "dark")}
        self.default_layout = self._action(None)
        self.language = {code: self._action(None, choice=True) for code in LANGUAGES}
        self.full_screen = self._action("F11")
        self.pointer_ring = self._action(None, choice=True)
        self.claims = self._action("Ctrl+F1")
        self.prepare = self._action(None)
        self.report = self._action(None)
        self.demonstration = self._action("F2")
        self.playground = self._action("F4")
        self.presets = {one.name: self._action(None) for one in PRESETS}
        self.shortcuts = self._action("F1")
        self.about = self._action(None)
        self._state, self._can_train = RunState.IDLE, True
        self._goes_on = False
        self.menus: dict[str, QMenu] = {}
        for choices, tell in (
            (self.appearance, self._tell_appearance),
            (self.language, self._tell_language),
            (self.hands, self._tell_hand),
            (self.presets, self._tell_preset),
        ):
            group = QActionGroup(self)
            for name, action in choices.items():
                action.setData(name)
                group.addAction(action)
            group.triggered.connect(tell)
        self._make_menus()
        self.model_button = self._make_model_button()
        self.shortcuts.triggered.connect(self.show_shortcuts)
        self.refresh()

    def _action(
        self, shortcut: QKeySequence.StandardKey | str | None, name: str = "", *, choice: bool = False
    ) -> QAction:
        action = QAction(self._window)
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        action.setObjectName(name)
        action.setCheckable(choice)
        self._window.addAction(action)
        return action

    def _make_menus(self) -> None:
        bar = self._window.menuBar()
        recent, models, data, hands, appearance, presets = (QMenu(bar) for _ in range(6))
        self.menus.update(
            recent=recent, models=models, data=data, hands=hands, appearance=appearance, presets=presets
        )
        line = None
        contents: dict[str, tuple[QAction | QMenu | None, ...]] = {
            "file": (self.open, recent, models, line, self.save, self.save_as, line, self.quit),
            "edit": (self.undo, self.redo, line, self.clear, self.sample, line, self.paste, self.open_picture),
            "training": (
                *(self.train, self.go_on, self.pause, self.step, self.stop, line, self.reset, line, data),
                *(line, self.demonstration),
            ),
            "view": (
                *(self.larger, self.smaller, self.normal_size, line, appearance, line, self.default_layout),
                *(line, self.full_screen, self.pointer_ring),
            ),
            "lessons": (
                *(self.claims, self.report, line, self.demonstration, line, self.playground, presets, line),
                self.prepare,
            ),
            "language": tuple(self.language.values()),
            "help": (self.demonstration, line, self.shortcuts, line, self.about),
        }
        for name, entries in contents.items():
            menu = self.menus[name] = QMenu(bar)
            bar.addMenu(menu)
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                elif isinstance(entry, QMenu):
                    menu.addMenu(entry)
                else:
                    menu.addAction(entry)
        data.addAction(self.data_gallery)
        data.addSeparator()
        data.addAction(self.data_strokes)
        data.addMenu(hands)
        data.addActions([self.data_mnist, self.data_folder, self.data_cancel])
        hands.addActions(list(self.hands.values()))
        presets.addActions(list(self.presets.values()))
        appearance.addActions(list(self.appearance.values()))

    def _make_model_button(self) -> ModelButton:
        bar = self._window.menuBar()
        bar.setNativeMenuBar(False)  # at the top of a screen there is no corner for the button
        button = ModelButton()
        self.model_menu = QMenu(button)
        for menu in (self.model_menu, self.menus["models"]):
            menu.setToolTipsVisible(True)
        button.setMenu(self.model_menu)
        bar.setCornerWidget(button)
        return button

    def _tell_appearance(self, action: QAction) -> None:
        self.appearance_chosen.emit(action.data())

    def _tell_language(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())

    def _tell_hand(self, action: QAction) -> None:
        self.hand_chosen.emit(action.data())

    def _tell_preset(self, action: QAction) -> None:
        self.preset_chosen.emit(action.data())

    def show_shortcuts(self) -> None:
        """A page of all the keys, beside the window."""
        menus = [menu for action in self._window.menuBar().actions() if isinstance(menu := action.menu(), QMenu)]
        ShortcutsDialog(menus, self._window).show()

    def set_can_train(self, can_train: bool) -> None:
        """Whether the controls hold a configuration that works."""
        self._can_train = can_train
        self.show_state(self._state, goes_on=self._goes_on)

    def show_state(self, state: RunState, *, goes_on: bool) -> None:
        """Allow what makes sense in this state of a run. goes_on: training can, with the network on screen"""
        self._state, self._goes_on = state, goes_on
        can_train = self._can_train
        idle, running = state is RunState.IDLE, state is RunState.RUNNING
        self.train.setEnabled(can_train and not running)
        self.go_on.setEnabled(not running and (not idle or (can_train and goes_on)))
        self.pause.setEnabled(running)
        self.step.setEnabled(not running and (can_train or not idle))
        self.stop.setEnabled(not idle)
        for action in (self.data_strokes, *self.hands.values(), self.data_mnist, self.data_folder):
            action.setEnabled(idle)
        self.reset.setEnabled(not running and can_train)

    def refresh(self) -> None:
        """Texts in the present language, icons in the present colours and size."""
        for menu, text in (
            ("file", self.tr("&File")),
            ("edit", self.tr("&Edit")),
            ("training", self.tr("&Training")),
            ("view", self.tr("&View")),
            ("lessons", self.tr("Lessons")),
            ("presets", self.tr("&Questions for the playground")),
            ("language", self.tr("&Language")),
            ("help", self.tr("&Help")),
            ("recent", self.tr("Open &recent")),
            ("models", self.tr("Shipped &models")),
            ("data", self.tr("&Data set")),
            ("hands", self.tr("strokes in the &hand of one country")),
            ("appearance", self.tr("&Appearance")),
        ):
            self.menus[menu].setTitle(text)
        for action, text, tip in (
            (self.open, self.tr("&Open…"), self.tr("Open a model file or a worksheet")),
            (self.save, self.tr("&Save"), self.tr("Save the network and how it was trained")),
            (self.save_as, self.tr("Save &as…"), ""),
            (self.quit, self.tr("&Quit"), ""),
            (self.undo, self.tr("&Undo"), ""),
            (self.redo, self.tr("&Redo"), ""),
            (self.clear, self.tr("&Clear the drawing"), ""),
            (self.sample, self.tr("An &example of the data set"), ""),
            (self.paste, self.tr("&Paste a picture"), ""),
            (self.open_picture, self.tr("&Open a picture…"), ""),
            (self.train, self.tr("&Train new"), self.tr("A new network: step after step down the gradient")),
            (self.go_on, self.tr("&Continue"), self.tr("Go on training the network on screen")),
            (self.pause, self.tr("&Pause"), self.tr("Rest between two mini-batches; nothing is lost")),
            (self.step, self.tr("St&ep"), self.tr("One mini-batch: one gradient, one step")),
            (self.stop, self.tr("St&op"), self.tr("End this run; the network stays as it is now")),
            (self.reset, self.tr("&Reset"), self.tr("New random weights from the seed: forget everything learned")),
            (self.data_gallery, self.tr("&Look at the digits…"), ""),
            (self.data_strokes, self.tr("&strokes: drawn by Inkling"), ""),
            (self.data_mnist, self.tr("&MNIST"), ""),
            (self.data_folder, self.tr("A &folder of digits…"), ""),
            (self.data_cancel, self.tr("&Cancel loading"), ""),
            (self.larger, self.tr("&Larger"), ""),
            (self.smaller, self.tr("&Smaller"), ""),
            (self.normal_size, self.tr("&Normal size"), ""),
            (self.appearance["system"], self.tr("As the &system"), ""),
            (self.appearance["light"], self.tr("&Light"), ""),
            (self.appearance["dark"], self.tr("&Dark"), ""),
            (self.default_layout, self.tr("&Default layout"), ""),
            (self.full_screen, self.tr("&Full screen with large text"), ""),
            (self.pointer_ring, self.tr("Show &clicks by a ring"), ""),
            (self.claims, self.tr("&Index of the course’s claims…"), ""),
            (self.prepare, self.tr("Prepare a &worksheet…"), ""),
            (self.report, self.tr("&Report…"), ""),
            (self.demonstration, self.tr("&Show stroke-size overfitting…"), ""),
            (self.playground, self.tr("&Playground: small networks in the plane…"), ""),
            (self.shortcuts, self.tr("&Keyboard shortcuts…"), ""),
            (self.about, self.tr("&About Inkling"), ""),
        ):
            describe_action(action, text, tip)
        for code, action in self.language.items():
            action.setText(LANGUAGES[code])
        for one in PRESETS:
            self.presets[one.name].setText(sentence(one.title))
        for country in HANDS:
            self.hands[f"{STROKES}:{country}"].setText(hand_name(country))
        self.model_button.describe(self.tr("Model"), self.tr("The network on screen; choose another one"))
        theme = theme_of(self._window)
        for action in (self.train, self.go_on, self.pause, self.step, self.stop, self.reset, self.open, self.save):
            action.setIcon(icon(action.objectName(), theme))
