"""Everything that a menu, the tool bar or a shortcut can start, and the menus that show it.

Nothing is carried out here: the main window connects each action to what it does.
"""

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from inkling.gui.shell.language import LANGUAGES
from inkling.gui.widgets.icons import icon
from inkling.gui.widgets.theme import grid, theme_of
from inkling.session.state import RunState

Key = QKeySequence.StandardKey


class Actions(QObject):
    """The actions as attributes, the menu bar and the tool bar of one main window."""

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
        self.pause = self._action("F6", "pause")
        self.step = self._action("F10", "step")
        self.stop = self._action("Shift+F5", "stop")
        self.reset = self._action("Ctrl+R", "reset")
        self.data_strokes = self._action(None)
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
        self.demonstration = self._action("F2")
        self.about = self._action(None)
        self._state, self._can_train = RunState.IDLE, True
        self.menus: dict[str, QMenu] = {}
        for choices in (self.appearance, self.language):
            group = QActionGroup(self)
            for name, action in choices.items():
                action.setData(name)
                group.addAction(action)
        self._make_menus()
        self.tool_bar, self.model_button = self._make_tool_bar()
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
        recent, models, data, appearance = (QMenu(bar) for _ in range(4))
        self.menus.update(recent=recent, models=models, data=data, appearance=appearance)
        line = None
        contents: dict[str, tuple[QAction | QMenu | None, ...]] = {
            "file": (self.open, recent, models, line, self.save, self.save_as, line, self.quit),
            "edit": (self.undo, self.redo, line, self.clear, self.sample, line, self.paste, self.open_picture),
            "training": (
                *(self.train, self.pause, self.step, self.stop, line, self.reset, line, data),
                *(line, self.demonstration),
            ),
            "view": (self.larger, self.smaller, self.normal_size, line, appearance, line, self.default_layout),
            "language": tuple(self.language.values()),
            "help": (self.demonstration, line, self.about),
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
        data.addActions([self.data_strokes, self.data_mnist, self.data_folder, self.data_cancel])
        appearance.addActions(list(self.appearance.values()))

    def _make_tool_bar(self) -> tuple[QToolBar, QToolButton]:
        bar = QToolBar(self._window)
        bar.setObjectName("tool_bar")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addActions([self.train, self.pause, self.step, self.reset])
        bar.addSeparator()
        bar.addActions([self.open, self.save])
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.model_menu = QMenu(button)
        for menu in (self.model_menu, self.menus["models"]):
            menu.setToolTipsVisible(True)
        button.setMenu(self.model_menu)
        bar.addWidget(button)
        self._window.addToolBar(bar)
        return bar, button

    def set_can_train(self, can_train: bool) -> None:
        """Whether the controls hold a configuration that works."""
        self._can_train = can_train
        self.show_state(self._state)

    def show_state(self, state: RunState) -> None:
        """Allow what makes sense in this state of a run."""
        self._state, can_train = state, self._can_train
        idle, running = state is RunState.IDLE, state is RunState.RUNNING
        self.train.setEnabled(not running and (can_train or not idle))
        self.pause.setEnabled(running)
        self.step.setEnabled(not running and (can_train or not idle))
        self.stop.setEnabled(not idle)
        for action in (self.data_strokes, self.data_mnist, self.data_folder):
            action.setEnabled(idle)
        self.reset.setEnabled(not running and can_train)

    def refresh(self) -> None:
        """Texts in the present language, icons in the present colours and size."""
        for menu, text in (
            ("file", self.tr("&File")),
            ("edit", self.tr("&Edit")),
            ("training", self.tr("&Training")),
            ("view", self.tr("&View")),
            ("language", self.tr("&Language")),
            ("help", self.tr("&Help")),
            ("recent", self.tr("Open &recent")),
            ("models", self.tr("Shipped &models")),
            ("data", self.tr("&Data set")),
            ("appearance", self.tr("&Appearance")),
        ):
            self.menus[menu].setTitle(text)
        for action, text, tip in (
            (self.open, self.tr("&Open…"), self.tr("Open a model file")),
            (self.save, self.tr("&Save"), self.tr("Save the network and how it was trained")),
            (self.save_as, self.tr("Save &as…"), ""),
            (self.quit, self.tr("&Quit"), ""),
            (self.undo, self.tr("&Undo"), ""),
            (self.redo, self.tr("&Redo"), ""),
            (self.clear, self.tr("&Clear the drawing"), ""),
            (self.sample, self.tr("An &example of the data set"), ""),
            (self.paste, self.tr("&Paste a picture"), ""),
            (self.open_picture, self.tr("&Open a picture…"), ""),
            (self.train, self.tr("&Train"), self.tr("Start or go on: take step after step down the gradient")),
            (self.pause, self.tr("&Pause"), self.tr("Rest between two mini-batches; nothing is lost")),
            (self.step, self.tr("St&ep"), self.tr("One mini-batch: one gradient, one step")),
            (self.stop, self.tr("St&op"), self.tr("End this run; the network stays as it is now")),
            (self.reset, self.tr("&Reset"), self.tr("New random weights from the seed: forget everything learned")),
            (self.data_strokes, self.tr("&strokes: drawn by Inkling"), ""),
            (self.data_mnist, self.tr("&MNIST"), ""),
            (self.data_folder, self.tr("A &folder of IDX files…"), ""),
            (self.data_cancel, self.tr("&Cancel loading"), ""),
            (self.larger, self.tr("&Larger"), ""),
            (self.smaller, self.tr("&Smaller"), ""),
            (self.normal_size, self.tr("&Normal size"), ""),
            (self.appearance["system"], self.tr("As the &system"), ""),
            (self.appearance["light"], self.tr("&Light"), ""),
            (self.appearance["dark"], self.tr("&Dark"), ""),
            (self.default_layout, self.tr("&Default layout"), ""),
            (self.demonstration, self.tr("&Show stroke-size overfitting…"), ""),
            (self.about, self.tr("&About Inkling"), ""),
        ):
            action.setText(text)
            if tip:
                shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                action.setToolTip(f"{tip} ({shortcut})" if shortcut else tip)
        for code, action in self.language.items():
            action.setText(LANGUAGES[code])
        self.model_button.setToolTip(self.tr("The network on screen; choose another one"))
        self.model_button.setAccessibleName(self.tr("Model"))
        theme = theme_of(self._window)
        for action in (self.train, self.pause, self.step, self.stop, self.reset, self.open, self.save):
            action.setIcon(icon(action.objectName(), theme))
        self.tool_bar.setWindowTitle(self.tr("Tool bar"))
        self.tool_bar.setIconSize(QSize(grid(self._window, 2), grid(self._window, 2)))
