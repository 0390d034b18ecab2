"""The plane by the keyboard alone: whatever the mouse does on it can be done here as well.

M 0 1 E L H      take a tool                          arrows           move the selected point, else the cursor
Enter, Space     what the tool does, at the cursor    Shift + arrows   by larger steps
C                change the point's class             PgUp, PgDn       select the next point, the one before
Delete           remove the selected point            + −              zoom in, out
Escape           select nothing                       arrows, with L   shift the line, turn it
"""

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from inkling.gui.playground.plane.arrow import shifted, turned
from inkling.gui.playground.plane.hands import HandledPlane
from inkling.gui.playground.plane.scene import Place
from inkling.gui.playground.plane.tools import ERASE, KEYS, LABELS, LINE, MOVE, PAN

Key = Qt.Key
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, 1), Key.Key_Down: (0, -1)}
_STEP, _LARGE_STEP = 0.01, 0.1  # shares of the window's side
_TURN, _LARGE_TURN = math.radians(2.0), math.radians(15.0)


class KeyedPlane(HandledPlane):
    """A key that is held is one step of undo."""

    tool_wanted = Signal(str)  # a key has asked for this tool

    def event(self, event: QEvent) -> bool:
        # Qt asks first whether a plain key is wanted here, before it looks for a shortcut of the window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        return plain and (event.text().upper() in KEYS or Key(event.key()) in _ACTIONS or event.key() in _ARROWS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._wants(event) or self._drag_frame is not None:
            super().keyPressEvent(event)
            return
        if not event.isAutoRepeat():
            self.begin()
        self.pointer = None  # the keyboard is in charge now
        key = Key(event.key())
        large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _ARROWS:
            self._go(*_ARROWS[key], large=large)
        elif key in _ACTIONS:
            _ACTIONS[key](self)
        else:
            self.tool_wanted.emit(KEYS[event.text().upper()])
        self.update()
        self.place_changed.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat() and self._drag_frame is None:
            self.finish()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.spot is None:
            self.spot = self.scene.window.middle

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._drag_frame is None:
            self.finish()

    def _at(self) -> Place:
        """Where the cursor is, in sight."""
        return self.frame.nearest(self.spot or self.scene.window.middle)

    def _go(self, right: int, up: int, *, large: bool) -> None:
        window, line, tail = self.editor.window, self.scene.own, self.tail
        step = (_LARGE_STEP if large else _STEP) * window.side
        if self.tool == PAN:
            self.editor.look_at(window.moved(right * step, up * step))
        elif self.tool == LINE and line is not None and tail is not None and line.norm:
            if up:
                along = up * step / line.norm
                self.editor.set_line(shifted(line, (0.0, 0.0), (along * line.w1, along * line.w2)))
            else:
                self._turn(-right * (_LARGE_TURN if large else _TURN))
        elif self.selected is not None:
            place = self.editor.place_of(self.selected)
            if place is not None:
                self.editor.move(self.selected, self.frame.nearest((place[0] + right * step, place[1] + up * step)))
        else:
            x1, x2 = self._at()
            self.spot = self.frame.nearest((x1 + right * step, x2 + up * step))

    def _turn(self, angle: float) -> None:
        line, tail, tip = self.scene.own, self.tail, self.tip
        if line is None or tail is None or tip is None:
            return
        across, up = tip[0] - tail[0], tip[1] - tail[1]
        cos, sin = math.cos(angle), math.sin(angle)
        end = tail[0] + cos * across - sin * up, tail[1] + sin * across + cos * up
        after = turned(line, tail, end, self.scene.window.side, keep=True)
        if after is not None:
            self.editor.set_line(after)

    def _act(self) -> None:
        """What the tool does, where the cursor is."""
        place = self._at()
        if self.tool in LABELS:
            self.editor.add([place], LABELS[self.tool])
        elif self.tool == ERASE:
            self.editor.erase(place, self.eraser_radius / self.frame.scale)
        elif self.tool == MOVE:
            self.select(self.point_at(place))

    def _change_class(self) -> None:
        index = self.selected if self.selected is not None else self.point_at(self._at())
        if index is not None:
            self.editor.change_class(index)

    def _remove(self) -> None:
        if self.selected is not None:
            self.editor.remove(self.selected)
            self.selected = None

    def _select_next(self, by: int = 1) -> None:
        count = len(self.scene.points)
        if count:
            before = self.selected if self.selected is not None else -1 if by > 0 else 0
            self.select((before + by) % count)

    def _select_last(self) -> None:
        self._select_next(-1)

    def _select_none(self) -> None:
        self.select(None)

    def _zoom_in(self) -> None:
        self.editor.look_at(self.editor.window.zoomed(_ZOOM_IN, *self.scene.window.middle))

    def _zoom_out(self) -> None:
        self.editor.look_at(self.editor.window.zoomed(1.0 / _ZOOM_IN, *self.scene.window.middle))


_ZOOM_IN = 0.8
_ACTIONS: dict[Key, Callable[[KeyedPlane], None]] = {
    Key.Key_Return: KeyedPlane._act,
    Key.Key_Enter: KeyedPlane._act,
    Key.Key_Space: KeyedPlane._act,
    Key.Key_C: KeyedPlane._change_class,
    Key.Key_Delete: KeyedPlane._remove,
    Key.Key_Backspace: KeyedPlane._remove,
    Key.Key_PageDown: KeyedPlane._select_next,
    Key.Key_PageUp: KeyedPlane._select_last,
    Key.Key_Escape: KeyedPlane._select_none,
    Key.Key_Plus: KeyedPlane._zoom_in,
    Key.Key_Equal: KeyedPlane._zoom_in,
    Key.Key_Minus: KeyedPlane._zoom_out,
}
