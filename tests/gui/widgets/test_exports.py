"""Pictures as PNG files, in memory and on disk."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from inkling.data.picture import read_picture
from inkling.errors import ExportError, StudyFileError
from inkling.gui.widgets.exports import png_bytes, save_png


@pytest.fixture
def image() -> QImage:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#4c9be8"))
    return image


@pytest.mark.parametrize("ground", ["white", "transparent"])
def test_an_image_becomes_a_file_that_can_be_read(ground: str) -> None:
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(QColor(ground))
    for y in range(10, 50):
        for x in range(28, 33):
            image.setPixelColor(x, y, QColor("black"))
    ink = read_picture(png_bytes(image, fast=True))
    assert ink[14, 14] > 0.9
    assert ink[:, :8].max() == 0


def test_the_picture_on_disk_is_the_picture(image: QImage, tmp_path: Path) -> None:
    save_png(image, tmp_path / "a.png")
    assert QImage(str(tmp_path / "a.png")) == image
    assert QImage.fromData(png_bytes(image, fast=True)) == image


def test_what_a_link_leads_to_is_replaced(image: QImage, tmp_path: Path) -> None:
    (tmp_path / "real.png").write_bytes(b"old")
    (tmp_path / "link.png").symlink_to(tmp_path / "real.png")
    save_png(image, tmp_path / "link.png")
    assert (tmp_path / "link.png").is_symlink()
    assert QImage(str(tmp_path / "real.png")) == image


def test_a_folder_is_not_overwritten(image: QImage, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(ExportError, match="there"):
        save_png(image, tmp_path / "there")
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_a_picture_that_could_not_be_made_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "old.png").write_bytes(b"old")
    with pytest.raises(StudyFileError, match="too large"):
        save_png(QImage(), tmp_path / "old.png", raising=StudyFileError)
    assert (tmp_path / "old.png").read_bytes() == b"old"
