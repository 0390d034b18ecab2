from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from inkling.gui.drawing.picture_import import has_picture, is_picture_file, picture_file


@pytest.mark.parametrize(
    ("name", "is_picture"),
    [("a.png", True), ("A.JPG", True), ("b.tiff", True), ("m.safetensors", False), ("x.idx", False), ("png", False)],
)
def test_pictures_by_name(name: str, is_picture: bool) -> None:
    assert is_picture_file(Path(name)) is is_picture


def mime(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def test_the_first_picture_among_dropped_files() -> None:
    assert picture_file(mime("file:///m.safetensors", "file:///seven.png")) == Path("/seven.png")
    assert picture_file(mime("file:///m.safetensors")) is None
    assert picture_file(mime("https://example.org/seven.png")) is None
    assert not has_picture(mime("file:///m.safetensors"))
    assert not has_picture(QMimeData())


def test_a_dropped_image_without_a_file() -> None:
    data = QMimeData()
    data.setImageData(QImage(10, 10, QImage.Format.Format_RGB32))
    assert has_picture(data)
