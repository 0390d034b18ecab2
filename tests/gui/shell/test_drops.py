"""Whatever is dropped on the window is taken, or one sentence says why it is not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from gui_helpers import LEFT, problem_of
from inkling.gui.main_window import MainWindow
from inkling.storage.model_file import save_model
from widget_helpers import read_picture


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def picture(path: Path) -> Path:
    """A 1."""
    image = Image.new("L", (100, 100), 255)
    ImageDraw.Draw(image).rectangle((45, 20, 55, 80), fill=0)
    image.save(path)
    return path


def drop_on_window(window: MainWindow, mime: QMimeData) -> str:
    """On its middle, as Qt does it; the sentence that follows, "" for none."""
    how = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(900, 200), *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(900, 200), *how))
    read_picture(window)
    return problem_of(window)


@pytest.mark.parametrize("name", ["MINE.SAFETENSORS", "mine.safetensors"])
def test_a_model_is_opened_whatever_the_case_of_its_name(window: MainWindow, tmp_path: Path, name: str) -> None:
    saved = tmp_path / "saved.safetensors"
    save_model(window.session.model, saved)
    path = saved.rename(tmp_path / name)
    assert drop_on_window(window, files(path)) == ""
    assert window.session.source.path == path


@pytest.mark.parametrize("name", ["one.png", "ONE.JPG", "one.webp", "one.tif", "one.avif", "one.ico", "one.pgm"])
def test_a_picture_is_drawn_wherever_it_falls(window: MainWindow, tmp_path: Path, name: str) -> None:
    assert drop_on_window(window, files(picture(tmp_path / name))) == ""
    assert window.drawing.image()[14, 14] > 0.8


def test_of_two_pictures_the_first_is_drawn_and_the_second_is_told_of(window: MainWindow, tmp_path: Path) -> None:
    first, second = picture(tmp_path / "first.png"), picture(tmp_path / "second.png")
    assert drop_on_window(window, files(first, second)) == ""
    assert window.drawing.image() is not None
    assert window.status.currentMessage().startswith("first.png was taken, the first of 2 pictures")


def test_of_two_models_the_first_is_opened_and_the_second_is_told_of(window: MainWindow, tmp_path: Path) -> None:
    paths = [tmp_path / "first.safetensors", tmp_path / "second.safetensors"]
    for path in paths:
        save_model(window.session.model, path)
    assert drop_on_window(window, files(*paths)) == ""
    assert window.session.source.path == paths[0]
    assert window.status.currentMessage().startswith("first.safetensors was opened, the first of 2 models")


def test_a_worksheet_beside_a_model_is_no_model(window: MainWindow, tmp_path: Path) -> None:
    model, sheet = tmp_path / "mine.safetensors", tmp_path / "mine.lesson"
    save_model(window.session.model, model)
    sheet.write_text("{}")
    assert drop_on_window(window, files(model, sheet)) == ""
    assert window.session.source.path == model
    assert "mine.safetensors was opened, the first of 2 models and worksheets" in window.status.currentMessage()


def test_a_picture_from_a_browser_is_drawn(window: MainWindow, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/one.png")])
    mime.setHtml('<img src="https://example.org/one.png">')
    mime.setImageData(QImage(str(picture(tmp_path / "one.png"))))
    assert drop_on_window(window, mime) == ""
    assert window.drawing.image()[14, 14] > 0.8


def heic(path: Path) -> None:
    path.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200))


@pytest.mark.parametrize(
    ("name", "make", "sentence"),
    [
        ("IMG_0001.HEIC", heic, "is in the format HEIC, which cannot be read here; save it as PNG or JPEG first."),
        ("digits", Path.mkdir, "is a folder; to learn from the data set in it, choose it under Training → Data set."),
        ("notes.txt", Path.touch, "is neither a picture (PNG, JPEG, GIF, BMP, WebP, TIFF, "),
        ("words.png", lambda path: path.write_text("no picture"), "is not a picture that can be read; these formats"),
        ("one.png", Path.mkdir, "is a folder"),
    ],
)
def test_what_is_not_taken_is_told_by_name(
    window: MainWindow, tmp_path: Path, name: str, make: Callable[[Path], object], sentence: str
) -> None:
    make(tmp_path / name)
    told = drop_on_window(window, files(tmp_path / name))
    assert name in told
    assert sentence in told
    assert window.drawing.image() is None


def address() -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/one.png")])
    return mime


def words() -> QMimeData:
    mime = QMimeData()
    mime.setText("seven")
    return mime


@pytest.mark.parametrize(
    ("make", "sentence"),
    [(address, "nothing is fetched from there"), (words, "There is no picture in what was dropped; drop a picture")],
)
def test_what_is_no_file_is_told(window: MainWindow, make: Callable[[], QMimeData], sentence: str) -> None:
    assert sentence in drop_on_window(window, make())
