"""What a drag does, from where the button is pressed to where it is let go: one small class for each.

Each is told the places that the pointer comes to, in units of the plane, and asks the editor for the change.
"""

import math
from collections.abc import Callable
from typing import Protocol

from inkling.analysis.playground.maps import Window
from inkling.analysis.playground.separability import Line, line_through, way_between
from inkling.gui.playground.plane.arrow import norm_of, shifted, tip_of, turned
from inkling.gui.playground.plane.editor import Editor
from inkling.gui.playground.plane.scene import Place

_NEW_ARM = 0.5 * 0.45  # of a line that is laid where there was none, as a share of the window's side


class Drag(Protocol):
    """keep: whether the key is held that keeps something as it is"""

    def move(self, place: Place, *, keep: bool = False) -> None:
        """The pointer has come here."""


class MovePoint:
    """The point stays under the pointer where it was grabbed, as long as there are the same points."""

    def __init__(self, editor: Editor, index: int, start: Place, within: Callable[[Place], Place]) -> None:
        """within: the nearest place that is seen"""
        self._editor, self._index, self._within = editor, index, within
        self._count = len(editor.points)
        x1, x2 = editor.place_of(index) or start
        self._off = x1 - start[0], x2 - start[1]

    def move(self, place: Place, *, keep: bool = False) -> None:
        if len(self._editor.points) == self._count:  # undo in the middle of a drag may have taken it away
            self._editor.move(self._index, self._within((place[0] + self._off[0], place[1] + self._off[1])))


class Spray:
    """A point where the button is pressed, and another one each time the pointer has gone a certain way."""

    def __init__(self, editor: Editor, label: int, start: Place, spacing: float, window: Window) -> None:
        self._editor, self._label, self._spacing, self._window = editor, label, spacing, window
        self._last = start
        editor.add([start], label)

    def move(self, place: Place, *, keep: bool = False) -> None:
        across, up = place[0] - self._last[0], place[1] - self._last[1]
        length = math.hypot(across, up)
        count = int(length / self._spacing)
        if not count:
            return
        step = self._spacing / length
        start = self._last
        places = [(start[0] + n * step * across, start[1] + n * step * up) for n in range(1, count + 1)]
        self._last = places[-1]
        self._editor.add([one for one in places if self._window.holds(*one)], self._label)


class Erase:
    """Whatever the circle passes over, however fast."""

    def __init__(self, editor: Editor, start: Place, radius: float) -> None:
        self._editor, self._radius, self._last = editor, radius, start
        editor.erase(start, radius)

    def move(self, place: Place, *, keep: bool = False) -> None:
        (x1, x2), way = self._last, math.dist(self._last, place)
        stops = math.ceil(way / self._radius)
        for stop in range(1, stops + 1):
            along = stop / stops
            at = x1 + along * (place[0] - x1), x2 + along * (place[1] - x2)
            self._editor.erase(at, self._radius)
        self._last = place


class ShiftLine:
    """Straight ahead or back: only b changes."""

    def __init__(self, editor: Editor, line: Line, start: Place) -> None:
        self._editor, self._line, self._start = editor, line, start

    def move(self, place: Place, *, keep: bool = False) -> None:
        self._editor.set_line(shifted(self._line, self._start, place))


class TurnLine:
    """Around the arrow's tail; the arrow's length sets ‖w‖, unless that is kept."""

    def __init__(self, editor: Editor, line: Line, tail: Place, start: Place, side: float) -> None:
        self._editor, self._line, self._tail, self._side = editor, line, tail, side
        tip = tip_of(line, tail, side)
        self._off = tip[0] - start[0], tip[1] - start[1]

    def move(self, place: Place, *, keep: bool = False) -> None:
        tip = place[0] + self._off[0], place[1] + self._off[1]
        line = turned(self._line, self._tail, tip, self._side, keep=keep)
        if line is not None:
            self._editor.set_line(line)


class LayLine:
    """A new line, through where the button was pressed and where the pointer is."""

    def __init__(self, editor: Editor, line: Line, start: Place, side: float, *, tied: bool) -> None:
        """tied: it goes through the origin, and through where the pointer is"""
        self._editor, self._start = editor, (0.0, 0.0) if tied else start
        self._norm = line.norm or norm_of(_NEW_ARM * side, side)
        self._toward = (line.w1, line.w2) if line.norm else way_between(editor.points)

    def move(self, place: Place, *, keep: bool = False) -> None:
        line = line_through(self._start, place, norm=self._norm, toward=self._toward)
        if line is not None:
            self._toward = line.w1, line.w2  # so that the arrow does not change sides while one turns
            self._editor.set_line(Line(line.w1, line.w2, line.b + 0.0))


class Pan:
    """The place that was grabbed stays under the pointer."""

    def __init__(self, editor: Editor, start: Place) -> None:
        self._editor, self._window, self._start = editor, editor.window, start

    def move(self, place: Place, *, keep: bool = False) -> None:
        """place: in the window as it was when the drag began"""
        self._editor.look_at(self._window.moved(self._start[0] - place[0], self._start[1] - place[1]))
