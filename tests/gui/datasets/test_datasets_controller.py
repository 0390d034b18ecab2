"""Which data set the window works with: pens, folders, keys, and MNIST where it is not here."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui_helpers import wait_for
from inkling.data.catalog import load_dataset
from inkling.data.idx import write_idx
from inkling.data.mnist import find_mnist
from inkling.gui.datasets.controller import DatasetsController
from inkling.gui.datasets.loader import DatasetLoader, dataset_key, drawn_to_order
from inkling.gui.main_window import MainWindow
from inkling.gui.widgets.dataset_label import DatasetChoice
from inkling.network import Network, mlp
from inkling.session.session import Session
from inkling.training import Configuration
from inkling.training.model import Model
from widget_helpers import part

COUNT = 400


class Seen:
    """A controller, the sitting that it works for, and what both said."""

    def __init__(self, session: Session, window: QWidget) -> None:
        self.session = session
        self.data = data = DatasetsController(session, window)
        self.chosen: list[tuple[str, int | None]] = []
        self.doing: list[tuple[str, int, int]] = []
        self.listed = self.given_up = 0
        self.notes: list[str] = []
        self.problems: list[str] = []
        session.configuration_changed.connect(self.use)
        data.working.connect(self.work)
        data.noted.connect(self.note)
        data.problem.connect(self.complain)
        data.listed.connect(self.list)
        data.given_up.connect(self.give_up)

    def load(self, name: str, train_size: int | None) -> bool:
        """As if the controls said so."""
        self.session.configure(replace(self.session.configuration, dataset=name, train_size=train_size))
        self.chosen.clear()
        return self.data.load()

    def use(self, configuration: Configuration) -> None:
        self.chosen.append((configuration.dataset, configuration.train_size))

    def work(self, what: str, done: int, total: int) -> None:
        self.doing.append((what, done, total))

    def note(self, sentences: str) -> None:
        self.notes.append(sentences)

    def complain(self, sentence: str) -> None:
        self.problems.append(sentence)

    def list(self) -> None:
        self.listed += 1

    def give_up(self) -> None:
        self.given_up += 1


@pytest.fixture
def seen(qtbot: QtBot) -> Iterator[Seen]:
    window = QWidget()
    qtbot.addWidget(window)
    seen = Seen(Session(Model(network=Network(mlp((4,))))), window)
    yield seen
    seen.data.shut_down()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A class's own digits."""
    path = tmp_path / "ours"
    path.mkdir()
    dataset = load_dataset("strokes", train_size=COUNT)
    for half, examples in (("train", dataset.train), ("test", dataset.test.first(100))):
        write_idx(path / f"{half}-images-idx3-ubyte", np.ascontiguousarray(examples.images))
        write_idx(path / f"{half}-labels-idx1-ubyte", np.ascontiguousarray(examples.labels))
    return path


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without MNIST and without a network."""
    monkeypatch.delenv("INKLING_DATA", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
        monkeypatch.setenv(name.upper(), "http://127.0.0.1:9")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert find_mnist() is None


def answer_with(button: QMessageBox.StandardButton) -> list[str]:
    """Answer the box that comes next, as a click does; its text comes into the list."""
    asked: list[str] = []

    def click() -> None:
        for box in QApplication.topLevelWidgets():
            if isinstance(box, QMessageBox) and box.isVisible():
                asked.append(box.text())
                box.button(button).click()

    QTimer.singleShot(50, click)
    return asked


@pytest.fixture
def mnist_folder() -> str | None:
    """What INKLING_DATA is, where MNIST is on this computer."""
    return os.environ.get("INKLING_DATA")


@pytest.mark.parametrize(
    ("name", "to_order"),
    [("strokes", True), ("strokes@2", True), ("strokes@2-32", True), ("mnist", False), ("mnist@2", False),
     ("mnist+strokes", False), ("strokes+doodles@2", False), ("/nowhere/strokes", False)],
)  # fmt: skip
def test_strokes_are_drawn_to_order_with_any_pen(name: str, to_order: bool) -> None:
    assert drawn_to_order(name) is to_order
    assert dataset_key(name, 500) == (name, 500 if to_order else None)


def test_strokes_with_a_pen_are_drawn_in_the_number_wanted(qtbot: QtBot, seen: Seen) -> None:
    for name in ("strokes@2", "strokes@32"):
        with wait_for(qtbot, seen.session.dataset_replaced) as ready:
            assert not seen.load(name, COUNT)
        dataset = ready.news[0]
        assert (seen.session.dataset_name, dataset.name, len(dataset.train)) == (name, name, COUNT)
        ink = dataset.train.images.mean() / 255
        assert ink < 0.05 if name == "strokes@2" else ink > 0.25
        assert seen.load(name, COUNT)
    assert {what for what, *_ in seen.doing} == {"Drawing digits…", ""}


def test_a_folder_is_re_inked_and_says_so(qtbot: QtBot, seen: Seen, folder: Path) -> None:
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.data.choose(str(folder))
    assert {what for what, *_ in seen.doing} == {"Reading the data set…", ""}
    as_written = seen.session.dataset
    seen.doing.clear()
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.session.configure(replace(seen.session.configuration, train_size=300))
        seen.data.choose(f"{folder}@32")
    assert seen.chosen[-1] == (f"{folder}@32", 300), "the number of examples stays where only the pen changes"
    assert seen.doing[0] == ("Re-inking digits…", 0, 0)
    totals = [total for _, _, total in seen.doing]
    assert COUNT + 100 in totals[totals.index(2000) :], "read first, then written anew"
    assert seen.doing[-1] == ("", 0, 0)
    thick = seen.session.dataset
    assert thick is not None
    assert as_written is not None
    assert np.array_equal(thick.train.labels, as_written.train.labels)
    assert thick.train.images.mean() > 1.5 * as_written.train.images.mean()
    assert seen.data.choices()[2:] == [DatasetChoice(str(folder), True, None)]


def test_inverted_images_are_told(qtbot: QtBot, seen: Seen, folder: Path) -> None:
    for one in ("train", "test"):
        path = folder / f"{one}-images-idx3-ubyte"
        write_idx(path, 255 - np.frombuffer(path.read_bytes()[16:], np.uint8).reshape(-1, 28, 28))
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.data.choose(str(folder))
    assert len(seen.notes) == 1
    assert f"The images of {folder} look inverted" in seen.notes[0]
    assert seen.session.dataset is not None
    assert seen.session.dataset.train.images[:, 0, 0].max() == 0


def test_other_digits_in_the_place_of_those_learned_from_are_told(qtbot: QtBot, seen: Seen, folder: Path) -> None:
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.load(str(folder), None)
    seen.session.begin()
    seen.session.end()
    assert seen.session.dataset is not None
    assert seen.session.model.data_fingerprint == seen.session.dataset.fingerprint
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.load("strokes@2", COUNT)
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.load(str(folder), None)
    assert seen.notes == []
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.load("strokes@2", COUNT)
    write_idx(folder / "test-labels-idx1-ubyte", np.zeros(100, np.uint8))
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.load(str(folder), None)
    assert seen.notes == [f"The digits in {folder} are others than those that the network on screen learned from."]


def test_a_folder_with_a_test_part_only_is_nothing_to_learn_from(qtbot: QtBot, seen: Seen, folder: Path) -> None:
    for path in folder.glob("train*"):
        path.unlink()
    with qtbot.waitSignal(seen.data.problem, timeout=10_000):
        seen.data.choose(str(folder))
    assert f"{folder} holds test images alone" in seen.problems[0]


def test_another_data_set_begins_with_all_its_examples(qtbot: QtBot, seen: Seen, folder: Path) -> None:
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.load("strokes@2", COUNT)
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.data.choose(f"{folder}@2")
    assert seen.chosen == [(f"{folder}@2", None)]


def test_cancelling_goes_back_to_the_pen_and_the_number_of_before(qtbot: QtBot, seen: Seen, folder: Path) -> None:
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.load(f"{folder}@4", 200)
    before = seen.session.dataset
    seen.session.configure(replace(seen.session.configuration, train_size=150))
    seen.data.choose(f"{folder}@8")
    assert seen.chosen[-1] == (f"{folder}@8", 150)
    seen.data.cancel()
    assert seen.given_up == 1
    assert seen.chosen[-1] == (f"{folder}@4", 200)
    assert not part(seen.data, DatasetLoader).busy
    assert seen.session.dataset is before


@pytest.mark.parametrize(("wanted", "used"), [(COUNT + 1, None), (COUNT, COUNT), (100, 100), (None, None)])
def test_where_there_are_not_so_many_examples_all_of_them_are_planned(
    qtbot: QtBot, seen: Seen, folder: Path, wanted: int | None, used: int | None
) -> None:
    """A folder may have lost some since it was chosen; a run that asked for more than there are could not begin."""
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.load(str(folder), wanted)
    assert seen.session.configuration.train_size == used
    seen.session.begin()


def test_another_number_is_planned_while_strokes_are_drawn(qtbot: QtBot, seen: Seen) -> None:
    """They are drawn to order: what comes is fewer than what is wanted by now, and no limit."""
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.load("strokes@2", COUNT)
        seen.session.configure(replace(seen.session.configuration, train_size=COUNT + 100))
    assert seen.session.configuration.train_size == COUNT + 100


def test_pens_that_cannot_be_are_one_sentence(qtbot: QtBot, seen: Seen) -> None:
    with wait_for(qtbot, seen.session.dataset_replaced):
        seen.load("strokes@2", COUNT)
    with qtbot.waitSignal(seen.data.problem, timeout=10_000) as problem:
        seen.data.choose("strokes@200")
    assert "'200'" in problem.args[0]
    assert seen.chosen[-1] == ("strokes@2", COUNT)


@pytest.mark.usefixtures("nowhere")
def test_what_can_be_chosen(seen: Seen) -> None:
    strokes, mnist = DatasetChoice("strokes", True, 60_000), DatasetChoice("mnist", False, None)
    several, missing = "strokes+doodles@2", "mnist+strokes@2"
    for current, choices in (
        ("strokes", [strokes, mnist]),
        ("mnist@8", [strokes, mnist]),
        (several, [strokes, mnist, DatasetChoice(several, True, None)]),
        (missing, [strokes, mnist, DatasetChoice(missing, False, None)]),
    ):
        seen.session.configure(replace(seen.session.configuration, dataset=current))
        assert seen.data.choices() == choices


@pytest.mark.parametrize("name", ["mnist", "mnist@8", "strokes+mnist@8"])
@pytest.mark.usefixtures("nowhere")
def test_mnist_is_offered_for_download_with_any_pen(seen: Seen, name: str) -> None:
    asked = answer_with(QMessageBox.StandardButton.No)
    seen.data.choose(name)
    assert len(asked) == 1
    assert "MNIST is not on this computer" in asked[0]
    assert (seen.chosen, seen.listed) == ([], 1)


@pytest.mark.mnist
def test_after_the_download_mnist_is_used_with_the_pen_that_was_chosen(
    qtbot: QtBot, seen: Seen, mnist_folder: str, nowhere: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer_with(QMessageBox.StandardButton.Yes)
    with qtbot.waitSignal(seen.data.problem, timeout=60_000):
        seen.data.choose("mnist@8")
    assert asked
    assert seen.chosen == []
    assert seen.doing[0] == ("Downloading MNIST…", 0, 0)
    # No download here: it comes in another way, and the loader's word is taken for it.
    monkeypatch.setenv("INKLING_DATA", mnist_folder)
    part(seen.data, DatasetLoader).downloaded.emit()
    assert seen.chosen == [("mnist@8", None)]
    assert seen.doing[-1] == ("Re-inking digits…", 0, 0)
    seen.data.cancel()


@pytest.mark.mnist
def test_re_inking_mnist_can_be_cancelled(qtbot: QtBot, seen: Seen, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))  # nothing is prepared
    seen.load("mnist@2-32", None)
    qtbot.waitUntil(lambda: any(total == 70_000 for _, _, total in seen.doing), timeout=60_000)
    seen.data.cancel()
    assert seen.doing[-1] == ("", 0, 0)
    seen.data.shut_down()
    assert seen.session.dataset is None


def test_a_pen_chosen_in_the_window_is_drawn_and_shown(qtbot: QtBot, window: MainWindow) -> None:
    pen = window.controls.data.pen
    pen.setFocus()
    with wait_for(qtbot, window.session.dataset_replaced):
        qtbot.keyClick(pen, Qt.Key.Key_Down)
    configuration = window.session.configuration
    assert (configuration.dataset, configuration.train_size) == ("strokes@2", 2_000)
    dataset = window.session.dataset
    assert dataset is not None
    assert (dataset.name, len(dataset.train)) == ("strokes@2", 2_000)
    assert "strokes, pen 2 · 2,000" in {label.text() for label in window.status.findChildren(QLabel)}
    assert window.controls.data.examples.maximum() > 60_000, "any number can be drawn"
    with wait_for(qtbot, window.session.dataset_replaced):
        window.commands.data_strokes.trigger()
    assert (window.session.configuration.dataset, pen.name()) == ("strokes", "")


@pytest.mark.slow
def test_the_hand_of_a_country_is_a_menu_away(qtbot: QtBot, window: MainWindow) -> None:
    menu = window.commands.menus["hands"]
    assert [action.text() for action in menu.actions()][:2] == ["French hand", "German hand"]
    with wait_for(qtbot, window.session.dataset_replaced):
        menu.actions()[0].trigger()
    assert window.session.configuration.dataset == "strokes:fr"
    assert window.session.dataset is not None
    assert window.session.dataset.name == "strokes:fr"
    assert window.controls.data.dataset.currentText() == "strokes, French hand"
    pen = window.controls.data.pen
    pen.setFocus()
    with wait_for(qtbot, window.session.dataset_replaced):
        qtbot.keyClick(pen, Qt.Key.Key_Down)
    assert window.session.configuration.dataset == "strokes:fr@2"
