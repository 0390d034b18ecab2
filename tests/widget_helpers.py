"""How tests find what a widget shows: by its kind, or by the name it goes by."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from inkling.gui.drawing.picture_import import PictureImport
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
