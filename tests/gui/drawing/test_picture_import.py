"""What is taken for a picture: files by their names, and pixels, however a system hands them over."""

from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from pytestqt.qtbot import QtBot

from inkling.data.picture import FoundDigit
from inkling.data.picture_formats import is_picture_file
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.shell.dropped import dropped, holds_picture


@pytest.mark.parametrize(
    ("name", "is_picture"),
    [
        ("a.png", True),
        ("A.JPG", True),
        ("b.tiff", True),
        ("c.webp", True),
        ("d.avif", True),
        ("IMG_1.HEIC", True),  # to be told what is wrong with it
        ("m.safetensors", False),
        ("x.idx", False),
        ("png", False),
    ],
)
def test_pictures_by_name(name: str, is_picture: bool) -> None:
    assert is_picture_file(Path(name)) is is_picture


def mime(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def test_the_first_picture_among_dropped_files() -> None:
    assert dropped(mime("file:///m.safetensors", "file:///seven.png")).picture == Path("/seven.png")
    for without in (mime("file:///m.safetensors"), mime("https://example.org/seven.png"), QMimeData(), None):
        assert dropped(without).picture is None
        assert not holds_picture(without)


def test_model_files_by_name_in_capitals_too() -> None:
    assert dropped(mime("file:///A.SAFETENSORS", "file:///b.txt")).openable == (Path("/A.SAFETENSORS"),)


@pytest.mark.parametrize("kind", [QImage, QPixmap.fromImage])
@pytest.mark.parametrize("urls", [(), ("https://example.org/seven.png",)], ids=["alone", "with its address"])
def test_a_dropped_image_without_a_file(qtbot: QtBot, kind, urls: tuple[str, ...]) -> None:
    data = mime(*urls)
    data.setImageData(kind(QImage(10, 10, QImage.Format.Format_RGB32)))
    assert holds_picture(data)
    assert dropped(data).picture.startswith(b"\x89PNG")


def test_a_picture_that_is_its_own_address() -> None:
    data = mime("data:image/png;base64,iVBORw0KGgo=")
    assert holds_picture(data)
    assert dropped(data).picture == b"\x89PNG\r\n\x1a\n"
    assert not holds_picture(mime("data:text/plain;base64,iVBORw0KGgo="))


def test_a_clipboard_without_anything_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some systems hand over no object at all."""

    class Empty:
        def mimeData(self) -> None:
            return None

    monkeypatch.setattr(QGuiApplication, "clipboard", Empty)
    panel = DrawingPanel()
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.problem) as told:
        panel.paste()
    assert "no picture on the clipboard" in told.args[0]


def test_the_window_waits_for_no_picture(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read beside it; the latest counts, and patience is asked for where it takes long."""
    wait, seen = Event(), []

    def find(source: Path | bytes) -> FoundDigit:
        seen.append(source)
        if source == Path("slow.png"):
            wait.wait(10)
        return FoundDigit(np.full((28, 28), 0.5 if source == Path("slow.png") else 1.0, np.float32), several=False)

    monkeypatch.setattr("inkling.gui.drawing.picture_import.find_digit", find)
    panel = DrawingPanel()
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.message) as told:
        panel.load_picture(Path("slow.png"))
    assert "being read" in told.args[0]
    assert panel.image() is None
    panel.load_picture(Path("quick.png"))
    qtbot.waitUntil(lambda: panel.image() is not None)
    wait.set()
    panel.shut_down()
    qtbot.wait(50)
    assert panel.image().min() == 1.0
    assert len(seen) == 2


def test_a_fault_of_the_program_is_told_as_one(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def find(_source: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("inkling.gui.drawing.picture_import.find_digit", find)
    panel = DrawingPanel()
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.failed) as failed:
        panel.load_picture(Path("any.png"))
    assert isinstance(failed.args[0], ZeroDivisionError)
