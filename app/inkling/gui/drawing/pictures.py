"""Pictures from outside: which dropped things are pictures."""

from pathlib import Path

from PySide6.QtCore import QMimeData

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".pgm", ".ppm")


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
