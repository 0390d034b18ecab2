"""A window is never larger than its screen, and never partly off it."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

_USUAL = QSize(1280, 800)
_FRAME = QSize(2, 32)  # a guess at title bar and borders for a window that has none yet


def fit_to_screen(window: QWidget, available: QRect | None = None, *, usual: bool = False) -> None:
    """Make the window smaller where it is larger than its screen, and move it onto it.

    available: the room on the screen, if not that of the screen which the window is on
    usual: the window takes its usual size first, and the middle of the screen
    """
    room = window.screen().availableGeometry() if available is None else available
    frame = _frame(window)
    most = room.size() - frame
    size = (_USUAL if usual else window.size()).boundedTo(most)
    if size != window.size():
        window.resize(size)
    outer = QRect(window.pos(), size + frame)
    if usual:
        outer.moveCenter(room.center())
    outer.moveRight(min(outer.right(), room.right()))
    outer.moveBottom(min(outer.bottom(), room.bottom()))
    outer.moveTopLeft(QPoint(max(outer.left(), room.left()), max(outer.top(), room.top())))
    if outer.topLeft() != window.pos():
        window.move(outer.topLeft())


def _frame(window: QWidget) -> QSize:
    """What the window's frame adds to its size."""
    shown = window.frameGeometry().size() - window.size()
    return shown if window.isVisible() and shown.isValid() and not shown.isEmpty() else _FRAME
