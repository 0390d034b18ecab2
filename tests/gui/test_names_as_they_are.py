"""Names of files, folders and classes are shown as they are: never as markup, never with an access key."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock
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
from inkling.gui.models.autosave import Offer
from inkling.gui.models.names import network_label
from inkling.gui.models.unsaved_dialog import UnsavedDialog
from inkling.gui.network.inspection import Inspection
from inkling.gui.network.inspector import Inspector
from inkling.gui.widgets.dataset_label import dataset_label
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.verbatim import MessageBox, action_text, tooltip
from inkling.session.earlier import Earlier
from inkling.session.source import ModelSource
from inkling.storage.model_file import save_model
from inkling.storage.sitting import LeftBehind, Unsaved
from model_file_helpers import with_document
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
    assert found >= 2
    assert NAME in part(hostile.drawing, SampleLabel).text()
    assert NAME in part(hostile, Inspector).lines[0]  # no label: it paints, and a painter knows no markup


def test_no_tooltip_takes_a_name_for_markup(hostile: MainWindow) -> None:
    found = [(one, tip) for one, tip in tips(hostile) if RAW.search(tip) or HTML.search(tip)]
    assert len(found) >= 5, found
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
    assert shown(tooltip("a&lt;b")) == "a&lt;b"
    assert action_text("R&D") == "R&&D"
    assert tooltip("R&D") == "R&D"
    assert shown(tooltip("<b>R&D\nx")) == "<b>R&D\nx"


def test_labels_and_message_boxes_are_made_in_one_place() -> None:
    """A QLabel of one's own looks for markup in each of its texts."""
    folder = Path(inkling.gui.__file__).parent
    made = re.compile(
        r"(?<!\w)(QLabel|QMessageBox|QErrorMessage|QTextBrowser|QTextEdit|QTextDocument|LabelItem|TextItem)\("
        r"|^class \w+\(.*\b(QLabel|QMessageBox)\b"
        r"|QMessageBox\.(question|warning|information|critical)\(|\.(setHtml|setMarkdown)\("
    )
    found = {
        str(file.relative_to(folder))
        for file in folder.rglob("*.py")
        if any(made.search(line) and "import" not in line for line in file.read_text("utf-8").splitlines())
    }
    assert found == {"widgets/verbatim.py"}


def test_a_tooltip_is_a_text_of_the_programs_or_is_made_in_one_place() -> None:
    """Qt looks for markup in each tooltip; what is put together may hold a name."""

    def harmless(node: ast.expr) -> bool:
        if isinstance(node, ast.IfExp):
            return harmless(node.body) and harmless(node.orelse)
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            return called == "tooltip" or (called in ("tr", "translate", "_with_key"))
        return isinstance(node, ast.Constant)

    folder = Path(inkling.gui.__file__).parent
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("setToolTip", "showText"):
                assert harmless(node.args[-1]), f"{file.relative_to(folder)}:{node.lineno}"


def test_a_box_stays_on_the_screen_whatever_it_tells(qtbot: QtBot) -> None:
    box = MessageBox(None, QMessageBox.Icon.Warning, "Inkling", f"{'W' * 100_000}\x1b[2J is damaged.")
    qtbot.addWidget(box)
    box.setInformativeText("W" * 100_000)
    box.show()
    assert box.width() < 1200
    assert box.height() < 1200
    assert "\x1b" not in box.text()


def test_a_field_that_a_model_file_must_not_have_is_told_as_it_is(window: MainWindow, tmp_path: Path) -> None:
    field = "<h1>x</h1><img src='/etc/hostname'>"
    path = tmp_path / "<b>R&D.safetensors"
    save_model(window.session.model, path)
    path.write_bytes(with_document(path.read_bytes(), lambda document: document.update({field: 1})))
    assert not window.files.open_path(path)
    (box,) = window.findChildren(QMessageBox, "problem")
    assert field in box.text()
    assert part(box, QLabel, "qt_msgbox_label").textFormat() == Qt.TextFormat.PlainText
    box.close()


def test_what_an_earlier_sitting_left_is_told_as_it_is(window: MainWindow, tmp_path: Path) -> None:
    model = window.session.model
    configuration = replace(window.session.configuration, dataset=f"/elsewhere/{NAME}")
    unsaved = Unsaved(replace(model, configuration=configuration), tmp_path / NAME)
    found = LeftBehind(tmp_path, FileLock(tmp_path / "lock"), [unsaved])
    offer = Offer(found, window)
    label = part(offer, QLabel, "qt_msgbox_informativelabel")
    assert NAME in label.text()
    assert label.textFormat() == Qt.TextFormat.PlainText
    offer.deleteLater()


def test_the_neuron_under_the_mouse_is_told_as_it_is(hostile: MainWindow) -> None:
    inspector = part(hostile, Inspector)
    inspector.resize(60, inspector.height())
    inspector.show_inspection(Inspection(f"0{NAME}", (), ()))
    assert NAME in shown(inspector.toolTip())


def test_long_names_make_no_long_lines(window: MainWindow) -> None:
    name = f"/elsewhere/{'W' * 4000}\x1b"
    label = network_label(
        Earlier(
            replace(window.session.model, configuration=replace(window.session.configuration, dataset=name)),
            ModelSource(path=Path(f"{'W' * 200}.safetensors")),
        )
    )
    assert len(label) < 200
    assert len(dataset_label(name)) < 600
    window.status.tell(name)
    assert "\x1b" not in window.status.currentMessage()
