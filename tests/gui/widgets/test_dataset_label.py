"""Data sets' names in words, in the status bar and on the labels of runs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.run_label import run_label
from inkling.gui.shell.status_bar import StatusBar
from inkling.gui.widgets.dataset_label import dataset_label
from inkling.training import Configuration


@pytest.fixture(autouse=True)
def english() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("strokes", "strokes"),
        ("mnist", "MNIST"),
        ("strokes@2", "strokes, pen 2"),
        ("strokes@2.5", "strokes, pen 2.5"),
        ("mnist@2-32", "MNIST, pens 2–32"),
        ("strokes:fr", "strokes, French hand"),
        ("mnist+strokes:de,small@8", "MNIST + strokes, German hand, small, pen 8"),
        ("strokes:small@2", "strokes, small, pen 2"),
        ("strokes:xx", "strokes:xx"),  # no hand: the same
        ("mnist@2,8,32", "MNIST, pens 2, 8, 32"),
        ("mnist+strokes@2-32+doodles@8", "MNIST + strokes, pens 2–32 + doodles, pen 8"),
        ("mnist+strokes@8+mnist+mnist", "3 × MNIST + strokes, pen 8"),
        ("/home/lea/our digits", "our digits"),
        ("/home/lea/our digits/@4", "our digits, pen 4"),
        ("C:\\digits\\our class", "our class"),
        ("strokes@thin", "strokes, thin"),  # no pens: whoever wrote it should recognise it
        ("/", "/"),
        ("", ""),
    ],
)
def test_names_in_words(name: str, words: str) -> None:
    assert dataset_label(name) == words


def test_a_folder_that_is_there_is_meant_whole(tmp_path: Path) -> None:
    folder = tmp_path / "lea+ben@2"
    assert dataset_label(str(folder)) == "lea + ben, pen 2"
    folder.mkdir()
    assert dataset_label(str(folder)) == "lea+ben@2"


def test_numbers_follow_the_language() -> None:
    QLocale.setDefault(QLocale("fr_FR"))
    assert dataset_label("strokes@2.5-8") == "strokes, pens 2,5–8"


def test_the_label_of_a_run_ends_with_its_data_set() -> None:
    assert run_label(Configuration(dataset="mnist@8")).split(" · ")[-1] == "MNIST, pen 8"
    assert run_label(Configuration()).split(" · ")[-1] == "strokes"


def test_the_status_bar_names_data_set_and_pens(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_dataset("strokes@2-32", 60_000)
    bar.show_accuracy(0.91, "mnist@8")

    def texts() -> set[str]:
        return {label.text() for label in bar.findChildren(QLabel)}

    qtbot.waitUntil(lambda: "test accuracy 91.0% (MNIST, pen 8)" in texts())
    assert "strokes, pens 2–32 · 60,000" in texts()
