"""Where the charts stand: whatever the panel's shape, none is squeezed to a strip."""

from enum import Enum, auto

TALL = 44  # grid steps of height from which two rows of legend, or of charts, have room
TWO_CHARTS = 36  # grid steps of width that two charts need at least
_SIDE_BY_SIDE = 60  # grid steps of width from which two charts always stand side by side
_THREE_CHARTS = 61  # grid steps of width that three charts need at least
_WIDE = 1.3  # of the height: from this width on, three charts stand side by side
_NARROW = 0.7  # of the height: up to this width, three charts stand one above the other


class ChartLayout(Enum):
    """Of loss, accuracy and, for Metropolis, accepted proposals."""

    ROW = auto()  # side by side
    STACK = auto()  # one above the other
    BELOW = auto()  # loss and accuracy side by side, accepted proposals below them
    CROWDED = auto()  # loss and accuracy side by side, no room for a third


def chart_layout(width: float, height: float, *, charts: int) -> ChartLayout:
    """width, height: of the panel in grid steps; charts: 2 or 3"""
    tall = height >= TALL
    if charts == 2:
        narrow = width < min(_SIDE_BY_SIDE, height / 0.75)
        return ChartLayout.STACK if narrow and (tall or width < TWO_CHARTS) else ChartLayout.ROW
    if tall and width < max(TWO_CHARTS, _NARROW * height):
        return ChartLayout.STACK
    if tall and width < max(_THREE_CHARTS, _WIDE * height):
        return ChartLayout.BELOW
    return ChartLayout.ROW if width >= _THREE_CHARTS else ChartLayout.CROWDED
