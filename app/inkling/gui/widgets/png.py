"""PNG: a picture as a file, in memory or on disk."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from inkling.errors import ExportError, InklingError
from inkling.files import replace_file

PICTURE_SCALE = 2
_FASTEST = 100  # of a PNG's "quality": the least compression


def render_widgets(widgets: Iterable[QWidget], background: str, margin: int) -> QImage:
    """The widgets one under the other, at twice their size on screen so that print and projector stay sharp.

    Raises ExportError where none of them has a size.
    """
    shown = [widget for widget in widgets if widget.width() and widget.height()]
    if not shown:
        raise ExportError("There is nothing on the screen to make a picture of.")
    width = max(widget.width() for widget in shown) + 2 * margin
    height = sum(widget.height() + margin for widget in shown) + margin
    image = QImage(width * PICTURE_SCALE, height * PICTURE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    image.fill(QColor(background))
    painter = QPainter(image)
    top = margin
    for widget in shown:
        widget.render(painter, QPoint(margin, top), renderFlags=QWidget.RenderFlag.DrawChildren)
        top += widget.height() + margin
    painter.end()
    return image


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
