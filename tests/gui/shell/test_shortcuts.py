"""The page of shortcuts names every key that the menus have, and those of the canvas."""

from PySide6.QtGui import QKeySequence

from inkling.gui.main_window import MainWindow
from inkling.gui.shell.shortcuts import ShortcutsDialog
from widget_helpers import part


def test_every_key_is_on_the_page(window: MainWindow) -> None:
    window.commands.shortcuts.trigger()
    page = part(window, ShortcutsDialog)
    keys = " | ".join(keys for keys, _ in page.rows())
    for menu in window.commands.menus.values():
        for action in menu.actions():
            for one in action.shortcuts():
                assert one.toString(QKeySequence.SequenceFormat.NativeText) in keys
    words = dict(page.rows())
    assert "draw" in words["Space"]
    assert words["1 … 5"] == "Choose the pen"
    assert page.height() <= page.screen().availableGeometry().height()
    page.close()
