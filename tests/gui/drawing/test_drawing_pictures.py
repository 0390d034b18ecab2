from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from inkling.data.picture import read_picture
from inkling.gui.drawing.pictures import has_picture, is_picture_file, picture_file, png_bytes


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


@pytest.mark.parametrize("ground", ["white", "transparent"])
def test_an_image_becomes_a_file_that_can_be_read(ground: str) -> None:
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(QColor(ground))
    for y in range(10, 50):
        for x in range(28, 33):
            image.setPixelColor(x, y, QColor("black"))
    ink = read_picture(png_bytes(image))
    assert ink[14, 14] > 0.9
    assert ink[:, :8].max() == 0
