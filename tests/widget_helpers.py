"""How tests find what a widget shows: by its kind, or by the name it goes by."""

from typing import TypeVar

from PySide6.QtCore import QObject

from inkling.gui.drawing.picture_import import PictureImport
from inkling.gui.widgets.worker import Work

Kind = TypeVar("Kind", bound=QObject)


def part(parent: QObject, kind: type[Kind], name: str = "") -> Kind:
    """The one descendant of this kind (and object name); fails where there is none, or a second one."""
    found = parent.findChildren(kind, name) if name else parent.findChildren(kind)
    (one,) = found
    return one


def read_picture(parent: QObject) -> None:
    """Wait until the picture that the panel below `parent` was given is read, and shown or told of."""
    part(part(parent, PictureImport), Work).wait()
