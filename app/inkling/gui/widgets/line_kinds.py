"""The kinds of line in the plots: which data a curve was measured on, and how that looks.

Colours belong to the runs; the kinds of line within a run are told apart by their dashes.
"""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from inkling.gui.widgets.theme import Theme


class Line(Enum):
    """In the order of reading."""

    TRAIN = auto()  # the examples that the network learns from: solid
    VALIDATION = auto()  # held out of the training set, to decide by: dotted
    TEST = auto()  # never learned from, decides nothing: dashed
    ACCEPTED = auto()  # Metropolis' proposals; alone in its chart


SETS = (Line.TRAIN, Line.VALIDATION, Line.TEST)
ALWAYS = frozenset({Line.TRAIN, Line.TEST})  # what every run is measured on

_DASHES = {Line.VALIDATION: (1.5, 2.5), Line.TEST: (5.0, 3.0)}  # in pen widths


def run_colour(index: int, theme: Theme) -> str:
    """The colour of a run. index: see `RunRecord.colour`"""
    return theme.runs[index % len(theme.runs)]


def faded(colour: str, background: str, strength: float) -> QColor:
    """The colour as it looks through `strength` of opacity.

    Mixed instead of made transparent: where a transparent line crosses itself, as a noisy curve does in every
    pixel column, it adds up to the full colour again.
    """
    top, bottom = QColor(colour), QColor(background)
    return QColor(
        round(strength * top.red() + (1 - strength) * bottom.red()),
        round(strength * top.green() + (1 - strength) * bottom.green()),
        round(strength * top.blue() + (1 - strength) * bottom.blue()),
    )


def line_pen(line: Line, colour: str, theme: Theme, *, strength: float = 1, width: float = 1) -> QPen:
    """A cosmetic pen: width 1 keeps Qt on its fast path, wider ones cost five times as much."""
    pen = QPen(faded(colour, theme.panel, strength), width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if line in _DASHES:
        pen.setDashPattern(_DASHES[line])
    return pen
