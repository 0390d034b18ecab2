"""What was dropped, or lies on the clipboard: files by their kind, and pixels."""

from base64 import b64decode
from binascii import Error as Base64Error
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage, QPixmap

from inkling.data.picture_formats import is_picture_file
from inkling.gui.widgets.exports import png_bytes
from inkling.session.lessons.worksheet import SUFFIX as LESSON_SUFFIX
from inkling.storage.tensor_file import SUFFIX


@dataclass(frozen=True, slots=True)
class Dropped:
    """What there is in it.

    files: of this computer, in the order that they came
    pixels: a picture that is no file, as the bytes of one; none at all where it is damaged
    address: of something elsewhere
    """

    files: tuple[Path, ...] = ()
    pixels: bytes | None = None
    address: str = ""

    @property
    def openable(self) -> tuple[Path, ...]:
        """Models and worksheets."""
        return tuple(path for path in self.files if is_model_file(path) or is_worksheet_file(path))

    @property
    def pictures(self) -> tuple[Path, ...]:
        return tuple(path for path in self.files if is_picture_file(path))

    @property
    def picture(self) -> Path | bytes | None:
        """The first picture: a file rather than its pixels, which a program may have made smaller."""
        return next(iter(self.pictures), self.pixels)


def is_model_file(path: Path) -> bool:
    """By its name alone, which some systems write in capitals."""
    return path.suffix.lower() == SUFFIX


def is_worksheet_file(path: Path) -> bool:
    """By its name alone."""
    return path.suffix.lower() == LESSON_SUFFIX


def holds_picture(mime: QMimeData | None) -> bool:
    """Whether there is a picture in it, without unpacking it."""
    if mime is None:
        return False
    files = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return mime.hasImage() or any(map(is_picture_file, files)) or any(map(_is_written_out, mime.urls()))


def dropped(mime: QMimeData | None) -> Dropped:
    """Read what a system hands over; None, which a clipboard may hold, is nothing."""
    if mime is None:
        return Dropped()
    urls = mime.urls()
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    elsewhere = next((url.toString() for url in urls if not url.isLocalFile()), "")
    pixels = _pixels(mime.imageData()) if mime.hasImage() else None
    if pixels is None:
        pixels = next((_unpacked(url) for url in urls if _is_written_out(url)), None)
    return Dropped(files, pixels, elsewhere)


def _pixels(data: object) -> bytes:
    """A PNG of what Qt calls an image; a browser gives one beside the address that it is from."""
    image = data.toImage() if isinstance(data, QPixmap) else data
    return png_bytes(image, fast=True) if isinstance(image, QImage) else b""


def _is_written_out(url: QUrl) -> bool:
    """Whether this is no address, but the picture itself: `data:image/png;base64,…`."""
    head = url.toString().partition(",")[0]
    return head.startswith("data:image/") and head.endswith(";base64")


def _unpacked(url: QUrl) -> bytes:
    try:
        return b64decode(url.toString().partition(",")[2])
    except Base64Error:
        return b""
