"""The playground's files, by dialog and by dropping: what it opens and saves, and what it says of anything else."""

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from gui_helpers import LEFT, problem_of
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.points_file import load_points, save_points
from inkling.gui.application import open_files
from inkling.gui.main_window import MainWindow
from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.widgets.exports import PICTURE_SCALE
from inkling.network import Network, mlp
from inkling.session.playground.file import encode_playground, load_playground, save_playground
from inkling.session.playground.playground import Playground
from inkling.storage.model_file import save_model
from inkling.training.model import Model

SOME = Points([[0.0, 1.0], [2.0, 3.0], [4.5, -1.0]], [1, 0, 1])


def choose(window: PlaygroundWindow, action: QAction, path: Path) -> QFileDialog:
    """Trigger a command, and name this file in its dialog."""
    window.refresh()
    action.trigger()
    (dialog,) = (one for one in window.findChildren(QFileDialog) if one.isVisible())
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    dialog.accept()
    return dialog


def drop(window: PlaygroundWindow | MainWindow, mime: QMimeData) -> str:
    """As Qt does it; the sentence that follows, "" for none."""
    how = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(600, 10), *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(600, 10), *how))
    return problem_of(window)


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def saved_playground(path: Path) -> bytes:
    """Another one than the window's."""
    other = Playground("slide-1980")
    other.set_parameter(0, 0.25)
    save_playground(other.state, path)
    return encode_playground(other.state)


def test_it_is_saved_and_opened_again(playground_window: PlaygroundWindow, tmp_path: Path) -> None:
    window, path = playground_window, tmp_path / "mine.safetensors"
    window.playground.set_parameter(0, 2.5)
    state = encode_playground(window.playground.state)
    choose(window, window.commands.save, path)
    assert encode_playground(load_playground(path)) == state
    assert window.status.currentMessage() == f"Saved: {path}"
    window.playground.open("and")
    window.player.play()
    choose(window, window.commands.open, path)
    assert encode_playground(window.playground.state) == state
    assert not window.player.playing
    window.playground.undo()
    assert window.playground.state.preset == "and"
    assert problem_of(window) == ""


def test_a_name_without_its_suffix_gets_it(playground_window: PlaygroundWindow, tmp_path: Path) -> None:
    choose(playground_window, playground_window.commands.save, tmp_path / "mine")
    assert (tmp_path / "mine.safetensors").exists()


@pytest.mark.parametrize("name", ["mine.csv", "mine.json"])
def test_points_are_saved_and_opened_again(playground_window: PlaygroundWindow, tmp_path: Path, name: str) -> None:
    window, path = playground_window, tmp_path / name
    window.playground.change_points(SOME)
    choose(window, window.commands.save_points, path)
    np.testing.assert_array_equal(load_points(path).x, SOME.x)
    assert window.status.currentMessage() == f"Saved: {path}"
    window.playground.open("or")
    choose(window, window.commands.open_points, path)
    state = window.playground.state
    assert state.preset == "or"
    assert state.recipe is None
    np.testing.assert_array_equal(state.points.x, SOME.x)
    np.testing.assert_array_equal(state.points.labels, SOME.labels)
    assert state.window.left < 0.0 < 4.5 < state.window.right
    assert state.window.low < -1.0 < 3.0 < state.window.high


def test_marks_out_of_20_become_shares_where_pupils_are_admitted(
    playground_window: PlaygroundWindow, tmp_path: Path
) -> None:
    (tmp_path / "marks.csv").write_text("m;p;admis\n12,5;8;1\n4;20;0\n")
    playground_window.playground.open("admitted")
    playground_window.refresh()
    assert drop(playground_window, files(tmp_path / "marks.csv")) == ""
    np.testing.assert_array_equal(playground_window.playground.state.points.x, [[0.625, 0.4], [0.2, 1.0]])
    (tmp_path / "marks.csv").write_text("12,25,1\n")
    assert "Marks lie between 0 and 20" in drop(playground_window, files(tmp_path / "marks.csv"))
    playground_window.playground.open("xor")
    playground_window.refresh()
    assert drop(playground_window, files(tmp_path / "marks.csv")) == ""
    np.testing.assert_array_equal(playground_window.playground.state.points.x, [[12.0, 25.0]])


def test_a_picture_shows_the_stage(playground_window: PlaygroundWindow, tmp_path: Path) -> None:
    window = playground_window
    choose(window, window.commands.save_picture, tmp_path / "seen.png")
    image = QImage(str(tmp_path / "seen.png"))
    assert image.width() > PICTURE_SCALE * window.stage.width()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}
    assert len(colours) > 3


