"""The canvas: the 28×28 pixels of a drawing, drawn on with mouse, touch, tablet or keyboard.

Each device begins, continues and ends its own gesture; while one draws, the others wait. A release that got lost
is no end: whatever tells that nothing is held down any more ends the gesture as well.
"""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QEventPoint,
    QFocusEvent,
    QHideEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget

from inkling.data.stroke import CANVAS_SIZE
from inkling.gui.drawing.canvas_view import CanvasView
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.session.drawing import Drawing

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PEN_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYBOARD_STEP = 0.5
_KEYBOARD_STRIDE = 2.0  # with Shift
_TAKEN_AWAY = (QEvent.Type.WindowDeactivate, QEvent.Type.WindowBlocked)  # what follows goes to another window


class Device(Enum):
    """What a gesture is made with."""

    MOUSE = auto()
    TOUCH = auto()
    TABLET = auto()
    KEYBOARD = auto()


class Canvas(Retranslatable, CanvasView):
    """A Drawing that can be drawn on."""

    drawn = Signal()  # the drawing changed: with every move of a pen that is down
    gesture_ended = Signal()  # the pen was lifted: undo may have one step more

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(drawing, parent)
        self._eraser = False
        self._device: Device | None = None
        self._button = Qt.MouseButton.NoButton
        self._finger = -1
        self._pressed = False  # the tablet's pen has told of its pressure since it was put down
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.retranslate()

    def set_eraser(self, on: bool) -> None:
        """Whether the next gesture of the main button, a finger or the keyboard erases."""
        self._eraser = on
        if self._device is None:
            self._pen_erases = on
        self.update()

    def end_gesture(self) -> None:
        """Lift the pen, whatever device holds it."""
        if self._device is None:
            return
        if self._device is Device.TABLET:
            self._watch_application(False)
        self._device = None
        self._finger = -1
        self._pen_erases = self._eraser
        self._cross_hair_down = False
        self._drawing.finish()
        self.refresh()
        self.drawn.emit()
        self.gesture_ended.emit()

    def _begin(self, device: Device, x: float, y: float, *, erasing: bool) -> None:
        if self._device is Device.KEYBOARD:
            self.end_gesture()
        if self._device is not None:
            return
        self._device = device
        self._pen_erases = erasing
        self._cross_hair_down = device is Device.KEYBOARD
        self._cross_hair_shown = self._cross_hair_down
        self._drawing.begin(x, y, erasing=erasing)
        self.refresh()
        self.drawn.emit()

    def _continue(self, device: Device, x: float, y: float) -> None:
        if self._device is device and self._drawing.extend(x, y):
            self.refresh()
            self.drawn.emit()

    def _at(self, position: QPointF) -> tuple[float, float]:
        return self.viewport().to_canvas(position.x(), position.y())

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        main, other = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
        if not _is_real_mouse(event) or event.button() not in (main, other):
            return
        if self._device is Device.MOUSE:
            if event.button() != self._button:
                return
            self.end_gesture()  # nothing is pressed twice: the release went elsewhere
        self._button = event.button()
        self._pointer = event.position()
        self._begin(Device.MOUSE, *self._at(event.position()), erasing=self._eraser or event.button() == other)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not _is_real_mouse(event):
            return
        self._pointer = event.position()
        if self._device is Device.MOUSE and not event.buttons() & self._button:
            self.end_gesture()  # the release went elsewhere
        self._continue(Device.MOUSE, *self._at(event.position()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if _is_real_mouse(event) and self._device is Device.MOUSE and event.button() == self._button:
            self._continue(Device.MOUSE, *self._at(event.position()))
            self.end_gesture()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._pointer = event.position()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        if self._device not in (Device.MOUSE, Device.TABLET):
            self._pointer = None
        self.update()

    # Tablet

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Accepted, always: Qt then makes no mouse events of them."""
        event.accept()
        self._pointer = event.position()
        at = self._at(event.position())
        kind = event.type()
        if kind == QEvent.Type.TabletPress:
            turned = event.pointerType() == QPointingDevice.PointerType.Eraser
            upper_button = event.button() == Qt.MouseButton.RightButton
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._tablet_down(event, at, erasing=self._eraser or turned or upper_button)
        elif kind == QEvent.Type.TabletMove and self._device is Device.TABLET:
            # Some drivers forget the release and go on telling the button: then the pressure tells.
            if not event.buttons() & self._button or (self._pressed and event.pressure() == 0):
                self.end_gesture()
            self._pressed = self._pressed or event.pressure() > 0
            self._continue(Device.TABLET, *at)
        elif kind == QEvent.Type.TabletRelease and self._device is Device.TABLET:
            self._continue(Device.TABLET, *at)
            self.end_gesture()
        self.update()

    def _tablet_down(self, event: QTabletEvent, at: tuple[float, float], *, erasing: bool) -> None:
        if self._device is Device.TABLET:
            if event.button() != self._button and event.buttons() & self._button:
                return  # another button of a pen that draws
            self.end_gesture()
        self._begin(Device.TABLET, *at, erasing=erasing)
        if self._device is Device.TABLET:
            self._button, self._pressed = event.button(), event.pressure() > 0
            self._watch_application(True)

    def _watch_application(self, on: bool) -> None:
        """It alone is told that a pen has gone out of reach. It hears of everything: not for longer than a stroke."""
        application = QCoreApplication.instance()
        if application is not None and on:
            application.installEventFilter(self)
        elif application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.TabletLeaveProximity and self._device is Device.TABLET:
            self._pointer = None
            self.end_gesture()
        return False

    # Touch

    def event(self, event: QEvent) -> bool:
        if event.type() in _TAKEN_AWAY:
            self.end_gesture()
        if isinstance(event, QTouchEvent):
            self._touch(event)
            event.accept()  # else Qt makes mouse events of them
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            if self._device is Device.TOUCH:
                self._drawing.cancel()
                self.end_gesture()
            return
        self._pointer = None
        if event.type() == QEvent.Type.TouchBegin:
            if self._device is Device.TOUCH:
                self.end_gesture()  # the first finger of all: the one before has gone without a word
            self._touch_down(event.points()[0])
        for point in event.points():
            if self._device is Device.TOUCH and point.id() == self._finger:
                self._touch_move(point)
        if event.type() == QEvent.Type.TouchEnd and self._device is Device.TOUCH:
            self.end_gesture()

    def _touch_down(self, point: QEventPoint) -> None:
        """The first finger draws; others that join it do nothing."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._begin(Device.TOUCH, *self._at(point.position()), erasing=self._eraser)
        if self._device is Device.TOUCH:
            self._finger = point.id()

    def _touch_move(self, point: QEventPoint) -> None:
        self._continue(Device.TOUCH, *self._at(point.position()))
        if point.state() == QEventPoint.State.Released:
            self.end_gesture()

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        shift = Qt.KeyboardModifier.ShiftModifier
        plain = not event.modifiers() & ~(shift | Qt.KeyboardModifier.KeypadModifier)
        if plain and key in _ARROWS:
            step = _KEYBOARD_STRIDE if event.modifiers() & shift else _KEYBOARD_STEP
            self._move_cross_hair(_ARROWS[key], step)
        elif plain and key in _PEN_KEYS:
            if not event.isAutoRepeat():
                self._toggle_keyboard_pen()
        else:
            event.ignore()

    def _move_cross_hair(self, direction: tuple[int, int], step: float) -> None:
        x, y = (min(max(c + d * step, 0.0), CANVAS_SIZE) for c, d in zip(self._cross_hair, direction, strict=True))
        self._cross_hair = (x, y)
        self._cross_hair_shown = True
        self._continue(Device.KEYBOARD, x, y)
        self.update()

    def _toggle_keyboard_pen(self) -> None:
        self._cross_hair_shown = True
        if self._device is Device.KEYBOARD:
            self.end_gesture()
        else:
            self._begin(Device.KEYBOARD, *self._cross_hair, erasing=self._eraser)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_key = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._cross_hair_shown = event.reason() in by_key
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._cross_hair_shown = False
        self.end_gesture()
        super().focusOutEvent(event)

    # Changes from outside

    def hideEvent(self, event: QHideEvent) -> None:
        self.end_gesture()
        self._pointer = None

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the pen, Space puts it down and lifts it, E takes the eraser.")
        )
        self.update()


def _is_real_mouse(event: QMouseEvent) -> bool:
    """False for the mouse events that a system makes of a finger or a tablet's pen: those we read ourselves."""
    made_up = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
    device = event.pointingDevice().type()
    return not made_up and device not in (QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus)
