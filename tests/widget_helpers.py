"""How tests find what a widget shows: by its kind, or by the name it goes by."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from inkling.gui.drawing.picture_import import PictureImport
from inkling.gui.widgets.exports import PICTURE_SCALE, render_widgets
from inkling.gui.widgets.worker import Work

Kind = TypeVar("Kind", bound=QObject)


def part(parent: QObject, kind: type[Kind], name: str = "") -> Kind:
    """The one descendant of this kind (and object name); fails where there is none, or a second one."""
    found = parent.findChildren(kind, name) if name else parent.findChildren(kind)
    (one,) = found
    return one


class _LayoutRequests(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.seen.append(type(watched).__name__)
        return False


@contextmanager
def layout_requests() -> Iterator[list[str]]:
    """The kinds of the widgets that are asked to lay out what is in them, complete at the end of the block."""
    app, requests = QApplication.instance(), _LayoutRequests()
    assert app is not None
    for _ in range(3):  # a request makes others, up to the window
        app.processEvents()
    app.installEventFilter(requests)
    yield requests.seen
    for _ in range(3):
        app.processEvents()
    app.removeEventFilter(requests)


def read_picture(parent: QObject) -> None:
    """Wait until the picture that the panel below `parent` was given is read, and shown or told of."""
    part(part(parent, PictureImport), Work).wait()


def is_sharp_in_pictures(widget: QWidget, area: QRectF) -> bool:
    """Whether a picture of twice the size shows more of this area than the screen's pixels, each of them doubled."""
    widget.grab()  # so that what is kept for the screen is there
    picture = render_widgets([widget], "#ffffff", 0)
    seen = QRectF(area.topLeft() * PICTURE_SCALE, area.size() * PICTURE_SCALE).toRect() & picture.rect()
    return all(_differ(picture, x, seen.top(), seen.bottom(), seen.right()) for x in (seen.left(), seen.left() + 1))


def _differ(picture: QImage, left: int, top: int, bottom: int, right: int) -> bool:
    columns = range(left, right - 1, PICTURE_SCALE)
    return any(picture.pixel(x, y) != picture.pixel(x + 1, y) for x in columns for y in range(top, bottom))
