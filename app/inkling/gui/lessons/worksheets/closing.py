"""Closing parts of the main window: nothing is locked, what is closed is out of sight and its keys are quiet."""

from collections.abc import Collection

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from inkling.gui.lessons.main_parts import MainParts
from inkling.gui.shell.actions import Actions
from inkling.session.lessons.worksheet import PAGES, PANELS


class Closing:
    """Of one window."""

    def __init__(self, parts: MainParts, commands: Actions) -> None:
        self._parts, self._commands = parts, commands
        do = commands
        self._actions: dict[str, tuple[QAction, ...]] = {
            "train": (do.train, do.go_on, do.pause, do.step, do.stop, do.reset),
            "data": (do.data_gallery, do.data_strokes, do.data_mnist, do.data_folder, do.data_cancel),
            "examples": (do.sample, do.data_gallery),
            "playground": (do.playground,),
            "demonstration": (do.demonstration,),
        }
        menus = {"models": ("recent", "models"), "data": ("data",), "playground": ("presets",)}
        self._menus: dict[str, tuple[QMenu, ...]] = {
            part: tuple(do.menus[name] for name in names) for part, names in menus.items()
        }

    def close(self, names: Collection[str]) -> None:
        """These parts of `CLOSABLE` are closed from now on, and all others open."""
        parts, closed = self._parts, frozenset(names)
        every_page = closed.issuperset(PAGES)
        panels = {name: name in closed for name in PANELS}
        panels["plots"] = panels["plots"] or every_page
        parts.panels.set_closed(**panels)
        parts.plots.set_closed(() if every_page else closed.intersection(PAGES))
        parts.drawing.widgets.set_closed(
            answer="answer" in closed, pens="pens" in closed, examples="examples" in closed
        )
        parts.drawing.restyle()
        parts.network.set_answer_closed("answer" in closed)
        parts.controls.set_closed(training="train" in closed, data="data" in closed, examples="examples" in closed)
        parts.files.set_closed(models="models" in closed, playground="playground" in closed)
        self._close_commands(closed)

    def _close_commands(self, closed: frozenset[str]) -> None:
        hidden = {action for part, actions in self._actions.items() if part in closed for action in actions}
        for action in {action for actions in self._actions.values() for action in actions}:
            action.setVisible(action not in hidden)  # an action that is not seen has no keys, either
        for part, menus in self._menus.items():
            for menu in menus:
                menu.menuAction().setVisible(part not in closed)
        training = self._commands.menus["training"]
        training.menuAction().setVisible(not closed.issuperset({"train", "data", "demonstration"}))
        self._commands.model_button.setEnabled("models" not in closed)
