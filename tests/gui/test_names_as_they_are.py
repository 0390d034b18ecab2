"""Names of files, folders and classes are shown as they are: never as markup, never with an access key."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import inkling.gui
from gui_helpers import draw
from inkling.errors import ModelFileError
from inkling.gui.drawing.sample_label import SampleLabel
from inkling.gui.main_window import MainWindow
from inkling.gui.models.unsaved_dialog import UnsavedDialog
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.verbatim import MessageBox, action_text, tooltip
from inkling.session.earlier import Earlier
from inkling.session.source import ModelSource
from inkling.storage.model_file import save_model
from widget_helpers import part

NAME = "<img src=x> <s>R&D"
RAW = re.compile(r"<img|<s>")
HTML = re.compile(r"&lt;img|&lt;s&gt;")


@pytest.fixture
def hostile(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window in which everything that can have a name of somebody's has this one."""
    path = tmp_path / f"{NAME}.safetensors"
    names = tuple(f"{digit}{NAME}" for digit in range(10))
    save_model(replace(window.session.model, class_names=names), path)
    assert window.files.open_path(path)
    dataset = window.session.dataset
    assert dataset is not None
    window.session.configure(replace(window.session.configuration, dataset=f"/elsewhere/{NAME}"))
    window.session.use_dataset(replace(dataset, class_names=names), f"/elsewhere/{NAME}")
    window.examples.draw()
    window.model_menus.refresh()
    qtbot.wait(400)  # the texts that are written later
    return window


def tips(window: QWidget) -> Iterator[tuple[object, str]]:
    for one in (*window.findChildren(QWidget), *window.findChildren(QAction)):
        yield one, one.toolTip()


def shown(tip: str) -> str:
    """What Qt makes of a tooltip."""
    if not re.search(r"<\w", tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def test_no_label_takes_a_name_for_markup(hostile: MainWindow) -> None:
    found = 0
    for label in hostile.findChildren(QLabel):
        if RAW.search(label.text()):
            found += 1
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
        found += bool(HTML.search(label.text()))  # escaped in a label that is rich on purpose
    assert found >= 3
    assert NAME in part(hostile.drawing, SampleLabel).text()


def test_no_tooltip_takes_a_name_for_markup(hostile: MainWindow) -> None:
    found = [(one, tip) for one, tip in tips(hostile) if RAW.search(tip) or HTML.search(tip)]
    assert len(found) >= 5
    for one, tip in found:
        assert NAME in shown(tip), (one, tip)


def test_no_menu_and_no_button_takes_a_name_for_an_access_key(hostile: MainWindow) -> None:
    actions = [one.text() for menu in hostile.findChildren(QMenu) for one in menu.actions() if "R&" in one.text()]
    assert actions
    assert all("R&&D" in text for text in actions)
    button = hostile.commands.model_button
    option = QStyleOptionToolButton()
    button.initStyleOption(option)
    assert "R&&D" in option.text
    for one in hostile.findChildren(QAbstractButton):
        if "R&D" in one.text() and one is not button:  # painted by us, as it is
            assert not isinstance(one, QPushButton | QToolButton), one
            assert one.shortcut().isEmpty(), one


def test_a_problem_is_told_as_it_is(window: MainWindow) -> None:
    window.tell_problem(sentence(ModelFileError("{path} is damaged.", path=NAME)))
    (box,) = window.findChildren(QMessageBox, "problem")
    assert box.text() == f"{NAME} is damaged."
    assert part(box, QLabel, "qt_msgbox_label").textFormat() == Qt.TextFormat.PlainText
    box.close()


def test_both_texts_of_a_box_are_plain(qtbot: QtBot) -> None:
    box = MessageBox(None, QMessageBox.Icon.Warning, "Inkling", NAME)
    qtbot.addWidget(box)
    box.setInformativeText(NAME)
    for name in ("qt_msgbox_label", "qt_msgbox_informativelabel"):
        label = part(box, QLabel, name)
        assert label.text() == NAME
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_unsaved_networks_are_listed_as_they_are(window: MainWindow, tmp_path: Path) -> None:
    network = Earlier(window.session.model, ModelSource(path=tmp_path / f"{NAME}.safetensors"))
    dialog = UnsavedDialog((network,), tmp_path, training=False, parent=window)
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    for one, tip in tips(dialog):
        assert not RAW.search(tip), (one, tip)
    dialog.deleteLater()


@pytest.mark.parametrize("length", [60, 200])
def test_a_long_name_pushes_nothing_away(window: MainWindow, tmp_path: Path, length: int) -> None:
    draw(window)
    least = window.minimumSizeHint().width()
    path = tmp_path / f"{'W' * length}.safetensors"
    save_model(window.session.model, path)
    assert window.files.open_path(path)
    dataset = window.session.dataset
    assert dataset is not None
    window.session.use_dataset(dataset, f"/elsewhere/{'W' * length}")
    button = window.commands.model_button
    right = button.mapTo(window, button.rect().topRight()).x()
    assert right <= window.width()
    assert "W" * length in shown(button.toolTip())
    assert window.minimumSizeHint().width() <= max(least, window.width())
    assert window.status.minimumSizeHint().width() <= window.width()


def test_a_name_in_a_menu_and_in_a_tooltip() -> None:
    assert action_text("R&D") == "R&&D"
    assert tooltip("R&D") == "R&D"
    assert shown(tooltip("<b>R&D\nx")) == "<b>R&D\nx"


def test_labels_and_message_boxes_are_made_in_one_place() -> None:
    """A QLabel of one's own looks for markup in each of its texts."""
    folder = Path(inkling.gui.__file__).parent
    made = re.compile(r"(?<!\w)(QLabel|QMessageBox)\(|QMessageBox\.(question|warning|information|critical)\(")
    found = {
        str(file.relative_to(folder))
        for file in folder.rglob("*.py")
        if any(made.search(line) and not line.startswith("class ") for line in file.read_text("utf-8").splitlines())
    }
    assert found == {"network/inspector.py"}, "the inspector is rich on purpose, and escapes what it shows"
