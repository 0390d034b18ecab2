"""The diagram itself: it is painted, and every number on it can be dragged, stepped and typed.

the mouse   drag a number or its edge up and down · wheel over it · double click to type · click a neuron for its map
the keys    Tab and ← → go from number to number · ↑ ↓ + − step it · Enter or a digit types · Space shows its neuron's
            map · Escape lets go, so that Tab leaves the diagram
"""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from inkling.gui.playground.diagram.drawn import DrawnDiagram
from inkling.gui.playground.diagram.number_editor import NumberEditor
from inkling.gui.playground.diagram.painting import Pointed
from inkling.gui.playground.diagram.parameters import (
    Neuron,
    Parameter,
)
from inkling.gui.playground.look import Look

_STEP, _PER_PIXEL, _FINE = 0.1, 0.02, 0.1  # of a key or the wheel; of a drag; how much finer with Shift
_STILL = 3  # pixels: a drag begins beyond them
_PAUSE = 600  # ms: steps that follow sooner are one step of undo


class _Drag(NamedTuple):
    parameter: Parameter
    start: float  # height at which it began
    value: float


class Canvas(DrawnDiagram):
    """It tells what the person wants."""

    value_wanted = Signal(int, float)  # a place in θ, and what the number there should be
    step_wanted = Signal(int, float)  # a place in θ, and what is to be added to the number there
    gesture_changed = Signal(bool)  # a drag, or a row of steps, begins (True) or ends
    neuron_chosen = Signal(object)  # the neuron whose map is to be seen: layer and number from 0; None for the output
    problem = Signal(str)  # what was typed is no number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drag: _Drag | None = None
        self._in_gesture = False
        self._gesture = QTimer(self, singleShot=True, interval=_PAUSE)
        self._gesture.timeout.connect(self._end_gesture)
        self.editor = NumberEditor(self)
        self.editor.typed.connect(self._take_typed)
        self.editor.refused.connect(self.problem)
        self.retranslate()

    def show_look(self, look: Look) -> None:
        before = self._look
        if before is None or before.structure != look.structure:
            self._drag = None
            self.editor.drop()
        super().show_look(look)

    def _point(self, *, hovered: Parameter | None, neuron: Neuron | None, selected: Parameter | None) -> None:
        made = Pointed(hovered, selected, neuron, self.hasFocus())
        if made != self._pointed:
            if selected != self._pointed.selected:
                self._end_gesture()
            self._pointed = made
            self._write()
            self.tell()
            self.update()

    def select(self, parameter: Parameter | None) -> None:
        """Take this number with the keys."""
        self._point(hovered=self._pointed.hovered, neuron=self._pointed.neuron, selected=parameter)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._end_gesture()
        neuron = self._neuron_at(event.position())
        parameter = self._parameter_at(event.position())
        self._point(hovered=parameter, neuron=neuron, selected=parameter)
        if parameter is not None:
            self._drag = _Drag(parameter, event.position().y(), self._value(parameter))
        elif neuron is not None and neuron[0] >= 0:
            self.show_neuron(neuron)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            at = event.position()
            self._point(hovered=self._parameter_at(at), neuron=self._neuron_at(at), selected=self._pointed.selected)
            return
        way = drag.start - event.position().y()
        if not self._in_gesture and abs(way) > _STILL:
            self._begin_gesture()
        if self._in_gesture:
            per_pixel = _PER_PIXEL * (_FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0)
            self.value_wanted.emit(drag.parameter.place, round(drag.value + per_pixel * way, 4))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._drag = None
        self._end_gesture()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        parameter = self._parameter_at(event.position())
        if parameter is not None:
            self._type(parameter)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._drag is None:
            self._end_gesture()
        self._point(hovered=None, neuron=None, selected=self._pointed.selected)

    def wheelEvent(self, event: QWheelEvent) -> None:
        parameter = self._parameter_at(event.position())
        if parameter is None and self.hasFocus():
            parameter = self._pointed.selected
        delta = event.angleDelta().y() or event.angleDelta().x()  # Shift turns it
        if parameter is None or not delta:
            event.ignore()
            return
        if parameter != self._pointed.selected:
            self.select(parameter)
        self._step(parameter, 1 if delta > 0 else -1, event.modifiers())
        event.accept()

    # The keys

    def focusNextPrevChild(self, forwards: bool) -> bool:
        selected = self._pointed.selected
        if self.hasFocus() and selected is not None and self.walk(1 if forwards else -1):
            return True
        return super().focusNextPrevChild(forwards)

    def walk(self, way: int) -> bool:
        """To the next number, or the one before; whether there is one."""
        selected = self._pointed.selected
        index = way if selected is None else self._parameters.index(selected) + way
        if selected is None:
            index = 0
        if not 0 <= index < len(self._parameters):
            return False
        self.select(self._parameters[index])
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tabbed = {Qt.FocusReason.TabFocusReason: 0, Qt.FocusReason.BacktabFocusReason: -1}
        chosen = self._pointed.selected
        if event.reason() in tabbed and self._parameters:
            chosen = self._parameters[tabbed[event.reason()]]
        self.select(chosen)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._end_gesture()
        self.select(self._pointed.selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, selected = Qt.Key(event.key()), self._pointed.selected
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Plus: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Minus: -1}.get(key)
        way = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(key)
        digit = event.text() if event.text() in tuple("0123456789,.") else ""
        if way:
            self.walk(way)
        elif selected is None:
            super().keyPressEvent(event)
        elif step:
            arrow = key in (Qt.Key.Key_Up, Qt.Key.Key_Down)  # + may need Shift
            self._step(selected, step, event.modifiers() if arrow else Qt.KeyboardModifier.NoModifier)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or digit:
            self._type(selected, digit)
        elif key == Qt.Key.Key_Space:
            self.show_neuron(selected.neuron)
        elif key == Qt.Key.Key_Escape:
            self.select(None)
        else:
            super().keyPressEvent(event)

    # What is wanted

    def show_neuron(self, neuron: Neuron) -> None:
        """Its map on the plane; the output's again where it is there already."""
        look = self._look
        if look is not None:
            output = neuron[0] == len(look.structure.hidden)
            self.neuron_chosen.emit(None if output or neuron == look.shown else neuron)

    def _step(self, parameter: Parameter, way: int, modifiers: Qt.KeyboardModifier) -> None:
        size = _STEP * (_FINE if modifiers & Qt.KeyboardModifier.ShiftModifier else 1.0)
        self._begin_gesture()
        self._gesture.start()
        self.step_wanted.emit(parameter.place, way * size)

    def _begin_gesture(self) -> None:
        if not self._in_gesture:
            self._in_gesture = True
            self.gesture_changed.emit(True)

    def _end_gesture(self) -> None:
        self._gesture.stop()
        if self._in_gesture:
            self._in_gesture = False
            self.gesture_changed.emit(False)

    def _type(self, parameter: Parameter, digit: str = "") -> None:
        self._drag = None
        self._end_gesture()
        self.select(parameter)
        place = self._numbers.get(parameter.place)
        if place is not None:
            self.editor.open(parameter.place, self._value(parameter), place.center().toPoint(), digit)

    def _take_typed(self, place: int, value: float) -> None:
        self.value_wanted.emit(place, value)
