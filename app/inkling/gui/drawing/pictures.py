"""Pictures from outside: which dropped things are pictures, and pixels as a picture file."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".pgm", ".ppm")
_FASTEST = 100  # of a PNG's "quality": the least compression


def is_picture_file(path: Path) -> bool:
    """By its name alone."""
    return path.suffix.lower() in PICTURE_SUFFIXES


def picture_file(mime: QMimeData) -> Path | None:
    """The first file among the URLs whose name is a picture's."""
    paths = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return next((path for path in paths if is_picture_file(path)), None)


def has_picture(mime: QMimeData) -> bool:
    """Whether there is a picture in it: a file's name, or, where no file is named, pixels."""
    return picture_file(mime) is not None or (mime.hasImage() and not mime.hasUrls())


def png_bytes(image: QImage) -> bytes:
    """The image as a PNG file, barely packed: what the readers of files understand."""
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _FASTEST)  # type: ignore[call-overload]
    return bytes(packed.data())
