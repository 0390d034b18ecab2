"""PNG: a picture as a file, in memory or on disk."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from inkling.errors import ExportError, InklingError
from inkling.files import replace_file

_FASTEST = 100  # of a PNG's "quality": the least compression


def png_bytes(image: QImage, *, fast: bool = False) -> bytes:
    """The content of a PNG file; empty for a picture that has no pixels. fast: barely packed"""
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _FASTEST if fast else -1)  # type: ignore[call-overload]  # the stub knows no str
    return bytes(packed.data())


def save_png(image: QImage, path: Path, *, raising: type[InklingError] = ExportError) -> None:
    """Write the picture as a PNG file, whole or not at all. Raises `raising` where that is not possible."""
    content = png_bytes(image)
    if not content:  # Qt had no memory for it
        raise raising("The picture {path} cannot be made: it is too large.", path=path)
    with replace_file(path, raising=raising) as file:
        file.write(content)
