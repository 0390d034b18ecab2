"""The plane with the mouse on it: each tool's click, drag and wheel."""

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from inkling.gui.playground.plane.drags import Drag, Erase, LayLine, MovePoint, Pan, ShiftLine, Spray, TurnLine
from inkling.gui.playground.plane.editor import Editor
from inkling.gui.playground.plane.plane import GRIP_LINE, GRIP_TIP, Plane
from inkling.gui.playground.plane.scene import Frame, Scene
from inkling.gui.playground.plane.tools import ERASE, LABELS, LINE, MOVE, PAN

_SPACING = 3.0  # of painted points, in radii of a mark
_ZOOM = 0.85  # for each notch of the wheel
_NOTCH = 120
_TURN_OF_WHEEL = 400  # ms after which turning the wheel is over
_CURSORS = {
    GRIP_LINE: Qt.CursorShape.SizeAllCursor,
    GRIP_TIP: Qt.CursorShape.PointingHandCursor,
    PAN: Qt.CursorShape.OpenHandCursor,
    MOVE: Qt.CursorShape.ArrowCursor,
}


class HandledPlane(Plane):
    """One drag, and one turn of the wheel, is one step of undo."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._drag: Drag | None = None
        self._drag_frame: Frame | None = None  # as it was when the button was pressed: a pan moves the window
        self._open = False  # whether a gesture has begun and not ended
        self._wheel = QTimer(self, singleShot=True, interval=_TURN_OF_WHEEL)
        self._wheel.timeout.connect(self.finish)

    def show_scene(self, scene: Scene) -> None:
        super().show_scene(scene)
        if scene.own is None and self.tool == LINE:
            self.set_tool(MOVE)

    def set_tool(self, name: str) -> None:
        """Take a tool."""
        self.tool = name
        self._light(None)
        self.update()

    def begin(self) -> None:
        """What follows until `finish` is one step of undo."""
        self.finish()
        self._open = True
        self.editor.begin()

    def finish(self) -> None:
        """The gesture is over, if there is one."""
        self._wheel.stop()
        self._drag = self._drag_frame = None
        if self._open:
            self._open = False
            self.editor.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, button = event.position(), event.button()
        if self._drag is not None:
            return
        grip = self.grip_at(at) if button == Qt.MouseButton.LeftButton and self.tool in (MOVE, LINE) else ""
        if not self.frame.area.contains(at) and grip != GRIP_TIP:
            return
        self._follow(at)
        if button == Qt.MouseButton.RightButton:
            self.flip(self.point_at(self.frame.place(at.x(), at.y())))
        elif button in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self.begin()
            self._drag_frame = self.frame
            self._drag = self._drag_of(at, grip, pan=button == Qt.MouseButton.MiddleButton or self.tool == PAN)
            self._light(at)

    def _drag_of(self, at: QPointF, grip: str, *, pan: bool) -> Drag | None:
        """What this press begins."""
        frame, editor, line = self.frame, self.editor, self.scene.own
        start = frame.place(at.x(), at.y())
        if pan:
            return Pan(editor, start)
        if self.tool in LABELS:
            spacing = _SPACING * self.mark_radius / frame.scale
            return Spray(editor, LABELS[self.tool], start, spacing, frame.window)
        if self.tool == ERASE:
            return Erase(editor, start, self.eraser_radius / frame.scale)
        point = self.point_at(start) if self.tool == MOVE and grip != GRIP_TIP else None
        if self.tool == MOVE:
            self.select(point)
        if point is not None:
            return MovePoint(editor, point, start, frame.nearest)
        if line is not None and grip == GRIP_TIP and self.tail is not None:
            return TurnLine(editor, line, self.tail, start, frame.window.side)
        if line is not None and grip == GRIP_LINE:
            return ShiftLine(editor, line, start)
        if line is not None and self.tool == LINE:
            return LayLine(editor, line, start, frame.window.side, tied=self.scene.tied)
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._drag is not None and self._drag_frame is not None:
            place = self._drag_frame.place(at.x(), at.y())
            self._drag.move(place, keep=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            self._light(at)
        self._follow(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag_frame is not None and not event.buttons():
            self.finish()
            self._light(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._drag is None:
            self.pointer = None
            self._light(None)
            self.place_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        at, notches = event.position(), event.angleDelta().y() / _NOTCH
        if self._drag is not None or not notches or not self.frame.area.contains(at):
            event.ignore()
            return
        if not self._wheel.isActive():
            self.begin()
        self._wheel.start()
        self.editor.look_at(self.editor.window.zoomed(_ZOOM**notches, *self.frame.place(at.x(), at.y())))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.finish()

    def flip(self, index: int | None) -> None:
        """Change the class of a point."""
        if index is not None:
            self.begin()
            self.editor.change_class(index)
            self.finish()

    def _follow(self, at: QPointF) -> None:
        """The pointer is here."""
        frame = self.frame
        x1, x2 = (round(x, frame.decimals) + 0.0 for x in frame.place(at.x(), at.y()))
        self.pointer = (x1, x2) if frame.area.contains(at) else None  # as it is read out: one can reckon with it
        self.update()
        self.place_changed.emit()

    def _light(self, at: QPointF | None) -> None:
        """Show what would be grabbed here."""
        lit = self.grip_at(at) if at is not None and self.tool in (MOVE, LINE) else ""
        if lit == GRIP_LINE and at is not None and self.tool == MOVE:
            lit = "" if self.point_at(self.frame.place(at.x(), at.y())) is not None else lit
        if lit != self.lit:
            self.lit = lit
            self.update()
        self.setCursor(_CURSORS.get(lit or self.tool, Qt.CursorShape.CrossCursor))
