"""The normal vector of a line as an arrow: where it stands, how long it is, and what line another tip makes.

‖w‖ says how steeply z rises; in the plane's own units the arrow of a network that has learned would be far too long.
So its length grows ever more slowly with ‖w‖: it has half of its reach where z changes by 6 over the window.
"""

import math

from inkling.analysis.playground.maps import Window
from inkling.analysis.playground.separability import Line
from inkling.gui.playground.plane.scene import Place

_REACH = 0.45  # the longest arrow, as a share of the window's side
_HALF = 6.0  # change of z over the window at which it has half that length
_LEAST, _MOST = 0.02, 0.98


def arm(norm: float, side: float) -> float:
    """Length of the arrow, in units of the plane. side: of the window"""
    change = norm * side
    return _REACH * side * min(max(change / (change + _HALF), _LEAST), _MOST)


def norm_of(length: float, side: float) -> float:
    """‖w‖ of an arrow of this length."""
    share = min(max(length / (_REACH * side), _LEAST), _MOST)
    return _HALF * share / (1.0 - share) / side


def foot_on(line: Line, place: Place) -> Place:
    """The line's point nearest to a place. The line is one: its w is not 0."""
    off = (line.w1 * place[0] + line.w2 * place[1] + line.b) / line.norm / line.norm
    return place[0] - off * line.w1, place[1] - off * line.w2


def tail_of(line: Line, window: Window, before: Place | None) -> Place | None:
    """Where on the line the arrow stands: near where it stood before, so that it does not jump; None if out of sight.

    before: None where it had no place yet
    """
    cut = window.cut(line)
    if cut is None or not line.norm:
        return None
    for place in (before, window.middle):
        if place is not None:
            found = foot_on(line, place)
            if window.holds(*found, room=0.05):
                return found
    return (cut[0] + cut[2]) / 2.0, (cut[1] + cut[3]) / 2.0


def tip_of(line: Line, tail: Place, side: float) -> Place:
    """Where the arrow ends."""
    length = arm(line.norm, side) / line.norm
    return tail[0] + length * line.w1, tail[1] + length * line.w2


def turned(line: Line, tail: Place, tip: Place, side: float, *, keep: bool) -> Line | None:
    """The line through the tail whose arrow ends at `tip`; None where the arrow has no length.

    keep: whether ‖w‖ stays as it is, whatever the arrow's length
    """
    across, up = tip[0] - tail[0], tip[1] - tail[1]
    length = math.hypot(across, up)
    if not length:
        return None
    norm = line.norm if keep else norm_of(length, side)
    w1, w2 = norm * across / length, norm * up / length
    return Line(w1, w2, -(w1 * tail[0] + w2 * tail[1]) + 0.0)


def shifted(line: Line, start: Place, end: Place) -> Line:
    """The same line where `start`, a place of it, has been taken to `end`."""
    return Line(line.w1, line.w2, line.b - line.w1 * (end[0] - start[0]) - line.w2 * (end[1] - start[1]))