def test_the_numbers_of_the_page_that_is_seen_are_a_table(
    playground_window: PlaygroundWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = playground_window
    page = window.stage.pages.page()
    monkeypatch.setattr(page, "table", lambda: (["x", "y"], [(1, 0.5), (2, 0.25)]))
    choose(window, window.commands.save_table, tmp_path / "numbers.csv")
    with (tmp_path / "numbers.csv").open() as file:
        assert list(csv.reader(file)) == [["x", "y"], ["1", "0.5"], ["2", "0.25"]]
    monkeypatch.setattr(page, "table", lambda: None)
    window.commands.save_table.trigger()
    assert "no numbers to save" in problem_of(window)


@pytest.mark.parametrize("name", ["MINE.SAFETENSORS", "mine.safetensors"])
def test_a_playground_that_is_dropped_is_opened(
    playground_window: PlaygroundWindow, tmp_path: Path, name: str
) -> None:
    state = saved_playground(tmp_path / name)
    assert drop(playground_window, files(tmp_path / name)) == ""
    assert encode_playground(playground_window.playground.state) == state


def model(path: Path) -> None:
    save_model(Model(network=Network(mlp((4,)))), path)


def words() -> QMimeData:
    mime = QMimeData()
    mime.setText("seven")
    return mime


WRONG: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "a model": ("m.safetensors", model, "is a model, not a playground; open it in the main window."),
    "damaged": ("m.safetensors", lambda path: path.write_bytes(bytes(99)), "is not a playground of Inkling ("),
    "no points": ("p.csv", lambda path: path.write_text("0,0,1\n1,2\n"), "is no point; write x1, x2 and the class"),
    "no JSON of ours": ("p.json", lambda path: path.write_text("{}"), "has the format None"),
    "a picture": ("p.png", Path.touch, "is neither a playground (.safetensors) nor a file of points (.csv, .json)."),
    "a folder": ("digits", Path.mkdir, "is neither a playground"),
}


@pytest.mark.parametrize(("name", "make", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_what_is_not_taken_is_told_by_name(
    playground_window: PlaygroundWindow, tmp_path: Path, name: str, make: Callable[[Path], object], sentence: str
) -> None:
    before = playground_window.playground.state
    make(tmp_path / name)
    told = drop(playground_window, files(tmp_path / name))
    assert name in told
    assert sentence in told
    assert playground_window.playground.state is before


def test_what_is_no_file_is_told(playground_window: PlaygroundWindow) -> None:
    assert "There is no file in what was dropped" in drop(playground_window, words())


def test_a_place_that_cannot_be_written_is_told(playground_window: PlaygroundWindow, tmp_path: Path) -> None:
    save = playground_window.files
    for write in (save.save_path, save.save_points, save.save_picture):
        write(tmp_path / "no" / "file")
        assert "There is no folder" in problem_of(playground_window)
        assert playground_window.status.currentMessage() == ""


def test_the_main_window_hands_a_playground_over(window: MainWindow, tmp_path: Path) -> None:
    path, before = tmp_path / "mine.safetensors", window.session.model
    state = saved_playground(path)
    assert drop(window, files(path)) == ""
    playground = window.playground.window
    assert playground is not None
    assert playground.isVisible()
    assert encode_playground(playground.playground.state) == state
    playground.playground.open("and")
    playground.close()
    open_files(window, [path])
    assert playground.isVisible()
    assert encode_playground(playground.playground.state) == state
    assert window.session.model is before
    assert path not in window.files.recent()
    assert problem_of(window) == problem_of(playground) == ""


def test_one_neuron_takes_points_as_well(playground_window: PlaygroundWindow, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    save_points(SOME, path)
    playground_window.open_preset("one-neuron")
    playground_window.refresh()
    playground_window.files.open_points(path)
    assert problem_of(playground_window) == ""
    assert len(playground_window.playground.state.points) == len(SOME)


def test_kinds_of_files_are_named_in_french(window: MainWindow) -> None:
    window.language.use("fr")
    window.playground.open()
    found = window.playground.window
    assert found is not None
    found.files.ask_save_points()
    (dialog,) = (one for one in found.findChildren(QFileDialog) if one.isVisible())
    assert dialog.nameFilters() == ["Tableaux (*.csv)", "Points d’Inkling (*.json)"]
    dialog.close()
