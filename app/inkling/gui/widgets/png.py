"""Widgets and images as PNG files."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from inkling.errors import InklingError
from inkling.files import replace_file

PICTURE_SCALE = 2


def render_widgets(widgets: Iterable[QWidget], background: str, margin: int) -> QImage:
    """The widgets one under the other, at twice their size on screen so that print and projector stay sharp.

    Raises InklingError where none of them has a size.
    """
    shown = [widget for widget in widgets if widget.width() and widget.height()]
    if not shown:
        raise InklingError("There is nothing on the screen to make a picture of.")
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


def save_png(image: QImage, path: Path, *, raising: type[InklingError] = InklingError) -> None:
    """Write the image whole or not at all; raises `raising` where that is not possible."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stub knows only str for the format
        raise raising("The picture {path} cannot be made.", path=path)
    with replace_file(path, raising=raising) as file:
        file.write(content.data())
