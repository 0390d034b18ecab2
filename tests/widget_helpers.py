"""How tests find what a widget shows: by its kind, or by the name it goes by."""

from typing import TypeVar

from PySide6.QtCore import QObject

Kind = TypeVar("Kind", bound=QObject)


def part(parent: QObject, kind: type[Kind], name: str = "") -> Kind:
    """The one descendant of this kind (and object name); fails where there is none, or a second one."""
    found = parent.findChildren(kind, name) if name else parent.findChildren(kind)
    (one,) = found
    return one
